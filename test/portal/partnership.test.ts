import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { SystemOptions } from "#infra/local/system.ts"
import { day, instantOf } from "#shared/kernel/instant.ts"
import { expectAccessible } from "#test/support/browser.ts"
import { agencyIds, castOf } from "#test/support/cast.ts"
import { putHouse, someone } from "#test/support/membership-scene.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { act, givenOffered, idOf } from "#test/support/story.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

const house = "balai-kerja"
const partner = someone("mitra", house, "COORDINATOR")

async function openTwo(options: Partial<SystemOptions>): Promise<Scene> {
  const scene = await openScene(2, { ...options, people: [...castOf(2).all, partner] })
  await putHouse(scene, { id: house, type: "BALAI_SENTRA", people: [[partner]] })
  return scene
}

let stage: Stage
beforeAll(async () => {
  stage = await openStage(openTwo)
})
afterAll(() => stage.end())

const proposal = (change: Record<string, unknown> = {}) => ({
  kind: "PKS",
  number: "PKS-UJI/7",
  title: "Penampungan sementara bersama Balai",
  parties: [agencyIds.source, house],
  from: instantOf(Date.now() - day),
  until: instantOf(Date.now() + 20 * day),
  clauses: [
    { effect: "allow", services: ["TEMPORARY_SHELTER"], regions: ["18.72"], data: ["MASKED"] },
  ],
  ...change,
})

/** Proposed by the source, and signed by the Balai. */
async function givenAgreement(change: Record<string, unknown> = {}): Promise<string> {
  const { scene } = stage
  const made = await scene.post(scene.cast.coordinator, "/partnerships", { body: proposal(change) })
  expect(made.status, made.text).toBe(201)
  const id = idOf(made)
  const signed = await act(scene, partner, [`/partnerships/${id}`, "sign"])
  expect(signed.status, signed.text).toBe(200)
  return id
}

