import { afterAll, beforeAll, expect, test } from "vitest"
import { day, later } from "#shared/kernel/instant.ts"
import { expectAccessible } from "#test/support/browser.ts"
import {
  agreement,
  givenActive,
  givenProposed,
  openPartners,
  speakers,
} from "#test/support/partners.ts"
import { givenCase } from "#test/support/story.ts"
import { openStage, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage(openPartners)
})
afterAll(() => stage.end())

const { source, target, third } = speakers
/** Two agencies have at most 20 agreements with each other: every second one is with another. */
const partnerOf = (place: number) => (place % 2 === 0 ? target : third)
const partiesOf = (place: number) => [source.agency, partnerOf(place).agency]
const numbered = (count: number) => Array.from({ length: count }, (_, place) => place + 1)

test("of many agreements a group shows the first 20, and the rest when asked", async () => {
  for (const each of numbered(22)) {
    await givenProposed(
      stage.scene,
      agreement({ title: `Usulan ${each}`, parties: partiesOf(each) }),
    )
  }
  const page = await stage.visit(source, "/kerja-sama")
  const group = page.locator("section", { hasText: "Menunggu tanda tangan pihak lain" })
  const rows = group.locator(".rows > li")
  const button = group.getByRole("button", { name: "Tampilkan semua (22)" })
  await button.waitFor()
  expect(await rows.count()).toBe(20)
  await expectAccessible(page)
  await button.press("Enter")
  await rows.nth(21).waitFor()
  expect(await button.count()).toBe(0)
  const isAtNext = await rows.nth(20).evaluate((row) => row.contains(document.activeElement))
  expect(isAtNext).toBe(true)
  expect(stage.complaints()).toEqual([])
})

test("of what ends soon the nearest five are shown, and the rest when asked", async () => {
  for (const each of numbered(6)) {
    const until = later(agreement().from, (10 + each) * day)
    const body = agreement({ title: `Segera ${each}`, parties: partiesOf(each), until })
    await givenActive(stage.scene, body, [partnerOf(each)])
  }
  const page = await stage.visit(source, "/kerja-sama")
  const band = page.locator(".band", { hasText: "Dalam 30 hari" })
  await band.getByText("Segera 5", { exact: true }).waitFor()
  expect(await band.getByText("Segera 6", { exact: true }).count()).toBe(0)
  await band.getByRole("button", { name: "Tampilkan semua (6)" }).click()
  await band.getByText("Segera 6", { exact: true }).waitFor()
  expect(stage.complaints()).toEqual([])
})

test("of many cases the first page is there at once, and the rest when asked", async () => {
  const { scene } = stage
  for (const place of numbered(22)) {
    await givenCase(scene, { age: place % 18, identity: { none: true } })
  }
  const page = await stage.visit(scene.cast.worker, "/kasus")
  const rows = page.locator(".rows > li")
  await rows.nth(19).waitFor()
  expect(await rows.count()).toBe(20)
  await page.getByRole("button", { name: "Muat lagi" }).click()
  await rows.nth(21).waitFor()
  await expectAccessible(page)
  expect(stage.complaints()).toEqual([])
})
