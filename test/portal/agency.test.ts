import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { capacityRef } from "#shared/agency/agency.ts"
import { day, instantOf } from "#shared/kernel/instant.ts"
import {
  bayu,
  givenAgency,
  lila,
  mira,
  openRegister,
  registration,
} from "#test/support/agency-stage.ts"
import { expectAccessible } from "#test/support/browser.ts"
import { agencyIds } from "#test/support/cast.ts"
import { putRows, seed } from "#test/support/rows.ts"
import { act } from "#test/support/story.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage(openRegister)
})
afterAll(() => stage.end())

const phone = { viewport: { width: 360, height: 740 } } as const
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name })

describe("an agency on its way into the register", () => {
  test("is registered, approved by two authorities, and then found by its name", async () => {
    const page = await stage.visit(lila, "/instansi/daftar")
    await button(page, "Ajukan pendaftaran").click()
    await page.getByText("isian yang perlu diperbaiki").waitFor()
    await page.getByLabel("Nama resmi").fill("Rumah Aman Kemuning")
    expect(await page.getByLabel("Kode", { exact: true }).inputValue()).toBe("rumah-aman-kemuning")
    await page.getByLabel("Kode", { exact: true }).fill("rumah-kemuning")
    await page.getByLabel("Nama berlaku sejak").fill("2020-05-04")
    await page.getByLabel("Jenis instansi").selectOption("RPSA")
    await page.getByLabel("Provinsi").first().selectOption({ label: "Lampung" })
    await page.getByLabel("Kabupaten/kota").first().selectOption({ label: "Kota Metro" })
    await page.getByRole("checkbox", { name: "Penampungan sementara" }).check()
    await page.getByLabel("Telepon").fill("0725 555 0199")
    await page.getByLabel("Nama lain dan singkatan").fill("RAK")
    await button(page, "Ajukan pendaftaran").click()
    await page.getByText("menunggu persetujuan dua pengampu (0 dari 2)").waitFor()

    const first = await stage.visit(stage.scene.cast.coordinator, "/instansi/persetujuan")
    const waiting = first.locator(".waiting", { hasText: "Rumah Aman Kemuning" })
    await waiting.getByText("LKSA Uji").waitFor()
    await waiting.getByText("Perlu dua persetujuan").waitFor()
    await waiting.getByText("koordinat").waitFor()
    await waiting.getByRole("checkbox").check()
    await button(first, "Setujui 1").click()
    await first.getByRole("dialog").getByRole("button", { name: "Setujui pendaftaran" }).click()
    await first.getByText("Persetujuan Anda tercatat; masih perlu satu lagi.").waitFor()
    await waiting.getByText("Perlu satu persetujuan lagi").waitFor()

    const second = await stage.visit(bayu, "/instansi/rumah-kemuning")
    await button(second, "Setujui pendaftaran").click()
    const dialog = second.getByRole("dialog")
    await dialog.getByText("Persetujuan kedua").waitFor()
    await dialog.getByRole("button", { name: "Setujui pendaftaran" }).click()
    await second.getByText("Persetujuan tercatat.").waitFor()
    await second.locator(".agency-head").getByText("Aktif").waitFor()

    await page.goto("/direktori?q=kemuning")
    await page.locator('a[href="/instansi/rumah-kemuning"]').waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("needs the type of a Dinas Sosial, and of nobody else", async () => {
    const page = await stage.visit(lila, "/instansi/daftar")
    await page.getByLabel("Jenis instansi").selectOption("RPSA")
    expect(await page.getByRole("radio", { name: "Tipe A" }).count()).toBe(0)
    await page.getByLabel("Jenis instansi").selectOption("DINSOS_KABKOTA")
    await page.getByRole("radio", { name: "Tipe A" }).waitFor()
    await page.getByLabel("Nama resmi").fill("Dinas Sosial Percobaan")
    await page.getByLabel("Provinsi").first().selectOption({ label: "Lampung" })
    await button(page, "Ajukan pendaftaran").click()
    await page.getByText("Ada 3 isian yang perlu diperbaiki").waitFor()
  })

  test("is approved with others at once, with a result for each", async () => {
    for (const code of ["rpsa-satu", "rpsa-dua", "rpsa-tiga"]) {
      const made = await stage.scene.post(lila, "/agencies", { body: registration(code) })
      expect(made.status, made.text).toBe(201)
    }
    const page = await stage.visit(stage.scene.cast.coordinator, "/instansi/persetujuan")
    for (const code of ["rpsa-satu", "rpsa-dua", "rpsa-tiga"]) {
      await page.getByRole("checkbox", { name: `Pilih RPSA Melati ${code}` }).check()
    }
    // Meanwhile a colleague at the Balai turns one of them down.
    const refused = await act(stage.scene, bayu, [
      "/agencies/rpsa-dua",
      "refuse-registration",
      { reason: "Alamatnya tidak ditemukan." },
    ])
    expect(refused.status, refused.text).toBe(200)
    await button(page, "Setujui 3").click()
    await page.getByRole("dialog").getByRole("button", { name: "Setujui pendaftaran" }).click()
    await page.getByText("2 dari 3 disetujui").waitFor()
    const failed = page.locator(".outcomes .failed")
    await failed.getByText("rpsa-dua").waitFor()
    expect(await failed.count()).toBe(1)
    expect((await failed.innerText()).split("·")[1]?.trim()).not.toBe("")
    stage.complaints()
  })

  test("is turned down with a reason that its sponsor reads", async () => {
    const made = await stage.scene.post(lila, "/agencies", { body: registration("rpsa-tolak") })
    expect(made.status, made.text).toBe(201)
    const page = await stage.visit(bayu, "/instansi/rpsa-tolak")
    await button(page, "Tolak pendaftaran").click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "Tolak pendaftaran" }).click()
    await dialog.getByText("Wajib diisi.").waitFor()
    await dialog.getByLabel("Alasan").fill("Sudah terdaftar dengan nama lain.")
    await dialog.getByRole("button", { name: "Tolak pendaftaran" }).click()
    await page.getByText("Pendaftaran ditolak").first().waitFor()
    const sponsor = await stage.visit(lila, "/instansi/rpsa-tolak")
    await sponsor.getByText("Sudah terdaftar dengan nama lain.").waitFor()
    stage.complaints()
  })
})

