import { afterAll, beforeAll, expect, test } from "vitest"
import { givenOffered, officerOf } from "#test/support/story.ts"
import { openStage, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.end())

test("without a connection the page stays, says so, and comes back by itself", async () => {
  const id = await givenOffered(stage.scene)
  const page = await stage.visit(officerOf(stage.scene))
  const row = page.locator(`a[href="/serah-terima/${id}"]`).first()
  await row.waitFor()
  await page.context().setOffline(true)
  await page.getByText("Tidak ada sambungan.").waitFor()
  expect(await row.isVisible()).toBe(true)
  await page.context().setOffline(false)
  await page.getByText("Tidak ada sambungan.").waitFor({ state: "detached" })
  stage.complaints()
})

test("when the server cannot be reached, one press tries again", async () => {
  const page = await stage.visit(officerOf(stage.scene))
  await page.route("**/v1/**", (route) => route.abort("connectionrefused"))
  await page.getByRole("link", { name: "Kasus", exact: true }).click()
  await page.getByRole("alert").getByText("Server tidak terjangkau").waitFor()
  await page.unroute("**/v1/**")
  await page.getByRole("button", { name: "Coba lagi" }).click()
  await page.getByText("Belum ada kasus").waitFor()
  await page.getByText("Tidak ada sambungan.").waitFor({ state: "detached" })
  stage.complaints()
})

test("a list that cannot be read says why, in the words of the server", async () => {
  const page = await stage.visit(officerOf(stage.scene))
  await page.route("**/v1/cases?**", (route) =>
    route.fulfill({
      status: 403,
      contentType: "application/problem+json",
      body: JSON.stringify({
        status: 403,
        code: "x",
        title: "Tidak berwenang",
        detail: "Minta peran.",
      }),
    }),
  )
  await page.getByRole("link", { name: "Kasus", exact: true }).click()
  await page.getByRole("alert").getByText("Minta peran.").waitFor()
  stage.complaints()
})

test("an empty Hari ini is a kind word, not a blank", async () => {
  const [stranger] = stage.scene.cast.strangers
  if (!stranger) throw new Error("a cast has strangers")
  const page = await stage.visit(stranger)
  await page.getByText("Semua sudah ditangani").waitFor()
})
