import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { SystemOptions } from "#infra/local/system.ts"
import { deskRef } from "#shared/agency/agency.ts"
import { expectAccessible } from "#test/support/browser.ts"
import { agencyIds, castOf, type Player } from "#test/support/cast.ts"
import { putHouse, someone } from "#test/support/membership-scene.ts"
import { putRows, seed } from "#test/support/rows.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { givenReviewed } from "#test/support/story.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

const house = "rpsa-uji"
const lead = someone("kepala", house, "AGENCY_ADMIN")
const second = someone("wakil", house, "SUPERVISOR")
const worker = someone("pegawai", house, "CASE_MANAGER", "HANDOFF_OFFICER")
const leaver = someone("rekan", house, "HANDOFF_OFFICER")
const people = [lead, second, worker, leaver]
const small = "lksa-kecil"
const head = someone("ketua", small, "AGENCY_ADMIN")
const only = someone("tunggal", small, "HANDOFF_OFFICER")
const chief = someone("pimpinan", agencyIds.target, "AGENCY_ADMIN", "SUPERVISOR")

async function openHouse(options: Partial<SystemOptions>): Promise<Scene> {
  const scene = await openScene(2, {
    ...options,
    people: [...castOf(2).all, ...people, chief, head, only],
  })
  await putHouse(scene, {
    id: house,
    type: "RPSA",
    people: people.map((each) => [each] as const),
  })
  await putHouse(scene, { id: small, type: "LKSA", people: [[head], [only]] })
  return scene
}

let stage: Stage
beforeAll(async () => {
  stage = await openStage(openHouse)
})
afterAll(() => stage.end())

const pathOf = ({ agency, id }: Pick<Player, "agency" | "id">) => `/anggota/${agency}/${id}`

