import { expect } from "vitest"
import { ask, deed, fillIn, type Typed } from "./portal-acts.ts"
import {
  caseAt,
  girl,
  handoffAt,
  happened,
  idIn,
  keyDone,
  offerOf,
  people,
  sent,
} from "./scenario-a.ts"
import { accepted } from "./scenario-a-intake.ts"
import type { Tale } from "./story-pages.ts"

const feedback: readonly Typed[] = [
  ["radio", "Anak sudah ditanya"],
  ["text", "Apa kata anak", "Merasa didengar."],
]

/** How a handoff ended, as whoever carried it out sees it. */
export const ended: readonly Typed[] = [
  ["radio", "Kebutuhan terpenuhi"],
  ...feedback,
  ["text", "Ringkasan", "Selesai sesuai rencana."],
]

/** A5: the report is delivered; the UPTD PPA verifies it, and hands the case to Dinas Sosial. */
export async function reportDelivered(tale: Tale, child: string, report: string): Promise<void> {
  const worker = await tale.at(people.wulan, handoffAt(report))
  await deed(worker, "Usulkan hasil", ended)
  const page = await tale.at(people.sekar, handoffAt(report))
  await deed(page, "Verifikasi hasil")
  await page.getByText("Selesai", { exact: true }).first().waitFor()
  const own = await tale.at(people.sekar, caseAt(child))
  await happened(own, "SOCIAL_REPORT_DELIVERED")
  await own
    .locator(".case-clocks")
    .getByText("Serahkan laporan sosial")
    .waitFor({ state: "detached" })
}

/** Dinas Sosial takes the case over, with the examination that is still to be done. */
export async function leadTaken(tale: Tale, child: string): Promise<string> {
  const page = await tale.at(people.sekar, `${caseAt(child)}/serah-terima/baru`)
  await fillIn(
    page,
    offerOf({
      kind: "Alih tanggung jawab",
      service: "CASE_MANAGEMENT",
      to: "Dinas Sosial Kota Metro",
      reason: "Pengasuhan kerabat dan ATENSI adalah kewenangan Dinas Sosial.",
    }),
  )
  await page.getByRole("button", { name: "Simpan konsep" }).click()
  await page.getByRole("button", { name: "Ajukan persetujuan" }).waitFor()
  const id = idIn(page)
  await sent(tale, ["sekar", "yoga"], id)
  await accepted(tale, ["ningsih", "wulan"], id)
  const giver = await tale.at(people.sekar, handoffAt(id))
  await deed(giver, "Mulai serah terima", met("Pekerja sosial UPTD PPA"))
  await received(tale, ["wulan", id], { place: "Kantor Dinas Sosial Kota Metro" })
  return id
}

/** Both workers meet, and one lets the child go. */
export const met = (position: string): readonly Typed[] => [
  ["text", "Jabatan Anda yang menyerahkan", position],
  ["radio", /^Bertemu di satu tempat/],
]

/** The receiver looks at what goes along, signs the record, and has the tasks taken over. */
export async function received(
  tale: Tale,
  [worker, id]: readonly [keyof typeof people, string],
  { place, code }: { readonly place: string; readonly code?: string },
): Promise<void> {
  const page = await tale.at(people[worker], handoffAt(id))
  const rest = page.getByRole("button", { name: /^Ambil semua yang tersisa/ })
  await rest.click()
  await rest.waitFor({ state: "detached" })
  await deed(page, "Tanda tangani BAST", [
    ...(code ? ([["text", "Kode kedatangan", code]] as const) : []),
    ["text", "Tempat", place],
    ["text", "Jabatan Anda", "Petugas penerima"],
    ["text", "Keadaan fisik anak", "Sehat, tenang."],
    ["text", "Barang bawaan", "Satu tas sekolah."],
    ["text", "Pembatasan", "Ayah tiri tidak boleh menemui anak."],
  ])
  // Once the record is signed, all that goes along moves by itself.
  await page.getByText("mengambil alih tugas").first().waitFor()
  await page.getByRole("button", { name: /^Pindahkan / }).waitFor({ state: "detached" })
}

/** A5–A6: assessed anew, and with her aunt, at a place that lies sealed. */
export async function withHerAunt(tale: Tale, child: string): Promise<void> {
  const page = await tale.at(people.wulan, caseAt(child))
  await page.locator(".holder").getByText("Dinas Sosial Kota Metro").waitFor()
  await deed(
    page,
    ["Catat asesmen", "Simpan"],
    [["text", "Hasil asesmen", `${girl.story} Ibu melindungi; bibi bersedia mengasuh.`]],
  )
  await keyDone(page, ["Asesmen", "Asesmen biopsikososial"])
  await deed(
    page,
    ["Atur pengasuhan", "Simpan"],
    [
      ["radio", "Keluarga pengganti (kerabat)"],
      ["text", /^Alamat tempat anak tinggal/, girl.aunt],
    ],
  )
  await page.locator('.continuum [aria-current="step"]').getByText("kerabat").waitFor()
  expect(await page.content()).not.toContain(girl.aunt)
  await page.getByText("Mediasi tidak ditawarkan").waitFor()
  await deed(
    page,
    ["Buka keberadaan", "Buka dan catat"],
    [["text", "Untuk keperluan apa", "Kunjungan ke bibi"]],
  )
  await page.getByText(girl.aunt).waitFor()
  await page.getByRole("button", { name: "Sembunyikan sekarang" }).click()
  await keyDone(page, ["Sumber dan", "Rencana intervensi"])
  await page.locator('a[href^="/tugas/"]', { hasText: "Layanan kesehatan" }).click()
  await deed(page, "Selesaikan")
  await page.getByText("Selesai", { exact: true }).first().waitFor()
}

