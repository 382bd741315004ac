import type { Page } from "playwright-core"
import { expect } from "vitest"
import { metroPlayer } from "./metro.ts"
import { girl } from "./scenario-a.ts"
import type { Scene } from "./scene.ts"
import { act, givenCase } from "./story.ts"
import type { Tale } from "./story-pages.ts"

/** Who confers on the girl of scenario A, each for their own house. */
export const people = {
  arief: metroPlayer("arief@dinsos-metro.example"),
  wulan: metroPlayer("wulan@dinsos-metro.example"),
  novi: metroPlayer("novi@ppa-polres-metro.example"),
  intan: metroPlayer("intan@uptd-ppa-metro.example"),
  maya: metroPlayer("maya@psikolog-metro.example"),
  teguh: metroPlayer("teguh@lpa-metro.example"),
  gunawan: metroPlayer("gunawan@disdik-metro.example"),
  irwan: metroPlayer("irwan@balai-rumbai.example"),
  yanti: metroPlayer("yanti@lpa-lampung-tengah.example"),
} as const
export type Who = keyof typeof people

export const houses = {
  dinsos: "Dinas Sosial Kota Metro",
  police: "Unit PPA Polres Metro",
  uptd: "UPTD PPA Kota Metro",
  psychologist: "Biro Psikolog Anak Kota Metro",
  lpa: "LPA Kota Metro",
  school: "Dinas Pendidikan Kota Metro",
  centre: "Sentra Abiseka Pekanbaru",
} as const

/** The two items; what is said under one must not be read by whoever is here for the other. */
export const whole = {
  title: "Keselamatan dan tempat tinggal",
  fact: "Terduga masih memegang kunci rumah.",
  barred: "Keluarga berdamai dengan terduga.",
  decision: "Anak tetap di rumah kerabat sampai pemeriksaan ahli selesai.",
  action: "Mendampingi anak pada setiap pemeriksaan.",
  dissent: "Pemeriksaan ahli sebaiknya didahulukan.",
  view: "Sedang menjalani visum; ditanya besok oleh pekerja sosial.",
} as const
export const school = {
  title: "Kelanjutan sekolah",
  decision: "Anak belajar dari rumah selama dua minggu.",
  action: "Menyiapkan guru kunjung dan surat izin.",
  view: "Ingin tetap sekelas dengan sahabatnya.",
} as const

/** Nothing of this may stand where only the school item is for. */
export const ofWhole: readonly string[] = Object.values(whole)
export const ofSchool: readonly string[] = Object.values(school)
/** Who the child is and what was done to her: in no invitation, file or notice. */
export const ofChild: readonly string[] = [
  girl.name,
  girl.nik,
  girl.address,
  girl.story,
  "Kenari",
  "AMPK10",
  "seksual",
]

export const meetingAt = (id: string) => `/rapat/${id}`
export const roomAt = (id: string) => `/rapat/${id}/ruang`

export function expectNone(text: string, words: readonly string[]): void {
  expect(words.filter((word) => text.includes(word))).toEqual([])
}

/** A page on a telephone: wide as one, and nothing sticks out. */
export async function onPhone(tale: Tale, who: Who, path: string): Promise<Page> {
  const page = await tale.at(people[who], path)
  await page.setViewportSize({ width: 360, height: 740 })
  await page.getByRole("heading", { level: 1 }).waitFor()
  return page
}

export async function expectFits(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over, page.url()).toBe(0)
}

/** The page once it has loaded all that it asks for. */
export async function read(page: Page): Promise<string> {
  await page.waitForLoadState("networkidle")
  return page.content()
}

/** An act through the API, where its place in the portal is not the point. */
export async function acted(
  scene: Scene,
  who: Who,
  [path, verb, body]: readonly [string, string, unknown?],
): Promise<void> {
  const reply = await act(scene, people[who], [path, verb, body])
  expect(reply.status, reply.text).toBe(200)
}

/** The girl's case at Dinas Sosial, opened by her social worker. */
export async function givenGirl(scene: Scene): Promise<{ id: string; reference: string }> {
  const id = await givenCase(scene, {
    category: "AMPK10_SEXUAL_CRIME",
    abhPosition: "VICTIM",
    risk: "EMERGENCY",
    identity: { name: girl.name, nik: girl.nik, address: girl.address },
    summary: { assessment: girl.story },
  })
  const { body } = await scene.get(people.wulan, `/cases/${id}`)
  return { id, reference: String(body["reference"]) }
}
