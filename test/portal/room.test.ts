import type { Locator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { expectAccessible } from "#test/support/browser.ts"
import { act, officerOf } from "#test/support/story.ts"
import { type Conference, givenConference, givenRoom } from "./room-ground.ts"
import { sendDialog, snap } from "./tour.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.end())

const worker = () => stage.scene.cast.worker
const coordinator = () => stage.scene.cast.coordinator

const roomOf = ({ id }: Conference): string => `/rapat/${id}/ruang`

async function outcomesOf({ items }: Conference, place: 0 | 1): Promise<readonly string[]> {
  const { body } = await stage.scene.get(worker(), `/agenda-items/${items[place]}`)
  return (body["outcomes"] as readonly { text: string }[]).map(({ text }) => text)
}

const panel = (page: Page): Locator => page.locator(".item-panel")

async function write(page: Page, kind: string, text: string): Promise<void> {
  await panel(page).getByText(kind, { exact: true }).first().click()
  await panel(page).locator('textarea[name="text"]').fill(text)
  await panel(page).getByRole("button", { name: "Catat", exact: true }).click()
}

const allSent = (page: Page): Promise<void> =>
  page.locator(".unsent").waitFor({ state: "detached", timeout: 20_000 })

describe("the agenda", () => {
  test("is proposed to, sorted by the chair, and stepped back from with a warning", async () => {
    const { id } = await givenConference(stage.scene)
    const guest = await stage.visit(officerOf(stage.scene), `/rapat/${id}`)
    await guest.getByRole("button", { name: "Usulkan butir" }).click()
    await sendDialog(guest, "Kirim usulan", async (dialog) => {
      await dialog.getByLabel("Apa yang dibahas").fill("Kebutuhan sekolah")
      await dialog.getByRole("radio", { name: "Instansi tertentu" }).check()
    })
    await guest.getByText("Menunggu masuk agenda").waitFor()
    const page = await stage.visit(coordinator(), `/rapat/${id}`)
    const row = page.locator(".items > li", { hasText: "Kebutuhan sekolah" })
    await row.getByRole("button", { name: "Masukkan ke agenda" }).click()
    await sendDialog(page, "Masukkan ke agenda")
    await page.getByText("3 butir").waitFor()
    await row.getByRole("button", { name: /Naikkan/ }).click()
    await page.locator("ol.items > li:nth-child(2)", { hasText: "Kebutuhan sekolah" }).waitFor()
    await snap(page, "agenda")
    await guest.reload()
    const own = guest.locator(".items > li", { hasText: "Rencana pengasuhan" })
    await own.getByRole("button", { name: "Mundur" }).click()
    await sendDialog(guest, "Mundur", (dialog) => dialog.getByRole("checkbox").check())
    await own.waitFor({ state: "detached" })
    expect(stage.complaints()).toEqual([])
  })
})

describe("the room", () => {
  test("opens, is checked in to by the code, and stays shut until the statement is signed", async () => {
    const conference = await givenConference(stage.scene)
    const page = await stage.visit(coordinator(), `/rapat/${conference.id}`)
    await page.getByRole("link", { name: "Masuk ruang rapat" }).click()
    await page.getByRole("button", { name: "Buka rapat" }).click()
    const digits = page.locator(".digits span").first()
    const code = (await digits.innerText()).replaceAll(/\D/g, "")
    await page.getByRole("button", { name: "Saya hadir" }).click()
    await page.getByText("Tanda tangani sebelum butir kasus dibuka").waitFor()
    await page.getByText("Butir kasus terbuka setelah").waitFor()
    expect(await panel(page).getByRole("button", { name: "Mulai bahas" }).count()).toBe(0)
    await page.getByRole("button", { name: "Tanda tangani" }).click()
    await panel(page).getByRole("button", { name: "Mulai bahas" }).waitFor()
    const guest = await stage.visit(officerOf(stage.scene), roomOf(conference))
    await guest.getByLabel("Kode hadir").fill(code === "111111" ? "222222" : "111111")
    await guest.getByRole("button", { name: "Saya hadir" }).click()
    await guest.getByText("Kodenya tidak cocok").waitFor()
    await guest.getByLabel("Kode hadir").fill(code)
    await guest.getByRole("checkbox", { name: "Saya menandatangani" }).check()
    await guest.getByRole("button", { name: "Saya hadir" }).click()
    await guest.locator(".present-line").waitFor()
    expect(await guest.locator(".digits").count()).toBe(0)
    await snap(guest, "room-guest")
    expect(stage.complaints()).toEqual([])
  })

  test("the roll is called by a press each, and the quorum says who is missing", async () => {
    const conference = await givenConference(stage.scene)
    await act(stage.scene, coordinator(), [`/meetings/${conference.id}`, "start"])
    const page = await stage.visit(worker(), roomOf(conference))
    await page.getByText("Belum ada wakil dari instansi lain.").waitFor()
    const call = async (agency: RegExp, who: string) => {
      await page.getByRole("button", { name: agency }).click()
      const people = page.locator(".roll-people")
      const line = people.locator("li", { hasText: who })
      await line.getByRole("button", { name: "Di tempat" }).click()
      await line.getByText(/sejak/).waitFor()
    }
    await call(/Dinas Sosial Uji/, worker().name)
    await call(/Lembaga Perlindungan|LPA|UPTD/, officerOf(stage.scene).name)
    await page.getByText("Kuorum terpenuhi").waitFor()
    await snap(page, "room-roll")
    expect(stage.complaints()).toEqual([])
  })

  test("the minute taker notes a signed sheet, hands the chair over, and somebody is sent out", async () => {
    const conference = await givenRoom(stage.scene)
    const { supervisor } = stage.scene.cast
    const officer = officerOf(stage.scene)
    const page = await stage.visit(worker(), roomOf(conference))
    await page.getByRole("button", { name: /Dinas Sosial Uji/ }).click()
    const line = page.locator(".roll-people li", { hasText: supervisor.name })
    await line.getByRole("button", { name: "Di tempat" }).click()
    await line.getByRole("button", { name: "Lembar ditandatangani" }).click()
    await line.getByText("ditandatangani di kertas").waitFor()
    await allSent(page)
    const posts = page.locator(".posts")
    await posts.getByRole("button", { name: "Serahkan peran" }).click()
    await sendDialog(page, "Serahkan", async (dialog) => {
      await dialog.getByRole("radio", { name: "Pemimpin rapat" }).check()
      await dialog.getByRole("radio", { name: supervisor.name }).check()
    })
    await posts.getByText(supervisor.name).waitFor()
    await panel(page).getByRole("button", { name: "Minta seseorang mundur" }).click()
    await sendDialog(page, "Keluarkan dari butir", (dialog) =>
      dialog.getByRole("radio", { name: officer.name }).check(),
    )
    await page.getByText("Orang itu tidak melihat butir ini lagi.").waitFor()
    const agenda = await stage.scene.get(officer, `/meetings/${conference.id}/agenda`)
    expect(agenda.text).not.toContain(conference.items[0])
    expect(stage.complaints()).toEqual([])
  })

  test("keeps what is typed through a lost connection, and sends it once and in order", async () => {
    const conference = await givenRoom(stage.scene)
    const page = await stage.visit(worker(), roomOf(conference))
    await panel(page).getByRole("button", { name: "Mulai bahas" }).click()
    await write(page, "Fakta", "Anak tinggal bersama bibi.")
    await panel(page).locator(".outcome-list").getByText("Anak tinggal bersama bibi.").waitFor()
    await allSent(page)
    await page.context().setOffline(true)
    await write(page, "Keputusan", "Anak tetap bersama bibi.")
    await write(page, "Fakta", "Sekolah setuju.")
    await page.locator(".unsent").getByText("Belum terkirim (2)").waitFor()
    await panel(page).locator('textarea[name="text"]').fill("Setengah jadi")
    await snap(page, "room-offline")
    expect(await outcomesOf(conference, 0)).toEqual(["Anak tinggal bersama bibi."])
    // Not even a tab that is closed meanwhile loses anything.
    await page.context().setOffline(false)
    await page.reload()
    expect(await panel(page).locator('textarea[name="text"]').inputValue()).toBe("Setengah jadi")
    const arrived = ["Anak tinggal bersama bibi.", "Anak tetap bersama bibi.", "Sekolah setuju."]
    await expect.poll(() => outcomesOf(conference, 0), { timeout: 20_000 }).toEqual(arrived)
    await allSent(page)
    stage.complaints()
  })

  test("an answer that was lost on its way does not write an outcome twice", async () => {
    const conference = await givenRoom(stage.scene)
    const page = await stage.visit(worker(), roomOf(conference))
    await panel(page).getByRole("button", { name: "Mulai bahas" }).click()
    await allSent(page)
    let lost = 0
    await page.route("**/record", async (route) => {
      lost += 1
      if (lost > 1) return route.continue()
      await route.fetch()
      return route.abort("connectionreset")
    })
    await write(page, "Fakta", "Hanya sekali.")
    await allSent(page)
    expect(lost).toBeGreaterThan(1)
    expect(await outcomesOf(conference, 0)).toEqual(["Hanya sekali."])
    stage.complaints()
  })

  test("ends once nothing is missing: an action with its owner, the child's view, the numbers", async () => {
    const conference = await givenRoom(stage.scene)
    const page = await stage.visit(coordinator(), roomOf(conference))
    await panel(page).getByRole("button", { name: "Mulai bahas" }).click()
    await write(page, "Keputusan", "Anak tetap bersama bibi.")
    await panel(page).getByText("Tindakan", { exact: true }).click()
    await panel(page).getByLabel("Apa yang dikerjakan").fill("Mengurus akta lahir.")
    await panel(page).getByRole("button", { name: "Catat", exact: true }).click()
    await panel(page).getByText("Wajib diisi.").first().waitFor()
    await panel(page).getByLabel("Instansi pelaksana").selectOption({ index: 1 })
    await panel(page).getByLabel("Instansi pemeriksa").selectOption({ index: 1 })
    await panel(page).getByRole("button", { name: "Catat", exact: true }).click()
    await panel(page).getByLabel("Apa kata anak").fill("Ingin tetap di rumah bibi.")
    await panel(page).getByRole("button", { name: "Selesai dibahas" }).click()
    await allSent(page)
    await page.getByRole("button", { name: /Jadwal pertemuan berikutnya/ }).click()
    await panel(page).getByRole("button", { name: "Tunda" }).click()
    await sendDialog(page, "Tunda", (dialog) => dialog.getByLabel("Alasan").fill("Waktu habis."))
    await allSent(page)
    await snap(page, "room-end")
    await page.locator(".end-card").getByRole("button", { name: "Tutup rapat" }).click()
    await sendDialog(page, "Tutup rapat")
    await page.waitForURL(`**/rapat/${conference.id}`)
    await page.getByText(/Keputusan \d{3}\/\d{4}/).waitFor()
    expect(stage.complaints()).toEqual([])
  })

  test("fits a phone and a tablet, and everybody can use it", async () => {
    const conference = await givenRoom(stage.scene)
    await act(stage.scene, coordinator(), [`/agenda-items/${conference.items[0]}`, "open"])
    for (const [width, language] of [
      [360, "id"],
      [820, "en"],
    ] as const) {
      const viewport = { width, height: 1100 }
      const page = await stage.visit(worker(), roomOf(conference), { viewport, language })
      await page.locator(".item-panel").waitFor()
      await page.locator(".roll-head").first().click()
      await page.waitForLoadState("networkidle")
      expect(await overflowOf(page), String(width)).toBe(0)
      await expectAccessible(page)
      await snap(page, `room-${language}`)
    }
  })
})
