import type { Locator, Page } from "playwright-core"
import { expect } from "vitest"
import { fillIn, send, type Typed } from "./portal-acts.ts"
import {
  expectFits,
  expectNone,
  houses,
  meetingAt,
  ofSchool,
  ofWhole,
  onPhone,
  people,
  read,
  roomAt,
  school,
  type Who,
  whole,
} from "./scenario-conference.ts"
import { act } from "./story.ts"
import type { Tale } from "./story-pages.ts"

const panel = (page: Page): Locator => page.locator(".item-panel")

const allSent = (page: Page): Promise<void> =>
  page.locator(".unsent").waitFor({ state: "detached", timeout: 20_000 })

/** The chair opens the room, and signs in and the statement at once; the code is on the screen. */
export async function opened(tale: Tale, id: string): Promise<string> {
  const page = await tale.at(people.arief, meetingAt(id))
  await page.getByRole("link", { name: "Masuk ruang rapat" }).click()
  await page.getByRole("button", { name: "Buka rapat" }).click()
  const digits = await page.locator(".digits span").first().innerText()
  await page.getByText("Belum ada pekerja sosial dari instansi penanggung jawab anak.").waitFor()
  await present(page)
  await page.getByText("Kuorum belum terpenuhi").waitFor()
  await page.getByText("Belum ada wakil dari instansi lain.").waitFor()
  return digits.replaceAll(/\D/g, "")
}

async function present(page: Page, how: readonly Typed[] = []): Promise<void> {
  await fillIn(page, how)
  await page.getByRole("checkbox", { name: "Saya menandatangani pernyataan ini." }).check()
  await page.getByRole("button", { name: "Saya hadir" }).click()
  await page.locator(".present-line").waitFor()
}

/** Everybody types the code on a phone; the centre does so from Pekanbaru. */
export async function checkedIn(tale: Tale, id: string, code: string): Promise<void> {
  await present(await tale.at(people.wulan, roomAt(id)))
  const guests: readonly (readonly [Who, string])[] = [
    ["teguh", "Di tempat"],
    ["gunawan", "Di tempat"],
    ["irwan", "Daring"],
  ]
  for (const [who, way] of guests) {
    const page = await onPhone(tale, who, roomAt(id))
    await present(page, [
      ["text", "Kode hadir", code],
      ["radio", way],
    ])
    expect(await page.locator(".digits").count()).toBe(0)
    await expectFits(page)
  }
}

/** Who left the phone in the car is written down by the minute taker; who is absent, too. */
export async function rollCalled(tale: Tale, id: string): Promise<void> {
  const page = await tale.at(people.wulan, roomAt(id))
  await page.getByText("Kuorum terpenuhi", { exact: true }).waitFor()
  await page.getByText("4 dari 7 sudah dicatat").waitFor()
  for (const [house, who] of [
    [houses.police, people.novi],
    [houses.uptd, people.intan],
  ] as const) {
    const line = page.locator(".roll-people li", { hasText: who.name })
    await page.locator(".roll-head", { hasText: house }).click()
    await line.getByRole("button", { name: "Di tempat" }).click()
    await line.getByText(/sejak/).waitFor()
  }
  await page.getByRole("button", { name: /^Tandai 1 yang belum dicatat/ }).click()
  await allSent(page)
  await page.getByText("7 dari 7 sudah dicatat").waitFor()
}

async function written(page: Page, kind: string, form: readonly Typed[]): Promise<void> {
  await panel(page).locator(".segments label", { hasText: kind }).click()
  await fillIn(panel(page), form)
  await panel(page).getByRole("button", { name: "Catat", exact: true }).click()
}

/** The words of an outcome, as they stand in the room once the server has them. */
async function stands(page: Page, text: string): Promise<void> {
  await allSent(page)
  await panel(page).locator(".outcome-list").getByText(text).waitFor()
}

/** Sexual violence is not settled out of court, whoever agreed to it. */
async function mediationRefused(page: Page): Promise<void> {
  await written(page, "Keputusan", [
    ["text", "Apa yang diputuskan", whole.barred],
    ["tick", "Menyepakati penyelesaian di luar pengadilan"],
  ])
  const refused = page.locator(".unsent.refused")
  await refused.getByText(/Kekerasan seksual tidak diselesaikan di luar pengadilan/).waitFor()
  await refused.getByText(whole.barred).waitFor()
  await refused.getByRole("button", { name: "Buang catatan ini" }).click()
  await allSent(page)
  expect(await panel(page).getByText(whole.barred).count()).toBe(0)
}

/** Nothing is decided on her without her view, or the reason why it is not there. */
async function decidedWithView(page: Page, [tale, item]: readonly [Tale, string]): Promise<void> {
  const decide = panel(page).getByRole("button", { name: "Selesai dibahas" })
  await decide.click()
  await panel(page).locator(".decide").getByText("Wajib diisi.").waitFor()
  await panel(page).getByRole("radio", { name: "Anak belum didengar" }).check()
  await decide.click()
  await panel(page).locator(".decide").getByText("Wajib diisi.").waitFor()
  const bare = await act(tale.scene, people.wulan, [`/agenda-items/${item}`, "decide"])
  expect([bare.status, bare.body["code"]]).toEqual([422, "agenda.view-required"])
  const { body } = await tale.scene.get(people.wulan, `/agenda-items/${item}`)
  expect(body["status"]).toBe("in-discussion")
  await fillIn(panel(page), [["text", "Mengapa belum didengar", whole.view]])
  await decide.click()
  await allSent(page)
}

