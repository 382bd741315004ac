import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { day, instantOf } from "#shared/kernel/instant.ts"
import { expectAccessible } from "#test/support/browser.ts"
import { agencyIds } from "#test/support/cast.ts"
import type { Scene } from "#test/support/scene.ts"
import {
  act,
  givenCase,
  givenOffered,
  givenReviewed,
  idOf,
  meetingOf,
  officerOf,
} from "#test/support/story.ts"
import { openStage, overflowOf, type Stage, type Wish } from "./visit.ts"

let stage: Stage
let officerPages: readonly string[]
let hostPages: readonly string[]

beforeAll(async () => {
  stage = await openStage()
  const { scene } = stage
  const { coordinator } = scene.cast
  const meeting = idOf(await scene.post(coordinator, "/meetings", { body: meetingOf() }))
  await act(scene, coordinator, [`/meetings/${meeting}`, "schedule"])
  const [offered, reviewed] = [await givenOffered(scene), await givenReviewed(scene)]
  const child = await givenCase(scene, { risk: "EMERGENCY" })
  const [agreement, network] = [await givenProposed(scene), await givenFounded(scene)]
  officerPages = [
    "/",
    "/serah-terima?kotak=masuk",
    "/serah-terima?kotak=keluar&tahap=berakhir",
    `/serah-terima/${offered}`,
    `/serah-terima/${reviewed}`,
    `/rapat/${meeting}`,
    "/kotak-masuk",
    "/tidak-ada",
    "/direktori",
    "/direktori/terdekat?wilayah=18.72&layanan=ACCOMPANIMENT",
    "/direktori/cakupan?provinsi=18",
    `/instansi/${agencyIds.source}`,
  ]
  hostPages = [
    "/kasus",
    `/kasus/${child}`,
    `/kasus/${child}/siapa`,
    `/kasus/${child}/pembukaan`,
    `/kasus/${child}/layanan`,
    "/kasus/baru",
    `/kasus/${child}/serah-terima/baru`,
    "/rapat",
    "/rapat/baru",
    "/instansi/daftar",
    "/instansi/persetujuan",
    "/anggota",
    `/anggota/${coordinator.agency}/${coordinator.id}`,
    "/kerja-sama",
    "/kerja-sama/baru",
    `/kerja-sama/${agreement}`,
    "/jaringan",
    "/jaringan/baru",
    `/jaringan/${network}`,
  ]
})
afterAll(() => stage.end())

/** A programme with supplies that waits for the other side. */
async function givenProposed(scene: Scene): Promise<string> {
  const body = {
    kind: "COUNTRY_PROGRAMME",
    number: "PROGRAM/1",
    title: "Program bantuan barang",
    parties: [agencyIds.source, agencyIds.target],
    from: instantOf(Date.now()),
    until: instantOf(Date.now() + 400 * day),
    clauses: [{ effect: "deny", categories: ["AMPK07_HIV_AIDS"] }, { effect: "allow" }],
    foci: ["Pengasuhan berbasis keluarga"],
    supplies: [
      {
        item: "Paket kebersihan",
        unit: "paket",
        deliveries: [{ to: { region: "18" }, planned: 9 }],
      },
    ],
  }
  return idOf(await scene.post(scene.cast.coordinator, "/partnerships", { body }))
}

/** A network with a candidate. */
async function givenFounded(scene: Scene): Promise<string> {
  const { coordinator } = scene.cast
  const body = {
    name: "PKSAI Kota Metro",
    kind: "PKSAI",
    level: "DISTRICT",
    region: "18.72",
    decree: { number: "SK/1", date: "2025-01-15", issuer: "Wali Kota" },
    chair: { agency: agencyIds.source, title: "Kepala unit PKSAI" },
    sector: "SOCIAL",
  }
  const id = idOf(await scene.post(coordinator, "/networks", { body }))
  const proposal = { agency: agencyIds.third, sector: "CARE" }
  await act(scene, coordinator, [`/networks/${id}`, "propose", proposal])
  return id
}

/** Goes through pages as people do, without starting the portal anew for each. */
async function eachPage(
  page: Page,
  paths: readonly string[],
  look: (path: string) => Promise<void>,
): Promise<void> {
  for (const path of paths) {
    await page.goto(path)
    await page.getByRole("heading", { level: 1 }).waitFor()
    await expect.poll(() => page.locator(".skeleton").count()).toBe(0)
    await look(path)
  }
}

const phone = { viewport: { width: 360, height: 740 } } as const

const looks: readonly (readonly [string, Wish])[] = [
  ["in Indonesian, light", { colorScheme: "light" }],
  ["in English, dark", { colorScheme: "dark", language: "en" }],
  ["on a phone, dark", { ...phone, colorScheme: "dark" }],
  ["on a phone in English, light", { ...phone, colorScheme: "light", language: "en" }],
]

describe.each(looks)("every page %s", (_, wish) => {
  test("meets WCAG 2.2 AA and is no wider than the window", async () => {
    const isPhone = wish.viewport?.width === 360
    for (const [who, paths] of [
      [officerOf(stage.scene), officerPages],
      [stage.scene.cast.worker, hostPages.slice(0, 3)],
      [stage.scene.cast.coordinator, hostPages.slice(3)],
    ] as const) {
      const page = await stage.visit(who, "/", wish)
      await eachPage(page, paths, async (path) => {
        await expectAccessible(page)
        if (isPhone) expect(await overflowOf(page), `width of ${path}`).toBe(0)
      })
      await page.context().close()
    }
    expect(stage.complaints()).toEqual([])
  })

  test("so do the landing page and the dialogs", async () => {
    const landing = await stage.arrive(wish)
    await landing.getByRole("heading", { level: 1 }).waitFor()
    await expectAccessible(landing)
    expect(await overflowOf(landing)).toBe(0)
    const page = await stage.visit(officerOf(stage.scene), officerPages[4], wish)
    const answers = [/^(Terima|Accept)$/, /^(Tanya|Ask)$/, /^(Tolak|Decline)$/]
    for (const [place, name] of answers.entries()) {
      await page.getByRole("button", { name: /^(Tanggapi|Respond)$/ }).click()
      const answer = page.getByRole("dialog").getByRole("button", { name })
      await answer.waitFor()
      // The first one answers at once; the others ask for words.
      if (place > 0) await answer.click()
      await page.getByRole("dialog").getByRole("heading", { level: 2 }).waitFor()
      await expectAccessible(page)
      await page.keyboard.press("Escape")
      await page.getByRole("dialog").waitFor({ state: "detached" })
    }
  })
})

test.each([320, 768, 1024, 1440])(
  "no page needs sideways scrolling at %i pixels",
  async (width) => {
    const wish = { viewport: { width, height: 900 } }
    const page = await stage.visit(officerOf(stage.scene), "/", wish)
    await eachPage(page, officerPages, async (path) => {
      expect(await overflowOf(page), `width of ${path}`).toBe(0)
    })
  },
)
