import { afterAll, beforeAll, expect, test } from "vitest"
import type { SystemOptions } from "#infra/local/system.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { castOf } from "#test/support/cast.ts"
import { putHouse, someone } from "#test/support/membership-scene.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { openStage, type Stage } from "./visit.ts"

const house = "rpsa-penjamin"
const lead = someone("kepala", house, "AGENCY_ADMIN")
const stranger = someone("tetangga", "rpsa-lain", "AGENCY_ADMIN")

async function openHouses(options: Partial<SystemOptions>): Promise<Scene> {
  const scene = await openScene(2, { ...options, people: [...castOf(2).all, lead, stranger] })
  const more = { sponsor: agencyId.parse(house) }
  await putHouse(scene, { id: house, type: "RPSA", people: [[lead]] })
  await putHouse(scene, { id: stranger.agency, type: "RPSA", more, people: [[stranger]] })
  await putHouse(scene, { id: "lksa-baru", type: "LKSA", more, people: [] })
  return scene
}

let stage: Stage
beforeAll(async () => {
  stage = await openStage(openHouses)
})
afterAll(() => stage.end())

test("the agency that vouches for a new one is led to invite its first administrator", async () => {
  const page = await stage.visit(lead, "/instansi/lksa-baru")
  await page.getByRole("link", { name: "Undang administrator pertama" }).click()
  await page.getByRole("button", { name: "Undang anggota" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Nama lengkap").fill("Ani Baru")
  await dialog.getByLabel("E-mail").fill("ani@lksa-baru.example")
  await dialog.getByRole("checkbox", { name: "Admin instansi" }).check()
  await dialog.getByRole("button", { name: "Kirim undangan" }).click()
  await page.getByText("Ani Baru").first().waitFor()
  await page.goto("/instansi/lksa-baru")
  await page.getByText("Administrator pertama sudah diundang.").waitFor()
  expect(stage.complaints()).toEqual([])
})

test("an agency that has its own, and a reader that vouches for none, see no such link", async () => {
  for (const [who, path] of [
    [lead, `/instansi/${stranger.agency}`],
    [stranger, "/instansi/lksa-baru"],
  ] as const) {
    const page = await stage.visit(who, path)
    await page.getByRole("heading", { level: 1, name: /^Instansi/ }).waitFor()
    await page.waitForLoadState("networkidle")
    expect(await page.locator('a[href^="/anggota?instansi="]').count()).toBe(0)
  }
})

test("whoever may bring in many at once finds the way from both lists", async () => {
  const page = await stage.visit(lead, "/anggota")
  await page.getByRole("link", { name: "Impor dari CSV" }).click()
  await page.waitForURL("**/anggota/impor")
  await page.goto("/direktori")
  await page.getByRole("link", { name: "Impor dan ekspor" }).click()
  await page.waitForURL("**/instansi/impor")
  expect(stage.complaints()).toEqual([])
})