/** Invites somebody through the page, and waits until they can sign in. */
async function invite(page: Page, name: string, role: string): Promise<void> {
  await page.getByRole("button", { name: "Undang anggota" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByText("Dua orang memberi peran").waitFor()
  await dialog.getByRole("button", { name: "Kirim undangan" }).click()
  await dialog.getByText("Pilih sedikitnya satu peran.").waitFor()
  await dialog.getByLabel("Nama lengkap").fill(name)
  await dialog.getByLabel("E-mail").fill(`${name.split(" ")[0]?.toLowerCase()}@baru.example`)
  await dialog.getByRole("checkbox", { name: role }).check()
  await dialog.getByRole("button", { name: "Kirim undangan" }).click()
  await page.getByText("Kini menunggu persetujuan orang kedua.").waitFor()
  await stage.scene.settle()
}

describe("an administrator", () => {
  test("invites somebody, a second person agrees, and the invited one accepts and has the power", async () => {
    const page = await stage.visit(lead, "/anggota")
    expect(await page.getByRole("checkbox", { name: "Penyidik" }).count()).toBe(0)
    await invite(page, "Sari Baru", "Petugas serah terima")
    const asked = page.getByRole("listitem").filter({ hasText: "mengusulkan Petugas serah terima" })
    await asked.getByText("Persetujuan harus dari orang kedua").waitFor()

    const other = await stage.visit(second)
    await other.getByRole("heading", { name: "Menunggu persetujuan peran" }).waitFor()
    await other.getByRole("link", { name: /Sari Baru/ }).click()
    await other.getByRole("button", { name: "Setujui" }).click()
    await other.getByRole("dialog").getByRole("button", { name: "Setujui" }).click()
    await other.getByText("Peran berlaku sekarang.").waitFor()

    const guest = await stage.arrive()
    await guest.getByRole("button", { name: "Masuk", exact: true }).click()
    await enter(guest, "Sari Baru")
    await guest.getByRole("heading", { name: `Anda diundang ke Instansi ${house}` }).waitFor()
    await guest.getByText("menjawab tawaran dari instansi lain").waitFor()
    await expectAccessible(guest)
    await guest.getByRole("button", { name: /Terima undangan/ }).click()
    await guest.getByRole("heading", { level: 1, name: "Hari ini" }).waitFor()
    await guest.locator(".side").getByText("Petugas serah terima").waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("calls an invitation to an agency back, and somebody of another agency declines theirs", async () => {
    const page = await stage.visit(lead, "/anggota")
    await invite(page, "Tono Urung", "Pengamat")
    await page
      .getByRole("link", { name: /^Tono Urung/ })
      .last()
      .click()
    await page.getByRole("button", { name: "Batalkan undangan" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Batalkan undangan" }).click()
    await page.getByText("Undangan dibatalkan.").waitFor()
    await page.getByText("Berakhir").first().waitFor()

    await invite(await stage.visit(lead, "/anggota"), "Umi Enggan", "Pengamat")
    const guest = await stage.arrive({ viewport: { width: 360, height: 740 } })
    await guest.getByRole("button", { name: "Masuk", exact: true }).click()
    await enter(guest, "Umi Enggan")
    await guest.getByRole("button", { name: /Tolak undangan/ }).click()
    expect(await overflowOf(guest)).toBe(0)
    await guest.getByRole("dialog").getByRole("button", { name: "Tolak undangan" }).click()
    await guest.getByText("Anda belum terdaftar di instansi mana pun.").waitFor()
  })

  test("is told why the last administrator cannot leave", async () => {
    const page = await stage.visit(lead, pathOf(lead))
    const leave = page.getByRole("button", { name: "Keluar dari instansi ini" })
    await leave.waitFor()
    expect(await leave.getAttribute("aria-disabled")).toBe("true")
    await page.getByText("Ini admin terakhir instansi. Angkat admin lain lebih dulu.").waitFor()
  })

  test("notes a certificate, and is warned before it ends", async () => {
    const page = await stage.visit(lead, pathOf(worker))
    await page.getByRole("button", { name: "Catat sertifikat" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Nomor").fill("17/LSPS")
    await dialog.getByLabel("Lembaga penerbit").fill("LSPS")
    const soon = new Date(Date.now() + 28 * 86_400_000).toISOString().slice(0, 10)
    await dialog.getByLabel("Berlaku sampai").fill(soon)
    await dialog.getByRole("button", { name: "Catat sertifikat" }).click()
    await page
      .getByText(/Sertifikat berakhir dalam 2\d hari/)
      .first()
      .waitFor()
    await page.goto("/")
    await page.getByRole("heading", { name: "Sertifikat segera berakhir" }).waitFor()
    await page.getByText(/berakhir dalam 2\d hari/).waitFor()
  })

  test("seats somebody at the desk for one week", async () => {
    await putRows(stage.scene.tables, [
      seed(deskRef(worker.agency), { agency: worker.agency, active: false, roster: [], weeks: [] }),
    ])
    const page = await stage.visit(lead, pathOf(worker))
    await page.getByText("Meja piket instansi ini belum dibuka.").waitFor()
    await page.getByRole("button", { name: "Atur piket" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Untuk").selectOption({ index: 2 })
    await dialog.getByRole("button", { name: "Atur piket" }).click()
    await page.getByText("Piket diatur.").waitFor()
    const rows = page.getByRole("row")
    await rows.nth(2).getByRole("cell", { name: worker.name }).waitFor()
    expect(await rows.nth(1).getByText(worker.name).count()).toBe(0)
  })

  test("keeps contacts: adds one, changes it, removes it", async () => {
    const page = await stage.visit(lead, "/anggota")
    await page.getByRole("button", { name: "Tambah kontak" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Nama lengkap").fill("Hakim Ratna")
    await dialog.getByLabel("Pekerjaan").fill("Hakim anak")
    await dialog.getByLabel("Telepon").fill("0725 41234")
    await dialog.getByRole("button", { name: "Simpan" }).click()
    await page.getByText("Kontak tersimpan.").waitFor()
    await page.getByRole("link", { name: /Hakim Ratna/ }).click()
    await page.getByText("Tidak dapat masuk dan tidak mempunyai wewenang.").waitFor()
    await page.getByRole("button", { name: "Ubah kontak" }).click()
    await dialog.getByLabel("Pekerjaan").fill("Hakim tinggi anak")
    await dialog.getByRole("button", { name: "Simpan" }).click()
    await page.getByText("Hakim tinggi anak").waitFor()
    await page.getByRole("button", { name: "Hapus kontak" }).click()
    await dialog.getByRole("button", { name: "Hapus kontak" }).click()
    await page.getByText("Kontak dihapus.").waitFor()
    expect(stage.complaints()).toEqual([])
  })
})

describe("ending somebody who holds open duties", () => {
  test("asks who takes over, and moves what they held", async () => {
    const { scene } = stage
    const [officer, heir] = scene.cast.officers
    if (!officer || !heir) throw new Error("a cast has two officers")
    const { target } = agencyIds
    await putHouse(scene, { id: target, type: "UPTD_PPA", people: [[chief], [officer], [heir]] })
    const id = await givenReviewed(scene)

    const page = await stage.visit(chief, pathOf({ agency: target, id: officer.id }))
    await page.getByText("Meninjau serah terima").waitFor()
    await page.getByRole("button", { name: "Akhiri keanggotaan" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByText(`${officer.name} masih memegang 1 tugas terbuka.`).waitFor()
    await dialog.getByRole("button", { name: "Akhiri keanggotaan" }).click()
    await dialog.getByText("Wajib diisi.").waitFor()
    await dialog.getByText("Centang pernyataan ini lebih dulu.").waitFor()
    const choices = await dialog.getByLabel("Diambil alih oleh").locator("option").allInnerTexts()
    expect(choices.join()).not.toContain(officer.name)
    await dialog.getByLabel("Diambil alih oleh").selectOption(heir.id)
    await dialog.getByRole("checkbox").check()
    await dialog.getByRole("button", { name: "Akhiri keanggotaan" }).click()
    await page.getByText("Keanggotaan berakhir.").waitFor()
    const { body } = await scene.get(heir, `/handoffs/${id}`)
    expect(body["reviewer"]).toEqual({ id: heir.id, name: heir.name })
    expect((await scene.get(officer, `/handoffs/${id}`)).status).toBe(403)
    expect(stage.complaints()).toEqual([])
  })

  test("says what to do first where nobody else may take over", async () => {
    const seated = { agency: only.agency, active: true, onDuty: only.id, roster: [], weeks: [] }
    await putRows(stage.scene.tables, [seed(deskRef(only.agency), seated)])
    const page = await stage.visit(head, pathOf(only))
    await page.getByRole("button", { name: "Akhiri keanggotaan" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByText("Belum ada anggota aktif lain dengan peran").waitFor()
    expect(await dialog.getByLabel("Diambil alih oleh").count()).toBe(0)
    const send = dialog.getByRole("button", { name: "Akhiri keanggotaan" })
    expect(await send.getAttribute("aria-disabled")).toBe("true")
    await expectAccessible(page)
    await dialog.getByRole("link", { name: "Buka daftar anggota" }).click()
    await page.waitForURL("**/anggota")
    expect(stage.complaints()).toEqual([])
  })

  test("whoever leaves by themselves hands the desk over, and has no place any more", async () => {
    const seated = { agency: leaver.agency, active: true, onDuty: leaver.id, roster: [], weeks: [] }
    await putRows(stage.scene.tables, [seed(deskRef(leaver.agency), seated)])
    const page = await stage.visit(leaver, pathOf(leaver))
    await page.getByRole("button", { name: "Keluar dari instansi ini" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByText(`${leaver.name} masih duduk di meja piket.`).waitFor()
    const heirs = dialog.getByLabel("Diambil alih oleh")
    expect((await heirs.locator("option").allInnerTexts()).join()).not.toContain(second.name)
    await heirs.selectOption(worker.id)
    await dialog.getByRole("checkbox").check()
    await dialog.getByRole("button", { name: "Keluar dari instansi ini" }).click()
    await page.getByText("Anda belum terdaftar di instansi mana pun.").waitFor()
    const { body } = await stage.scene.get(worker, `/agencies/${house}`)
    expect(body["desk"]).toMatchObject({ onDuty: { id: worker.id } })
    stage.complaints()
  })
})

test("in English a suspended member is reinstated, and the page fits a phone", async () => {
  const wish = { language: "en", viewport: { width: 360, height: 740 } } as const
  const page = await stage.visit(lead, pathOf(second), wish)
  await page.getByRole("button", { name: "Suspend" }).click()
  const dialog = page.getByRole("dialog")
  await expectAccessible(page)
  await dialog.getByRole("button", { name: "Suspend" }).click()
  await page.getByText("Suspended.").waitFor()
  expect(await overflowOf(page)).toBe(0)
  await page.getByRole("button", { name: "Reinstate" }).click()
  await dialog.getByRole("button", { name: "Reinstate" }).click()
  await page.getByText("Active again.").waitFor()
  expect(stage.complaints()).toEqual([])
})

/** Past the provider's pages as somebody whom only an invitation made known there. */
async function enter(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).click()
  const code = (await page.locator("output").innerText()).replaceAll(/\D/g, "")
  await page.getByLabel(/^Kode sekali pakai/).fill(code)
  await page.locator("button.primary").click()
  await page.waitForURL((url) => !/^\/(login|oauth2|masuk)/.test(url.pathname))
}
