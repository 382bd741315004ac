import type { Page } from "playwright-core"
import { expect } from "vitest"
import { inboxOf } from "./inbox.ts"
import { ask, deed, fillIn, send, type Typed } from "./portal-acts.ts"
import { caseAt } from "./scenario-a.ts"
import {
  acted,
  expectFits,
  expectNone,
  houses,
  meetingAt,
  ofChild,
  ofSchool,
  ofWhole,
  onPhone,
  people,
  read,
  school,
  type Who,
  whole,
} from "./scenario-conference.ts"
import type { Tale } from "./story-pages.ts"

const words = {
  preface: "Rapat dibuka oleh pemimpin rapat di ruang tenang.",
  note: "Sentra siap menerima bila diperlukan.",
  objection: "Urutan pemeriksaan belum disepakati.",
  dissent: "LPA meminta pemeriksaan ahli dalam tujuh hari.",
} as const
/** What agencies said of the minutes belongs to what they read in them. */
const said: readonly string[] = [words.note, words.objection, words.dissent]

/** The minute taker drafts the minutes of what came out; the chair sends them round. */
export async function circulated(tale: Tale, id: string): Promise<void> {
  const page = await tale.at(people.wulan, meetingAt(id))
  await deed(page, "Susun notula")
  await page.locator("#notula").getByText(whole.decision).waitFor()
  await page.locator("#notula").getByText(whole.dissent).waitFor()
  await page.locator("#notula").getByText(whole.view).waitFor()
  await page.getByLabel("Pembuka").fill(words.preface)
  await page.getByRole("button", { name: "Simpan", exact: true }).click()
  await page.getByText("Semua sudah tersimpan.").waitFor()
  const chair = await tale.at(people.arief, meetingAt(id))
  await deed(chair, "Edarkan notula")
  await chair
    .getByText(/Sidik jari:/)
    .first()
    .waitFor()
}

/** The minutes, on the page and on paper, hold for the school office its own item only. */
export async function expectSchoolMinutes(tale: Tale, id: string): Promise<void> {
  const page = await onPhone(tale, "gunawan", meetingAt(id))
  const notes = page.locator("#notula")
  await notes.getByText(school.decision).waitFor()
  await notes.getByText(words.preface).waitFor()
  expectNone(await read(page), ofWhole)
  await expectFits(page)
  await notes.getByRole("link", { name: "Untuk dicetak" }).click()
  await page.locator(".paper").getByText(school.decision).waitFor()
  expectNone(await read(page), ofWhole)
  await page.emulateMedia({ media: "print" })
  expect(await page.locator(".side").isVisible()).toBe(false)
  await page.emulateMedia({ media: "screen" })
  for (const version of ["", "?version=1"]) {
    const reply = await tale.scene.get(people.gunawan, `/meetings/${id}/minutes${version}`)
    expectNone(reply.text, ofWhole)
  }
  const team = await onPhone(tale, "irwan", meetingAt(id))
  await team.locator("#notula").getByText(whole.decision).waitFor()
  expectNone(await read(team), ofSchool)
}

async function signed(page: Page, stand: string, form: readonly Typed[] = []): Promise<void> {
  const dialog = await ask(page, stand)
  await dialog.getByText(/Sidik jari:/).waitFor()
  await fillIn(dialog, form)
  await send(dialog, stand)
  await page.getByText("Tanggapan tercatat.").waitFor()
  await expectFits(page)
}

const status = async (tale: Tale, id: string): Promise<unknown> =>
  (await tale.scene.get(people.arief, `/meetings/${id}`)).body["status"]

