import { afterAll, beforeAll, expect, test } from "vitest"
import type { SystemOptions } from "#infra/local/system.ts"
import { expectAccessible } from "#test/support/browser.ts"
import { agencyIds, castOf } from "#test/support/cast.ts"
import { putHouse, someone } from "#test/support/membership-scene.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { act, idOf } from "#test/support/story.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

const house = "lpa-jejaring"
const joiner = someone("penghubung", house, "COORDINATOR")

async function openThree(options: Partial<SystemOptions>): Promise<Scene> {
  const scene = await openScene(2, { ...options, people: [...castOf(2).all, joiner] })
  await putHouse(scene, { id: house, type: "LPA_KABKOTA", people: [[joiner]] })
  return scene
}

let stage: Stage
beforeAll(async () => {
  stage = await openStage(openThree)
})
afterAll(() => stage.end())

const founding = (name: string) => ({
  name,
  kind: "PKSAI",
  level: "DISTRICT",
  region: "18.72",
  decree: { number: "SK/1", date: "2025-01-15", issuer: "Wali Kota" },
  chair: { agency: agencyIds.source, title: "Kepala unit PKSAI" },
  sector: "SOCIAL",
})

async function givenNetwork(name: string): Promise<string> {
  const { coordinator } = stage.scene.cast
  const made = await stage.scene.post(coordinator, "/networks", { body: founding(name) })
  expect(made.status, made.text).toBe(201)
  return idOf(made)
}

test("a coordinator founds a network by its decree and proposes a member", async () => {
  const page = await stage.visit(stage.scene.cast.coordinator, "/jaringan")
  await page.getByRole("link", { name: "Bentuk jejaring" }).click()
  await page.getByRole("button", { name: "Bentuk jejaring" }).click()
  await page.getByText("Wajib diisi.").first().waitFor()
  await page.getByLabel("Nama jejaring").fill("PKSAI Kota Uji")
  await page.getByRole("combobox", { name: "Provinsi" }).selectOption({ label: "Lampung" })
  await page.getByRole("combobox", { name: "Kabupaten/kota" }).selectOption({ label: "Kota Metro" })
  await page.getByLabel("Nomor keputusan").fill("SK 12/2025")
  await page.getByLabel("Tanggal").fill("2025-01-15")
  await page.getByLabel("Ditetapkan oleh").fill("Wali Kota Metro")
  await page.getByLabel("Jabatan ketua").fill("Kepala unit PKSAI")
  await page.getByRole("button", { name: "Bentuk jejaring" }).click()
  await page.getByRole("heading", { level: 1, name: "PKSAI Kota Uji" }).waitFor()
  await page.getByText("15 Januari 2025").waitFor()

  await page.getByRole("button", { name: "Usulkan anggota" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Instansi").selectOption(house)
  await dialog.getByLabel("Sektor").selectOption("COMMUNITY")
  await dialog.getByRole("button", { name: "Usulkan anggota" }).click()
  await page.getByRole("heading", { name: "Calon anggota" }).waitFor()
  await page.getByText("sisa 6 hari").or(page.getByText("sisa 7 hari")).first().waitFor()
  await page.getByText("Dapat diterima setelah masa keberatan lewat").waitFor()
  await expectAccessible(page)
  expect(stage.complaints()).toEqual([])
})

test("the agency proposed finds the invitation and names who speaks for it, in English on a phone", async () => {
  const id = await givenNetwork("PKSAI yang mengundang")
  const { coordinator } = stage.scene.cast
  await act(stage.scene, coordinator, [
    `/networks/${id}`,
    "propose",
    { agency: house, sector: "COMMUNITY" },
  ])
  const wish = { language: "en", viewport: { width: 360, height: 740 } } as const
  const page = await stage.visit(joiner, "/jaringan", wish)
  await page.getByText("Proposed as a member").first().waitFor()
  await page.getByRole("link", { name: /PKSAI yang mengundang/ }).click()
  await page.getByRole("heading", { name: "Your agency is proposed as a member" }).waitFor()
  await page.getByRole("button", { name: "Agree to join" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Focal point").selectOption(joiner.id)
  await dialog.getByRole("button", { name: "Agree to join" }).click()
  await page.getByText("Has agreed to join").waitFor()
  expect(await overflowOf(page)).toBe(0)
  expect(stage.complaints()).toEqual([])
})

test("the chair is told why it cannot leave, and dissolves only with a reason", async () => {
  const id = await givenNetwork("PKSAI yang bubar")
  const page = await stage.visit(stage.scene.cast.coordinator, `/jaringan/${id}`)
  await page.getByText("Instansi ketua tidak dapat keluar.").waitFor()
  await page.getByRole("button", { name: "Bubarkan jejaring" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("button", { name: "Bubarkan jejaring" }).click()
  await dialog.getByText("Wajib diisi.").waitFor()
  await dialog.getByLabel("Alasan").fill("Digabung dengan tim koordinasi.")
  await dialog.getByRole("button", { name: "Bubarkan jejaring" }).click()
  await page.getByText("Digabung dengan tim koordinasi.").waitFor()
  expect(stage.complaints()).toEqual([])
})
