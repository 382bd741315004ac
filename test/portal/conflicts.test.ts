import { afterAll, beforeAll, expect, test } from "vitest"
import type { MeetingId } from "#shared/kernel/id.ts"
import { day, hour, instantOf } from "#shared/kernel/instant.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { expectAccessible } from "#test/support/browser.ts"
import { changeRow } from "#test/support/rows.ts"
import { act, idOf, meetingOf } from "#test/support/story.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.end())

const coordinator = () => stage.scene.cast.coordinator

/** Tomorrow: at short notice, and always the same hour. */
const start = Math.ceil(Date.now() / day) * day + 4 * hour
const sessions = [
  { start: instantOf(start), end: instantOf(start + hour), zone: "WIB", mode: "ONLINE" },
]

async function drafted(title: string): Promise<string> {
  const body = meetingOf({ title, chair: coordinator().id, sessions })
  return idOf(await stage.scene.post(coordinator(), "/meetings", { body }))
}

test("before a time is fixed, its host reads what stands against it", async () => {
  const [other, id] = [await drafted("Rapat pertama"), await drafted("Rapat kedua")]
  const path = `/meetings/${other}`
  expect((await act(stage.scene, coordinator(), [path, "schedule"])).status).toBe(200)
  const page = await stage.visit(coordinator(), `/rapat/${id}`, {
    viewport: { width: 360, height: 740 },
  })
  await page.getByRole("button", { name: "Jadwalkan dan undang" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("heading", { name: "Yang perlu diperhatikan pada waktu ini" }).waitFor()
  const lines = await dialog.getByRole("listitem").allInnerTexts()
  const { name } = coordinator()
  expect(lines[0]).toMatch(/^Menghalangi\s+Pemimpin rapat punya acara lain: /)
  expect(lines[0]).toContain(name)
  expect(lines.join("\n")).toContain("Undangan terlalu dekat dengan rapat: Dinas Sosial Uji")
  expect(lines.join("\n")).not.toContain("Rapat pertama")
  expect(await overflowOf(page)).toBe(0)
  await expectAccessible(page)
  expect(stage.complaints()).toEqual([])
})

test("whoever moves a meeting reads what stands against the time they type", async () => {
  const [other, id] = [await drafted("Rapat ketiga"), await drafted("Rapat keempat")]
  const later = instantOf(start + 30 * day)
  const free = { ...sessions[0], start: later, end: instantOf(start + 30 * day + hour) }
  for (const [each, own] of [
    [other, sessions],
    [id, [free]],
  ] as const) {
    const ref = meetingRef(each as MeetingId)
    await changeRow(stage.scene.tables, ref, { sessions: own } as never)
    const body = { override: { reason: "Mendesak." } }
    const done = await act(stage.scene, coordinator(), [`/meetings/${each}`, "schedule", body])
    expect(done.status, done.text).toBe(200)
  }
  const page = await stage.visit(coordinator(), `/rapat/${id}`)
  await page.getByRole("button", { name: "Ubah waktu" }).click()
  const dialog = page.getByRole("dialog")
  const blocked = dialog.getByText("Pemimpin rapat punya acara lain")
  await dialog.getByLabel("Tanggal").waitFor()
  expect(await blocked.count()).toBe(0)
  await dialog.getByLabel("Tanggal").fill(instantOf(start).slice(0, 10))
  await blocked.waitFor()
  expect(stage.complaints()).toEqual([])
})
