import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { act, givenOffered, givenReviewed, officerOf } from "#test/support/story.ts"
import { openStage, overflowOf, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.end())

const addressOf = (id: string) => `/serah-terima/${id}`

const statusOf = async (id: string): Promise<unknown> =>
  (await stage.scene.get(stage.scene.cast.worker, `/handoffs/${id}`)).body["status"]

describe("an officer of the receiving agency", () => {
  test("finds the offer on Hari ini, and accepts it in two taps on a small phone", async () => {
    const id = await givenOffered(stage.scene)
    const page = await stage.visit(officerOf(stage.scene), "/", {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    })
    await page.locator(`a[href="${addressOf(id)}"]`).tap()
    await page.getByRole("heading", { level: 1, name: "Rujukan: Pendampingan" }).waitFor()
    await page.getByRole("button", { name: "Tanggapi" }).tap()
    const sheet = page.getByRole("dialog")
    await sheet.getByText("Perlu pendampingan di sekolah.").waitFor()
    await sheet.getByText("saya menjaga kerahasiaan").waitFor()
    await sheet.getByText("Orang petugas-1").first().waitFor()
    expect(await overflowOf(page)).toBe(0)
    await sheet.getByRole("button", { name: "Terima", exact: true }).tap()
    await page.getByText("Pengirim sudah diberi tahu.").waitFor()
    await page.getByRole("button", { name: "Catat kontak pertama" }).waitFor()
    expect(await statusOf(id)).toBe("accepted")
    expect(stage.complaints()).toEqual([])
  })

  test("reviews first: the summary opens on a receipt, and closes again", async () => {
    const id = await givenOffered(stage.scene)
    const page = await stage.visit(officerOf(stage.scene), addressOf(id))
    await page.getByRole("button", { name: "Tanggapi" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Tinjau dulu" }).click()
    await page.getByText("Anda kini peninjaunya.").waitFor()
    expect(await page.getByText("narasi-kenari").count()).toBe(0)
    await page.getByRole("button", { name: "Buka ringkasan" }).click()
    await page.getByRole("dialog").getByText("tercatat, dan penanggung jawab").waitFor()
    await page.getByRole("button", { name: "Buka dan catat" }).click()
    await page.getByText("narasi-kenari").waitFor()
    await page.getByText("Anak ingin didampingi.").waitFor()
    await page.getByRole("button", { name: "Tutup lagi" }).click()
    await page.getByRole("button", { name: "Buka ringkasan" }).waitFor()
    expect(await page.getByText("narasi-kenari").count()).toBe(0)
    expect(stage.complaints()).toEqual([])
  })

  test("declines in English, with a reason, words and an alternative", async () => {
    const id = await givenOffered(stage.scene)
    const page = await stage.visit(officerOf(stage.scene), addressOf(id), { language: "en" })
    await page.getByRole("button", { name: "Respond" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Decline" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("Reason").selectOption("NO_CAPACITY")
    await dialog.getByLabel("Explanation for the sender").fill("No companion is free this month.")
    await dialog.getByRole("button", { name: "Decline" }).click()
    await dialog.getByText("Name an alternative agency, or choose").waitFor()
    await dialog.getByRole("radio", { name: "None known" }).check()
    await dialog.getByRole("button", { name: "Decline" }).click()
    await page.getByText("Declined. The sender has been told.").waitFor()
    await page.getByRole("heading", { name: "What you still see" }).waitFor()
    expect(await statusOf(id)).toBe("declined")
  })

  test("accepts with the keyboard alone, and gets the focus back", async () => {
    const id = await givenReviewed(stage.scene)
    const page = await stage.visit(officerOf(stage.scene), addressOf(id))
    const respond = page.getByRole("button", { name: "Tanggapi" })
    await respond.waitFor()
    await page.keyboard.press("Tab")
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Langsung ke isi")
    await pressUntil("Tab", () => respond.evaluate((it) => it === document.activeElement))
    await page.keyboard.press("Enter")
    await page.getByRole("dialog").waitFor()
    await page.keyboard.press("Escape")
    await page.getByRole("dialog").waitFor({ state: "detached" })
    expect(await respond.evaluate((it) => it === document.activeElement)).toBe(true)
    await page.keyboard.press("Enter")
    const send = page.getByRole("dialog").getByRole("button", { name: "Terima", exact: true })
    await send.waitFor()
    await page.getByText("Orang petugas-1").first().waitFor()
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
    const dialog = await openSheet(page)
    await act(stage.scene, stage.scene.cast.worker, [
      `/handoffs/${id}`,
      "withdraw",
      { reason: "Ibu membawa anak ke luar kota." },
    ])
    await dialog.getByRole("button", { name: "Terima", exact: true }).click()
    await dialog.getByRole("alert").getByText("Keadaan sudah berubah", { exact: true }).waitFor()
    await page.keyboard.press("Escape")
    await page.getByText("Ditarik").first().waitFor()
    expect(await page.getByRole("button", { name: "Tanggapi" }).count()).toBe(0)
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
    const dialog = await openSheet(page)
    const send = dialog.getByRole("button", { name: "Terima", exact: true })
    await send.click()
    await dialog.getByText("Server tidak terjangkau").waitFor()
    await send.click()
    await page.getByText("Pengirim sudah diberi tahu.").waitFor()
    expect(keys).toHaveLength(2)
    expect(keys[1]).toBe(keys[0])
    stage.complaints()
  })
})

test("questions and answers go to and fro as a conversation, until the rounds are used up", async () => {
  const id = await givenReviewed(stage.scene)
  const page = await stage.visit(officerOf(stage.scene), addressOf(id))
  await (await openSheet(page)).getByRole("button", { name: "Tanya" }).click()
  const asking = page.getByRole("dialog")
  await asking.getByLabel("Pertanyaan").fill("Apakah anak sudah divisum?\nSiapa yang mendampingi?")
  await asking.getByRole("button", { name: "Kirim pertanyaan" }).click()
  await page.getByText("Pertanyaan terkirim.").waitFor()
  expect(await statusOf(id)).toBe("info-requested")

  const own = await stage.visit(stage.scene.cast.worker)
  await own
    .locator(`a[href="${addressOf(id)}"]`)
    .first()
    .click()
  await own.locator(".bubble.them", { hasText: "Apakah anak sudah divisum?" }).waitFor()
  await page.getByText("Menunggu jawaban pengirim.").waitFor()
  await own.getByText("Masih boleh bertanya 1 dari 2 putaran.").waitFor()
  await own.getByRole("button", { name: "Jawab pertanyaan" }).click()
  const answering = own.getByRole("dialog")
  await answering.getByLabel("Apakah anak sudah divisum?").fill("Sudah, kemarin.")
  await answering.getByLabel("Siapa yang mendampingi?").fill("Belum boleh dibuka.")
  await answering.getByRole("checkbox", { name: "Tidak dapat dijawab" }).nth(1).check()
  await answering.getByRole("button", { name: "Jawab pertanyaan" }).click()
  await own.locator(".bubble.us", { hasText: "Sudah, kemarin." }).waitFor()
  await own.locator(".bubble.us", { hasText: "Tidak dijawab: Belum boleh dibuka." }).waitFor()
  expect(await statusOf(id)).toBe("under-review")
  await page.reload()
  await page.getByText("Pertanyaan Anda sudah dijawab.").waitFor()
  await page.getByRole("button", { name: "Buka ringkasan" }).click()
  await page.getByRole("button", { name: "Buka dan catat" }).click()
  await page.locator(".bubble.us", { hasText: "Sudah, kemarin." }).waitFor()
  await page.getByRole("button", { name: "Tanggapi" }).click()
  await page.getByRole("dialog").getByText("Sudah, kemarin.").waitFor()
  expect(stage.complaints()).toEqual([])
})

async function openSheet(page: Page) {
  await page.getByRole("button", { name: "Tanggapi" }).click()
  const sheet = page.getByRole("dialog")
  await sheet.getByText("Orang petugas-1").first().waitFor()
  return sheet
}