async function itemCalled(tale: Tale, id: string, title: string): Promise<string> {
  const { body } = await tale.scene.get(people.wulan, `/meetings/${id}/agenda`)
  const items = body["items"] as readonly { readonly id: string; readonly title: string }[]
  const found = items.find((each) => each.title === title)
  if (!found) throw new Error(`no item is called ${title}`)
  return found.id
}

/** What the school office sees of the room while something else is talked about. */
async function expectSchoolOnly(tale: Tale, id: string): Promise<void> {
  const page = await onPhone(tale, "gunawan", roomAt(id))
  await page.getByRole("heading", { name: school.title }).waitFor()
  expect(await page.locator(".stops li").count()).toBe(1)
  expectNone(await read(page), ofWhole)
  await expectFits(page)
}

/** Whoever is here without having signed the statement reads nothing of what is said on a child. */
async function expectSealed(tale: Tale, id: string): Promise<void> {
  const page = await onPhone(tale, "novi", roomAt(id))
  await page.getByRole("heading", { name: "Butir kasus yang tertutup" }).waitFor()
  await page.getByText("Tanda tangani sebelum butir kasus dibuka").waitFor()
  expectNone(await read(page), [...ofWhole, ...ofSchool])
  await expectFits(page)
  await page.getByRole("button", { name: "Tanda tangani" }).click()
  await panel(page).locator(".outcome-list").getByText(whole.decision).waitFor()
}

/** A8: a fact, a decision, an action with its owner, verifier and date, and a dissent. */
export async function wholeDiscussed(tale: Tale, id: string): Promise<void> {
  const page = await tale.at(people.wulan, roomAt(id))
  await panel(page).getByRole("heading", { name: whole.title }).waitFor()
  await panel(page).getByRole("button", { name: "Mulai bahas" }).click()
  await written(page, "Fakta", [["text", "Apa faktanya", whole.fact]])
  await mediationRefused(page)
  await written(page, "Keputusan", [["text", "Apa yang diputuskan", whole.decision]])
  await written(page, "Tindakan", [
    ["text", "Apa yang dikerjakan", whole.action],
    ["select", "Instansi pelaksana", houses.lpa],
    ["select", "Instansi pemeriksa", houses.dinsos],
  ])
  // Who is not here for the item is no party to it.
  const owners = await panel(page).getByLabel("Instansi pelaksana").innerText()
  expect(owners).not.toContain(houses.school)
  await written(page, "Pendapat berbeda", [
    ["text", "Apa pendapatnya", whole.dissent],
    ["select", "Pendapat instansi", houses.police],
  ])
  for (const text of [whole.fact, whole.decision, whole.action, whole.dissent]) {
    await stands(page, text)
  }
  await expectSchoolOnly(tale, id)
  await expectSealed(tale, id)
  await decidedWithView(page, [tale, await itemCalled(tale, id, whole.title)])
}

/** The school item, in which the child was heard; the others of the team do not follow it. */
export async function schoolDiscussed(tale: Tale, id: string): Promise<void> {
  const page = await tale.at(people.wulan, roomAt(id))
  await panel(page).getByRole("heading", { name: school.title }).waitFor()
  await panel(page).getByRole("button", { name: "Mulai bahas" }).click()
  await written(page, "Keputusan", [["text", "Apa yang diputuskan", school.decision]])
  await written(page, "Tindakan", [
    ["text", "Apa yang dikerjakan", school.action],
    ["select", "Instansi pelaksana", houses.school],
    ["select", "Instansi pemeriksa", houses.dinsos],
  ])
  await stands(page, school.action)
  await fillIn(panel(page), [
    ["radio", "Anak sudah didengar"],
    ["text", "Apa kata anak", school.view],
  ])
  await panel(page).getByRole("button", { name: "Selesai dibahas" }).click()
  await allSent(page)
  const guest = await onPhone(tale, "irwan", roomAt(id))
  await guest.locator(".outcome-list").getByText(whole.decision).waitFor()
  expectNone(await read(guest), ofSchool)
}

/** The chair ends it: decisions get their numbers, and everybody finds those they may know. */
export async function ended(tale: Tale, id: string): Promise<void> {
  const page = await tale.at(people.arief, roomAt(id))
  await page.locator(".end-card").getByRole("button", { name: "Tutup rapat" }).click()
  await send(page.getByRole("dialog"), "Tutup rapat")
  await page.waitForURL(`**${meetingAt(id)}`)
  await page.getByText(/Keputusan 001\/\d{4}/).waitFor()
  await page.getByText(/Keputusan 002\/\d{4}/).waitFor()
}