describe("an administrator of an agency", () => {
  test("records a new name; the old one stays, and the register knows what it said before", async () => {
    await givenAgency(stage.scene, "rpsa-ganti")
    await stage.scene.settle()
    const page = await stage.visit(mira, `/instansi/${agencyIds.source}`)
    await button(page, "Catat nama baru").click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Nama resmi baru").fill("Dinas Sosial dan PPPA Uji")
    await dialog.getByLabel("Nama berlaku sejak").fill("2026-01-02")
    await dialog.getByLabel("Dasar hukum").fill("Perda uji 4/2025")
    await dialog.getByRole("button", { name: "Catat nama baru" }).click()
    await page.getByRole("heading", { level: 1, name: "Dinas Sosial dan PPPA Uji" }).waitFor()
    const names = page.locator("section", { hasText: "Nama dari waktu ke waktu" })
    await names.getByText("Perda uji 4/2025").waitFor()
    await names.getByText("1 Januari 2015 – 2 Januari 2026").waitFor()
    await page.getByText("Berganti nama").waitFor()

    await page.getByLabel("Apa kata register pada tanggal").fill("2016-02-03")
    await page.getByText("belum tercatat dalam daftar").waitFor()
    const today = instantOf(Date.now()).slice(0, 10)
    await page.getByLabel("Apa kata register pada tanggal").fill(today)
    await page.locator(".said").getByText("Dinas Sosial dan PPPA Uji").waitFor()
    stage.complaints()
  })

  test("changes the profile, and says anew only what was changed", async () => {
    const page = await stage.visit(lila, `/instansi/${agencyIds.third}`)
    await page.getByRole("link", { name: "Ubah profil" }).click()
    await page.getByRole("checkbox", { name: "Bantuan hukum" }).check()
    await page.getByLabel("sampai usia").fill("15")
    await page.getByRole("radio", { name: "Jam kantor" }).check()
    const asked = page.waitForRequest((request) => request.url().endsWith("/change"))
    await button(page, "Simpan perubahan").click()
    expect(Object.keys((await asked).postDataJSON()).sort()).toEqual([
      "hours",
      "serves",
      "services",
    ])
    await page.getByText("Profil tersimpan.").waitFor()
    await page.getByText("Usia 0–15 tahun").waitFor()
    await page.getByText("Bantuan hukum").first().waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("counts places with a thumb on a phone, and an old count is called unknown", async () => {
    await putRows(stage.scene.tables, [
      seed(capacityRef(agencyIds.third, "TEMPORARY_SHELTER"), {
        agency: agencyIds.third,
        service: "TEMPORARY_SHELTER",
        places: 8,
        taken: 5,
        reserved: 1,
        room: 2,
        closed: false,
        asOf: instantOf(Date.now() - 12 * day - 60_000),
      }),
    ])
    const page = await stage.visit(lila, `/instansi/${agencyIds.third}`, phone)
    const shelter = page.locator(".rooms > li", { hasText: "Penampungan sementara" })
    await shelter.getByText("Tidak diketahui").waitFor()
    await shelter.getByText("dihitung 12 hari lalu").waitFor()
    await button(page, "Tambah satu: Penampungan sementara").click()
    await shelter.getByRole("button", { name: /^Simpan hitungan/ }).click()
    await shelter.getByText("1 dari 8 tempat kosong").waitFor()
    await shelter.getByText("Terisi 6, dijanjikan 1").waitFor()
    expect(await overflowOf(page)).toBe(0)
    expect(stage.complaints()).toEqual([])
  })
})

describe("an authority", () => {
  test("suspends an agency and lets it work again", async () => {
    await givenAgency(stage.scene, "rpsa-beku")
    const page = await stage.visit(bayu, "/instansi/rpsa-beku")
    await button(page, "Bekukan sementara").click()
    await page.getByRole("dialog").getByLabel("Alasan").fill("Izin operasionalnya habis.")
    await page.getByRole("dialog").getByRole("button", { name: "Bekukan sementara" }).click()
    await page.getByText("Dibekukan karena: Izin operasionalnya habis.").waitFor()
    await button(page, "Aktifkan kembali").click()
    await page.getByRole("dialog").getByLabel("Alasan").fill("Izin baru sudah terbit.")
    await page.getByRole("dialog").getByRole("button", { name: "Aktifkan kembali" }).click()
    await page.locator(".agency-head").getByText("Aktif").waitFor()
    stage.complaints()
  })

  test("names a successor, found by any of its names; who looks for the old one is led there", async () => {
    await givenAgency(stage.scene, "rpsa-lama")
    await givenAgency(stage.scene, "rpsa-baru")
    const page = await stage.visit(bayu, "/instansi/rpsa-lama")
    await button(page, "Tetapkan penerus").click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Instansi penerus").fill("melati rpsa baru")
    await dialog.getByRole("button", { name: /RPSA Melati rpsa-baru/ }).click()
    await dialog.getByLabel("Dasar hukum").fill("Keputusan uji 9/2026")
    await dialog.getByRole("button", { name: "Tetapkan penerus" }).click()
    await page.getByText("Digantikan").first().waitFor()
    await page.getByRole("link", { name: "RPSA Melati rpsa-baru" }).first().waitFor()
    stage.complaints()
  })
})

describe("the navigation", () => {
  test("shows the administration to those who lead, and to nobody else", async () => {
    const leader = await stage.visit(mira)
    await leader.getByRole("link", { name: "Persetujuan" }).waitFor()
    await leader.getByRole("link", { name: "Anggota" }).waitFor()
    const worker = await stage.visit(stage.scene.cast.worker)
    await worker.getByRole("link", { name: "Direktori" }).waitFor()
    expect(await worker.getByRole("link", { name: "Persetujuan" }).count()).toBe(0)
    expect(await worker.getByRole("link", { name: "Anggota" }).count()).toBe(0)
    stage.complaints()
  })

  test("keeps five places under the thumb; the others stand behind one of them", async () => {
    const page = await stage.visit(mira, "/direktori", phone)
    const nav = page.getByRole("navigation", { name: "Menu utama" })
    expect(await nav.getByRole("link").count()).toBe(4)
    await nav.getByRole("button", { name: "Lainnya" }).click()
    const sheet = page.getByRole("dialog", { name: "Lainnya" })
    expect(await sheet.getByRole("link", { name: "Direktori" }).getAttribute("aria-current")).toBe(
      "page",
    )
    await expectAccessible(page)
    await sheet.getByRole("link", { name: "Persetujuan" }).click()
    await page.getByRole("heading", { level: 1, name: "Persetujuan" }).waitFor()
    expect(await sheet.count()).toBe(0)
    stage.complaints()
  })
})

describe.each([
  ["in English", { language: "en" }],
  ["on a phone", phone],
  ["on a phone in English, dark", { ...phone, language: "en", colorScheme: "dark" }],
] as const)("the pages of agencies %s", (_, wish) => {
  test("say everything in that language, and fit", async () => {
    const pending = `rpsa-${Math.random().toString(36).slice(2, 8)}`
    await stage.scene.post(lila, "/agencies", { body: registration(pending) })
    const page = await stage.visit(bayu, "/", wish)
    for (const path of [
      `/instansi/${agencyIds.target}`,
      `/instansi/${pending}`,
      "/instansi/daftar",
      "/instansi/persetujuan",
    ]) {
      await page.goto(path)
      await page.getByRole("heading", { level: 1 }).waitFor()
      await expect.poll(() => page.locator(".skeleton").count()).toBe(0)
      await expectAccessible(page)
      expect(await overflowOf(page), path).toBe(0)
      const words = await page.locator("main").innerText()
      if ("language" in wish) expect(words, path).not.toMatch(/instansi|layanan|persetujuan/i)
    }
    stage.complaints()
  })
})
