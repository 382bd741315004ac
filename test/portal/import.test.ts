import { readFile } from "node:fs/promises"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { expectAccessible } from "#test/support/browser.ts"
import { carry, portsOf } from "#test/support/carrier.ts"
import { agencyTransfer } from "#web/transfer/agency-transfer.ts"
import { csvOf } from "#web/transfer/write.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.end())

const header = ["kode", "nama", "jenis", "wilayah", "warna"]
const lines = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, place) => [
    `${prefix}-${place + 1}`,
    `LKSA ${prefix} ${place + 1}`,
    "LKSA",
    "Kota Metro",
    "biru",
  ])

const choose = (page: Page, text: string | Buffer) =>
  page.locator("input[type=file]").setInputFiles({
    name: "instansi.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  })

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name })

/** An agency that is not there yet is asked for all the same, and browsers tell of every 404. */
const complaints = () =>
  stage.complaints().filter((each) => !each.startsWith("Failed to load resource"))

const statusOf = async (code: string): Promise<unknown> => {
  const { body } = await stage.scene.get(stage.scene.cast.coordinator, `/agencies/${code}`)
  return body["status"]
}

describe("a coordinator with a file of agencies", () => {
  test("sees how it is understood, tries it out, runs it, and reads what became of each line", async () => {
    const page = await stage.visit(stage.scene.cast.coordinator, "/instansi/impor")
    const wrong = ["berkas-9", "LKSA Sembilan", "Kerajaan", "Kota Metro", ""]
    const dinsos = ["dinas-9", "Dinas Sosial Sembilan", "Dinas Sosial", "Kota Metro", ""]
    await choose(page, csvOf([header, ...lines("berkas", 3), wrong, dinsos]))
    await page.getByText("instansi.csv: 5 baris terbaca.").waitFor()
    await page.getByText("Kolom ini tidak dikenal dan tidak dibaca: warna").waitFor()
    await page.getByText("18.72 Kota Metro").first().waitFor()

    await button(page, "Uji coba").click()
    await page.getByText("3 baru, 2 ditolak").waitFor()
    expect(await statusOf("berkas-1")).toBe(404)

    await button(page, "Jalankan").click()
    await page.getByRole("dialog").getByRole("button", { name: "Jalankan" }).click()
    await page.getByRole("heading", { name: "Hasil", exact: true }).waitFor()
    await page.getByText("3 baru, 2 ditolak").waitFor()
    await button(page, /^Ditolak/).click()
    const told = await page.locator(".report tbody tr").allInnerTexts()
    expect(told.map((each) => each.replace(/\s+/g, " "))).toEqual([
      expect.stringMatching(/^5 berkas-9 Ditolak jenis: “Kerajaan” tidak ada dalam daftar/),
      expect.stringMatching(/^6 dinas-9 Ditolak Dinas Sosial wajib menyebut tipe/),
    ])
    expect(await statusOf("berkas-3")).toBe("pending")
    expect(complaints()).toEqual([])

    const waiting = page.waitForEvent("download")
    await button(page, "Unduh laporan").click()
    const report = await readFile(await (await waiting).path(), "utf8")
    expect(report).toMatch(/^\ufeff"Baris";"instansi";"Hasil";"Sebab"\r\n"2";"berkas-1";"Baru";""/)

    await choose(page, csvOf([header, ...lines("berkas", 3)]))
    await button(page, "Uji coba").click()
    await page.getByText("3 sama").waitFor()
    await page.getByText("Tidak ada baris yang akan mengubah apa pun.").waitFor()
  })

  test.each([
    [Buffer.from("PK\u0003\u0004buku"), "Ini buku kerja Excel."],
    [Buffer.from("kode;nama\nx;y"), "Kolom ini wajib tetapi tidak ada: jenis, wilayah."],
    [Buffer.from([0x6b, 0xe9, 0x3b]), "Hurufnya bukan UTF-8"],
    ['kode;nama;jenis;wilayah\na;"b;c;d', "Tanda kutip pada baris 2"],
  ])("is told plainly why it cannot be read", async (file, words) => {
    const page = await stage.visit(stage.scene.cast.coordinator, "/instansi/impor")
    await choose(page, file)
    await page.getByText(words).waitFor()
    expect(await button(page, "Uji coba").count()).toBe(0)
    await page.context().close()
  })

  test("waits while the connection is gone, and goes on by itself", async () => {
    const page = await stage.visit(stage.scene.cast.coordinator, "/instansi/impor")
    await choose(page, csvOf([header, ...lines("putus", 8)]))
    await page.getByText("8 baris terbaca").waitFor()
    await page.context().setOffline(true)
    await button(page, "Uji coba").click()
    await page.getByText("Impor menunggu, lalu melanjutkan sendiri.").waitFor()
    await page.context().setOffline(false)
    await page.getByText("8 baru").waitFor()
    await page.context().close()
    stage.complaints()
  })

  test("reads all of it on a phone, in English and in the dark, by keyboard", async () => {
    const page = await stage.visit(stage.scene.cast.coordinator, "/instansi/impor", {
      language: "en",
      viewport: { width: 360, height: 740 },
      colorScheme: "dark",
    })
    await expectAccessible(page)
    const hostile = ["peretas", "<img src=x onerror=alert(1)>".repeat(4), "LKSA", "Bandung", "=1+1"]
    await choose(page, csvOf([header, ...lines("layar", 120), hostile]))
    await page.getByText("121 lines read").waitFor()
    await page.getByText("“Bandung” may mean").waitFor()
    await button(page, "Try it out").press("Enter")
    await page.getByText("120 new, 1 refused").waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      "Result of the trial",
    )
    await expectAccessible(page)
    expect(await overflowOf(page)).toBe(0)
    expect(await page.locator(".report tbody tr").count()).toBe(100)
    await button(page, "Show the next 21 lines").press("Enter")
    expect(await page.locator(".report tbody tr").count()).toBe(121)
    await button(page, "Run the import").press("Enter")
    await page.getByRole("dialog").waitFor()
    await expectAccessible(page)
    await page.keyboard.press("Escape")
    expect(complaints()).toEqual([])
  })

  test("downloads what is on record, and the same file imported says nothing new", async () => {
    const { coordinator } = stage.scene.cast
    const page = await stage.visit(coordinator, "/instansi/impor")
    await page.getByLabel("Wilayah").selectOption({ label: "Lampung" })
    const waiting = page.waitForEvent("download")
    await button(page, "Unduh CSV").click()
    const file = await readFile(await (await waiting).path(), "utf8")
    await page.getByText("3 baris terunduh.").waitFor()
    expect(file).toMatch(/^\ufeff"kode";"nama";"jenis"/)
    const ports = portsOf(stage.scene, coordinator)
    const again = await carry(agencyTransfer, file, { ports, agency: coordinator.agency })
    expect(again.counts).toEqual({ unchanged: 3 })
    expect(stage.complaints()).toEqual([])
  })
})

test("whoever administers no members is told who does", async () => {
  const page = await stage.visit(stage.scene.cast.coordinator, "/anggota/impor")
  await page.getByText("Impor dan ekspor anggota dilakukan oleh admin instansi.").waitFor()
  expect(await page.locator("input[type=file]").count()).toBe(0)
})
