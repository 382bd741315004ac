import { readFile } from "node:fs/promises"
import type { Page } from "playwright-core"
import { expect } from "vitest"
import { hour, minute } from "#shared/kernel/instant.ts"
import { ask, fillIn, send } from "./portal-acts.ts"
import { idIn } from "./scenario-a.ts"
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

const ahead = { WIB: 7, WITA: 8, WIT: 9 } as const
type Zone = keyof typeof ahead

/** A moment as it is typed in a zone. */
const typedIn = (at: number, zone: Zone) => {
  const text = new Date(at + ahead[zone] * hour).toISOString()
  return { date: text.slice(0, 10), time: text.slice(11, 16) }
}

/** An hour from a quarter of an hour on, in a zone where it does not cross midnight. */
function soon() {
  const start = Date.now() + 15 * minute
  const hours = (zone: Zone) => [typedIn(start, zone), typedIn(start + hour, zone)] as const
  const zones: readonly Zone[] = ["WIB", "WITA", "WIT"]
  const zone = zones.find((each) => hours(each)[0].date === hours(each)[1].date) ?? "WIB"
  const [from, until] = hours(zone)
  return { zone, date: from.date, start: from.time, end: until.time }
}

async function invited(page: Page, name: string): Promise<void> {
  await page.getByLabel("Tambah instansi").fill(name)
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click()
  await page.locator(".invited > li", { hasText: name }).waitFor()
}

async function whoStep(page: Page): Promise<void> {
  const { dinsos: _own, ...others } = houses
  for (const name of Object.values(others)) await invited(page, name)
  await page.getByRole("heading", { name: "Diundang (7)" }).waitFor()
  // The school office comes for one item only: the conference does not wait for it.
  const office = page.locator(".invited > li", { hasText: houses.school })
  await office.getByRole("checkbox", { name: "Wajib" }).uncheck()
  // A practice without a coordinator: its psychologist is asked by name.
  const faces = page.getByRole("list", { name: `Orang dari ${houses.psychologist}` })
  await faces.getByRole("button", { name: people.maya.name }).click()
  await faces.getByText("Utusan utama").waitFor()
  await page.getByRole("button", { name: "Lanjut" }).click()
}

async function whatStep(page: Page, reference: string): Promise<void> {
  await fillIn(page, [
    ["radio", /^Pembahasan kasus/],
    ["text", "Kasus yang dibahas", reference],
    ["radio", "60 menit"],
    ["radio", "Hibrida"],
    ["text", /^Tempat/, "Ruang tenang Dinas Sosial"],
    ["text", /^Tautan rapat daring/, "https://rapat.example/ruang-7"],
    ["select", /^Notulis/, people.wulan.id],
  ])
  await page.getByRole("button", { name: "Lanjut" }).click()
}

async function whenStep(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "Hari ini" }).check()
  await page.getByRole("checkbox", { name: "Tentukan waktu sendiri" }).check()
  const { zone, date, start, end } = soon()
  await fillIn(page, [
    ["text", "Tanggal", date],
    ["select", "Zona waktu", zone],
    ["text", "Mulai", start],
    ["text", "Selesai", end],
  ])
  await page.getByRole("button", { name: "Kirim undangan" }).click()
  await page.getByText("Terjadwal. Undangan terkirim.").waitFor()
}

/** A7: the coordinator calls everybody together for today, by the wizard. */
export async function calledTogether(tale: Tale, reference: string): Promise<string> {
  const page = await tale.at(people.arief, "/rapat")
  await page.getByRole("link", { name: "Jadwalkan rapat" }).click()
  await whoStep(page)
  await whatStep(page, reference)
  await whenStep(page)
  await page.getByRole("heading", { level: 1, name: "Pembahasan kasus" }).waitFor()
  await page.getByText("0 dari 7 sudah menjawab").waitFor()
  const id = idIn(page)
  const { body } = await tale.scene.get(people.arief, `/meetings/${id}`)
  expect(body["status"]).toBe("scheduled")
  expect(Date.parse(String(body["start"])) - Date.now()).toBeLessThan(24 * hour)
  return id
}

async function calendarOf(page: Page): Promise<string> {
  const waiting = page.waitForEvent("download")
  await page.getByRole("button", { name: "Tambahkan ke kalender" }).click()
  return readFile(await (await waiting).path(), "utf8")
}

