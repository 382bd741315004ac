import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { MeetingId } from "#shared/kernel/id.ts"
import { day, hour, instantOf, minute } from "#shared/kernel/instant.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { changeRow } from "#test/support/rows.ts"
import { act, idOf, meetingOf } from "#test/support/story.ts"
import { sendDialog, snap } from "./tour.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.end())

/** Three days, the first of which begins so long from now. */
const daysFrom = (first: number, venue: string) =>
  [0, 1, 2].map((each) => ({
    start: instantOf(first + each * day),
    end: instantOf(first + each * day + 2 * hour),
    zone: "WIB" as const,
    mode: "HYBRID" as const,
    venue,
  }))

const classes = [
  { label: "LKSA", expected: 40 },
  { label: "Sakti Peksos", expected: null },
]

async function given(venue: string): Promise<string> {
  const { coordinator } = stage.scene.cast
  const sessions = daysFrom(Date.now() + 10 * minute, venue)
  const body = meetingOf({ title: "Rapat tiga hari", sessions, classes })
  const id = idOf(await stage.scene.post(coordinator, "/meetings", { body }))
  await done(id, "schedule")
  return id
}

async function done(id: string, verb: string, body: unknown = {}): Promise<void> {
  const { coordinator } = stage.scene.cast
  const reply = await act(stage.scene, coordinator, [`/meetings/${id}`, verb, body])
  if (reply.status !== 200) throw new Error(reply.text)
}

const read = async (path: string) =>
  (await stage.scene.get(stage.scene.cast.coordinator, path)).body

describe("a meeting of three days", () => {
  test("its classes are confirmed before, and everybody who is invited sees the whole", async () => {
    const id = await given("Aula satu")
    const page = await stage.visit(stage.scene.cast.coordinator, `/rapat/${id}`)
    const card = page.locator(".classes")
    await card.getByText("Peserta per golongan").waitFor()
    await page.getByRole("button", { name: "Pastikan jumlah" }).click()
    await sendDialog(page, "Simpan perubahan", async (dialog) => {
      await dialog.getByLabel("LKSA").fill("38")
      await dialog.getByLabel("Sakti Peksos").fill("14")
    })
    await card.getByRole("row", { name: "LKSA 40 38 –" }).waitFor()
    await card.getByRole("row", { name: "Jumlah 40 52 –" }).waitFor()
    await snap(page, "golongan")
    expect(stage.complaints()).toEqual([])
  })

  test("each day has its own roll and its own sheet", async () => {
    const id = await given("Aula dua")
    const { coordinator } = stage.scene.cast
    const path = `/meetings/${id}`
    await done(id, "start")
    const { code } = (await read(path))["room"] as { code: string }
    await done(id, "check-in", { code })
    // A night passes.
    const sessions = daysFrom(Date.now() - day - hour, "Aula dua")
    await changeRow(stage.scene.tables, meetingRef(id as MeetingId), { sessions })
    const page = await stage.visit(coordinator, `/rapat/${id}/ruang`)
    await page.getByText("0 orang dari 0 instansi atau golongan").waitFor()
    const roll = page.locator("#hadir")
    const which = roll.getByLabel("Waktu yang dicatat")
    expect(await which.inputValue()).toBe("1")
    expect(await which.locator("option").count()).toBe(2)
    await roll.getByRole("button", { name: /Dinas Sosial/ }).click()
    const own = roll.getByRole("group", { name: coordinator.name })
    await own.getByRole("button", { name: "Di tempat" }).click()
    await page.getByText("1 orang dari 1 instansi atau golongan").waitFor()
    await which.selectOption("0")
    await roll.getByText("1 hadir").waitFor()
    expect(await overflowOf(page)).toBe(0)
    await snap(page, "hadir-per-hari")
    await page.locator(".unsent").waitFor({ state: "detached", timeout: 20_000 })
    await page.goto(`/rapat/${id}/cetak/daftar-hadir`)
    await page.locator("table").nth(2).waitFor()
    const came = page.locator("tbody tr", { hasText: coordinator.name })
    expect(await came.count()).toBe(2)
    expect(stage.complaints()).toEqual([])
  })

  test("of the next session nobody is called while the one before it is on", async () => {
    const id = await given("Aula tiga")
    const { coordinator } = stage.scene.cast
    await done(id, "start")
    const [first] = daysFrom(Date.now() - hour, "Aula tiga")
    if (!first) throw new Error("there are three days")
    const [next, end] = [Date.now() + 20 * minute, Date.now() + hour].map(instantOf)
    const sessions = [
      { ...first, end: next },
      { ...first, start: next, end },
    ]
    await changeRow(stage.scene.tables, meetingRef(id as MeetingId), { sessions } as never)
    const page = await stage.visit(coordinator, `/rapat/${id}/ruang`)
    const which = page.locator("#hadir").getByLabel("Waktu yang dicatat")
    await which.waitFor()
    expect(await which.locator("option").count()).toBe(1)
    expect(stage.complaints()).toEqual([])
  })
})