/** A6: a house for children in conflict with the law is no place for a victim. */
export async function notToLpks(tale: Tale, child: string): Promise<void> {
  const page = await tale.at(people.wulan, `${caseAt(child)}/serah-terima/baru`)
  await fillIn(page, [
    ["radio", /^Titip asuh sementara/],
    ["select", "Layanan yang diminta", "TEMPORARY_SHELTER"],
  ])
  await page.locator(".targets summary", { hasText: "Instansi lain" }).waitFor()
  const unfit = page.locator("details.past .candidate", { hasText: "LPKS Bina Muda Metro" })
  expect(await page.getByRole("radio", { name: /^LPKS/ }).isVisible()).toBe(false)
  await page.locator(".targets summary", { hasText: "Instansi lain" }).click()
  await unfit.getByText("LPKS").first().waitFor()
  await fillIn(page, [
    ["radio", /^LPKS Bina Muda Metro/],
    ["text", /^Mengapa keluarga/, "Keluarga inti belum aman."],
    ["text", "Alasan", "Perlu tempat aman."],
    ["text", "Hal keselamatan", "Jangan hubungi rumah."],
    ["radio", "Persetujuan wali"],
    ["text", /^Siapa yang menyetujui/, "Ibu"],
    ["text", "Catatan dasar hukum", "Tertulis."],
    ["radio", "Anak sudah ditanya"],
    ["text", "Apa kata anak", "Ingin aman."],
  ])
  await page.getByRole("button", { name: "Simpan konsep" }).click()
  await page.getByText("LPKS diperuntukkan bagi anak yang berkonflik").first().waitFor()
}

/** A7: the LPA as bridge reads how far it is and until when, never who it is; and nudges. */
export async function bridged(tale: Tale, child: string): Promise<void> {
  const own = await tale.at(people.wulan, caseAt(child))
  const dialog = own.getByRole("dialog")
  await own.getByRole("button", { name: "Undang ke tim" }).click()
  await dialog.getByRole("searchbox").fill("LPA Kota Metro")
  await dialog.getByRole("button", { name: /^LPA Kota Metro/ }).click()
  await dialog.getByRole("radio", { name: /^Penghubung/ }).check()
  await dialog.getByRole("button", { name: "Undang ke tim" }).click()
  await dialog.waitFor({ state: "detached" })
  const page = await tale.at(people.rani, "/kasus?kotak=tim")
  await page.locator(`a[href="${caseAt(child)}"]`).click()
  await page.getByText("Kami penghubung").waitFor()
  await page.locator(".case-clocks").waitFor()
  await page.locator(".case-clocks").getByText("Akhir pelindungan sementara").waitFor()
  const shown = await page.locator("main").innerText()
  for (const word of [...Object.values(girl), "seksual", "Pengasuhan", "Bagian tertutup"]) {
    expect(shown).not.toContain(word)
  }
  await deed(page, "Ingatkan penanggung jawab")
  await tale.scene.settle()
  const inbox = await tale.at(people.wulan, "/kotak-masuk")
  await inbox.getByText("Instansi lain mengingatkan").first().waitFor()
}

/** A9: the LPA is asked to stand by her, and takes it on. */
export async function accompanied(tale: Tale, child: string): Promise<string> {
  const page = await tale.at(people.wulan, `${caseAt(child)}/serah-terima/baru`)
  await fillIn(
    page,
    offerOf({
      kind: "Rujukan",
      service: "ACCOMPANIMENT",
      to: "LPA Kota Metro",
      reason: "Pendampingan selama pemeriksaan dan sidang.",
    }),
  )
  await page.getByRole("button", { name: "Simpan konsep" }).click()
  await page.getByRole("button", { name: "Ajukan persetujuan" }).waitFor()
  const id = idIn(page)
  await sent(tale, ["wulan", "hendra"], id)
  // Her deputy has the same offer open, and presses a moment later.
  const deputy = await tale.at(people.galih, handoffAt(id))
  const late = await ask(deputy, "Tanggapi")
  await late.getByText(people.galih.name).first().waitFor()
  await accepted(tale, ["rani", "rani"], id)
  await late.getByRole("button", { name: "Terima", exact: true }).click()
  await late.getByRole("alert").getByText("Keadaan sudah berubah", { exact: true }).waitFor()
  const seen = await tale.at(people.wulan, handoffAt(id))
  await seen.getByText(people.rani.name).first().waitFor()
  expect(await seen.locator("main").innerText()).not.toContain(people.galih.name)
  const companion = await tale.at(people.rani, handoffAt(id))
  await deed(companion, "Catat kontak pertama")
  await companion.getByText("Berjalan", { exact: true }).first().waitFor()
  // Also who stands by her is not told by this page who or where she is.
  const shown = await companion.content()
  for (const word of Object.values(girl)) expect(shown).not.toContain(word)
  return id
}
