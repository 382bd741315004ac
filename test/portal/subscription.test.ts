import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { expectAccessible } from "#test/support/browser.ts"
import { act, idOf, meetingOf, officerOf } from "#test/support/story.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.end())

const coordinator = () => stage.scene.cast.coordinator

describe("one's own calendar", () => {
  test("subscribes by an address that is shown once and that only its hash leaves", async () => {
    const title = "Rapat dalam langganan"
    const made = await stage.scene.post(coordinator(), "/meetings", { body: meetingOf({ title }) })
    await act(stage.scene, coordinator(), [`/meetings/${idOf(made)}`, "schedule"])
    const page = await stage.visit(coordinator(), "/kalender")
    const sent: string[] = []
    page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`))
    await page.getByRole("radio", { name: /^Langganan/ }).check()
    await page.getByText(/3–24 jam/).waitFor()
    await page.getByRole("button", { name: "Buat alamat" }).click()
    const address = await page.getByLabel("Alamat langganan").inputValue()
    const token = new URL(address).searchParams.get("token") ?? ""
    expect(token).toMatch(/^[\w-]{22}$/)
    expect(sent.filter((each) => each.includes(token))).toEqual([])
    expect(sent.some((each) => /"hash":"[0-9a-f]{64}"/.test(each))).toBe(true)
    const feed = await fetch(address)
    expect(feed.status).toBe(200)
    expect(await feed.text()).toMatch(/^BEGIN:VCALENDAR[\s\S]*BEGIN:VEVENT/)
    await page.getByRole("button", { name: "Sudah saya simpan" }).click()
    expect(await page.getByLabel("Alamat langganan").count()).toBe(0)
    expect(stage.complaints()).toEqual([])
  })

  test("ends a subscription at once", async () => {
    const page = await stage.visit(officerOf(stage.scene), "/kalender", { language: "en" })
    await page.getByRole("button", { name: "Make the address" }).click()
    const address = await page.getByLabel("Subscription address").inputValue()
    await page.getByRole("button", { name: "I have kept it" }).click()
    await page.getByRole("button", { name: "Revoke" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click()
    await page.getByText("No subscriptions yet").waitFor()
    expect((await fetch(address)).status).toBe(404)
    expect(stage.complaints()).toEqual([])
  })

  test("says plainly that a file is no reply to an invitation", async () => {
    const page = await stage.visit(coordinator(), "/kalender")
    await page.getByLabel("Berkas balasan (.ics)").setInputFiles({
      name: "balasan.ics",
      mimeType: "text/calendar",
      buffer: Buffer.from("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
    })
    await page.getByRole("alert").waitFor()
    stage.complaints()
  })

  test("fits a phone, and everybody can use it", async () => {
    const page = await stage.visit(coordinator(), "/kalender", {
      viewport: { width: 360, height: 740 },
    })
    for (const path of ["/kalender", "/hari-libur"]) {
      await page.goto(path)
      await page.getByRole("heading", { level: 1 }).waitFor()
      await page.waitForLoadState("networkidle")
      expect(await overflowOf(page), path).toBe(0)
      await expectAccessible(page)
    }
  })
})

describe("the holidays", () => {
  test("stand with their decree; nobody but the platform's administrator changes them", async () => {
    const page = await stage.visit(coordinator(), "/hari-libur")
    await page.getByRole("button", { name: "2026" }).click()
    await page
      .getByRole("rowheader", { name: /Tahun Baru/ })
      .first()
      .waitFor()
    await page.getByText("Cuti bersama").first().waitFor()
    expect(await page.getByRole("button", { name: "Ubah" }).count()).toBe(0)
    expect(stage.complaints()).toEqual([])
  })
})