/** The letter and the calendar say when and where; nothing of a child, and no number of a case. */
export async function expectQuietInvitation(
  tale: Tale,
  id: string,
  reference: string,
): Promise<void> {
  const secret = [...ofChild, ...ofWhole, ...ofSchool, reference]
  for (const who of ["gunawan", "maya", "arief"] as const) {
    const page = await tale.at(people[who], meetingAt(id))
    const file = (await calendarOf(page)).replaceAll(/\r?\n[ \t]/g, "")
    expect(file).toMatch(/^BEGIN:VCALENDAR[\s\S]*SUMMARY[\s\S]*END:VCALENDAR/)
    expectNone(file, secret)
    await page.getByRole("link", { name: "Surat undangan" }).click()
    const paper = page.locator(".paper")
    await paper.getByText("Rahasia", { exact: true }).waitFor()
    await page.waitForLoadState("networkidle")
    expectNone(await paper.innerText(), secret)
  }
}

/** Each agency says on a phone that it comes; the psychologist cannot. */
export async function answered(tale: Tale, id: string): Promise<void> {
  for (const who of ["novi", "teguh", "gunawan", "irwan"] as const) {
    const page = await onPhone(tale, who, meetingAt(id))
    await page.getByRole("link", { name: "Bergabung daring" }).waitFor()
    await page.getByRole("button", { name: "Hadir", exact: true }).click()
    await page.getByText("Jawaban terkirim.").waitFor()
    await expectFits(page)
  }
  await acted(tale.scene, "intan", [`/meetings/${id}`, "answer", { answer: "ACCEPTED" }])
  const declined = { answer: "DECLINED", note: "Sidang di Bandar Lampung." }
  await acted(tale.scene, "maya", [`/meetings/${id}`, "answer", declined])
  const page = await tale.at(people.arief, meetingAt(id))
  await page.getByText("6 dari 7 sudah menjawab").waitFor()
  await page.getByText("Sidang di Bandar Lampung.").waitFor()
}

type Brought = {
  readonly title: string
  readonly reference: string
  readonly purpose: string
  readonly agencies: readonly string[]
}

async function brought(page: Page, item: Brought): Promise<void> {
  const dialog = await ask(page, "Usulkan butir")
  await fillIn(dialog, [
    ["text", "Apa yang dibahas", item.title],
    ["text", /^Hasil yang diharapkan/, item.purpose],
    ["select", "Kasus yang dibahas", item.reference],
    ["radio", "Instansi tertentu"],
    ...item.agencies.map((name) => ["tick", name] as const),
  ])
  // Once a case is named, the item cannot be for everybody.
  expect(await dialog.getByRole("radio", { name: "Semua yang diundang" }).count()).toBe(0)
  await send(dialog, "Kirim usulan")
  const row = page.locator(".items > li", { hasText: item.title })
  await row.getByRole("button", { name: /^Masukkan ke agenda/ }).click()
  await send(page.getByRole("dialog"), "Masukkan ke agenda")
}

/** The chair puts two items on the agenda: one for the team, and the one of the school. */
export async function agendaMade(tale: Tale, id: string, reference: string): Promise<void> {
  const page = await tale.at(people.arief, meetingAt(id))
  const { dinsos, police, uptd, psychologist, lpa, centre } = houses
  await brought(page, {
    title: whole.title,
    reference,
    purpose: "Menyepakati tempat yang aman.",
    agencies: [dinsos, police, uptd, psychologist, lpa, centre],
  })
  await page.getByText("1 butir, 15 menit").waitFor()
  await brought(page, {
    title: school.title,
    reference,
    purpose: "Menyepakati cara belajar.",
    agencies: [dinsos, houses.school],
  })
  await page.getByText("2 butir, 30 menit").waitFor()
}

/** What everybody sees of the agenda beforehand: the school its own, the team theirs, others nothing. */
export async function expectOwnAgenda(tale: Tale, id: string): Promise<void> {
  const see = async (who: Who, own: string, others: readonly string[]) => {
    const page = await onPhone(tale, who, meetingAt(id))
    await page.locator("ol.items strong", { hasText: own }).waitFor()
    await page.getByText("1 butir, 15 menit").waitFor()
    expectNone(await read(page), others)
    await expectFits(page)
  }
  await see("gunawan", school.title, ofWhole)
  await see("novi", whole.title, ofSchool)
  expect((await tale.scene.get(people.yanti, `/meetings/${id}`)).status).toBe(404)
}
