import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { expectAccessible } from "#test/support/browser.ts"
import type { Player } from "#test/support/cast.ts"
import { officerOf } from "#test/support/story.ts"
import { type Conference, givenHeld } from "./room-ground.ts"
import { doDeed, snap } from "./tour.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
let conference: Conference
beforeAll(async () => {
  stage = await openStage()
  conference = await givenHeld(stage.scene)
})
afterAll(() => stage?.end())

async function actionOf(who: Player): Promise<string> {
  const { body } = await stage.scene.get(who, "/actions?box=mine&limit=20")
  const [first] = body["items"] as readonly { readonly id: string }[]
  if (!first) throw new Error("a conference led to an action")
  return first.id
}

describe("an action", () => {
  test("is accepted, reported with its evidence, and verified by another agency", async () => {
    const officer = officerOf(stage.scene)
    const id = await actionOf(officer)
    const page = await stage.visit(officer, "/tindak-lanjut")
    await page.locator(`a[href="/tindak-lanjut/${id}"]`).click()
    await page.getByText("Mendampingi anak di sekolah.").waitFor()
    await snap(page, "action")
    await doDeed(page, "Terima")
    await doDeed(page, "Laporkan", async (dialog) => {
      await dialog.getByRole("button", { name: "Laporkan" }).click()
      await dialog.getByText("Wajib diisi.").waitFor()
      await dialog.getByLabel("Bukti").fill("Laporan 12/2026")
    })
    await page.getByText("Laporan 12/2026").waitFor()
    expect(await page.getByRole("button", { name: "Periksa" }).count()).toBe(0)
    const { worker } = stage.scene.cast
    const other = await stage.visit(worker, "/tindak-lanjut?kotak=periksa")
    await other.locator(`a[href="/tindak-lanjut/${id}"]`).click()
    await doDeed(other, "Periksa", async (dialog) => {
      await dialog.getByRole("radio", { name: /Belum/ }).check()
      await dialog.getByLabel("Apa yang masih kurang").fill("Belum ada tanggal.")
    })
    await other.getByText("Belum ada tanggal.").waitFor()
    await page.reload()
    await doDeed(page, "Laporkan", (dialog) => dialog.getByLabel("Bukti").fill("Laporan 13/2026"))
    await other.reload()
    await doDeed(other, "Periksa")
    await other.getByText("Selesai dan diperiksa").waitFor()
    await other.goto("/tindak-lanjut?kotak=periksa")
    await other.getByText("Tidak ada yang perlu Anda periksa").waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("is followed over the meetings of whoever called for it", async () => {
    const { coordinator } = stage.scene.cast
    const fresh = await givenHeld(stage.scene)
    expect(fresh.id).not.toBe(conference.id)
    const page = await stage.visit(coordinator, "/tindak-lanjut?kotak=ikuti")
    await page.getByText("Menunggu diterima").first().waitFor()
    await snap(page, "actions")
    await page.getByRole("link", { name: "Selesai", exact: true }).click()
    await page.getByText("Selesai dan diperiksa").waitFor()
    expect(stage.complaints()).toEqual([])
  })
})

describe("a programme", () => {
  test("is made with its objectives, each gets its outcome, and the next time is planned", async () => {
    const { coordinator } = stage.scene.cast
    const page = await stage.visit(coordinator, "/program")
    await doDeed(page, "Buat program", async (dialog) => {
      await dialog.getByLabel("Nama program").fill("Lokakarya pengasuhan")
      await dialog.getByLabel("Tujuan").fill("Standar disepakati\nPeserta terlatih")
    })
    await page.getByRole("heading", { level: 1, name: "Lokakarya pengasuhan" }).waitFor()
    await doDeed(page, ["Catat hasil Standar disepakati", "Catat hasil"], async (dialog) => {
      await dialog.getByRole("radio", { name: "Tercapai", exact: true }).check()
      await dialog.getByLabel("Apa yang dihasilkan").fill("Naskah standar disahkan.")
    })
    await page.getByText("Naskah standar disahkan.").waitFor()
    await doDeed(page, "Rencanakan pertemuan berikutnya")
    await page.getByRole("link", { name: "Jadwalkan rapatnya" }).waitFor()
    await snap(page, "programme")
    expect(stage.complaints()).toEqual([])
  })

  test("is counted in the report of a quarter, where nought is not unknown", async () => {
    const { coordinator } = stage.scene.cast
    const now = new Date(Date.now() + 10 * 60_000)
    const quarter = Math.floor(now.getUTCMonth() / 3) + 1
    const address = `/program/laporan?tahun=${now.getUTCFullYear()}&triwulan=${quarter}`
    const page = await stage.visit(coordinator, address)
    await page.locator(".paper").getByText("Keputusan bernomor").waitFor()
    await snap(page, "report")
    expect(stage.complaints()).toEqual([])
  })

  test("and what belongs to it fits a phone, and everybody can use it", async () => {
    const { coordinator } = stage.scene.cast
    const id = await actionOf(officerOf(stage.scene))
    for (const path of [
      "/tindak-lanjut?kotak=ikuti",
      `/tindak-lanjut/${id}`,
      "/program",
      "/program/rekomendasi",
      "/program/laporan",
    ]) {
      const viewport = { width: 360, height: 740 }
      const page = await stage.visit(coordinator, path, { viewport })
      await page.getByRole("heading", { level: 1 }).waitFor()
      await page.waitForLoadState("networkidle")
      expect(await overflowOf(page), path).toBe(0)
      await expectAccessible(page)
    }
  })
})
