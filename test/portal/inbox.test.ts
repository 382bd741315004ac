import { afterAll, beforeAll, expect, test } from "vitest"
import { givenOffered, officerOf } from "#test/support/story.ts"
import { openStage, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.end())

const hasNotice = async (): Promise<boolean> => {
  const { body } = await stage.scene.get(officerOf(stage.scene), "/notices")
  return (body["items"] as readonly unknown[]).length > 0
}

test("a notice arrives without content, is told apart by word and shape, and is marked read", async () => {
  await givenOffered(stage.scene)
  await expect.poll(hasNotice, { timeout: 30_000, interval: 250 }).toBe(true)
  const page = await stage.visit(officerOf(stage.scene), "/kotak-masuk")
  const unread = page.getByRole("listitem").filter({ hasText: "Serah terima: ditawarkan" })
  await unread.getByText("Minggu ini").waitFor()
  await unread.getByText("UPTD PPA Uji").waitFor()
  await page.getByRole("link", { name: /1 belum dibaca/ }).waitFor()
  expect(await page.content()).not.toMatch(/kenari/i)
  await unread.getByRole("button", { name: /Tandai dibaca/ }).click()
  await page.getByText("Semua sudah dibaca.").waitFor()
  await page.getByRole("link", { name: /1 belum dibaca/ }).waitFor({ state: "detached" })
  await page.reload()
  await page.getByText("Semua sudah dibaca.").waitFor()
  expect(stage.complaints()).toEqual([])
})
