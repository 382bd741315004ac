import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { day, instantOf } from "#shared/kernel/instant.ts"
import { expectAccessible } from "#test/support/browser.ts"
import type { Player } from "#test/support/cast.ts"
import {
  act,
  givenAccepted,
  givenActive,
  givenCase,
  givenHandover,
  moving,
  officerOf,
} from "#test/support/story.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.end())

const addressOf = (id: string) => `/serah-terima/${id}`

/** A case with so many open visits. */
async function givenTasks(count: number): Promise<string> {
  const { scene } = stage
  const child = await givenCase(scene)
  for (let place = 1; place <= count; place += 1) {
    const due = instantOf(Date.now() + (place + 2) * day)
    const made = await scene.post(scene.cast.worker, "/tasks", {
      body: { case: child, kind: "VISIT", due },
    })
    expect(made.status, made.text).toBe(201)
  }
  return child
}

const manifestOf = async (id: string) =>
  (await stage.scene.get(officerOf(stage.scene), `/handoffs/${id}/manifest`)).body

describe("a handover", () => {
  test("is released by the sender and signed by the receiver; the sender keeps a stub", async () => {
    const id = await givenAccepted(stage.scene, moving)
    const giver = await stage.visit(stage.scene.cast.worker, addressOf(id))
    await giver.getByRole("button", { name: "Mulai serah terima" }).click()
    const release = giver.getByRole("dialog")
    await release.getByRole("button", { name: "Mulai serah terima" }).click()
    await release.getByText("Wajib diisi").first().waitFor()
    await release.getByLabel("Jabatan Anda yang menyerahkan").fill("Pekerja sosial")
    await release.getByRole("button", { name: "Mulai serah terima" }).click()
    await giver.getByText("Serah terima dimulai. Penerima sudah diberi tahu.").waitFor()

    const page = await stage.visit(officerOf(stage.scene), addressOf(id))
    await page.getByRole("button", { name: "Tanda tangani BAST" }).click()
    await signRecord(page)
    await page.getByText("Instansi Anda kini menangani.").waitFor()
    const former = await stage.visit(stage.scene.cast.worker, addressOf(id))
    await former.getByRole("heading", { name: "Yang masih Anda lihat" }).waitFor()
    await former.getByText("menyelesaikan serah terima").waitFor()
    await former.getByText("Anak kini pada").waitFor()
    await former.getByText(/Berita acara \(BAST\) disimpan/).waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("of a child that travels: the code stands large on the escort's paper, and lets it in", async () => {
    const id = await givenAccepted(stage.scene, moving)
    const giver = await stage.visit(stage.scene.cast.worker, addressOf(id))
    await giver.getByRole("button", { name: "Mulai serah terima" }).click()
    const release = giver.getByRole("dialog")
    await release.getByLabel("Jabatan Anda yang menyerahkan").fill("Pekerja sosial")
    await release.getByRole("radio", { name: "Anak melakukan perjalanan" }).check()
    await release.getByLabel("Pendamping", { exact: true }).fill("Sakti Peksos")
    await release.getByLabel("Rute").fill("Lewat Kalianda")
    await release.getByRole("button", { name: "Mulai serah terima" }).click()
    await release.getByText("Wajib diisi").waitFor()
    await release.getByLabel("Telepon pendamping").fill("0812-0000-1111")
    await release.getByRole("button", { name: "Mulai serah terima" }).click()
    await giver.getByRole("button", { name: "Di jalan, aman" }).click()
    await giver.getByRole("dialog").getByRole("button", { name: "Kirim kabar" }).click()
    await giver.getByText("Kabar terakhir").waitFor()
    await giver.getByRole("link", { name: "Lembar jalan dan kode kedatangan" }).click()
    await giver.getByRole("button", { name: "Buka lembar jalan" }).click()
    await giver.getByRole("button", { name: "Buka dan catat" }).click()
    const code = await giver.locator(".paper .code").innerText()
    expect(code).toMatch(/^[A-Z]{4} [A-Z]{4}$/)
    await giver.locator(".paper").getByText("0812-0000-1111").waitFor()

    const page = await stage.visit(officerOf(stage.scene), addressOf(id))
    await page.getByRole("button", { name: "Tanda tangani BAST" }).click()
    const dialog = page.getByRole("dialog")
    for (const [label, text] of [
      ["Tempat", "Kantor UPTD PPA"],
      ["Jabatan Anda", "Petugas piket"],
      ["Keadaan fisik anak", "Sehat."],
      ["Barang bawaan", "Satu tas."],
      ["Pembatasan", "Tidak ada."],
      ["Kode kedatangan", "AAAA AAAA"],
    ] as const) {
      await dialog.getByLabel(label).fill(text)
    }
    await dialog.getByRole("button", { name: "Tanda tangani BAST" }).click()
    await dialog.getByText("Kode tidak cocok.").waitFor()
    const field = dialog.getByLabel("Kode kedatangan")
    await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true)
    expect(await field.getAttribute("aria-invalid")).toBe("true")
    await dialog.getByLabel("Kode kedatangan").fill(code.toLowerCase())
    await dialog.getByRole("button", { name: "Tanda tangani BAST" }).click()
    await page.getByText("Instansi Anda kini menangani.").waitFor()
    stage.complaints()
  })

  test("is called off only with the other side's word, the child's position first", async () => {
    const id = await givenHandover(stage.scene)
    const giver = await stage.visit(stage.scene.cast.worker, addressOf(id))
    await giver.getByText("Tindakan lain").click()
    await giver.getByRole("button", { name: "Minta dihentikan" }).click()
    const asking = giver.getByRole("dialog")
    await asking.getByLabel("Alasan menarik").fill("Ibu anak sudah pulang.")
    await asking.getByRole("button", { name: "Minta dihentikan" }).click()
    await asking.getByText("Wajib diisi").waitFor()
    await asking.getByRole("radio", { name: "Ingin kembali" }).check()
    await asking.getByRole("button", { name: "Minta dihentikan" }).click()
    await giver.getByText("Penerima atau koordinator menjawabnya.").waitFor()

    const page = await stage.visit(officerOf(stage.scene), addressOf(id))
    await page.getByText("meminta serah terima dihentikan").first().waitFor()
    await page.getByText("Ingin kembali").waitFor()
    await page.getByRole("button", { name: "Jawab permintaan henti" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("radio", { name: "Ya, hentikan" }).check()
    await dialog.getByLabel("Alasan keputusan").fill("Sesuai keinginan anak.")
    await dialog.getByRole("button", { name: "Simpan keputusan" }).click()
    await page.getByText("Jawaban tercatat").waitFor()
    const { body } = await stage.scene.get(stage.scene.cast.worker, `/handoffs/${id}`)
    expect(body["status"]).toBe("withdrawn")
    stage.complaints()
  })
})

test("what goes along is taken over in parts, a date changed, and moves after the record", async () => {
  const { scene } = stage
  const child = await givenTasks(23)
  const id = await givenAccepted(scene, { ...moving, case: child })
  const officer = officerOf(scene)
  const page = await stage.visit(officer, addressOf(id))
  await page.getByText("0 dari 23 sudah Anda lihat").waitFor()
  await page.getByText("Lihat dan ubah tanggalnya (23)").click()
  const late = new Date(Date.now() + 60 * day).toISOString().slice(0, 10)
  await page.getByLabel("Tanggal tugas 1: Kunjungan").fill(late)
  const sizes: number[] = []
  await page.route("**/place", async (route) => {
    sizes.push((route.request().postDataJSON() as { tasks: unknown[] }).tasks.length)
    // The second part is lost on the way: what was saved stays, and one goes on from there.
    return sizes.length === 2 ? route.abort("connectionreset") : route.continue()
  })
  await page.getByRole("button", { name: "Ambil semua yang tersisa (23)" }).click()
  await page.getByText("Yang sudah tersimpan tetap tersimpan.").waitFor()
  await page.getByText("20 dari 23 sudah Anda lihat").waitFor()
  await page.getByRole("button", { name: "Ambil semua yang tersisa (3)" }).click()
  await page.getByText("23 dari 23 sudah Anda lihat").waitFor()
  expect(sizes).toEqual([20, 3, 3])
  expect((await manifestOf(id))["unplaced"]).toBe(0)

  await actAs(scene.cast.worker, id, "start-handover", {
    travels: false,
    giverPosition: "Pekerja sosial",
  })
  await page.reload()
  const parts: number[] = []
  await page.route("**/move", async (route) => {
    parts.push((route.request().postDataJSON() as { tasks: unknown[] }).tasks.length)
    return parts.length === 2 ? route.abort("connectionreset") : route.continue()
  })
  await page.getByRole("button", { name: "Tanda tangani BAST" }).click()
  await signRecord(page)
  await page.getByText("20 dari 23 sudah pindah").waitFor()
  await page.getByRole("button", { name: "Pindahkan semua (3)" }).click()
  await page.getByText("23 dari 23 sudah pindah").waitFor()
  expect((await manifestOf(id))["unmoved"]).toBe(0)
  stage.complaints()
})

test("the record is an official form, opened on a receipt and printed alone", async () => {
  const id = await givenActive(stage.scene, moving)
  const officer = officerOf(stage.scene)
  const page = await stage.visit(officer, addressOf(id))
  await page.getByRole("link", { name: "Berita acara (BAST)" }).click()
  await page.getByRole("button", { name: "Buka berita acara" }).click()
  await page.getByRole("button", { name: "Buka dan catat" }).click()
  const paper = page.locator(".paper")
  await paper.getByText("Berita acara serah terima anak").waitFor()
  for (const text of ["Orang pekerja", "Orang petugas-1", "Satu tas", "WITA", "PIHAK KEDUA"]) {
    expect(await paper.getByText(text).count(), text).toBeGreaterThan(0)
  }
  expect(await paper.locator("footer .reference").innerText()).toMatch(/^[\w-]{20,}$/)
  await expectAccessible(page)
  await page.emulateMedia({ media: "print" })
  await expect.poll(() => page.locator(".side").isVisible()).toBe(false)
  expect(await page.getByRole("button", { name: "Cetak" }).isVisible()).toBe(false)
  expect(await paper.isVisible()).toBe(true)
  await page.emulateMedia({ media: "screen" })
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await overflowOf(page)).toBe(0)
  expect(stage.complaints()).toEqual([])
})

async function signRecord(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Tempat").fill("Kantor UPTD PPA")
  await dialog.getByLabel("Jabatan Anda").fill("Petugas piket")
  await dialog.getByLabel("Keadaan fisik anak").fill("Sehat.")
  await dialog.getByLabel("Barang bawaan").fill("Satu tas.")
  await dialog.getByLabel("Pembatasan").fill("Hanya ibu yang boleh menjemput.")
  await dialog.getByRole("button", { name: "Tanda tangani BAST" }).click()
}

async function actAs(
  who: Player,
  ...[id, verb, body]: readonly [id: string, verb: string, body: unknown]
) {
  const reply = await act(stage.scene, who, [`/handoffs/${id}`, verb, body])
  expect(reply.status, reply.text).toBe(200)
}