describe("a coordinator", () => {
  test("proposes an agreement, the other side signs it, and it is in force", async () => {
    const page = await stage.visit(stage.scene.cast.coordinator, "/kerja-sama")
    await page.getByRole("link", { name: "Usulkan kerja sama" }).click()
    await page.getByRole("button", { name: "Kirim usulan" }).click()
    await page.getByText("Pilih sedikitnya satu pihak lain").waitFor()
    await page.getByLabel("Nomor dokumen").fill("PKS-UJI/1")
    await page.getByLabel("Judul").fill("Rujukan ke Balai Kerja")
    await page.getByRole("checkbox", { name: `Instansi ${house}` }).check()
    await page.getByText("Boleh: semua layanan, di semua wilayah").waitFor()
    await page.getByText("Layanan semua").click()
    await page.getByRole("checkbox", { name: "Penampungan sementara" }).check()
    await page.getByText("Wilayah semua").click()
    await page.getByLabel("Provinsi").selectOption({ label: "Lampung" })
    await page.getByLabel("Kabupaten/kota").selectOption({ label: "Kota Metro" })
    await page.getByRole("button", { name: "Tambah wilayah" }).click()
    await page
      .getByText(
        "Boleh: penampungan sementara, di Kota Metro, semua kategori, dengan ringkasan data anak, tanpa identitasnya.",
      )
      .waitFor()
    await page.getByRole("button", { name: "Kirim usulan" }).click()
    await page.getByRole("heading", { level: 1, name: "Rujukan ke Balai Kerja" }).waitFor()
    await page.getByText("1 dari 2 pihak sudah menandatangani").waitFor()

    const other = await stage.visit(partner)
    await other.getByRole("heading", { name: "Menunggu tanda tangan Anda" }).waitFor()
    await other.getByRole("link", { name: /Rujukan ke Balai Kerja/ }).click()
    await other.getByRole("button", { name: "Tanda tangani" }).click()
    const dialog = other.getByRole("dialog")
    await dialog.getByRole("button", { name: "Tanda tangani" }).click()
    await dialog.getByText("Centang pernyataan ini lebih dulu.").waitFor()
    await dialog.getByRole("checkbox").check()
    await dialog.getByRole("button", { name: "Tanda tangani" }).click()
    await other.getByText("2 dari 2 pihak sudah menandatangani").waitFor()
    await other.locator(".chip", { hasText: "Berlaku" }).waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("sees both versions of an amendment, and the new one once both have signed", async () => {
    const id = await givenAgreement({ title: "Yang diperpanjang" })
    const page = await stage.visit(stage.scene.cast.coordinator, `/kerja-sama/${id}`)
    await page.getByRole("button", { name: "Usulkan perubahan" }).click()
    const dialog = page.getByRole("dialog")
    const later = new Date(Date.now() + 400 * day).toISOString().slice(0, 10)
    await dialog.getByLabel("Berlaku sampai").fill(later)
    await dialog.getByRole("radio", { name: "Ringkasan dan identitas" }).check()
    await dialog.getByRole("button", { name: "Usulkan perubahan" }).click()
    await page.getByRole("heading", { name: "Perubahan yang menunggu tanda tangan" }).waitFor()
    await page.locator("li.dropped").getByText("hanya dengan data anak yang disamarkan").waitFor()
    await page.locator("li.added").getByText("dengan identitas anak").waitFor()
    await expectAccessible(page)
    const signed = await act(stage.scene, partner, [`/partnerships/${id}`, "sign"])
    expect(signed.status, signed.text).toBe(200)
    await page.reload()
    await page.getByText("dengan identitas anak").waitFor()
    await page.getByText("Versi 1").click()
    await page.getByText("hanya dengan data anak yang disamarkan").waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("sees as new only what is, whatever the order, and takes the proposal back", async () => {
    const { scene } = stage
    const [deny, allow] = [{ effect: "deny", services: ["EDUCATION"] }, { effect: "allow" }]
    const [until, later] = [400, 430].map((days) => instantOf(Date.now() + days * day))
    const id = await givenAgreement({ title: "Yang ditata ulang", until, clauses: [deny, allow] })
    const data = ["IDENTITY", "SUMMARY", "MASKED"]
    const { from } = proposal()
    const body = { from, until: later, clauses: [{ effect: "allow", data }, deny] }
    const made = await act(scene, partner, [`/partnerships/${id}`, "amend", body])
    expect(made.status, made.text).toBe(200)
    const page = await stage.visit(scene.cast.coordinator, `/kerja-sama/${id}`)
    await page.getByRole("heading", { name: "Perubahan yang menunggu tanda tangan" }).waitFor()
    expect(await page.locator(".amendment li.added, .amendment li.dropped").count()).toBe(0)
    await page.getByRole("button", { name: "Tarik usulan perubahan" }).click()
    const dialog = page.getByRole("dialog", { name: "Tarik usulan perubahan?" })
    await dialog.getByRole("button", { name: "Kembali" }).click()
    await page.getByRole("button", { name: "Tarik usulan perubahan" }).click()
    await dialog.getByRole("button", { name: "Tarik usulan perubahan" }).click()
    await page.getByText("Usulan perubahan ditarik.").waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("reads on the radar what a lapse would strand, and before ending what would stop", async () => {
    const { scene } = stage
    await givenAgreement({ title: "Berakhir dalam sebulan" })
    const handoff = await givenOffered(scene)
    const page = await stage.visit(scene.cast.coordinator, "/kerja-sama")
    await page.getByRole("heading", { name: "Dalam 30 hari" }).waitFor()
    await page.locator(".band").getByText("Berakhir dalam sebulan").waitFor()
    await page.locator(".band").getByText("Tidak ada serah terima terbuka").waitFor()
    await page.goto("/kerja-sama/sk-jejaring-uji")
    await page.getByRole("button", { name: "Akhiri kerja sama" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByText("Yang akan terhenti (1)").waitFor()
    await dialog.locator(`a[href="/serah-terima/${handoff}"]`).waitFor()
    await dialog.getByRole("button", { name: "Akhiri kerja sama" }).click()
    await dialog.getByText("Wajib diisi.").waitFor()
    await dialog.getByLabel("Alasan").fill("Diganti perjanjian baru.")
    await dialog.getByRole("button", { name: "Akhiri kerja sama" }).click()
    await page.getByText("Diganti perjanjian baru.").waitFor()
    expect(stage.complaints()).toEqual([])
  })
})

test("supplies show what nobody stated as not stated, and the recipient confirms arrival", async () => {
  const { scene } = stage
  const body = proposal({
    kind: "COUNTRY_PROGRAMME",
    title: "Program bantuan",
    foci: ["Pengasuhan berbasis keluarga"],
    supplies: [
      {
        item: "Paket kebersihan",
        unit: "paket",
        deliveries: [{ to: { agency: house }, planned: 1200 }, { to: { region: "18" } }],
      },
    ],
  })
  const id = idOf(await scene.post(scene.cast.coordinator, "/partnerships", { body }))
  await act(scene, partner, [`/partnerships/${id}`, "sign"])
  const page = await stage.visit(scene.cast.coordinator, `/kerja-sama/${id}`)
  const row = page.getByRole("row").filter({ hasText: "Lampung" })
  await row.getByText("tidak disebut").first().waitFor()
  expect(await row.getByText("0", { exact: true }).count()).toBe(0)
  await page.getByRole("button", { name: "Catat penyaluran" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Penerima", { exact: true }).selectOption(house)
  await dialog.getByLabel(/^Disalurkan/).fill("1150")
  await dialog.getByRole("button", { name: "Catat penyaluran" }).click()
  await page.getByRole("cell", { name: "1.150" }).first().waitFor()

  const wish = { language: "en", viewport: { width: 360, height: 740 } } as const
  const other = await stage.visit(partner, `/kerja-sama/${id}`, wish)
  expect(await overflowOf(other)).toBe(0)
  await other.getByRole("button", { name: "Confirm arrival" }).click()
  await other.getByRole("dialog").getByRole("button", { name: "Confirm arrival" }).click()
  await other.getByText("Recorded as received.").waitFor()
  expect(await other.getByRole("button", { name: "Confirm arrival" }).count()).toBe(0)
  expect(stage.complaints()).toEqual([])
})
