import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { deskRef, nameTokenRef } from "#shared/agency/agency.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { expectAccessible } from "#test/support/browser.ts"
import { agencyIds, type Player } from "#test/support/cast.ts"
import { putOwnChildren } from "#test/support/own-children.ts"
import { changeRow, putRows, seed } from "#test/support/rows.ts"
import { act, idOf } from "#test/support/story.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  await putName(agencyIds.target, "uptd ppa uji")
})
afterAll(() => stage?.end())

/** The name of an agency, as its registration would have put it into the index of names. */
const putName = (agency: AgencyId, text: string) =>
  putRows(
    stage.scene.tables,
    text.split(" ").map((word) => seed(nameTokenRef(word, agency), { agency, text })),
  )

/** After so many offers the connection is gone. */
async function breakOff(page: Page, after: number): Promise<void> {
  let sent = 0
  await page.route("**/batches/*/offer", (route) => {
    sent += 1
    return sent > after ? route.abort() : route.continue()
  })
}

const second = (): Player => {
  const player = stage.scene.cast.supervisors[1]
  if (!player) throw new Error("a cast has two supervisors")
  return player
}

async function givenRunning(prefix: string, count: number): Promise<string> {
  const { scene } = stage
  const cases = (await putOwnChildren(scene, [prefix, count])).map(({ id }) => id)
  const body = {
    title: `Penutupan asrama ${prefix}`,
    cases,
    kind: "transfer",
    to: agencyIds.target,
    service: "CASE_MANAGEMENT",
    reason: "Asrama ditutup akhir bulan.",
    safety: "Tidak ada ancaman langsung.",
    basis: { kind: "BEST_INTEREST", by: "Kepala Dinas", note: "Rapat 3 Maret." },
    childView: { view: "Anak-anak ingin tetap bersama." },
  }
  const id = idOf(await scene.post(scene.cast.worker, "/batches", { body }))
  await act(scene, scene.cast.supervisor, [`/batches/${id}`, "approve"])
  return `/serah-terima-massal/${id}`
}

const tallies = async (address: string) => {
  const id = address.split("/").at(-1) ?? ""
  return (await stage.scene.get(stage.scene.cast.worker, `/batches/${id}`)).body["tallies"]
}

