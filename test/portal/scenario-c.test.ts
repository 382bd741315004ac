import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Player } from "#test/support/cast.ts"
import {
  child,
  givenInfant,
  givenSecondReport,
  offers,
  openSiak,
  people,
  told,
} from "#test/support/scenario-c.ts"
import {
  createTour,
  doDeed,
  expectNothingOf,
  fillAll,
  sendDialog,
  snap,
  type Tour,
} from "./tour.ts"
import {
  closeCase,
  nameWorker,
  recordKeys,
  takeIn,
  tickProtection,
  tickReunification,
} from "./tour-case.ts"
import {
  type Asked,
  acceptOffer,
  agreeOn,
  allMoved,
  approveOffer,
  draftOffer,
  meetAndSign,
  openRecord,
  placeAll,
  proposeOutcome,
  sendOnTheWay,
  signRecord,
} from "./tour-handoff.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
let tour: Tour
/** The girl's case, from the intake on. */
let girl = ""
let placement = ""
let homeward = ""
/** Instants between the moves, to ask afterwards who held her then. */
const moments: Record<string, string> = {}
const mark = (name: string): void => {
  moments[name] = new Date().toISOString()
}

beforeAll(async () => {
  stage = await openStage(openSiak)
  tour = createTour(stage)
})
afterAll(() => stage.end())

const phone = { viewport: { width: 360, height: 740 } } as const
const fileFor = (who: Player): Promise<Page> => tour(who, `/kasus/${girl}`)
const handoffFor = (who: Player, id: string): Promise<Page> => tour(who, `/serah-terima/${id}`)

/** A referral by the LKSA, approved there, accepted and begun by whoever is asked. */
async function referred(who: Player, asked: Asked): Promise<readonly [id: string, page: Page]> {
  const author = await fileFor(people.carer)
  const id = await draftOffer(author, asked)
  await approveOffer(author, () => handoffFor(people.leader, id))
  return [id, await handoffFor(who, id)]
}

const finish = async (id: string, page: Page, code?: string): Promise<void> => {
  await proposeOutcome(page, code)
  await doDeed(await handoffFor(people.carer, id), "Verifikasi hasil")
}