/** Agencies sign: with a note, without, and one only after its dissent was attached. */
export async function approved(tale: Tale, id: string): Promise<void> {
  const at = (who: Who) => onPhone(tale, who, meetingAt(id))
  await signed(await at("gunawan"), "Setujui")
  await signed(await at("irwan"), "Setujui dengan catatan", [["text", "Catatan", words.note]])
  const bridge = await at("teguh")
  await signed(bridge, "Ajukan keberatan", [["text", /^Apa yang keliru/, words.objection]])
  for (const who of ["novi", "intan"] as const) {
    await acted(tale.scene, who, [`/meetings/${id}`, "sign", { stand: "APPROVED" }])
  }
  await signed(await tale.at(people.arief, meetingAt(id)), "Setujui")
  expect(await status(tale, id)).toBe("minutes-review")
  await signed(await at("teguh"), "Lampirkan pendapat berbeda", [
    ["text", "Pendapat berbeda", words.dissent],
  ])
  expect(await status(tale, id)).toBe("minutes-approved")
  const page = await tale.at(people.arief, meetingAt(id))
  await page.getByText("Notula disetujui").first().waitFor()
  await page.getByText(words.note).waitFor()
  await page.getByText(words.dissent).waitFor()
  const office = await at("gunawan")
  await office.locator("#notula").getByText(school.decision).waitFor()
  expectNone(await read(office), [...ofWhole, ...said])
}

/** Two excerpts on the case, each of one item; what the other one decided is not in it. */
export async function expectExcerpts(tale: Tale, child: string): Promise<void> {
  for (const [number, item, others] of [
    [/^P-001\//, whole, ofSchool],
    [/^P-002\//, school, ofWhole],
  ] as const) {
    const page = await tale.at(people.wulan, caseAt(child))
    await page.getByRole("heading", { name: "Petikan pembahasan kasus" }).waitFor()
    expect(await page.getByRole("link", { name: /^P-\d{3}\/\d{4}/ }).count()).toBe(2)
    await page.getByRole("link", { name: number }).click()
    const paper = page.locator(".paper")
    await paper.getByText(item.title).waitFor()
    await paper.getByText(item.decision).waitFor()
    await paper.getByText(item.view).waitFor()
    expectNone(await paper.innerText(), others)
  }
  for (const [who, others] of [
    ["gunawan", ofWhole],
    ["irwan", ofSchool],
    ["yanti", [...ofWhole, ...ofSchool]],
  ] as const) {
    const reply = await tale.scene.get(people[who], `/cases/${child}/excerpts`)
    expectNone(reply.text, others)
  }
}

/** What was agreed is taken on, reported with its paper, and seen by another agency. */
export async function followedUp(tale: Tale): Promise<void> {
  const page = await onPhone(tale, "teguh", "/tindak-lanjut")
  // A list tells of which decision it is; the words stand on the page of their own.
  expectNone(await read(page), ofWhole)
  await page.getByRole("link", { name: /Keputusan 001\// }).click()
  await page.getByText(whole.action).waitFor()
  await page.getByText(houses.dinsos).first().waitFor()
  await deed(page, "Terima")
  await deed(page, "Laporkan", [
    ["radio", /^Sudah dikerjakan/],
    ["text", "Bukti", "Laporan pendampingan 12/LPA/2026"],
  ])
  await page.getByText("Menunggu diperiksa").first().waitFor()
  expect(await page.getByRole("button", { name: "Periksa" }).count()).toBe(0)
  await expectFits(page)
  const other = await tale.at(people.wulan, "/tindak-lanjut?kotak=periksa")
  await other.getByRole("link", { name: /Keputusan 001\// }).click()
  await other.getByText("Laporan pendampingan 12/LPA/2026").waitFor()
  await deed(other, "Periksa", [["radio", "Ya, sudah dikerjakan"]])
  await other.getByText("Selesai dan diperiksa").first().waitFor()
  const office = await onPhone(tale, "gunawan", "/tindak-lanjut")
  await office.getByRole("link", { name: /Keputusan 002\// }).click()
  await office.getByText(school.action).waitFor()
  await office.goBack()
  await office.getByRole("link", { name: /Keputusan 002\// }).waitFor()
  expect(await office.getByRole("link", { name: /Keputusan 001\// }).count()).toBe(0)
  expectNone(await read(office), ofWhole)
}

/** Whatever was told to whomever: nothing of the child, of an item, or of what was said. */
export async function expectQuietNotices(tale: Tale, reference: string): Promise<void> {
  await tale.scene.settle()
  const inboxes = await Promise.all(
    Object.values(people).map((who) => inboxOf(tale.scene.tables, who)),
  )
  const told = inboxes.flat()
  expect(told.length).toBeGreaterThan(20)
  expectNone(JSON.stringify(told), [...ofChild, ...ofWhole, ...ofSchool, ...said, reference])
}
