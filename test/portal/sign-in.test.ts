import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { instantOf } from "#shared/kernel/instant.ts"
import { affiliationsRef, membershipIdOf, membershipRef } from "#shared/membership/membership.ts"
import { agencyIds } from "#test/support/cast.ts"
import { changeRow, putRows, seed } from "#test/support/rows.ts"
import { officerOf } from "#test/support/story.ts"
import { openStage, passProvider, type Stage, signIn } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.end())

describe("signing in", () => {
  test("leads from the landing page to Hari ini, and breaks no rule of the content policy", async () => {
    const page = await stage.arrive()
    await page.getByRole("heading", { level: 1, name: /Satu simpul/ }).waitFor()
    await signIn(page, officerOf(stage.scene))
    await page.getByRole("heading", { level: 1, name: "Hari ini" }).waitFor()
    await page.locator(".side").getByText("UPTD PPA Uji").waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("survives a reload by the provider's cookie, with no token kept anywhere", async () => {
    const page = await stage.visit(officerOf(stage.scene))
    await page.reload()
    await page.getByRole("heading", { level: 1, name: "Hari ini" }).waitFor()
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    )
    expect(kept).not.toMatch(/eyJ|Bearer|access_token/)
    expect(await page.evaluate(() => document.cookie)).toBe("")
    expect(stage.complaints()).toEqual([])
  })

  test("returns to the page one had asked for", async () => {
    const page = await stage.visit(officerOf(stage.scene), "/serah-terima?kotak=keluar")
    await page.getByRole("heading", { level: 1, name: "Serah terima" }).waitFor()
  })

  test("ends here and at the provider", async () => {
    const page = await stage.visit(officerOf(stage.scene))
    await page.getByRole("button", { name: "Keluar" }).click()
    await page.getByRole("button", { name: "Masuk", exact: true }).waitFor()
    await page.reload()
    await page.getByRole("button", { name: "Masuk", exact: true }).click()
    await page.getByRole("button", { name: officerOf(stage.scene).name }).waitFor()
  })

  test("goes on in the language chosen, one press away and remembered", async () => {
    const page = await stage.visit(officerOf(stage.scene), "/", { language: "en" })
    await page.getByRole("heading", { level: 1, name: "Today" }).waitFor()
    expect(await page.locator("html").getAttribute("lang")).toBe("en")
    await page.getByRole("button", { name: "Bahasa Indonesia" }).click()
    await page.getByRole("heading", { level: 1, name: "Hari ini" }).waitFor()
    await page.reload()
    await page.getByRole("heading", { level: 1, name: "Hari ini" }).waitFor()
    expect(await page.locator("html").getAttribute("lang")).toBe("id")
  })

  test("says plainly that a session was ended elsewhere, and keeps the page", async () => {
    const page = await stage.visit(officerOf(stage.scene))
    await page.context().clearCookies()
    await page.route("**/v1/**", (route) => route.fulfill({ status: 401, body: "{}" }))
    await page.getByRole("link", { name: "Rapat", exact: true }).click()
    await page.getByText("Sesi Anda berakhir").waitFor()
    await page.getByRole("button", { name: "Masuk lagi" }).waitFor()
    stage.complaints()
  })
})

describe("a sign-in from before a suspension", () => {
  test("is asked again, by the provider itself, and then has its power back", async () => {
    const { scene } = stage
    // Nobody whose other pages are still open: they would all be told.
    const { supervisor } = scene.cast
    const page = await stage.visit(supervisor)
    const ref = membershipRef(supervisor.id, supervisor.agency)
    await changeRow(scene.tables, ref, { signInsFrom: instantOf(Date.now()) })
    await page.getByRole("link", { name: "Serah terima", exact: true }).click()
    await page.getByText("Sesi Anda berakhir").waitFor()
    await page.getByRole("button", { name: "Masuk lagi" }).click()
    await passProvider(page, supervisor)
    await page.getByRole("heading", { name: "Serah terima", exact: true }).waitFor()
    await page.getByText("Sesi Anda berakhir").waitFor({ state: "detached" })
    await page.close()
    stage.complaints()
  })
})

describe("somebody of two agencies", () => {
  test("chooses for whom to act, in this tab only", async () => {
    const { scene } = stage
    const { worker } = scene.cast
    const other = agencyIds.third
    await putRows(scene.tables, [
      seed(affiliationsRef(worker.id), { agencies: [worker.agency, other] }),
      seed(membershipRef(worker.id, other), {
        id: membershipIdOf(other, worker.id),
        holds: [],
        person: worker.id,
        agency: other,
        status: "active",
        roles: ["BRIDGE"],
        since: instantOf(Date.now()),
      }),
    ])
    const page = await stage.visit(worker, "/kasus")
    await page.locator(".side").getByLabel("Bertindak untuk").selectOption({ label: "LKSA Uji" })
    await page.getByText("Anda kini bertindak untuk LKSA Uji.").waitFor()
    await page.locator(".side").getByText("Penghubung").waitFor()
    await page.reload()
    await page.locator(".side").getByText("Penghubung").waitFor()
    const fresh = await page.context().newPage()
    await fresh.goto("/")
    await fresh.locator(".side").getByText("Manajer kasus").waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("who belongs to none is told whom to ask", async () => {
    const page = await stage.arrive()
    await page.route("**/v1/me", async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, json: { ...(await answer.json()), memberships: [] } })
    })
    await page.getByRole("button", { name: "Masuk", exact: true }).click()
    await passProvider(page, officerOf(stage.scene))
    await page.getByText("Anda belum terdaftar di instansi mana pun.").waitFor()
  })
})