describe("scenario C: a child of whom nobody knows who she is", () => {
  test("C1–C2: the LKSA takes her in; what is unknown is said to be, never left blank", async () => {
    const page = await tour(people.leader, "/kasus/baru", phone)
    girl = await takeIn(page, {
      sex: "Perempuan",
      age: "7",
      source: "COMMUNITY",
      category: "AMPK13_NEGLECT",
      assessment: told.assessment,
      onChild: async () => {
        await page.getByRole("radio", { name: /^Tidak diketahui/ }).check()
        await page.getByRole("button", { name: "Lanjut" }).click()
        await page.getByText("Wajib diisi").waitFor()
        await fillAll(page, {
          "Siapa yang membawa anak": `${told.broughtBy}; wali tidak diketahui`,
        })
        await snap(page, "c1-unknown")
      },
    })
    await page.getByRole("heading", { name: /^Kasus 1408-[A-Z0-9]{6}$/ }).waitFor()
    await page.getByText("belum diketahui", { exact: true }).waitFor()
    expect(await page.getByText("Mungkin anak ini sudah dikenal").count()).toBe(0)
    await expectNothingOf(page, Object.values(told))
    expect(await overflowOf(page)).toBe(0)
    await nameWorker(page, people.leader.id)
    await snap(page, "c1-opened")
  })

  test("C12: the welfare register takes no number of a child without a NIK", async () => {
    const page = await fileFor(people.leader)
    await page.getByRole("button", { name: "Ubah", exact: true }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Nomor di sistem lain").selectOption("DTSEN")
    await dialog.getByLabel("Nomornya").fill("DTSEN-7")
    await dialog.getByLabel("Alasan").fill("Usulan DTSEN.")
    await dialog.getByRole("button", { name: "Simpan" }).click()
    await dialog.getByText("DTSEN dan DTKS mengenal orang dari NIK").waitFor()
    await page.keyboard.press("Escape")
    stage.complaints()
  })

  test("C3: the report reaches Dinsos Siak, which has a working day; for an infant, one hour", async () => {
    const [id, page] = await referred(people.siak, offers.report)
    await snap(page, "c3-offered")
    const { body } = await stage.scene.get(people.siak, `/handoffs/${id}`)
    const due = new Date(Date.parse((body["due"] as { at: string }).at) + 7 * 3_600_000)
    expect([1, 2, 3, 4, 5]).toContain(due.getUTCDay())
    await acceptOffer(page, people.siak.name)
    await doDeed(page, "Catat kontak pertama")
    await finish(id, page)
    await givenInfant(stage.scene)
    await tour(people.siak, "/serah-terima?kotak=masuk")
    await page
      .getByText(/^sisa 5\d menit$/)
      .first()
      .waitFor()
    await snap(page, "c3-queue")
  })
})

describe("scenario C: what others do for her while the LKSA looks after her", () => {
  test("C4–C5: family is traced; Disdukcapil is asked for papers, and learns no more than that", async () => {
    const page = await fileFor(people.carer)
    await page.getByRole("button", { name: "Tambah tugas" }).click()
    await sendDialog(page, "Tambah tugas", async (dialog) => {
      await dialog.getByLabel("Jenis tugas").selectOption("FAMILY_TRACING")
    })
    await page.getByRole("link", { name: /Penelusuran keluarga/ }).waitFor()
    const [id, desk] = await referred(people.registrar, offers.papers)
    await desk.getByText(offers.papers.reason).waitFor()
    await expectNothingOf(desk, ["penelantaran", "AMPK13", ...Object.values(told)])
    const listed = await stage.scene.get(people.registrar, "/handoffs?box=in")
    expect(listed.text).toContain(id)
    expect(listed.text).not.toContain("AMPK13")
    await snap(desk, "c5-registry")
    await acceptOffer(desk, people.registrar.name)
    await desk.getByRole("button", { name: "Buka ringkasan" }).click()
    await desk.getByRole("button", { name: "Buka dan catat" }).click()
    await desk.getByText("Tercatat dalam berkas.").waitFor()
    await expectNothingOf(desk, ["penelantaran", "AMPK13", ...Object.values(told)])
    expect((await stage.scene.get(people.registrar, `/cases/${girl}`)).status).toBe(404)
    await doDeed(desk, "Catat kontak pertama")
    await finish(id, desk, "Terpenuhi sebagian")
  })

  test("C8–C9: the Balai takes the lead, inside its four provinces, with what is still open", async () => {
    mark("lksa")
    const id = await agreeOn(tour, girl, offers.lead)
    await placeAll(await handoffFor(people.centre, id))
    const page = await meetAndSign(tour, id, [people.carer, people.centre])
    await allMoved(page)
    await fileFor(people.centre)
    await page.locator(".holder").getByText("Sentra Abiseka Pekanbaru").waitFor()
    expect((await stage.scene.get(people.carer, `/cases/${girl}`)).status).toBe(404)
  })

  test("C9: she stays at the LKSA: it cares for her, while the Balai answers for her", async () => {
    const author = await fileFor(people.centre)
    await nameWorker(author, people.centre.id)
    placement = await agreeOn(tour, girl, offers.care)
    await meetAndSign(tour, placement, [people.centre, people.carer])
    await fileFor(people.centre)
    const holder = author.locator(".holder")
    await holder.getByText("LKSA Fajar Amanah").waitFor()
    await holder.getByText("Sentra Abiseka Pekanbaru").waitFor()
    await snap(author, "c9-holders")
    mark("placed")
  })
})

describe("scenario C: she is found, and goes home", () => {
  test("C10: her identity is recorded; the former number stays, and only a second report meets it", async () => {
    const page = await fileFor(people.centre)
    await doDeed(page, ["Lengkapi identitas", "Simpan"], async (dialog) => {
      await fillAll(dialog, {
        "Nama anak": child.name,
        "NIK (16 angka)": child.nik,
        "Orang tua atau wali": child.parents,
        Alamat: child.address,
        "Nomor kasus lain untuk anak yang sama": "ANAK-SIAK-0007",
      })
    })
    await page.getByRole("heading", { name: "Kasus ANAK-SIAK-0007" }).waitFor()
    await page.getByText(/^1408-[A-Z0-9]{6}$/).waitFor()
    await page.getByText("diketahui, tersimpan tertutup").waitFor()
    expect(await page.getByText("Mungkin anak ini sudah dikenal").count()).toBe(0)
    await expectNothingOf(page, Object.values(child))
    await snap(page, "c10-identified")
    const known = await givenSecondReport(stage.scene)
    const second = await tour(people.second, `/kasus/${known}`)
    await second.getByText("Tanyakan koordinator Sentra Abiseka Pekanbaru").waitFor()
    await expectNothingOf(second, [...Object.values(child), girl, "ANAK-SIAK-0007"])
    await snap(second, "c10-same")
  })

  test("C12: with the NIK the welfare register's number is taken", async () => {
    const page = await fileFor(people.centre)
    await doDeed(page, ["Ubah", "Simpan"], async (dialog) => {
      await dialog.getByLabel("Nomor di sistem lain").selectOption("DTSEN")
      await fillAll(dialog, { Nomornya: "DTSEN-7", Alasan: "Usulan DTSEN." })
    })
    await page.getByText("DTSEN DTSEN-7").waitFor()
  })

  test("C11: the LKSA gives her back, and she travels home with an escort and a code", async () => {
    await returnToCentre()
    homeward = await agreeOn(tour, girl, offers.home)
    const page = await handoffFor(people.home, homeward)
    await placeAll(page)
    const author = await handoffFor(people.centre, homeward)
    const code = await sendOnTheWay(author, "Pekanbaru, Bangkinang, Lubuk Sikaping")
    await snap(author, "c11-sheet")
    await page.reload()
    await signRecord(page, { "Kode kedatangan": code })
    await allMoved(page)
    await openRecord(page)
    await snap(page, "c11-bast")
  })
})

/** The placement ends with a return that the Balai accepts. */
async function returnToCentre(): Promise<void> {
  const carer = await handoffFor(people.carer, placement)
  await carer.getByText("Tindakan lain").click()
  await doDeed(carer, "Kembalikan anak", async (dialog) => {
    await dialog.getByRole("radio", { name: "Anak sudah ditanya" }).check()
    await fillAll(dialog, { Alasan: "Keluarga ditemukan.", "Apa kata anak": "Ingin pulang." })
  })
  const { body } = await stage.scene.get(people.carer, `/handoffs/${placement}`)
  const back = String(body["followedBy"])
  const author = await handoffFor(people.carer, back)
  await approveOffer(author, () => handoffFor(people.leader, back))
  await acceptOffer(await handoffFor(people.centre, back), people.centre.name)
  await meetAndSign(tour, back, [people.carer, people.centre])
}

describe("scenario C: home, and looked back upon", () => {
  test("C11–C13: five checks, eight keys, home to her family, after-care and closure", async () => {
    const page = await fileFor(people.home)
    await nameWorker(page, people.home.id)
    await tickReunification(page)
    await doDeed(page, ["Atur pengasuhan", "Simpan"], (dialog) =>
      dialog.getByRole("radio", { name: /^Keluarga inti/ }).check(),
    )
    await tickProtection(page)
    await recordKeys(page)
    await page.getByRole("link", { name: /Penelusuran keluarga/ }).click()
    await doDeed(page, "Selesaikan")
    // Whoever coordinates the district sees to it that the transfer did what it was for.
    await proposeOutcome(await handoffFor(people.home, homeward), "Kembali ke keluarga")
    await doDeed(await handoffFor(people.district, homeward), "Verifikasi hasil")
    const boss = await fileFor(people.homeLead)
    await closeCase(boss, "Kembali dan aman di keluarga")
    await boss.getByRole("heading", { name: "Kasus ini ditutup" }).waitFor()
    await expectNothingOf(boss, Object.values(child))
    await snap(boss, "c13-closed")
  })

  test("Siapa pegang anak ini? tells for any moment who answered for her, and who cared for her", async () => {
    const page = await tour(people.homeLead, `/kasus/${girl}/siapa`)
    const holding = page.locator(".holding")
    await holding.getByText("Dinas Sosial Kabupaten Pasaman").waitFor()
    await holding.getByText("Keluarga inti").waitFor()
    await page.getByText("Terverifikasi").waitFor()
    await snap(page, "c-who")
    await tour(people.homeLead, `/kasus/${girl}/siapa?pada=${moments["placed"]}`)
    await holding.getByText("Sentra Abiseka Pekanbaru").waitFor()
    await holding.getByText("LKSA Fajar Amanah").waitFor()
    await snap(page, "c-who-then")
    await tour(people.homeLead, `/kasus/${girl}/siapa?pada=${moments["lksa"]}`)
    await holding.getByText("LKSA Fajar Amanah").waitFor()
    await holding.getByText("Belum dicatat siapa yang mengasuh").waitFor()
    expect(stage.complaints()).toEqual([])
  })
})
