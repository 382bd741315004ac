import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { act, givenCase, givenOffered, givenReviewed, officerOf } from "#test/support/story.ts"
import { openStage, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.end())

const addressOf = (id: string) => `/serah-terima/${id}`

const statusOf = async (id: string): Promise<unknown> =>
  (await stage.scene.get(stage.scene.cast.worker, `/handoffs/${id}`)).body["status"]

describe("an officer of the receiving agency", () => {
  test("finds the offer on Hari ini, takes it up, and accepts it", async () => {
    const id = await givenOffered(stage.scene)
    const page = await stage.visit(officerOf(stage.scene))
    await page.locator(`a[href="${addressOf(id)}"]`).click()
    await page.getByRole("heading", { level: 1, name: "Rujukan: Pendampingan" }).waitFor()
    expect(await page.getByText("narasi-kenari").count()).toBe(0)

    await page.getByRole("button", { name: "Mulai tinjau" }).click()
    const review = page.getByRole("dialog")
    await review.getByRole("button", { name: "Mulai tinjau" }).click()
    await review.getByText("Centang pernyataan ini lebih dulu.").waitFor()
    await review.getByRole("checkbox").check()
    await review.getByRole("button", { name: "Mulai tinjau" }).click()
    await page.getByText("narasi-kenari").waitFor()

    await page.getByRole("button", { name: "Terima", exact: true }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByText("WITA").waitFor()
    await dialog.getByRole("button", { name: "Terima", exact: true }).click()
    await page.getByText("Pengirim sudah diberi tahu.").waitFor()
    await page.getByRole("button", { name: "Catat kontak pertama" }).waitFor()
    expect(await statusOf(id)).toBe("accepted")
    expect(stage.complaints()).toEqual([])
  })

  test("declines in English, with a reason, words and an alternative", async () => {
    const id = await givenOffered(stage.scene)
    const page = await stage.visit(officerOf(stage.scene), addressOf(id), { language: "en" })
    await page.getByRole("button", { name: "Decline" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Reason").selectOption("NO_CAPACITY")
    await dialog.getByLabel("Explanation for the sender").fill("No companion is free this month.")
    await dialog.getByRole("button", { name: "Decline" }).click()
    await dialog.getByText("Name an alternative agency").waitFor()
    await dialog.getByLabel("Another agency that might help").selectOption("none-known")
    await dialog.getByRole("button", { name: "Decline" }).click()
    await page.getByText("Declined. The sender has been told.").waitFor()
    await page.getByText("A stub only").waitFor()
    expect(await statusOf(id)).toBe("declined")
  })

  test("accepts with the keyboard alone, and gets the focus back", async () => {
    const id = await givenReviewed(stage.scene)
    const page = await stage.visit(officerOf(stage.scene), addressOf(id))
    const accept = page.getByRole("button", { name: "Terima", exact: true })
    await accept.waitFor()
    await page.keyboard.press("Tab")
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Langsung ke isi")
    await pressUntil("Tab", () => accept.evaluate((it) => it === document.activeElement))
    await page.keyboard.press("Enter")
    await page.getByRole("dialog").waitFor()
    await page.keyboard.press("Escape")
    await page.getByRole("dialog").waitFor({ state: "detached" })
    expect(await accept.evaluate((it) => it === document.activeElement)).toBe(true)
    await page.keyboard.press("Enter")
    const send = page.getByRole("dialog").getByRole("button", { name: "Terima", exact: true })
    await send.waitFor()
    await pressUntil("Tab", () => send.evaluate((it) => it === document.activeElement))
    await page.keyboard.press("Enter")
    await page.getByText("Pengirim sudah diberi tahu.").waitFor()
    expect(await statusOf(id)).toBe("accepted")

    async function pressUntil(key: string, isThere: () => Promise<boolean>): Promise<void> {
      for (let count = 0; count < 60 && !(await isThere()); count += 1)
        await page.keyboard.press(key)
      expect(await isThere()).toBe(true)
    }
  })

  test("is told when somebody else was first, and sees what is there now", async () => {
    const id = await givenReviewed(stage.scene)
    const page = await stage.visit(officerOf(stage.scene), addressOf(id))
    await page.getByRole("button", { name: "Terima", exact: true }).click()
    await act(stage.scene, stage.scene.cast.worker, [
      `/handoffs/${id}`,
      "withdraw",
      { reason: "Ibu membawa anak ke luar kota." },
    ])
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "Terima", exact: true }).click()
    await dialog.getByRole("alert").getByText("Keadaan sudah berubah", { exact: true }).waitFor()
    await dialog.getByRole("button", { name: "Batal" }).click()
    await page.getByText("Ditarik").first().waitFor()
    expect(await page.getByRole("button", { name: "Terima", exact: true }).count()).toBe(0)
    stage.complaints()
  })

  test("presses again after a lost connection, and has acted once", async () => {
    const id = await givenReviewed(stage.scene)
    const page = await stage.visit(officerOf(stage.scene), addressOf(id))
    const keys: (string | undefined)[] = []
    await page.route("**/accept", async (route) => {
      keys.push(route.request().headers()["idempotency-key"])
      // The first one arrives, but its answer is lost on the way back.
      if (keys.length === 1) {
        await route.fetch()
        return route.abort("connectionreset")
      }
      return route.continue()
    })
    await page.getByRole("button", { name: "Terima", exact: true }).click()
    const send = page.getByRole("dialog").getByRole("button", { name: "Terima", exact: true })
    await send.click()
    await page.getByRole("dialog").getByText("Server tidak terjangkau").waitFor()
    await send.click()
    await page.getByText("Pengirim sudah diberi tahu.").waitFor()
    expect(keys).toHaveLength(2)
    expect(keys[1]).toBe(keys[0])
    stage.complaints()
  })
})

describe("the sending agency", () => {
  test("drafts an offer, sees all that will be shown, and submits it; a supervisor sends it", async () => {
    const child = await givenCase(stage.scene, { risk: "HIGH" })
    const page = await stage.visit(stage.scene.cast.worker, "/kasus")
    await page.locator(`a[href="/kasus/${child}"]`).click()
    await page.getByRole("link", { name: "Tawarkan ke instansi lain" }).click()
    await page.getByRole("button", { name: "Simpan konsep" }).click()
    await page.getByText("isian yang perlu diperbaiki").waitFor()
    await page.getByLabel("Layanan yang diminta").selectOption("ACCOMPANIMENT")
    await page.getByRole("radio", { name: /UPTD PPA Uji/ }).check()
    await page.getByLabel("Alasan", { exact: true }).fill("Anak perlu ditemani saat pemeriksaan.")
    await page.getByLabel("Hal keselamatan").fill("Jangan menelepon ke rumah.")
    await page.getByLabel("Dokumen yang tersedia").fill("Laporan sosial\nSurat rujukan")
    await page.getByRole("radio", { name: "Persetujuan wali" }).check()
    await page.getByLabel("Siapa yang menyetujui").fill("Ibu")
    await page.getByLabel("Catatan dasar hukum").fill("Persetujuan tertulis.")
    await page.getByRole("radio", { name: "Anak sudah ditanya" }).check()
    await page.getByLabel("Apa kata anak").fill("Ingin ditemani perempuan.")
    const preview = page.getByRole("complementary", { name: "Hanya ini yang akan mereka lihat" })
    await preview.getByText("Anak perlu ditemani saat pemeriksaan.").waitFor()
    await preview.getByText("Surat rujukan").waitFor()
    await page.getByRole("button", { name: "Simpan konsep" }).click()
    await page.getByRole("button", { name: "Ajukan persetujuan" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Ajukan persetujuan" }).click()
    await page.getByText("Diajukan ke supervisor.").first().waitFor()
    const address = new URL(page.url()).pathname

    const boss = await stage.visit(stage.scene.cast.supervisor)
    await boss.locator(`a[href="${address}"]`).first().click()
    await boss.getByRole("button", { name: "Setujui dan kirim" }).click()
    await boss.getByRole("dialog").getByRole("button", { name: "Setujui dan kirim" }).click()
    await boss.getByText("Tawaran terkirim.").waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("is told in words why an author cannot approve, and withdraws", async () => {
    const id = await givenOffered(stage.scene)
    const page = await stage.visit(stage.scene.cast.coordinator, addressOf(id))
    const withdraw = page.getByRole("button", { name: "Tarik tawaran" })
    expect(await withdraw.getAttribute("aria-disabled")).toBe("true")
    await page.getByText("Peran Anda di instansi ini tidak mencakup tindakan ini.").waitFor()

    const own = await stage.visit(stage.scene.cast.worker, addressOf(id))
    await own.getByRole("button", { name: "Tarik tawaran" }).click()
    await own
      .getByRole("dialog")
      .getByLabel("Alasan menarik")
      .fill("Keluarga menemukan pendamping.")
    await own.getByRole("dialog").getByRole("button", { name: "Tarik tawaran" }).click()
    await own.getByText("Tawaran ditarik.").waitFor()
    expect(await statusOf(id)).toBe("withdrawn")
  })

  test("hands a child over on a signed record, and keeps a stub", async () => {
    const officer = officerOf(stage.scene)
    const id = await givenReviewed(stage.scene, { kind: "transfer", service: "CASE_MANAGEMENT" })
    const page = await stage.visit(officer, addressOf(id))
    await page.getByRole("button", { name: "Terima", exact: true }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Terima", exact: true }).click()
    await page.getByRole("button", { name: "Selesaikan serah terima" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Tempat").fill("Kantor UPTD PPA")
    await dialog.getByLabel("Jabatan yang menyerahkan").fill("Pekerja sosial")
    await dialog.getByLabel("Jabatan Anda").fill("Petugas piket")
    await dialog.getByLabel("Keadaan fisik anak").fill("Sehat.")
    await dialog.getByLabel("Barang bawaan").fill("Satu tas.")
    await dialog.getByLabel("Pembatasan").fill("Hanya ibu yang boleh menjemput.")
    await dialog.getByRole("button", { name: "Selesaikan serah terima" }).click()
    await page.getByText("Instansi Anda kini menangani.").waitFor()
    await page.getByText("Lengkap: identitas").waitFor()
    const former = await stage.visit(stage.scene.cast.worker, addressOf(id))
    await former.getByText("Jejak saja").waitFor()
    expect(stage.complaints()).toEqual([])
  })
})
