import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { givenOffered, officerOf } from "#test/support/story.ts"
import { openStage, type Stage } from "./visit.ts"

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.end())

const budget = 48 * 1024

/** Bytes that travelled for each address, as the browser counts them. */
async function weigh(page: Page): Promise<Map<string, number>> {
  const weights = new Map<string, number>()
  const addresses = new Map<string, string>()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send("Network.enable")
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: false })
  devtools.on("Network.responseReceived", ({ requestId, response }) => {
    addresses.set(requestId, response.url)
  })
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId)
    if (address) weights.set(address, (weights.get(address) ?? 0) + encodedDataLength)
  })
  return weights
}

test("everything fetched before Hari ini is usable stays within 48 kB", async () => {
  const id = await givenOffered(stage.scene)
  const page = await stage.visit(officerOf(stage.scene))
  const fresh = await page.context().newPage()
  const devtools = await fresh.context().newCDPSession(fresh)
  await devtools.send("Network.enable")
  await devtools.send("Network.clearBrowserCache")
  const weights = await weigh(fresh)
  await fresh.goto("/")
  await fresh.locator(`a[href="/serah-terima/${id}"]`).first().waitFor()
  const told = [...weights].map(([address, bytes]) => `${bytes} ${new URL(address).pathname}`)
  const total = [...weights.values()].reduce((sum, bytes) => sum + bytes, 0)
  expect(weights.size).toBeGreaterThan(5)
  expect(told.filter((line) => line.includes("/assets/en-"))).toEqual([])
  expect(total, told.join("\n")).toBeLessThanOrEqual(budget)
})

test("no page of the portal asks anybody but its own origin", async () => {
  const page = await stage.arrive()
  const elsewhere: string[] = []
  page.on("request", (request) => {
    if (!request.url().startsWith(stage.scene.system.url)) elsewhere.push(request.url())
  })
  await page.reload()
  await page.getByRole("heading", { level: 1 }).waitFor()
  expect(elsewhere).toEqual([])
})
