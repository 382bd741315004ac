import type { Page } from "playwright-core"
import type { Player } from "#test/support/cast.ts"
import { doDeed, fillAll, idOn, sendDialog, snap, type Tour } from "./tour.ts"

/** What is asked of another house, in the words of the form. */
export type Asked = {
  readonly kind?: string
  readonly service: string
  readonly to: RegExp
  /** What is typed to find a receiver outside the child's district. */
  readonly elsewhere?: string
  readonly reason: string
  readonly basis: string
  readonly by: string
  readonly childView?: string
  /** Fields that only some offers have. */
  readonly more?: Readonly<Record<string, string>>
}

/** Writes an offer on the page of the case and leaves it as a draft. */
export async function draftOffer(page: Page, asked: Asked): Promise<string> {
  await page.getByRole("link", { name: "Tawarkan ke instansi lain" }).first().click()
  await page.getByRole("button", { name: "Simpan konsep" }).waitFor()
  if (asked.kind) await page.getByRole("radio", { name: asked.kind }).check()
  await page.getByLabel("Layanan yang diminta").selectOption(asked.service)
  if (asked.elsewhere) {
    await page.getByLabel("Instansi di wilayah lain").fill(asked.elsewhere)
    await page.getByRole("button", { name: asked.to }).click()
  } else await page.getByRole("radio", { name: asked.to }).check()
  const isAsked = asked.childView !== undefined
  await page
    .getByRole("radio", { name: isAsked ? "Anak sudah ditanya" : "Belum ditanyakan" })
    .check()
  await page.getByRole("radio", { name: asked.basis }).check()
  await fillAll(page, {
    Alasan: asked.reason,
    "Hal keselamatan": "Tidak ada ancaman yang diketahui.",
    "Siapa yang menyetujui atau memutuskan": asked.by,
    "Catatan dasar hukum": "Tercatat dalam berkas.",
    [isAsked ? "Apa kata anak" : "Mengapa belum ditanyakan"]:
      asked.childView ?? "Belum mau bicara.",
    ...asked.more,
  })
  await page.getByRole("button", { name: "Simpan konsep" }).click()
  await page.waitForURL(/\/serah-terima\/(?!baru)/)
  await page
    .getByRole("button", { name: /^(Ajukan persetujuan|Kirim tawaran)$/ })
    .first()
    .waitFor()
  return idOn(page)
}

/** The author sends it to the house's supervisor, who sends it on. */
export async function approveOffer(author: Page, boss: () => Promise<Page>): Promise<void> {
  await doDeed(author, "Ajukan persetujuan")
  await doDeed(await boss(), "Setujui dan kirim")
}

/** The desk says yes, in its own name and at the time that is proposed. */
export async function acceptOffer(page: Page, who: string): Promise<void> {
  await page.getByRole("button", { name: "Tanggapi" }).click()
  await page.getByRole("dialog").getByText(who).first().waitFor()
  await sendDialog(page, "Terima")
}

/** Who writes an offer, who approves it, and who answers it. */
export type Parties = { readonly author: Player; readonly boss: Player; readonly desk: Player }

/** An offer from its draft to the receiver's yes; gives its id. */
export async function agreeOn(
  tour: Tour,
  child: string,
  { author, boss, desk, ...asked }: Asked & Parties,
): Promise<string> {
  const page = await tour(author, `/kasus/${child}`)
  const id = await draftOffer(page, asked)
  await snap(page, `draft-${asked.service}`)
  await approveOffer(page, () => tour(boss, `/serah-terima/${id}`))
  await acceptOffer(await tour(desk, `/serah-terima/${id}`), desk.name)
  return id
}

/** Both sides meet: one lets the child go, the other signs for it. */
export async function meetAndSign(
  tour: Tour,
  id: string,
  [giver, receiver]: readonly [Player, Player],
): Promise<Page> {
  await release(await tour(giver, `/serah-terima/${id}`))
  const page = await tour(receiver, `/serah-terima/${id}`)
  await signRecord(page)
  return page
}

/** The receiver says how it ended. */
export async function proposeOutcome(page: Page, code = "Kebutuhan terpenuhi"): Promise<void> {
  await doDeed(page, "Usulkan hasil", async (dialog) => {
    await dialog.getByRole("radio", { name: code }).check()
    await dialog.getByRole("radio", { name: "Anak sudah ditanya" }).check()
    await fillAll(dialog, {
      "Apa kata anak": "Sudah cukup terbantu.",
      Ringkasan: "Layanan selesai.",
    })
  })
}

/** The receiver's half of the record, in whose name the child is taken over. */
export async function signRecord(page: Page, more: Readonly<Record<string, string>> = {}) {
  await doDeed(page, "Tanda tangani BAST", (dialog) =>
    fillAll(dialog, {
      Tempat: "Ruang layanan",
      "Jabatan Anda": "Pekerja sosial",
      "Keadaan fisik anak": "Sehat.",
      "Barang bawaan": "Satu tas.",
      Pembatasan: "Tidak ada.",
      ...more,
    }),
  )
}

/** The sender lets the child go where both meet. */
export const release = (page: Page): Promise<void> =>
  doDeed(page, "Mulai serah terima", async (dialog) => {
    await dialog.getByRole("radio", { name: "Bertemu di satu tempat" }).check()
    await fillAll(dialog, { "Jabatan Anda yang menyerahkan": "Pekerja sosial" })
  })

/** The receiver has looked at all that goes along with the child. */
export async function placeAll(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Ambil semua/ }).click()
  await page.getByText(/^(\d+) dari \1 (\S+ )?sudah Anda lihat/).waitFor()
}

/** All that goes along becomes the receiver's by itself, once the record is signed. */
export const allMoved = (page: Page): Promise<void> =>
  page.getByText("mengambil alih tugas").first().waitFor()

/** The sender lets the child travel, hears that all is well, and gives the escort's code. */
export async function sendOnTheWay(page: Page, route: string): Promise<string> {
  await doDeed(page, "Mulai serah terima", async (dialog) => {
    await dialog.getByRole("radio", { name: "Anak melakukan perjalanan" }).check()
    await fillAll(dialog, {
      "Jabatan Anda yang menyerahkan": "Pekerja sosial",
      Pendamping: "Sakti Peksos",
      "Telepon pendamping": "+62 812 5550 0177",
      Rute: route,
    })
  })
  await doDeed(page, ["Di jalan, aman", "Kirim kabar"])
  await page.getByRole("link", { name: "Lembar jalan dan kode kedatangan" }).click()
  await page.getByRole("button", { name: "Buka lembar jalan" }).click()
  await page.getByRole("button", { name: "Buka dan catat" }).click()
  return page.locator(".paper .code").innerText()
}

/** The record as an official form, opened on a receipt. */
export async function openRecord(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Berita acara (BAST)" }).click()
  await page.getByRole("button", { name: "Buka berita acara" }).click()
  await page.getByRole("button", { name: "Buka dan catat" }).click()
  await page.locator(".paper").getByText("PIHAK KEDUA").first().waitFor()
}
