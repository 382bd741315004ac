import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { day, hour, instantOf } from "#shared/kernel/instant.ts"
import { expectAccessible } from "#test/support/browser.ts"
import { agencyIds } from "#test/support/cast.ts"
import { act, idOf, meetingOf, officerOf } from "#test/support/story.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.end())

const coordinator = () => stage.scene.cast.coordinator

const slotIn = (days: number) => {
  const start = Math.ceil(Date.now() / day) * day + days * day + 3 * hour
  const session = { start: instantOf(start), end: instantOf(start + hour) }
  return { sessions: [{ ...session, zone: "WIB", mode: "ONLINE" }], reason: "Jadwal hakim." }
}

/** A poll with two times; whoever is named at the target votes for it. */
async function givenPoll(title: string): Promise<string> {
  const { scene } = stage
  const officer = officerOf(scene)
  const invitations = [
    { agency: agencyIds.source, need: "optional" },
    {
      agency: agencyIds.target,
      need: "mandatory",
      people: [{ person: officer.id, part: "lead" }],
    },
  ]
  const body = meetingOf({ title, invitations, chair: coordinator().id })
  const id = idOf(await scene.post(coordinator(), "/meetings", { body }))
  const deadline = instantOf(Date.now() + 6 * day)
  const slots = [slotIn(8), slotIn(9)]
  const opened = await act(scene, coordinator(), [
    `/meetings/${id}`,
    "open-poll",
    { slots, deadline },
  ])
  expect(opened.status, opened.text).toBe(200)
  return id
}

const pollOf = async (id: string) => {
  const { body } = await stage.scene.get(officerOf(stage.scene), `/meetings/${id}`)
  return body["poll"] as { readonly mine?: Readonly<Record<string, string>> }
}

describe("a poll for a time", () => {
  test("waits on top of the list, and is answered with one press a time", async () => {
    const id = await givenPoll("Rapat yang ditanyakan")
    const page = await stage.visit(officerOf(stage.scene), "/rapat", {
      viewport: { width: 360, height: 740 },
    })
    await page.getByRole("heading", { name: "Menunggu suara Anda" }).waitFor()
    await page.goto("/")
    await page.getByRole("heading", { name: "Jadwal yang menunggu suara Anda" }).waitFor()
    await page.locator(`a[href="/rapat/${id}"]`).first().click()
    const yes = page.getByRole("button", { name: "Bisa", exact: true })
    await yes.first().click()
    expect(await yes.first().getAttribute("aria-pressed")).toBe("true")
    await page.getByRole("button", { name: "Tidak bisa" }).nth(1).click()
    await page.getByText("Tersimpan", { exact: true }).waitFor()
    await expect
      .poll(async () => Object.values((await pollOf(id)).mine ?? {}))
      .toEqual(["AVAILABLE", "UNAVAILABLE"])
    await page.getByText(/^Suara Anda tercatat; menunggu /).waitFor()
    expect(await overflowOf(page)).toBe(0)
    await expectAccessible(page)
    await page.goto("/rapat")
    const card = page.locator(`a[href="/rapat/${id}"]`)
    await card.getByText("Suara Anda tercatat").waitFor()
    expect(await card.count()).toBe(1)
    await page.goto("/")
    await page.getByRole("heading", { level: 1, name: "Hari ini" }).waitFor()
    await page.waitForLoadState("networkidle")
    expect(await page.getByText("Rapat yang ditanyakan").count()).toBe(0)
    expect(stage.complaints()).toEqual([])
  })

  test("keeps a vote that the connection lost, and sends it when it is back", async () => {
    const id = await givenPoll("Rapat di tempat jauh")
    const page = await stage.visit(officerOf(stage.scene), `/rapat/${id}`)
    await page.getByRole("button", { name: "Bila perlu" }).first().waitFor()
    await page.context().setOffline(true)
    await page.getByRole("button", { name: "Bila perlu" }).first().click()
    await page.getByText("Belum terkirim.").waitFor()
    await page.context().setOffline(false)
    await page.getByText("Tersimpan", { exact: true }).waitFor()
    expect(Object.values((await pollOf(id)).mine ?? {})).toEqual(["IF_NEEDED"])
    stage.complaints()
  })

  test("an agency proposes another time, and the host asks about it too", async () => {
    const id = await givenPoll("Rapat dengan usulan")
    const theirs = await stage.visit(officerOf(stage.scene), `/rapat/${id}`)
    await theirs.getByRole("button", { name: "Usulkan waktu lain" }).click()
    const dialog = theirs.getByRole("dialog")
    await dialog.getByLabel("Mulai").fill("13:00")
    await dialog.getByLabel("Selesai").fill("14:00")
    await dialog.getByLabel("Alasan").fill("Pagi ada sidang.")
    await dialog.getByRole("button", { name: "Usulkan waktu lain" }).click()
    await theirs.getByText("Usulan terkirim ke penyelenggara.").waitFor()
    const page = await stage.visit(coordinator(), `/rapat/${id}`)
    await page.getByText("Diusulkan UPTD PPA Uji").waitFor()
    await page.getByRole("button", { name: "Tanyakan juga" }).click()
    await page.getByText("Pilihan waktu diperbarui.").waitFor()
    await page.getByRole("button", { name: "Jadwalkan waktu ini" }).nth(2).waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("shows the host the best time, and fixes it", async () => {
    const id = await givenPoll("Rapat yang ditetapkan")
    await act(stage.scene, officerOf(stage.scene), [
      `/meetings/${id}`,
      "vote",
      { votes: { s1: "UNAVAILABLE", s2: "AVAILABLE" } },
    ])
    const page = await stage.visit(coordinator(), `/rapat/${id}`)
    const best = page.locator(".poll-slots > .best")
    await best.getByText("Semua yang wajib bisa").waitFor()
    await best.getByRole("button", { name: "Jadwalkan waktu ini" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Jadwalkan waktu ini" }).click()
    await page.getByText("Terjadwal. Undangan terkirim.").waitFor()
    await page.getByText("0 dari 2 sudah menjawab").waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("goes against a mandatory agency only with the chair's reason", async () => {
    const id = await givenPoll("Rapat yang dipaksakan")
    const page = await stage.visit(coordinator(), `/rapat/${id}`, { language: "en" })
    await page.getByRole("button", { name: "Schedule this time" }).first().click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "Schedule this time" }).click()
    await dialog.getByText("This is required.").waitFor()
    await dialog.getByLabel("The chair’s reason").fill("The child is released tomorrow.")
    await dialog.getByRole("button", { name: "Schedule this time" }).click()
    await page.getByText("The child is released tomorrow.").waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("is closed with a reason", async () => {
    const id = await givenPoll("Rapat yang ditarik")
    const page = await stage.visit(coordinator(), `/rapat/${id}`)
    await page.getByRole("button", { name: "Tutup pertanyaan jadwal" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Alasan").fill("Dibahas dalam rapat lain.")
    await dialog.getByRole("button", { name: "Tutup pertanyaan jadwal" }).click()
    await page.getByText("Dibahas dalam rapat lain.").waitFor()
    expect(stage.complaints()).toEqual([])
  })
})
