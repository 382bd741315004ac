import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { expectAccessible } from "#test/support/browser.ts"
import type { Player } from "#test/support/cast.ts"
import { act, officerOf } from "#test/support/story.ts"
import { type Conference, givenCirculated, givenHeld } from "./room-ground.ts"
import { sendDialog, snap } from "./tour.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.end())

const pathOf = ({ id }: Conference): string => `/meetings/${id}`
const pageOf = ({ id }: Conference): string => `/rapat/${id}`

type Said = { readonly agency: { readonly id: string }; readonly stand: string }

async function standOf(conference: Conference, who: Player): Promise<readonly string[]> {
  const { body } = await stage.scene.get(who, `${pathOf(conference)}/minutes`)
  const all = body["signatures"] as readonly Said[]
  return all.filter(({ agency }) => agency.id === who.agency).map(({ stand }) => stand)
}

describe("the minutes", () => {
  test("are drafted of what came out, written with nothing lost, and circulated", async () => {
    const conference = await givenHeld(stage.scene)
    const { worker, coordinator } = stage.scene.cast
    const page = await stage.visit(worker, pageOf(conference))
    await page.getByRole("button", { name: "Susun notula" }).click()
    await sendDialog(page, "Susun notula")
    await page.getByText("Anak tetap bersama bibi.").waitFor()
    await page.getByLabel("Pembuka").fill("Rapat dibuka oleh ketua.")
    await page.getByText("biarkan halaman ini terbuka").waitFor()
    await page.reload()
    expect(await page.getByLabel("Pembuka").inputValue()).toBe("Rapat dibuka oleh ketua.")
    await page.getByRole("button", { name: "Simpan", exact: true }).click()
    await page.getByText("Semua sudah tersimpan.").waitFor()
    await snap(page, "minutes-write")
    const chair = await stage.visit(coordinator, pageOf(conference))
    await chair.getByRole("button", { name: "Edarkan notula" }).click()
    await sendDialog(chair, "Edarkan notula")
    await chair
      .getByText(/Sidik jari:/)
      .first()
      .waitFor()
    // Whoever only wrote them down does not sign, and is told who does.
    await page.reload()
    await page.getByText(/^Tanda tangan .* diberikan oleh koordinatornya/).waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("are signed once, however often somebody presses", async () => {
    const conference = await givenCirculated(stage.scene)
    const { coordinator } = stage.scene.cast
    const page = await stage.visit(coordinator, pageOf(conference))
    const asked: string[] = []
    page.on("request", (request) => {
      if (request.method() === "POST" && request.url().endsWith("/sign")) asked.push(request.url())
    })
    await page.getByRole("button", { name: "Setujui", exact: true }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByText(/Sidik jari:/).waitFor()
    await dialog.getByRole("button", { name: "Setujui", exact: true }).dblclick()
    await page.getByText("Tanggapan tercatat.").waitFor()
    expect(asked.length).toBe(1)
    expect(await standOf(conference, coordinator)).toEqual(["APPROVED"])
    await snap(page, "minutes-signed")
    expect(stage.complaints()).toEqual([])
  })

  test("that were corrected are read with their difference first, then signed again", async () => {
    const conference = await givenCirculated(stage.scene)
    const { worker, coordinator } = stage.scene.cast
    const page = await stage.visit(coordinator, pageOf(conference))
    await page.getByRole("button", { name: "Ajukan keberatan" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "Ajukan keberatan" }).click()
    await dialog.getByText("Wajib diisi.").waitFor()
    await dialog.getByLabel("Apa yang keliru").fill("Dengan pendampingan.")
    await dialog.getByRole("button", { name: "Ajukan keberatan" }).click()
    await page.getByText("Dengan pendampingan.").waitFor()
    await page.getByRole("button", { name: "Perbaiki notula" }).click()
    await sendDialog(page, "Perbaiki notula", (asked) =>
      asked.getByLabel("Alasan").fill("Keberatan diterima."),
    )
    const amended = await act(stage.scene, worker, [
      `/agenda-items/${conference.items[0]}`,
      "amend",
      { outcomes: [{ place: 1, text: "Anak tetap bersama bibi dengan pendampingan." }] },
    ])
    expect(amended.status, amended.text).toBe(200)
    const again = await act(stage.scene, coordinator, [pathOf(conference), "circulate"])
    expect(again.status, again.text).toBe(200)
    await page.reload()
    await page.locator(".difference ins", { hasText: "pendampingan" }).waitFor()
    await snap(page, "minutes-difference")
    await page.getByRole("button", { name: "Setujui", exact: true }).click()
    await sendDialog(page, "Setujui")
    expect(await standOf(conference, coordinator)).toEqual(["APPROVED"])
    expect(stage.complaints()).toEqual([])
  })

  test("post an excerpt to the case, which prints as a form; so do the other papers", async () => {
    const conference = await givenCirculated(stage.scene)
    const { coordinator, worker } = stage.scene.cast
    const page = await stage.visit(coordinator, pageOf(conference))
    await page.getByRole("button", { name: "Setujui", exact: true }).click()
    await sendDialog(page, "Setujui")
    await signAs(conference)
    const reader = await stage.visit(worker, `/kasus/${conference.child}`)
    await reader.getByRole("link", { name: /^P-\d{3}\/\d{4}/ }).click()
    await reader.locator(".paper").getByText("Anak tetap bersama bibi.").waitFor()
    expect(await reader.locator(".paper").getByText("Jadwal pertemuan").count()).toBe(0)
    await snap(reader, "paper-excerpt")
    for (const [paper, text] of [
      ["undangan", "Rahasia"],
      ["daftar-hadir", "Orang koordinator"],
      ["notulen", "Sidik jari:"],
    ] as const) {
      await reader.goto(`${pageOf(conference)}/cetak/${paper}`)
      await reader.locator(".paper").getByText(text).first().waitFor()
      await snap(reader, `paper-${paper}`)
      await reader.emulateMedia({ media: "print" })
      expect(await reader.locator(".side").isVisible()).toBe(false)
      await reader.emulateMedia({ media: "screen" })
    }
    await reader.goto(`${pageOf(conference)}/cetak/undangan`)
    await reader.locator(".paper").waitFor()
    expect(await reader.locator(".paper").innerText()).not.toContain(conference.reference)
    expect(stage.complaints()).toEqual([])
  })

  test("fit a phone, and everybody can use them", async () => {
    const conference = await givenCirculated(stage.scene)
    const { coordinator } = stage.scene.cast
    for (const path of [pageOf(conference), `${pageOf(conference)}/cetak/notulen`]) {
      const viewport = { width: 360, height: 740 }
      const page = await stage.visit(coordinator, path, { viewport, language: "en" })
      await page.getByText("Anak tetap bersama bibi.").first().waitFor()
      await page.waitForLoadState("networkidle")
      expect(await overflowOf(page), path).toBe(0)
      await expectAccessible(page)
    }
  })
})

/** The other agency agrees too: nobody is left to ask. */
async function signAs(conference: Conference): Promise<void> {
  const officer = officerOf(stage.scene)
  const said = await act(stage.scene, officer, [pathOf(conference), "sign", { stand: "APPROVED" }])
  if (said.status !== 200) throw new Error(said.text)
}
