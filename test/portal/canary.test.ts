import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { expectAccessible, openBrowser } from "#test/support/browser.ts"

const policy = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'"
const page = `<!doctype html><html lang="id"><title>Simpul</title><main><h1>Halo</h1></main></html>`
const server = createServer((_request, response) => {
  response.writeHead(200, { "content-type": "text/html", "content-security-policy": policy })
  response.end(page)
})

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
  await new Promise<void>((resolve) => server.listen(0, resolve))
})
afterAll(async () => {
  await browser.close()
  server.close()
})

test("the accessibility check passes a clean page, sees a fault, and heeds no policy", async () => {
  const tab = await browser.newPage()
  await tab.goto(`http://localhost:${(server.address() as AddressInfo).port}`)
  await expectAccessible(tab)
  await tab.evaluate(() => document.querySelector("main")?.append(document.createElement("button")))
  await expect(expectAccessible(tab)).rejects.toThrow(/button-name/)
})
