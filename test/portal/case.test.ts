import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { instantOf, later, minute } from "#shared/kernel/instant.ts"
import { expectAccessible } from "#test/support/browser.ts"
import { agencyIds } from "#test/support/cast.ts"
import { putRows, seed } from "#test/support/rows.ts"
import { agencyOf } from "#test/support/seeds.ts"
import { act, canary, givenCase, givenOffered } from "#test/support/story.ts"
import { sharesOf } from "#web/case/shares.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.end())

const phone = { viewport: { width: 360, height: 740 } } as const
const addressOf = (id: string) => `/kasus/${id}`

describe("the page of a case", () => {
  test("says who holds the child, what is due, and where the eight keys stand", async () => {
    const id = await givenCase(stage.scene, { risk: "HIGH" })
    const page = await stage.visit(stage.scene.cast.worker, addressOf(id))
    const head = page.locator(".holder")
    await head.getByText("Dinas Sosial Uji").waitFor()
    await head.getByText("Belum ada petugas").waitFor()
    await page.getByText("0 dari 8 tercatat.").waitFor()
    await page.getByRole("button", { name: "Catat Identifikasi dan penjangkauan" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "Catat", exact: true }).click()
    await dialog.getByText("Wajib diisi").waitFor()
    await dialog.getByRole("checkbox", { name: "Laporan" }).check()
    await dialog.getByRole("button", { name: "Catat", exact: true }).click()
    await page.getByText("1 dari 8 tercatat.").waitFor()
    await page.getByText("Kunci 1 dicatat: Identifikasi dan penjangkauan").waitFor()
    await page.getByRole("checkbox", { name: /^Pendampingan psikososial/ }).check()
    await page.getByText("Tercatat.", { exact: true }).waitFor()
    await page.getByRole("button", { name: "Tunjuk petugas" }).click()
    await page.getByRole("dialog").getByLabel("Petugas").selectOption("pekerja")
    await page.getByRole("dialog").getByRole("button", { name: "Simpan" }).click()
    await head.getByText("Petugas: Orang pekerja").waitFor()
    await expectAccessible(page)
    expect(stage.complaints()).toEqual([])
  })

  test("raises the open handoffs with the child, and shows which of them stayed behind", async () => {
    const { scene } = stage
    const id = await givenCase(scene, { risk: "MEDIUM" })
    const offered = await givenOffered(scene, { case: id })
    const riskOf = async () => {
      const seen = await scene.get(scene.cast.worker, `/handoffs/${offered}`)
      return seen.body["risk"]
    }
    const page = await stage.visit(scene.cast.worker, addressOf(id), phone)
    await page.getByRole("button", { name: "Naikkan risiko" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("radio", { name: /^Tinggi/ }).check()
    await dialog.getByLabel("Alasan").fill("Pelaku kembali ke rumah")
    await dialog.getByRole("button", { name: "Naikkan risiko" }).click()
    await page.getByText("1 serah terima ikut naik.").waitFor()
    expect(await riskOf()).toBe("HIGH")
    expect(await page.getByText("masih memakai risiko yang lebih rendah").count()).toBe(0)

    const graver = { risk: "EMERGENCY", reason: "Anak tidak aman malam ini" }
    await act(scene, scene.cast.supervisor, [`/cases/${id}`, "raise-risk", graver])
    await page.reload()
    await page.getByText("1 serah terima masih memakai risiko yang lebih rendah").waitFor()
    await expectAccessible(page)
    await page.getByRole("button", { name: "Samakan risiko" }).click()
    await dialog.getByLabel("Alasan").fill(graver.reason)
    await dialog.getByRole("button", { name: "Samakan risiko" }).click()
    await page.getByText("Risiko serah terima disamakan.").waitFor()
    await page.getByText("masih memakai risiko").waitFor({ state: "detached" })
    expect(await riskOf()).toBe("EMERGENCY")
    expect(stage.complaints()).toEqual([])
  })

  test("never offers mediation for sexual violence, and says why", async () => {
    const [sexual, other] = [
      await givenCase(stage.scene, { category: "AMPK10_SEXUAL_CRIME", risk: "HIGH" }),
      await givenCase(stage.scene),
    ]
    const page = await stage.visit(stage.scene.cast.worker, addressOf(sexual), phone)
    await page.getByText("Mediasi tidak ditawarkan").waitFor()
    expect(await overflowOf(page)).toBe(0)
    await page.goto(addressOf(other))
    await page.getByRole("heading", { name: "Perlindungan khusus" }).waitFor()
    expect(await page.getByText("Mediasi tidak ditawarkan").count()).toBe(0)
  })

  test("records an unlawful detention, and shows it before anything else", async () => {
    const child = { category: "AMPK02_ABH", abhPosition: "CONFLICT", age: 13 }
    const id = await givenCase(stage.scene, child)
    const page = await stage.visit(stage.scene.cast.worker, addressOf(id), phone)
    await page.getByRole("button", { name: "Catat peristiwa hukum" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Peristiwa", { exact: true }).selectOption("DETAINED")
    await dialog.getByLabel("Tahap").selectOption("INVESTIGATION")
    await dialog.getByText("Penahanan selalu dicatat.").waitFor()
    await dialog.getByRole("button", { name: "Simpan" }).click()
    await page.getByRole("heading", { name: "Hak anak mungkin dilanggar" }).waitFor()
    await page.getByText("Akhir penahanan penyidikan").first().waitFor()
    await page.getByText("UU 11/2012 Pasal 33").waitFor()
    await expectAccessible(page)
  })

  test("tells what is missing before the case can close", async () => {
    const id = await givenCase(stage.scene)
    const page = await stage.visit(stage.scene.cast.worker, addressOf(id))
    await page.getByText("Yang masih kurang untuk menutup kasus").click()
    const list = page.locator(".closing-list")
    await list.getByText("Pemantauan", { exact: true }).waitFor()
    await list.getByText("Tidak ada serah terima yang berjalan").waitFor()
    // The eight keys, and how the child is looked after from then on.
    expect(await list.locator(".lacking").count()).toBe(9)
  })

  test("shows a bridge the stage and the deadlines, and lets it nudge", async () => {
    const { scene } = stage
    // Only an LPA is a bridge.
    const lpa = agencyOf(agencyIds.target, "LPA Uji", "LPA_KABKOTA")
    await putRows(scene.tables, [seed(agencyRef(agencyIds.target), lpa)])
    const id = await givenCase(scene)
    const [officer] = scene.cast.officers
    if (!officer) throw new Error("a cast has officers")
    const seat = { agency: officer.agency, role: "bridge" }
    const added = await act(scene, scene.cast.worker, [`/cases/${id}`, "add-to-team", seat])
    expect(added.status, added.text).toBe(200)
    const page = await stage.visit(officer, "/kasus?kotak=tim", phone)
    await page.locator(`a[href="${addressOf(id)}"]`).click()
    await page.getByText("Kami penghubung").waitFor()
    expect(await overflowOf(page)).toBe(0)
    expect(await page.getByText("Tentang kasus").count()).toBe(0)
    expect(await page.getByText("Kekerasan fisik").count()).toBe(0)
    expect(await page.getByText("Bagian tertutup").count()).toBe(0)
    await page.getByRole("button", { name: "Ingatkan penanggung jawab" }).click()
    await page
      .getByRole("dialog")
      .getByRole("button", { name: "Ingatkan penanggung jawab" })
      .click()
    await page.getByText("Pengingat terkirim.").waitFor()
    expect(stage.complaints()).toEqual([])
  })
})

describe("Siapa pegang anak ini?", () => {
  test("answers for now and for any past moment, checked against the ledger", async () => {
    const id = await givenCase(stage.scene)
    const page = await stage.visit(stage.scene.cast.worker, `${addressOf(id)}/siapa`, phone)
    await page.locator(".holding").getByText("Dinas Sosial Uji").waitFor()
    await page.getByText("Melalui: kasus dibuka").waitFor()
    await page.getByText("Terverifikasi").waitFor()
    await page.locator(".holding").getByText("Belum dicatat siapa yang mengasuh").waitFor()
    expect(await page.getByText("Sidik catatan terakhir").isVisible()).toBe(false)
    await page.getByText("Bukti untuk pemeriksa").click()
    await page.getByText("Sidik catatan terakhir").waitFor()
    await expectAccessible(page)
    expect(await overflowOf(page)).toBe(0)
    await page.getByLabel("Tanggal").fill("2020-01-01")
    await page.getByRole("button", { name: "Lihat", exact: true }).click()
    await page.getByText("Kasus ini belum dibuka pada saat itu.").waitFor()
    await page.getByRole("button", { name: "Kembali ke sekarang" }).click()
    await page.locator(".holding").getByText("Dinas Sosial Uji").waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("draws each time of the line by its length, and none too small to see", () => {
    const at = instantOf(0)
    const from = (minutes: number) => ({ from: later(at, minutes * minute) })
    expect(sharesOf([from(0), from(50)], later(at, 100 * minute))).toEqual([0.5, 0.5])
    expect(sharesOf([from(0), from(99)], later(at, 100 * minute))).toEqual([0.99, 0.08])
    expect(sharesOf([from(0)], at)).toEqual([0.08])
  })
})

describe("a sealed part", () => {
  test("opens for a purpose, vanishes when one looks away, and leaves a receipt", async () => {
    const id = await givenCase(stage.scene)
    const page = await stage.visit(stage.scene.cast.worker, addressOf(id))
    await page.getByRole("heading", { name: "Bagian tertutup" }).waitFor()
    expect(await page.content()).not.toContain(canary.name)
    const open = async (purpose: string) => {
      await page.getByRole("button", { name: "Buka identitas" }).click()
      const dialog = page.getByRole("dialog")
      await dialog.getByText("dicatat dan diberitahukan").waitFor()
      await dialog.getByLabel("Untuk keperluan apa").fill(purpose)
      await dialog.getByRole("button", { name: "Buka dan catat" }).click()
      await page.getByText(canary.nik).waitFor()
    }
    await open("Mengisi permohonan visum")
    await page.getByText(canary.name).waitFor()
    await expectAccessible(page)
    await page.evaluate(() => window.dispatchEvent(new Event("blur")))
    await page.getByText(canary.nik).waitFor({ state: "detached" })
    await open("Menghubungi orang tua")
    await page.getByRole("button", { name: "Sembunyikan sekarang" }).click()
    await page.getByText(canary.nik).waitFor({ state: "detached" })
    const kept = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))
    expect(kept).not.toContain(canary.nik)

    await page.getByRole("link", { name: "Siapa membuka apa, kapan" }).click()
    await page.getByText("Keperluan: Mengisi permohonan visum").waitFor()
    await page.getByText("Keperluan: Menghubungi orang tua").waitFor()
    expect(await page.getByText("Orang pekerja · Dinas Sosial Uji").count()).toBe(2)
    await expectAccessible(page)
    expect(stage.complaints()).toEqual([])
  })

  test("is not opened without a purpose", async () => {
    const id = await givenCase(stage.scene)
    const page = await stage.visit(stage.scene.cast.worker, addressOf(id))
    await page.getByRole("button", { name: "Buka identitas" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "Buka dan catat" }).click()
    await dialog.getByText("Wajib diisi").waitFor()
    const receipts = await stage.scene.get(stage.scene.cast.worker, `/cases/${id}/receipts`)
    expect(receipts.body["items"]).toEqual([])
  })
})
