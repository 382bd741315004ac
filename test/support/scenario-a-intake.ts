import { expect } from "vitest"
import { deed, fillIn, type Typed } from "./portal-acts.ts"
import {
  caseAt,
  caseClock,
  dueClock,
  expectHoursLeft,
  girl,
  handoffAt,
  happened,
  idIn,
  keyDone,
  offerOf,
  people,
  sent,
} from "./scenario-a.ts"
import type { Tale } from "./story-pages.ts"

const steps: readonly (readonly Typed[])[] = [
  [
    ["radio", /^Darurat/],
    ["radio", "Perempuan"],
    ["text", /^Umur \(tahun\)/, "13"],
    ["select", "Dari mana laporan ini", "SCHOOL"],
  ],
  [
    ["select", "Kategori", "AMPK10_SEXUAL_CRIME"],
    ["radio", "Anak korban"],
    ["tick", "Kekerasan"],
  ],
  [
    ["radio", /^Ya, setidaknya namanya/],
    ["text", "Nama anak", girl.name],
    ["text", /^NIK/, girl.nik],
    ["text", /^Alamat/, girl.address],
    ["text", /^Orang tua atau wali/, girl.mother],
    ["text", /^Sekolah/, girl.school],
  ],
]

/** A1: a teacher tells the UPTD PPA; the suspect lives at home, so it is an emergency. */
export async function takenIn(tale: Tale): Promise<string> {
  const page = await tale.at(people.sekar, "/kasus/baru")
  await expect.poll(() => page.getByLabel("Kabupaten/kota").inputValue()).toBe("18.72")
  for (const step of steps) {
    await fillIn(page, step)
    await page.getByRole("button", { name: "Lanjut" }).click()
  }
  await fillIn(page, [
    ["text", /^Apa yang diketahui sekarang/, girl.story],
    ["text", /^Rencana terdekat/, "Jauhkan dari rumah; visum; laporan sosial."],
    ["unfold", "Pelapor"],
    ["text", "Nama pelapor", girl.teacher],
    ["unfold", "Instansi dengan benturan kepentingan"],
  ])
  // The suspect's lawyer is of this office.
  await page.getByRole("searchbox").fill("Advokat Anak")
  await page.getByRole("button", { name: /^Advokat Anak Kota Metro/ }).click()
  await page.getByRole("button", { name: "Hapus" }).waitFor()
  await page.getByRole("button", { name: "Buka kasus" }).click()
  await page.getByRole("heading", { name: "Kasus terbuka." }).waitFor()
  await deed(page, ["Tunjuk petugas", "Simpan"], [["select", "Petugas", people.sekar.id]])
  return idIn(page)
}

/** A1–A3: the clocks of the law, temporary protection, and the examination as a task. */
export async function protectedByLaw(tale: Tale, child: string): Promise<void> {
  const page = await tale.at(people.sekar, caseAt(child))
  await happened(page, "SEXUAL_VIOLENCE_REPORTED")
  await page.getByText("Teruskan laporan ke kepolisian").first().waitFor()
  await expectHoursLeft(page, caseClock("Teruskan laporan ke kepolisian"), 72)
  await happened(page, "POLICE_REPORTED")
  const list = page.locator(".case-clocks")
  await list.getByText("Beri pelindungan sementara").waitFor()
  expect(await list.getByText("Teruskan laporan ke kepolisian").count()).toBe(0)
  await expectHoursLeft(page, caseClock("Beri pelindungan sementara"), 24)
  await happened(page, "PROTECTION_GIVEN")
  await list.getByText("Minta pelindungan LPSK").waitFor()
  await expectHoursLeft(page, caseClock("Minta pelindungan LPSK"), 24)
  await list.getByText("Akhir pelindungan sementara").waitFor()
  await list.getByText("UU 12/2022 Pasal 42").waitFor()
  await happened(page, "LPSK_REQUESTED")
  await list.getByText("Minta pelindungan LPSK").waitFor({ state: "detached" })
  await happened(page, "INVESTIGATION_BEGAN")
  await list.getByText("Minta laporan sosial").waitFor()
  await expectHoursLeft(page, caseClock("Minta laporan sosial"), 24)
  await keyDone(page, ["Identifikasi", "Laporan"])
  await page.getByRole("checkbox", { name: /^Penanganan cepat/ }).check()
  await deed(page, "Tambah tugas", [
    ["select", "Jenis tugas", "HEALTH"],
    ["text", /^Catatan/, "Visum di RSUD A. Yani hari ini, didampingi ibu."],
  ])
  await page.getByText("Layanan kesehatan").first().waitFor()
}

