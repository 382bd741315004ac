import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { officerOf } from "#test/support/story.ts"
import { openStage, type Stage, signIn } from "./visit.ts"

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
    await page.getByText("UPTD PPA Uji").first().waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("survives a reload by the provider's cookie, with no token kept anywhere", async () => {
    const page = await stage.visit(officerOf(stage.scene))
    await page.reload()
    await page.getByRole("heading", { level: 1, name: "Hari ini" }).waitFor()
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
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
