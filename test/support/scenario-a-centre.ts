import type { Page } from "playwright-core"
import { expect } from "vitest"
import { ask, deed, fillIn, type Typed } from "./portal-acts.ts"
import {
  caseAt,
  dueClock,
  expectHoursLeft,
  handoffAt,
  idIn,
  keyDone,
  offerOf,
  people,
  sent,
} from "./scenario-a.ts"
import { met, received } from "./scenario-a-dinsos.ts"
import { accepted } from "./scenario-a-intake.ts"
import type { Tale } from "./story-pages.ts"

/** A10: safe with her aunt she is no emergency any more; a supervisor says so. */
export async function saferNow(tale: Tale, child: string): Promise<void> {
  const page = await tale.at(people.hendra, caseAt(child))
  await deed(page, "Turunkan risiko", [
    ["radio", /^Tinggi/],
    ["text", "Alasan", "Aman di rumah kerabat; terduga tidak tahu tempatnya."],
  ])
  await page.locator(".holder").getByText("Tinggi", { exact: true }).waitFor()
}

/** A10: residential care far away only where somebody says why no family near by will do. */
export async function offeredToCentre(tale: Tale, child: string): Promise<string> {
  const page = await tale.at(people.wulan, `${caseAt(child)}/serah-terima/baru`)
  await page.getByRole("radio", { name: /^Alih tanggung jawab/ }).check()
  await page.getByLabel("Layanan yang diminta").selectOption("RESIDENTIAL_CARE")
  // The house near by comes first; the centre's catchment reaches Lampung, so it fits too.
  const fit = page.locator(".targets > .choices .candidate")
  await fit.first().getByText("LKSA Rumah Pelangi Metro").waitFor()
  await fit.getByText("Sentra Abiseka Pekanbaru").waitFor()
  await fillIn(
    page,
    offerOf({
      kind: "Alih tanggung jawab",
      service: "RESIDENTIAL_CARE",
      to: "Sentra Abiseka Pekanbaru",
      reason: "ATENSI: terapi psikososial dan tempat tinggal sementara selama sidang.",
    }),
  )
  const save = page.getByRole("button", { name: "Simpan konsep" })
  await save.click()
  await page.getByText("Ada 1 isian yang perlu diperbaiki").waitFor()
  const family = page.getByLabel("Mengapa keluarga dan masyarakat belum memungkinkan")
  expect(await family.getAttribute("aria-invalid")).toBe("true")
  await family.fill(
    "Keluarga inti belum aman; bibi hanya sanggup sementara; orang tua asuh tidak ada.",
  )
  await save.click()
  await page.getByRole("button", { name: "Ajukan persetujuan" }).waitFor()
  const id = idIn(page)
  const boss = await sent(tale, ["wulan", "hendra"], id)
  await boss.locator(".headline .clock", { hasText: "Penerima meninjau" }).waitFor()
  await expectHoursLeft(boss, dueClock("Penerima meninjau"), 4)
  return id
}

/** A11: the centre decides within a day, and says who receives her. */
export async function acceptedByCentre(tale: Tale, id: string): Promise<void> {
  const page = await tale.at(people.farhan, handoffAt(id))
  await page.getByRole("button", { name: "Tanggapi" }).click()
  await page.getByRole("button", { name: "Tinjau dulu, putuskan nanti" }).click()
  await page.locator(".headline .clock", { hasText: "Penerima memutuskan" }).waitFor()
  await expectHoursLeft(page, dueClock("Penerima memutuskan"), 24)
  await accepted(tale, ["farhan", "farhan"], id)
}

const journey: readonly Typed[] = [
  ["text", "Jabatan Anda yang menyerahkan", "Pekerja sosial"],
  ["radio", /^Anak melakukan perjalanan/],
  ["text", "Pendamping", "Sakti Peksos perempuan"],
  ["text", "Telepon pendamping", "+62 812 5550 0113"],
  ["text", "Rute", "Metro – Palembang – Pekanbaru, mobil dinas"],
]

/** A12: on the road, with a sign of life and a code on paper; the lead does not change yet. */
export async function onTheRoad(
  tale: Tale,
  [child, id]: readonly [string, string],
): Promise<string> {
  const giver = await tale.at(people.wulan, handoffAt(id))
  await deed(giver, "Mulai serah terima", journey)
  await deed(giver, ["Di jalan, aman", "Kirim kabar"])
  await giver.getByText("Kabar terakhir").waitFor()
  // What goes along is told in words: the companion, and the clocks of the law.
  await giver.getByText("0 dari 1 sudah dilihat penerima").waitFor()
  await giver.getByText("Akhir pelindungan sementara").waitFor()
  await expectHeldBy(tale, child, "Dinas Sosial Kota Metro")
  const sheet = await tale.at(people.wulan, `${handoffAt(id)}/lembar-jalan`)
  await deed(sheet, ["Buka lembar jalan", "Buka dan catat"])
  return sheet.locator(".paper .code").innerText()
}

/** Who holds the child, as the page of that name says, checked against the ledger. */
export async function expectHeldBy(tale: Tale, child: string, agency: string): Promise<void> {
  const page = await tale.at(people.fitria, `${caseAt(child)}/siapa`)
  await page.locator(".holding").getByText(agency).waitFor()
  await page.getByText("Terverifikasi").waitFor()
}