/** A4: the social report, asked of Dinas Sosial: one hour to look, four to decide. */
export async function socialReportAsked(tale: Tale, child: string): Promise<string> {
  const page = await tale.at(people.sekar, `${caseAt(child)}/serah-terima/baru`)
  await fillIn(
    page,
    offerOf({
      kind: "Rujukan",
      service: "SOCIAL_REPORT",
      to: "Dinas Sosial Kota Metro",
      reason: "Penyidik meminta laporan sosial dalam 1×24 jam.",
      ground: [
        ["radio", "Kewajiban undang-undang"],
        ["text", /^Siapa yang menyetujui/, "Unit PPA Polres Metro"],
        ["text", "Catatan dasar hukum", "Permintaan penyidik menurut PP 65/2015."],
      ],
    }),
  )
  await page.getByRole("button", { name: "Simpan konsep" }).click()
  await page.getByRole("button", { name: "Ajukan persetujuan" }).waitFor()
  const id = idIn(page)
  const boss = await sent(tale, ["sekar", "yoga"], id)
  await boss.locator(".headline .clock", { hasText: "Penerima meninjau" }).waitFor()
  await expectHoursLeft(boss, dueClock("Penerima meninjau"), 1)
  const own = await tale.at(people.sekar, caseAt(child))
  await happened(own, "SOCIAL_REPORT_REQUESTED")
  await own.locator(".case-clocks").getByText("Serahkan laporan sosial").waitFor()
  await expectHoursLeft(own, caseClock("Serahkan laporan sosial"), 72)
  return id
}

/** A4: the desk of Dinas Sosial looks first, opens the summary, and names the social worker. */
export async function socialReportTaken(tale: Tale, id: string): Promise<void> {
  const desk = await tale.at(people.ningsih, handoffAt(id))
  expect(await desk.content()).not.toContain(girl.story)
  await desk.getByRole("button", { name: "Tanggapi" }).click()
  await desk.getByRole("button", { name: "Tinjau dulu, putuskan nanti" }).click()
  await desk.locator(".headline .clock", { hasText: "Penerima memutuskan" }).waitFor()
  await expectHoursLeft(desk, dueClock("Penerima memutuskan"), 4)
  await deed(desk, ["Buka ringkasan", "Buka dan catat"])
  await desk.getByText(girl.story).waitFor()
  expect(await desk.content()).not.toContain(girl.name)
  await accepted(tale, ["ningsih", "wulan"], id)
  const worker = await tale.at(people.wulan, handoffAt(id))
  await deed(worker, "Catat kontak pertama")
  await worker.getByText("Berjalan", { exact: true }).first().waitFor()
}

/** The officer on duty says yes, and names whoever will do it. */
export async function accepted(
  tale: Tale,
  [officer, worker]: readonly [keyof typeof people, keyof typeof people],
  id: string,
): Promise<void> {
  const page = await tale.at(people[officer], handoffAt(id))
  await page.getByRole("button", { name: "Tanggapi" }).click()
  const sheet = page.getByRole("dialog")
  if (officer !== worker) {
    await sheet.locator("summary", { hasText: "Ubah" }).click()
    await sheet.getByLabel("Petugas penerima").selectOption(people[worker].id)
  }
  await sheet.getByText(people[worker].name).first().waitFor()
  await sheet.getByRole("button", { name: "Terima", exact: true }).click()
  await sheet.waitFor({ state: "detached" })
  await page.getByText("Diterima", { exact: true }).first().waitFor()
}
