import type { Page } from "playwright-core"
import { expect } from "vitest"
import { hour } from "#shared/kernel/instant.ts"
import { metroPlayer } from "./metro.ts"
import { deed, type Typed } from "./portal-acts.ts"
import type { Tale } from "./story-pages.ts"

/** Words that stand for the girl of scenario A; in a notice none of them may turn up. */
export const girl = {
  name: "Kenari Melati Rahayu",
  nik: "9918724101130013",
  address: "Gang Kenanga Nomor 13, Metro Pusat",
  school: "SMP Harapan Kenari",
  mother: "Ibu Sulastri Kenari",
  teacher: "Bu Guru Ratna Kenari",
  story: "Ayah tiri mencabuli anak di rumah; kenari-rahasia.",
  aunt: "Rumah bibi di Jalan Cendrawasih 7, Metro Barat",
} as const

/** Those words and the name of the offence, as any text may hold them. */
export const canaryWords: readonly string[] = [
  ...Object.values(girl),
  "Kenari",
  "kenari-rahasia",
  "Cendrawasih",
  "SMP Harapan",
  "tiri",
  "seksual",
  "AMPK10",
]

/** Who acts in it, each for their own house. */
export const people = {
  sekar: metroPlayer("sekar@uptd-ppa-metro.example"),
  yoga: metroPlayer("yoga@uptd-ppa-metro.example"),
  wulan: metroPlayer("wulan@dinsos-metro.example"),
  hendra: metroPlayer("hendra@dinsos-metro.example"),
  ningsih: metroPlayer("ningsih@dinsos-metro.example"),
  fitria: metroPlayer("fitria@pksai-metro.example"),
  rani: metroPlayer("rani@lpa-metro.example"),
  galih: metroPlayer("galih@lpa-metro.example"),
  farhan: metroPlayer("farhan@balai-rumbai.example"),
  desi: metroPlayer("desi@balai-rumbai.example"),
  yanti: metroPlayer("yanti@lpa-lampung-tengah.example"),
  andika: metroPlayer("andika@advokat-metro.example"),
  imam: metroPlayer("imam@sekolah-metro.example"),
} as const

export const caseAt = (id: string) => `/kasus/${id}`
export const handoffAt = (id: string) => `/serah-terima/${id}`

/** The id in the address of a page: the part after the noun. */
export const idIn = (page: Page): string => new URL(page.url()).pathname.split("/")[2] ?? ""

/** Hours until an instant, from now. */
const hoursTo = (at: string | null): number => (Date.parse(at ?? "") - Date.now()) / hour

/** The page says that so many hours are left, give or take what it took to get here. */
export async function expectHoursLeft(
  page: Page,
  [place, text]: readonly [selector: string, text: string],
  hours: number,
): Promise<void> {
  const clock = page.locator(place, { hasText: text }).first()
  const left = hoursTo(await clock.locator("time").first().getAttribute("datetime"))
  expect(left, text).toBeLessThanOrEqual(hours)
  expect(left, text).toBeGreaterThan(hours - 0.2)
}

export const caseClock = (text: string) => [".case-clocks li", text] as const
export const dueClock = (text: string) => [".headline .clock", text] as const

/** Something of the law happened just now. */
export const happened = (page: Page, event: string): Promise<void> =>
  deed(page, ["Catat peristiwa hukum", "Simpan"], [["select", "Peristiwa", event]])

/** One of the eight keys is done, with the papers that show it. */
export const keyDone = (page: Page, [key, paper]: readonly [string, string]): Promise<void> =>
  deed(page, [new RegExp(`^Catat ${key}`), "Catat"], [["tick", paper]])

/** The worker submits a draft; a supervisor of the house looks at it and sends it. */
export async function sent(
  tale: Tale,
  [worker, supervisor]: readonly [keyof typeof people, keyof typeof people],
  id: string,
): Promise<Page> {
  const own = await tale.at(people[worker], handoffAt(id))
  await deed(own, "Ajukan persetujuan")
  const page = await tale.at(people[supervisor], handoffAt(id))
  await deed(page, "Setujui dan kirim")
  return page
}

const mother: readonly Typed[] = [
  ["radio", "Persetujuan wali"],
  ["text", /^Siapa yang menyetujui/, "Ibu; terduga dikecualikan sebagai wali"],
  ["text", "Catatan dasar hukum", "Persetujuan tertulis ibu, disaksikan pekerja sosial."],
]

type Offer = {
  readonly kind: "Rujukan" | "Alih tanggung jawab"
  readonly service: string
  readonly to: string
  readonly reason: string
  readonly ground?: readonly Typed[]
}

/** What is typed into the offering form, up to the child's view. */
export const offerOf = ({ kind, service, to, reason, ground = mother }: Offer): Typed[] => [
  ["radio", new RegExp(`^${kind}`)],
  ["select", "Layanan yang diminta", service],
  ["radio", new RegExp(`^${to}`)],
  ["text", "Alasan", reason],
  ["text", "Hal keselamatan", "Jangan hubungi rumah; hubungi pekerja sosial."],
  ["text", /^Dokumen yang tersedia/, "Surat rujukan\nLaporan sosial"],
  ...ground,
  ["radio", "Anak sudah ditanya"],
  ["text", "Apa kata anak", "Ingin ditemani perempuan yang sama."],
]
