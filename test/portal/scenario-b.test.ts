import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Player } from "#test/support/cast.ts"
import { child, givenTheft, openLampungTengah, people } from "#test/support/scenario-b.ts"
import { createTour, doDeed, expectNothingOf, fillAll, snap, type Tour } from "./tour.ts"
import {
  clockGone,
  clockRuns,
  closeCase,
  inviteToTeam,
  nameWorker,
  recordEvent,
  recordKeys,
  takeIn,
  tickProtection,
  tickReunification,
} from "./tour-case.ts"
import { acceptOffer, approveOffer, draftOffer, proposeOutcome } from "./tour-handoff.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
let tour: Tour
/** The boy's case, from the intake on. */
let boy = ""
beforeAll(async () => {
  stage = await openStage(openLampungTengah)
  tour = createTour(stage)
})
afterAll(() => stage.end())

const phone = { viewport: { width: 360, height: 740 } } as const
const fileFor = (who: Player): Promise<Page> => tour(who, `/kasus/${boy}`)

const expectNoSecret = (page: Page): Promise<void> => expectNothingOf(page, Object.values(child))

/** Who has been told of a broken right, in their inbox in the portal. */
async function expectAlerted(who: Player): Promise<void> {
  const page = await tour(who, "/kotak-masuk")
  await page.getByText("Hak anak mungkin dilanggar").first().waitFor()
  await expectNoSecret(page)
}

