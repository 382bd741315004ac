import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { personId } from "#shared/kernel/id.ts"
import { day, instantOf, later } from "#shared/kernel/instant.ts"
import { type PartnershipId, partyRef } from "#shared/partnership/partnership.ts"
import { agencyIds } from "#test/support/cast.ts"
import { changeRow, putRows, seed } from "#test/support/rows.ts"
import {
  act,
  givenAccepted,
  givenCase,
  givenDraft,
  givenOffered,
  givenReviewed,
  moving,
  officerOf,
} from "#test/support/story.ts"
import { openStage, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.end())

const addressOf = (id: string) => `/serah-terima/${id}`

const statusOf = async (id: string): Promise<unknown> =>
  (await stage.scene.get(stage.scene.cast.worker, `/handoffs/${id}`)).body["status"]

describe("the sending agency", () => {
  test("drafts an offer, sees all that will be shown, and submits it; a supervisor sends it", async () => {
    const child = await givenCase(stage.scene, { risk: "HIGH" })
    const page = await stage.visit(stage.scene.cast.worker, "/kasus")
    await page.locator(`a[href="/kasus/${child}"]`).click()
    await page.getByRole("link", { name: "Tawarkan ke instansi lain" }).click()
    await page.getByRole("button", { name: "Simpan konsep" }).click()
    await page.getByText("isian yang perlu diperbaiki").waitFor()
    await page.getByLabel("Layanan yang diminta").selectOption("ACCOMPANIMENT")
    await page.getByRole("radio", { name: /^UPTD PPA Uji/ }).check()
    await page.getByLabel("Alasan", { exact: true }).fill("Anak perlu ditemani saat pemeriksaan.")
    await page.getByLabel("Hal keselamatan").fill("Jangan menelepon ke rumah.")
    await page.getByLabel("Dokumen yang tersedia").fill("Laporan sosial\nSurat rujukan")
    await page.getByRole("radio", { name: "Persetujuan wali" }).check()
    await page.getByLabel("Siapa yang menyetujui").fill("Ibu")
    await page.getByLabel("Catatan dasar hukum").fill("Persetujuan tertulis.")
    await page.getByRole("radio", { name: "Anak sudah ditanya" }).check()
    await page.getByLabel("Apa kata anak").fill("Ingin ditemani perempuan.")
    const preview = page.getByRole("complementary", { name: "Inilah yang mereka lihat" })
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
    await page.getByText("Tindakan lain").click()
    const withdraw = page.getByRole("button", { name: "Tarik tawaran" })
    expect(await withdraw.getAttribute("aria-disabled")).toBe("true")
    await page.getByText("Hanya penulis atau supervisor yang dapat melakukannya.").waitFor()

    const own = await stage.visit(stage.scene.cast.worker, addressOf(id))
    await own.getByText("Tindakan lain").click()
    await own.getByRole("button", { name: "Tarik tawaran" }).click()
    await own
      .getByRole("dialog")
      .getByLabel("Alasan menarik")
      .fill("Keluarga menemukan pendamping.")
    await own.getByRole("dialog").getByRole("button", { name: "Tarik tawaran" }).click()
    await own.getByText("Tawaran ditarik.").waitFor()
    expect(await statusOf(id)).toBe("withdrawn")
  })

  test("offers a declined child to the alternative in one tap, with its own words", async () => {
    const { scene } = stage
    const id = await givenReviewed(scene)
    const refusal = { reason: "OTHER", text: "Tidak ada petugas.", alternative: agencyIds.third }
    const declined = await act(scene, officerOf(scene), [`/handoffs/${id}`, "decline", refusal])
    expect(declined.status, declined.text).toBe(200)
    const page = await stage.visit(scene.cast.worker, addressOf(id))
    await page.getByRole("link", { name: /^Tawarkan ke LKSA/ }).click()
    const reason = page.getByLabel("Alasan", { exact: true })
    await reason.waitFor()
    expect(await reason.inputValue()).toBe("Perlu pendampingan di sekolah.")
    expect(await page.getByLabel("Dokumen yang tersedia").inputValue()).toBe("Laporan sosial")
    expect(await page.getByLabel("Apa kata anak").inputValue()).toBe("Anak ingin didampingi.")
    expect(await page.getByRole("radio", { name: "Persetujuan wali" }).isChecked()).toBe(true)
    expect(await page.getByLabel("Siapa yang menyetujui").inputValue()).toBe("")
    await page
      .locator("aside.preview")
      .getByText(/→ LKSA/)
      .waitFor()
    await reason.fill("Sekolahnya SDN 2 Uji.")
    await page.getByText("Mungkin menunjuk anak: “SDN 2”.").waitFor()
    const stub = await stage.visit(officerOf(scene), addressOf(id))
    await stub.getByText("Tawaran ini sudah berakhir.").waitFor()
  })

  test("ratifies an emergency under an agreement that was signed since", async () => {
    const id = await givenOffered(stage.scene)
    const { tables, cast } = stage.scene
    const by = personId.parse(cast.worker.id)
    const toRatify = { parts: ["partnership" as const], since: instantOf(Date.now()), by }
    const handoff = handoffRef(id as HandoffId)
    await changeRow(tables, handoff, { toRatify, partnerships: [] })
    const party = partyRef("sk-jejaring-uji" as PartnershipId, agencyIds.source)
    const between = {
      agency: agencyIds.source,
      partnership: "sk-jejaring-uji" as PartnershipId,
      kind: "SK_NETWORK" as const,
      number: "SK-UJI/1",
      title: "Jejaring uji",
      parties: [agencyIds.source, agencyIds.target],
      status: "active" as const,
      from: toRatify.since,
      until: later(toRatify.since, 365 * day),
    }
    await putRows(tables, [seed(party, between)])
    const page = await stage.visit(cast.supervisor, addressOf(id))
    await page.getByRole("button", { name: "Sahkan" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Pertimbangan").fill("Anak tidak aman malam itu.")
    await dialog
      .getByLabel("Perjanjian kerja sama yang mencakupnya")
      .selectOption("SK-UJI/1 · Jejaring uji")
    await dialog.getByRole("button", { name: "Sahkan" }).click()
    await page.getByText("Disahkan.").first().waitFor()
    await page.getByText("Belum disahkan").waitFor({ state: "detached" })
    expect(stage.complaints()).toEqual([])
  })

  test("tells a supervisor who alone can submit a colleague's draft", async () => {
    const id = await givenDraft(stage.scene, moving)
    const page = await stage.visit(stage.scene.cast.supervisor, addressOf(id))
    await page.getByText("Hanya penulisnya, Orang pekerja, yang dapat mengajukan").waitFor()
  })

  test("places a child with another agency until a day, and says why no family fits", async () => {
    const child = await givenCase(stage.scene)
    const page = await stage.visit(stage.scene.cast.worker, `/kasus/${child}/serah-terima/baru`)
    await page.getByRole("radio", { name: "Titip asuh sementara" }).check()
    await page.getByLabel("Layanan yang diminta").selectOption("TEMPORARY_SHELTER")
    await page.getByRole("button", { name: "Simpan konsep" }).click()
    const family = page.getByLabel("Mengapa keluarga dan masyarakat belum memungkinkan")
    expect(await family.getAttribute("aria-invalid")).toBe("true")
    expect(await page.getByLabel("Kembali paling lambat").inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/)
    await page.getByText("Perlu persetujuan supervisor sebelum terkirim.").waitFor()
    const later = page.getByRole("complementary")
    await later.getByText("Identitas dan lokasi, selama anak dititipkan.").waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("sees on one board whose turn it is", async () => {
    const offered = await givenOffered(stage.scene)
    const accepted = await givenAccepted(stage.scene, moving)
    const page = await stage.visit(stage.scene.cast.worker, "/serah-terima")
    const shelf = (name: string) => page.locator(".board > section", { hasText: name })
    await shelf("Ditawarkan, menunggu mereka")
      .locator(`a[href="${addressOf(offered)}"]`)
      .waitFor()
    const own = shelf("Menunggu Anda").locator(`a[href="${addressOf(accepted)}"]`)
    await own.getByText("Diterima: mulai serah terima").waitFor()
    await own.getByText(/^sisa /).waitFor()
    await shelf("Terlambat").getByText("Tidak ada yang terlambat.").waitFor()
    const desk = await stage.visit(officerOf(stage.scene), "/serah-terima?kotak=masuk")
    await desk
      .locator(`.board a[href="${addressOf(offered)}"]`)
      .getByText("Tanggapi")
      .waitFor()
    expect(stage.complaints()).toEqual([])
  })
})
