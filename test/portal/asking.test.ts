import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { officeHours } from "#shared/agency/rules/working-time.ts"
import { day, hour, instantOf } from "#shared/kernel/instant.ts"
import { type NetworkId, networkRef } from "#shared/network/network.ts"
import { agencyIds } from "#test/support/cast.ts"
import { changeRow } from "#test/support/rows.ts"
import { rowAt } from "#test/support/store.ts"
import { act, givenCase, idOf, meetingOf, officerOf } from "#test/support/story.ts"
import { chooseAgency, makeFindable } from "./planning.ts"
import { openStage, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  const { tables } = stage.scene
  await makeFindable(stage.scene)
  // Houses that are open day and night would always find an evening.
  for (const id of [agencyIds.source, agencyIds.target]) {
    await changeRow(tables, agencyRef(id), { hours: officeHours("WIB") })
  }
})
afterAll(() => stage?.end())

const coordinator = () => stage.scene.cast.coordinator
const bodyOf = async (page: Page) =>
  (await stage.scene.get(coordinator(), new URL(page.url()).pathname.replace("rapat", "meetings")))
    .body

const sessionOn = (from: number, hours: number) => [
  { start: instantOf(from), end: instantOf(from + hours * hour), zone: "WIB", mode: "ONLINE" },
]

/** A weekday some days off, at eight in the morning (WIB). */
function weekdayAfter(days: number): number {
  const morning = Math.floor(Date.now() / day) * day + days * day + hour
  const weekday = new Date(morning).getUTCDay()
  return morning + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * day
}

describe("where no time suits everybody", () => {
  test("one agency is done without, its invitation becomes optional, and the others meet", async () => {
    const { scene } = stage
    const officer = officerOf(scene)
    const morning = weekdayAfter(6)
    const people = [{ person: officer.id, part: "lead" }]
    const invitations = [{ agency: agencyIds.target, need: "mandatory", people }]
    const sessions = sessionOn(morning - hour, 12)
    const body = meetingOf({ title: "Sidang sehari penuh", sessions, invitations })
    const made = await scene.post(coordinator(), "/meetings", { body })
    const booked = await act(scene, coordinator(), [`/meetings/${idOf(made)}`, "schedule"])
    expect(booked.status, booked.text).toBe(200)

    const page = await stage.visit(coordinator(), "/rapat/baru")
    await chooseAgency(page, "UPTD PPA Uji")
    await page.getByRole("button", { name: officer.name }).click()
    await page.getByRole("button", { name: "Lanjut" }).click()
    await page.getByLabel("Judul").fill("Rapat tanpa UPTD")
    await page.getByRole("button", { name: "Lanjut" }).click()
    await page.getByRole("radio", { name: "Tanggal sendiri" }).check()
    const date = instantOf(morning).slice(0, 10)
    await page.getByLabel("Dari tanggal").fill(date)
    await page.getByLabel("Sampai tanggal").fill(date)
    await page.getByText("Yang membuka waktu baru").waitFor()
    expect(await page.locator(".slot").count()).toBe(0)
    await page
      .getByText(/^Tanpa UPTD PPA Uji: /)
      .first()
      .waitFor()
    await page.getByRole("button", { name: "Pakai waktu ini" }).first().click()
    await page.getByText("Waktu terpilih (1)").waitFor()
    await page.getByRole("button", { name: "Kirim undangan" }).click()
    await page.getByRole("heading", { level: 1, name: "Rapat tanpa UPTD" }).waitFor()
    const { invitations: asked } = await bodyOf(page)
    expect(asked).toMatchObject([
      { agency: { id: agencyIds.source }, need: "mandatory" },
      { agency: { id: agencyIds.target }, need: "optional" },
    ])
    expect(stage.complaints()).toEqual([])
  })
})

