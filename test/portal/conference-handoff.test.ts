import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { hour, instantOf } from "#shared/kernel/instant.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { expectAccessible } from "#test/support/browser.ts"
import { deed, fillIn, send } from "#test/support/portal-acts.ts"
import { changeRow } from "#test/support/rows.ts"
import { act, givenDraft, givenHandover, moving, officerOf } from "#test/support/story.ts"
import { type Conference, givenConference, givenRoom } from "./room-ground.ts"
import { snap } from "./tour.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.end())

const roomOf = ({ id }: Conference): string => `/rapat/${id}/ruang`

async function discussed(conference: Conference): Promise<void> {
  const { scene } = stage
  const path = `/agenda-items/${conference.items[0]}`
  const { status, text } = await act(scene, scene.cast.worker, [path, "open"])
  if (status !== 200) throw new Error(text)
}

const record = [
  ["text", "Tempat", "Ruang rapat Dinsos"],
  ["text", "Jabatan Anda", "Pekerja sosial"],
  ["text", "Keadaan fisik anak", "Sehat"],
  ["text", "Barang bawaan", "Satu tas"],
  ["text", "Pembatasan", "Tidak ada"],
] as const

describe("a handoff in the room", () => {
  test("is signed by the receiver at the table, and its paper says so", async () => {
    const { scene } = stage
    const conference = await givenRoom(scene)
    const handoff = await givenHandover(scene, { ...moving, case: conference.child })
    await discussed(conference)
    const page = await stage.visit(officerOf(scene), roomOf(conference))
    await page.setViewportSize({ width: 360, height: 780 })
    await page.getByRole("button", { name: "Selesaikan serah terima di rapat ini" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByText("Yang menyerahkan").waitFor()
    await dialog.getByText(scene.cast.worker.name).waitFor()
    await snap(page, "handing-commit")
    expect(await overflowOf(page)).toBe(0)
    await fillIn(dialog, record)
    await expectAccessible(page)
    await send(dialog, "Tanda tangani dan selesaikan")
    await page.locator(".outcome-list").getByText("Serah terima diselesaikan").waitFor()
    const seen = await scene.get(officerOf(scene), `/handoffs/${handoff}`)
    expect(seen.body["status"]).toBe("active")
    await page.goto(page.url().replace(/\/rapat\/.*/, `/serah-terima/${handoff}/bast`))
    await deed(page, ["Buka berita acara", "Buka dan catat"])
    await page.getByText("Ditandatangani dalam pembahasan kasus").waitFor()
    await snap(page, "handing-bast")
    expect(stage.complaints()).toEqual([])
  })

  test("that waits for a supervisor is offered by the chair", async () => {
    const { scene } = stage
    const { coordinator, worker } = scene.cast
    const conference = await givenRoom(scene)
    const id = await givenDraft(scene, { ...moving, case: conference.child })
    await act(scene, worker, [`/handoffs/${id}`, "submit"])
    await discussed(conference)
    const page = await stage.visit(coordinator, roomOf(conference))
    await page.getByRole("button", { name: "Tawarkan atas putusan rapat" }).click()
    await snap(page, "handing-offer")
    await send(page.getByRole("dialog"), "Tawarkan")
    await page.locator(".outcome-list").getByText("Rapat memutuskan").waitFor()
    const { body } = await scene.get(worker, `/handoffs/${id}`)
    expect(body["status"]).toBe("offered")
    expect(stage.complaints()).toEqual([])
  })
})

/** A conference that was held today, whoever led it. */
async function givenOver(change: object = {}): Promise<Conference> {
  const { scene } = stage
  const conference = await givenConference(scene)
  const start = instantOf(Date.now() - 3 * hour)
  const session = { start, end: instantOf(Date.now() - hour), zone: "WIB", mode: "HYBRID" }
  await changeRow(scene.tables, meetingRef(conference.id as never), {
    sessions: [{ ...session, venue: "Ruang rapat" }] as never,
    ...change,
  })
  return conference
}

describe("a meeting that was held off line", () => {
  test("is recorded with what came of its items", async () => {
    const { scene } = stage
    const { coordinator } = scene.cast
    const conference = await givenOver()
    const page = await stage.visit(coordinator, `/rapat/${conference.id}/pelaksanaan`)
    const [plan, next] = [
      page.locator("section.card", { hasText: "Rencana pengasuhan" }),
      page.locator("section.card", { hasText: "Jadwal pertemuan berikutnya" }),
    ]
    await page.getByRole("button", { name: "Simpan pelaksanaan" }).click()
    await plan.getByText("Catat sedikitnya satu hasil dulu.").waitFor()
    await plan.locator(".segments label", { hasText: "Keputusan" }).click()
    await plan.locator('textarea[name="text"]').fill("Anak tinggal bersama bibi.")
    await plan.getByRole("button", { name: "Catat", exact: true }).click()
    await plan.locator(".outcome-list").getByText("Anak tinggal bersama bibi.").waitFor()
    await plan.getByLabel("Apa kata anak").fill("Ingin bersama bibi.")
    await next.getByRole("radio", { name: "Ditunda" }).check()
    await next.getByText("Boleh dikosongkan.").waitFor()
    await page.getByRole("checkbox", { name: /Kuorum terpenuhi/ }).check()
    await page.setViewportSize({ width: 360, height: 780 })
    await snap(page, "late-record")
    expect(await overflowOf(page)).toBe(0)
    await expectAccessible(page)
    await page.getByRole("button", { name: "Simpan pelaksanaan" }).click()
    await page.waitForURL(new RegExp(`/rapat/${conference.id}$`))
    const decided = await scene.get(coordinator, `/agenda-items/${conference.items[0]}`)
    expect(decided.body).toMatchObject({ status: "decided", quorate: true, childView: "HEARD" })
    const put = await scene.get(coordinator, `/agenda-items/${conference.items[1]}`)
    expect(put.body["status"]).toBe("deferred")
    expect(stage.complaints()).toEqual([])
  })

  test("of a child whoever did not lead it tells nothing, and its items are put off", async () => {
    const { scene } = stage
    const { coordinator, worker } = scene.cast
    const conference = await givenOver({ chair: worker.id, minuteTaker: worker.id })
    const page = await stage.visit(coordinator, `/rapat/${conference.id}/pelaksanaan`)
    await page.getByText("Butir tentang anak yang tidak Anda catat di sini: 1.").waitFor()
    expect(await page.getByRole("heading", { name: "Rencana pengasuhan" }).count()).toBe(0)
    await page.getByRole("radio", { name: "Ditunda" }).check()
    await page.getByLabel("Alasan").fill("Waktu habis.")
    await page.getByRole("button", { name: "Simpan pelaksanaan" }).click()
    await page.waitForURL(new RegExp(`/rapat/${conference.id}$`))
    for (const item of conference.items) {
      const { body } = await scene.get(worker, `/agenda-items/${item}`)
      expect(body["status"]).toBe("deferred")
    }
    expect(stage.complaints()).toEqual([])
  })
})
