import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { expectAccessible } from "#test/support/browser.ts"
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
  officerPages = [
    "/",
    "/serah-terima?kotak=masuk",
    "/serah-terima?kotak=keluar&tahap=berakhir",
    `/serah-terima/${offered}`,
    `/serah-terima/${reviewed}`,
    `/rapat/${meeting}`,
    "/kotak-masuk",
    "/tidak-ada",
  ]
  hostPages = [
    "/kasus",
    `/kasus/${child}`,
    `/kasus/${child}/serah-terima/baru`,
    "/rapat",
    "/rapat/baru",
  ]
})
afterAll(() => stage.end())

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
    for (const name of [/^(Terima|Accept)$/, /^(Tolak|Decline)$/]) {
      await page.locator(".acts > ul").getByRole("button", { name }).click()
      await page.getByRole("dialog").getByRole("combobox").first().waitFor()
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