describe("a meeting that stands", () => {
  test("is asked about anew while it stands, and moves once a time is chosen", async () => {
    const { scene } = stage
    const officer = officerOf(scene)
    const people = [{ person: officer.id, part: "lead" }]
    const invitations = [{ agency: agencyIds.target, need: "mandatory", people }]
    const sessions = sessionOn(weekdayAfter(12), 1)
    const body = meetingOf({ title: "Rapat yang ditanyakan lagi", sessions, invitations })
    const id = idOf(await scene.post(coordinator(), "/meetings", { body }))
    await act(scene, coordinator(), [`/meetings/${id}`, "schedule"])

    const page = await stage.visit(coordinator(), `/rapat/${id}`)
    await page.getByRole("button", { name: "Tanyakan waktu" }).click()
    const dialog = page.getByRole("dialog", { name: "Tanyakan waktu baru" })
    await dialog.getByRole("button", { name: "Tanya jadwal dulu" }).click()
    await dialog.getByText("Tambahkan sedikitnya dua waktu.").waitFor()
    await dialog.getByText("Cari waktu yang cocok").click()
    const times = dialog.locator(".slot").getByRole("checkbox")
    // The last two lie beyond the days that agencies have for an answer.
    await times.nth(8).check()
    await times.nth(9).check()
    await dialog.getByRole("button", { name: "Tanya jadwal dulu" }).click()
    await page.getByText("Waktu ditanyakan lagi").waitFor()
    // It goes on standing: its time and who answered are still there.
    await page.getByText("0 dari 1 sudah menjawab").waitFor()
    const { sequence, poll } = await bodyOf(page)
    expect(poll).toMatchObject({ slots: [{ status: "open" }, { status: "open" }] })
    const votes = { s1: "UNAVAILABLE", s2: "AVAILABLE" }
    await act(scene, officer, [`/meetings/${id}`, "vote", { votes }])
    await page.reload()
    const best = page.locator(".poll-slots > .best")
    await best.getByRole("button", { name: "Jadwalkan waktu ini" }).click()
    const fixing = page.getByRole("dialog")
    await fixing.getByLabel("Alasan").fill("Hakim baru bisa hari itu.")
    await fixing.getByRole("button", { name: "Jadwalkan waktu ini" }).click()
    await page.getByText("Hakim baru bisa hari itu.").waitFor()
    await page.getByText("Waktu ditanyakan lagi").waitFor({ state: "detached" })
    const after = await bodyOf(page)
    expect(after["past"]).toHaveLength(1)
    expect(after["tentative"] ?? false).toBe(false)
    expect(sequence).toBe(after["sequence"])
    expect(stage.complaints()).toEqual([])
  })
})

/** A network of the coordinator's agency, which two others have joined. */
async function givenNetwork(name: string): Promise<void> {
  const { scene } = stage
  const body = {
    name,
    kind: "PKSAI",
    level: "DISTRICT",
    region: "18.72",
    decree: { number: "SK/1", date: "2025-01-15", issuer: "Wali Kota" },
    chair: { agency: agencyIds.source, title: "Kepala unit PKSAI" },
    sector: "SOCIAL",
  }
  const made = await scene.post(coordinator(), "/networks", { body })
  expect(made.status, made.text).toBe(201)
  const ref = networkRef(idOf(made) as NetworkId)
  const { state } = await rowAt(scene.tables, ref)
  const joined = [agencyIds.target, agencyIds.third].map((agency) => ({
    agency,
    sector: "COMMUNITY" as const,
    since: instantOf(Date.now()),
  }))
  await changeRow(scene.tables, ref, { members: [...state.members, ...joined] })
}

describe("a conference on a child", () => {
  test("is called together with the network's members in few presses, and its items are on it", async () => {
    const { scene } = stage
    const child = await givenCase(scene)
    const { body } = await scene.get(scene.cast.worker, `/cases/${child}`)
    const reference = String(body["reference"])
    await givenNetwork("PKSAI Kota Uji")
    const page = await stage.visit(coordinator(), "/rapat/baru")
    let presses = 0
    const press = async (name: string | RegExp) => {
      presses += 1
      await page.getByRole("button", { name }).click()
    }
    await page.getByLabel("Dari jejaring").selectOption({ label: "PKSAI Kota Uji" })
    presses += 1
    await page.getByText("Anggota PKSAI Kota Uji").waitFor()
    await page.getByRole("button", { name: "LKSA Uji" }).waitFor()
    await press("Undang semua (2)")
    await page.getByText("Diundang (3)").waitFor()
    await page.getByText("Semua anggota jejaring ini sudah diundang.").waitFor()
    await press("Lanjut")
    await page.getByRole("radio", { name: /^Pembahasan kasus/ }).check()
    await page.getByLabel("Kasus yang dibahas").fill(reference)
    await page.getByLabel("Notulis").selectOption({ index: 2 })
    presses += 3
    await press("Lanjut")
    await page.getByRole("radio", { name: "Dalam 2 minggu" }).check()
    await page.locator(".slot").nth(3).getByRole("checkbox").check()
    presses += 2
    await press("Kirim undangan")
    await page.getByText("Undangan terkirim.").waitFor()
    expect(presses).toBeLessThanOrEqual(10)

    await page.getByRole("button", { name: "Usulkan butir" }).click()
    const dialog = page.getByRole("dialog")
    const about = dialog.getByLabel("Kasus yang dibahas")
    expect(await about.inputValue()).toBe(reference)
    await dialog.getByText(/^Yang akan melihat butir ini: .*\. Yang lain tidak\.$/).waitFor()
    expect(await dialog.getByRole("radio", { name: "Semua yang diundang" }).count()).toBe(0)
    await about.selectOption({ label: "Bukan tentang satu kasus" })
    await dialog.getByRole("radio", { name: "Semua yang diundang" }).waitFor()
    await dialog.getByText(/^Tanpa kasus pun/).waitFor()
    await about.selectOption(reference)
    await dialog.getByLabel("Apa yang dibahas").fill("Rencana tempat tinggal")
    await dialog.getByRole("button", { name: "Kirim usulan" }).click()
    await page.getByText("Usulan terkirim.").waitFor()
    await page.locator(".items > li", { hasText: reference }).waitFor()
    expect(stage.complaints()).toEqual([])
  })
})