describe("a home that closes", () => {
  test("its worker chooses children and a receiver, and a supervisor agrees", async () => {
    const children = await putOwnChildren(stage.scene, ["pilih", 3])
    const page = await stage.visit(stage.scene.cast.worker, "/serah-terima-massal")
    await page.getByRole("link", { name: "Siapkan serah terima massal" }).click()
    await page.getByRole("button", { name: "Minta persetujuan" }).click()
    await page.getByText(/isian yang perlu diperbaiki/).waitFor()
    for (const { reference } of children) {
      await page.getByRole("checkbox", { name: reference }).check()
    }
    await page.getByText("3 dipilih").waitFor()
    await page.getByLabel("Judul").fill("Penutupan asrama putra")
    await page.getByLabel("Instansi tujuan").fill("UPTD PPA")
    await page.getByRole("button", { name: /UPTD PPA Uji/ }).click()
    await page.getByLabel("Layanan yang diminta").selectOption("CASE_MANAGEMENT")
    await page.getByLabel("Alasan").fill("Asrama ditutup akhir bulan.")
    await page.getByLabel("Hal keselamatan").fill("Tidak ada ancaman langsung.")
    await page.getByRole("radio", { name: "Kepentingan terbaik anak" }).check()
    await page.getByLabel("Siapa yang menyetujui atau memutuskan").fill("Kepala Dinas")
    await page.getByLabel("Catatan dasar hukum").fill("Rapat 3 Maret.")
    await page.getByRole("radio", { name: "Anak sudah ditanya" }).check()
    await page.getByLabel("Apa kata anak").fill("Ingin tetap bersama.")
    await page.getByRole("button", { name: "Minta persetujuan" }).click()
    await page.getByRole("heading", { level: 1, name: "Penutupan asrama putra" }).waitFor()
    await page.getByText("Menunggu persetujuan supervisor lain").waitFor()
    const address = new URL(page.url()).pathname

    await page.goto("/serah-terima-massal/baru")
    await page.getByText("Sudah disiapkan dalam: Penutupan asrama putra").first().waitFor()
    for (const { reference } of children) {
      expect(await page.getByRole("checkbox", { name: reference }).isDisabled()).toBe(true)
    }

    const other = await stage.visit(stage.scene.cast.supervisor, "/")
    await other.getByRole("link", { name: /Penutupan asrama putra/ }).click()
    await other.getByText("Ingin tetap bersama.").waitFor()
    await other.getByRole("button", { name: "Setujui" }).click()
    await other.getByRole("dialog").getByText("3 anak akan ditawarkan ke UPTD PPA Uji").waitFor()
    await other.getByRole("dialog").getByRole("button", { name: "Setujui dan kirim" }).click()
    await other.getByText("3 dari 3 anak sudah diproses").waitFor()
    await other.getByText("Semua ditawarkan, menunggu jawaban", { exact: true }).waitFor()
    expect(await tallies(address)).toMatchObject({ offered: 3 })
    expect(stage.complaints()).toEqual([])
  })

  test("what one supervisor broke off another takes up, and no child is offered twice", async () => {
    const address = await givenRunning("putus", 12)
    const page = await stage.visit(stage.scene.cast.supervisor, address)
    await breakOff(page, 5)
    await page.getByRole("button", { name: "Mulai tawarkan" }).click()
    await page.getByText("Terhenti. Tekan Lanjutkan untuk meneruskan.").waitFor()
    await page.getByText("5 dari 12 anak sudah diproses").waitFor()
    await page.getByRole("button", { name: "Lanjutkan" }).waitFor()
    await page.close()
    stage.complaints()
    expect(await tallies(address)).toMatchObject({ offered: 5, waiting: 7 })
    const other = await stage.visit(second(), address)
    await other.getByRole("button", { name: "Lanjutkan" }).click()
    await other.getByText("12 dari 12 anak sudah diproses").waitFor()
    expect(await tallies(address)).toMatchObject({ all: 12, offered: 12 })
    expect(await other.getByRole("link", { name: /Buka serah terima/ }).count()).toBe(12)
    expect(stage.complaints()).toEqual([])
  })

  test("a child that cannot go says why in English, and goes once the reason has passed", async () => {
    const address = await givenRunning("meja", 2)
    await changeRow(stage.scene.tables, deskRef(agencyIds.target), { active: false })
    const page = await stage.visit(second(), address, { language: "en" })
    await page.getByRole("button", { name: "Begin to offer" }).click()
    await page.getByText("Nobody is on duty at the receiver's desk.").first().waitFor()
    await page.getByText("2 of 2 children handled").waitFor()
    await changeRow(stage.scene.tables, deskRef(agencyIds.target), { active: true })
    await page.getByRole("button", { name: "Try those again that did not work (2)" }).click()
    await page
      .getByRole("link", { name: /Open the handoff/ })
      .nth(1)
      .waitFor()
    expect(await tallies(address)).toMatchObject({ offered: 2, refused: 0 })
  })

  test("fits a phone, and everybody can use it", async () => {
    const address = await givenRunning("gawai", 3)
    for (const path of ["/serah-terima-massal", "/serah-terima-massal/baru", address]) {
      const viewport = { width: 360, height: 740 }
      const page = await stage.visit(stage.scene.cast.supervisor, path, { viewport })
      await page.getByRole("heading", { level: 1 }).waitFor()
      await page.waitForLoadState("networkidle")
      expect(await overflowOf(page), path).toBe(0)
      await expectAccessible(page)
    }
    expect(stage.complaints()).toEqual([])
  })
})