describe("scenario B: a boy of 15 in Lampung Tengah, and what the law gives him", () => {
  test("B1: the social office takes him in on a phone, on the report of the police", async () => {
    const page = await tour(people.worker, "/kasus/baru", phone)
    boy = await takeIn(page, {
      sex: "Laki-laki",
      age: "15",
      source: "POLICE",
      category: "AMPK02_ABH",
      assessment: child.assessment,
      onHarm: async () => {
        await page.getByRole("radio", { name: /berkonflik/i }).check()
        await page.getByText("Tingkat penanganan dan nomor lain").click()
        await page.getByLabel("Nomor di sistem lain").selectOption("POLICE")
        await page.getByLabel("Nomornya").fill("LP/B/9904/SPKT")
        await snap(page, "b1-harm")
      },
      onChild: async () => {
        await page.getByRole("radio", { name: /^Ya, setidaknya namanya/ }).check()
        await fillAll(page, { "Nama anak": child.name, "NIK (16 angka)": child.nik })
        await fillAll(page, { Alamat: child.address })
      },
    })
    await page
      .getByText(/^Kasus 1802-/)
      .first()
      .waitFor()
    await page.getByText("LP/B/9904/SPKT").waitFor()
    await expectNoSecret(page)
    await snap(page, "b1-opened")
    expect(await overflowOf(page)).toBe(0)
  })

  test("B1–B2: a worker is named, and police, Bapas and LPA join, each as what they are", async () => {
    const page = await fileFor(people.worker)
    await page.setViewportSize({ width: 1280, height: 900 })
    await nameWorker(page, people.worker.id)
    await inviteToTeam(page, "Unit PPA Polres Lampung Tengah", "Penyedia layanan")
    await inviteToTeam(page, "Bapas Metro", "Penyedia layanan")
    await inviteToTeam(page, "LPA Lampung Tengah", "Penghubung (LPA)")
    await page.locator(".seats").getByRole("link", { name: "LPA Lampung Tengah" }).waitFor()
    await snap(page, "b2-team")
    const police = await fileFor(people.investigator)
    await police.getByText("Kami penyedia layanan").waitFor()
    await expectNoSecret(police)
    expect(await police.getByText("Bagian tertutup").count()).toBe(0)
  })

  test("B1, B3, B4: the investigation starts the clocks of the law; diversion must be attempted", async () => {
    const page = await fileFor(people.investigator)
    await page.getByRole("button", { name: "Catat peristiwa hukum" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Peristiwa", { exact: true }).selectOption("INVESTIGATION_BEGAN")
    await dialog.getByLabel(/^Ancaman pidana/).fill("9")
    await dialog.getByText("Syarat diversi tidak terpenuhi").waitFor()
    await dialog.getByLabel(/^Ancaman pidana/).fill("5")
    await dialog.getByText("Diversi wajib diupayakan", { exact: true }).waitFor()
    await snap(page, "b4-event")
    await dialog.getByRole("button", { name: "Simpan" }).click()
    await dialog.waitFor({ state: "detached" })
    await page.getByText("Diversi wajib diupayakan").first().waitFor()
    for (const [clock, left] of [
      ["Kirim SPDP", /23 jam/],
      ["Minta litmas ke Bapas", /23 jam/],
      ["Tawarkan diversi", /[67] hari/],
      ["Mulai diversi di penyidikan", /[67] hari/],
    ] as const) {
      await clockRuns(page, clock, left)
    }
    await snap(page, "b4-clocks")
    await recordEvent(page, "SPDP_SENT")
    await recordEvent(page, "LITMAS_REQUESTED")
    await page.locator(".case-clocks").getByText("Serahkan litmas").waitFor()
    await clockGone(page, "Kirim SPDP")
    await clockGone(page, "Minta litmas ke Bapas")
  })

  test("B2: of a child victim of the same event a social report is asked, in a file of its own", async () => {
    const victim = await givenTheft(stage.scene, { abhPosition: "VICTIM", age: 12 })
    const page = await tour(people.worker, `/kasus/${victim}`)
    await recordEvent(page, "INVESTIGATION_BEGAN")
    await page.locator(".case-clocks").getByText("Minta laporan sosial").waitFor()
    await recordEvent(page, "SOCIAL_REPORT_REQUESTED")
    await clockRuns(page, "Serahkan laporan sosial", /[23] hari/)
    expect(await page.getByText("Minta litmas").count()).toBe(0)
    expect(await page.getByText("LP/B/9904/SPKT").count()).toBe(0)
    await page.getByRole("link", { name: "Tawarkan ke instansi lain" }).click()
    await page.getByLabel("Layanan yang diminta").selectOption("TEMPORARY_SHELTER")
    const unfit = page.locator("details.past .candidate", { hasText: "LPKS Insan Berguna" })
    await unfit.waitFor({ state: "attached" })
    await tour(people.worker, `/kasus/${boy}/serah-terima/baru`)
    await page.getByLabel("Layanan yang diminta").selectOption("TEMPORARY_SHELTER")
    await page
      .getByRole("radio", { name: /LPKS Insan Berguna/ })
      .first()
      .waitFor()
    expect(await unfit.count()).toBe(0)
    await snap(page, "b5-lpks")
  })
})

test("B5: an unlawful detention is stored, and his house, Bapas and the bridge are told at once", async () => {
  const page = await fileFor(people.investigator)
  await recordEvent(page, "DETAINED", { stage: "INVESTIGATION", threat: "5" })
  await page.getByRole("heading", { name: "Hak anak mungkin dilanggar" }).waitFor()
  await page.locator(".case-clocks").getByText("Akhir penahanan penyidikan").waitFor()
  await snap(page, "b5-violation")
  await stage.scene.settle()
  for (const who of [
    people.supervisor,
    people.worker,
    people.bridge,
    people.bridgeLead,
    people.probation,
  ]) {
    await expectAlerted(who)
  }
  await snap(await tour(people.bridge, `/kasus/${boy}`), "b5-bridge")
  await recordEvent(await fileFor(people.investigator), "RELEASED")
  await clockGone(page, "Akhir penahanan penyidikan")
  await page.getByRole("heading", { name: "Hak anak mungkin dilanggar" }).waitFor()
})

describe("scenario B: what others do for him", () => {
  test("B3: Bapas is asked, sees what it needs, makes contact and delivers the litmas", async () => {
    const author = await fileFor(people.worker)
    const id = await draftOffer(author, {
      service: "SOCIAL_REPORT",
      to: /^Bapas Metro/,
      reason: "Litmas dengan rekomendasi untuk musyawarah diversi.",
      basis: "Kewajiban undang-undang",
      by: "Penyidik",
      childView: "Anak menyesal dan ingin meminta maaf.",
    })
    await snap(author, "b3-draft")
    await approveOffer(author, () => tour(people.supervisor, `/serah-terima/${id}`))
    const page = await tour(people.probation, `/serah-terima/${id}`)
    await page.setViewportSize(phone.viewport)
    await acceptOffer(page, people.probation.name)
    await doDeed(page, "Catat kontak pertama")
    await tour(people.probation, `/kasus/${boy}`)
    await recordEvent(page, "LITMAS_DELIVERED")
    await clockGone(page, "Serahkan litmas")
    await tour(people.probation, `/serah-terima/${id}`)
    await proposeOutcome(page)
    await doDeed(await tour(people.worker, `/serah-terima/${id}`), "Verifikasi hasil")
  })

  test("B7b: without an agreement the file goes on; old clocks stop, and new ones wait for it", async () => {
    const page = await fileFor(people.investigator)
    await recordEvent(page, "DIVERSION_BEGAN", { stage: "INVESTIGATION" })
    await clockRuns(page, "Selesaikan diversi di penyidikan", /(29|30) hari/)
    await clockGone(page, "Mulai diversi di penyidikan")
    await recordEvent(page, "DIVERSION_FAILED")
    await clockGone(page, "Mulai diversi di penuntutan")
    await recordEvent(page, "FILE_TO_PROSECUTOR", { threat: "5" })
    await clockRuns(page, "Mulai diversi di penuntutan", /[67] hari/)
    await clockGone(page, /penyidikan/)
    await recordEvent(page, "DIVERSION_BEGAN", { stage: "PROSECUTION" })
    await clockRuns(page, "Selesaikan diversi di penuntutan", /(29|30) hari/)
    await recordEvent(page, "DIVERSION_FAILED")
    await recordEvent(page, "FILE_TO_COURT")
    await clockRuns(page, "Tetapkan hakim", /[23] hari/)
    await recordEvent(page, "JUDGE_ASSIGNED", { threat: "5" })
    await clockRuns(page, "Mulai diversi di pengadilan", /[67] hari/)
    await recordEvent(page, "DIVERSION_BEGAN", { stage: "TRIAL" })
    await clockRuns(page, "Selesaikan diversi di pengadilan", /(29|30) hari/)
    await snap(page, "b7-court")
  })

  test("B7b: the prosecutor is asked with references only, and sees no summary and no identity", async () => {
    const author = await fileFor(people.worker)
    const id = await draftOffer(author, {
      service: "LEGAL_AID",
      to: /^Kejaksaan Negeri Lampung Tengah/,
      reason: "Berkas perkara anak diserahkan dengan nomor rujukan.",
      basis: "Kewajiban undang-undang",
      by: "Penyidik",
      more: { "Dokumen yang tersedia": "Nomor SPDP\nNomor berkas" },
    })
    await approveOffer(author, () => tour(people.supervisor, `/serah-terima/${id}`))
    const page = await tour(people.prosecutor, `/serah-terima/${id}`)
    await acceptOffer(page, people.prosecutor.name)
    await page.getByRole("button", { name: "Buka ringkasan" }).click()
    await page.getByRole("button", { name: "Buka dan catat" }).click()
    await page.getByText("Tercatat dalam berkas.").waitFor()
    await expectNoSecret(page)
    await snap(page, "b7-prosecutor")
    const refused = await stage.scene.get(people.prosecutor, `/cases/${boy}`)
    expect(refused.status).toBe(404)
    await doDeed(page, "Catat kontak pertama")
    await proposeOutcome(page)
    await doDeed(await tour(people.worker, `/serah-terima/${id}`), "Verifikasi hasil")
  })

  test("B7a–B9: the agreement waits three days for the court; then the boy is trained", async () => {
    const page = await fileFor(people.investigator)
    await recordEvent(page, "DIVERSION_AGREED")
    await recordEvent(page, "AGREEMENT_TO_COURT")
    await clockRuns(page, "Penetapan kesepakatan diversi", /[23] hari/)
    await recordEvent(page, "DETERMINATION_GIVEN")
    await recordEvent(page, "PROCEEDINGS_ENDED")
    await clockGone(page, /diversi|hakim/i)
    const author = await fileFor(people.worker)
    const id = await draftOffer(author, {
      service: "EDUCATION",
      to: /^LKSA Seputih Raya/,
      reason: "Pelatihan dan kembali ke sekolah menurut kesepakatan.",
      basis: "Persetujuan wali",
      by: "Kedua orang tua",
      childView: "Anak ingin belajar bengkel.",
    })
    await doDeed(author, "Kirim tawaran")
    const trainer = await tour(people.trainer, `/serah-terima/${id}`, phone)
    await acceptOffer(trainer, people.trainer.name)
    await doDeed(trainer, "Catat kontak pertama")
    await proposeOutcome(trainer)
    await doDeed(await tour(people.worker, `/serah-terima/${id}`), "Verifikasi hasil")
  })
})

describe("scenario B: its end, and the way of a younger child", () => {
  test("B11: eight keys, after-care and the supervisor's closure; the bridge hears the end", async () => {
    const page = await fileFor(people.worker)
    await recordKeys(page)
    await page.getByText("8 dari 8 tercatat.").waitFor()
    await tickProtection(page)
    const boss = await fileFor(people.supervisor)
    await boss.getByText("Yang masih kurang untuk menutup kasus").click()
    await boss.locator(".closing-list .lacking", { hasText: "Pemantauan" }).waitFor()
    await snap(boss, "b11-lacking")
    await tickReunification(await fileFor(people.worker))
    await fileFor(people.supervisor)
    await closeCase(boss, "Tujuan rencana tercapai")
    await boss.getByRole("heading", { name: "Kasus ini ditutup" }).waitFor()
    await expectNoSecret(boss)
    await snap(boss, "b11-closed")
    expect(stage.complaints()).toEqual([])
  })

  test("below twelve neither diversion nor detention is offered, but the route of article 21", async () => {
    const young = await givenTheft(stage.scene, { abhPosition: "CONFLICT", age: 11 })
    const page = await tour(people.worker, `/kasus/${young}`)
    await page.getByRole("button", { name: "Catat peristiwa hukum" }).click()
    const events = page.getByRole("dialog").getByLabel("Peristiwa", { exact: true })
    await events.selectOption("U12_DECIDED")
    const offered = await events
      .locator("option")
      .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value))
    expect(offered.filter((each) => /^(DIVERSION|DETAINED|DETENTION)/.test(each))).toEqual([])
    await page.getByRole("dialog").getByRole("button", { name: "Simpan" }).click()
    await page.locator(".case-clocks").getByText("Sampaikan keputusan ke pengadilan").waitFor()
    await recordEvent(page, "U12_TO_COURT")
    await recordEvent(page, "U12_PLACED")
    await page.locator(".case-clocks").getByText("Akhir program pembinaan").waitFor()
    expect(await page.getByText("Hak anak mungkin dilanggar").count()).toBe(0)
  })
})