/** A12: the record is signed on arrival with the code; only now does the lead change. */
export async function arrived(
  tale: Tale,
  [child, id]: readonly [string, string],
  code: string,
): Promise<void> {
  const early = await tale.at(people.farhan, handoffAt(id))
  const lock = early.getByRole("button", { name: "Tanda tangani BAST" })
  expect(await lock.getAttribute("aria-disabled")).toBe("true")
  await received(tale, ["farhan", id], { place: "Sentra Abiseka, Rumbai", code })
  await expectHeldBy(tale, child, "Sentra Abiseka Pekanbaru")
  const paper = await tale.at(people.farhan, `${handoffAt(id)}/bast`)
  await deed(paper, ["Buka berita acara", "Buka dan catat"])
  await paper.locator(".paper").getByText("Berita acara serah terima anak").waitFor()
  for (const text of ["Wulan Apriliani", "Farhan Siregar", "Satu tas sekolah."]) {
    expect(await paper.locator(".paper").getByText(text).count(), text).toBeGreaterThan(0)
  }
  await paper.emulateMedia({ media: "print" })
  expect(await paper.getByRole("button", { name: "Cetak" }).isVisible()).toBe(false)
  await paper.emulateMedia({ media: "screen" })
}

/** A12: who stands by her goes along: the companion now answers to the centre. */
export async function companionCameAlong(tale: Tale, companion: string): Promise<void> {
  const page = await tale.at(people.rani, handoffAt(companion))
  await page.locator(".between").getByText("Sentra Abiseka Pekanbaru").waitFor()
  await deed(page, "Laporkan perkembangan", [["radio", "Layanan berjalan"]])
}

const nearer = [
  "Keluarga inti",
  "Keluarga pengganti (kerabat)",
  "Orang tua asuh",
  "Perwalian",
  "Pengangkatan anak",
]

/** A13: what the centre does is told in milestones; where she lives is a last resort, with an end. */
export async function lookedAfter(
  tale: Tale,
  [child, id]: readonly [string, string],
): Promise<void> {
  const page = await tale.at(people.farhan, handoffAt(id))
  await deed(page, "Laporkan perkembangan", [["radio", "Layanan berjalan"]])
  const former = await tale.at(people.wulan, handoffAt(id))
  await former.getByRole("heading", { name: "Yang masih Anda lihat" }).waitFor()
  await former.getByText("Layanan berjalan").first().waitFor()
  const own = await tale.at(people.farhan, caseAt(child))
  await deed(
    own,
    ["Atur pengasuhan", "Simpan"],
    [
      ["radio", /^Pengasuhan sementara di lembaga/],
      [
        "text",
        /^Sampai tanggal/,
        new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10),
      ],
      ...nearer.map(
        (each): Typed => ["text", `Mengapa bukan: ${each}`, "Belum aman sebelum putusan."],
      ),
    ],
  )
  await own.locator(".case-clocks").getByText("Tinjauan pengasuhan di lembaga").waitFor()
  await keyDone(own, ["Menghubungkan", "Surat rujukan"])
  await keyDone(own, ["Pelaksanaan", "Catatan perkembangan"])
  await keyDone(own, ["Pemantauan", "Catatan pemantauan"])
}

/** A14: the way back is a handoff of its own; no family without the checks of a reunification. */
export async function cameBack(
  tale: Tale,
  [child, id]: readonly [string, string],
): Promise<string> {
  const own = await tale.at(people.farhan, handoffAt(id))
  await fillIn(own, [["unfold", "Tindakan lain"]])
  await deed(own, "Kembalikan anak", [
    ["text", "Alasan", "Sidang selesai; ibu dan kerabat siap menerima."],
    ["radio", "Anak sudah ditanya"],
    ["text", "Apa kata anak", "Ingin pulang ke ibunya."],
  ])
  await own.getByRole("link", { name: "Lihat serah terima itu" }).click()
  await own.getByRole("heading", { level: 1, name: /^Pengembalian/ }).waitFor()
  const back = idIn(own)
  await sent(tale, ["farhan", "desi"], back)
  await accepted(tale, ["ningsih", "wulan"], back)
  const giver = await tale.at(people.farhan, handoffAt(back))
  // From so far away a journey is proposed; but her worker comes for her.
  await deed(giver, "Mulai serah terima", met("Pekerja sosial"))
  await received(tale, ["wulan", back], { place: "Sentra Abiseka, Rumbai" })
  await expectHeldBy(tale, child, "Dinas Sosial Kota Metro")
  return back
}

/** A14: home again, once she is prepared, the family accepts and the place is safe. */
export async function homeAgain(tale: Tale, child: string): Promise<void> {
  const page = await tale.at(people.wulan, caseAt(child))
  const early = await ask(page, "Atur pengasuhan")
  await early.getByRole("radio", { name: "Keluarga inti", exact: true }).check()
  await early.getByRole("button", { name: "Simpan" }).click()
  await early.getByRole("alert").waitFor()
  await page.keyboard.press("Escape")
  await early.waitFor({ state: "detached" })
  // One after the other without a pause, as people tick.
  const checks = [/^Anak sudah disiapkan/, /^Keluarga menerima/, /^Tempat kembali aman/]
  for (const name of checks) await page.getByRole("checkbox", { name }).check()
  for (const name of checks) await recorded(page, name)
  await deed(page, ["Atur pengasuhan", "Simpan"], [["radio", "Keluarga inti"]])
  await page.locator(".case-clocks").getByText("Pemantauan setelah pulang").waitFor()
}

/** The line is ticked, and says since when. */
export const recorded = (page: Page, name: RegExp): Promise<void> =>
  page.locator(".ticks li", { hasText: name }).locator(".hint").waitFor()
