import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { userPool } from "#infra/local/environment.ts"
import { type System, startSystem } from "#infra/local/system.ts"
import { expectAccessible, openBrowser } from "#test/support/browser.ts"
import { authorizePath } from "./browser-like.ts"
import { crowdOf } from "./crowd.ts"
import { scratchFolder } from "./scratch.ts"
import { standInEntries } from "./stand-in-entries.ts"

const data = scratchFolder()
let system: System
let browser: Browser

beforeAll(async () => {
  const fixed = { port: 0, data: data.path, demo: "none", portal: false } as const
  system = await startSystem({ ...fixed, entries: standInEntries, people: crowdOf(1_200) })
  browser = await openBrowser()
  const pool = new CognitoIdentityProviderClient({})
  const Username = "alamat-surel-yang-panjang-sekali-di-instansi@undangan.example"
  await pool.send(new AdminCreateUserCommand({ UserPoolId: userPool, Username }))
  pool.destroy()
})
afterAll(async () => {
  await browser?.close()
  await system?.stop()
  data.remove()
})

const sizes = [
  { viewport: { width: 320, height: 640 }, colorScheme: "dark" },
  { viewport: { width: 1280, height: 800 }, colorScheme: "light" },
] as const

/** A page without any script of its own, as the content security policy has it. */
async function onPage(
  size: (typeof sizes)[number],
  path: string,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ ...size, baseURL: system.url })
  const page = await context.newPage()
  await page.goto(path)
  await look(page)
  await context.close()
}

const search = async (page: Page, text: string): Promise<void> => {
  await page.getByRole("searchbox").fill(text)
  await page.keyboard.press("Enter")
}

async function expectGood(page: Page): Promise<void> {
  await expectAccessible(page)
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over).toBe(0)
}

test.each(sizes)(
  "whoever signs in finds themselves by agency or by search, at $viewport.width",
  (size) =>
    onPage(size, authorizePath(system.url), async (page) => {
      await expectGood(page)
      await page.getByRole("link", { name: "Berikutnya" }).click()
      await page.getByRole("button", { name: /^LKSA Nomor 60 / }).click()
      await expectGood(page)
      expect(await page.getByRole("button", { name: /^Orang/ }).count()).toBe(4)
      await page.getByRole("link", { name: "Semua instansi" }).click()
      await search(page, "tidak-ada")
      await expect
        .poll(() => page.getByRole("status").innerText())
        .toContain("Tidak ada yang cocok")
      await search(page, "ke1199")
      await page.getByRole("button", { name: /^Orang Ke1199/ }).click()
      await page.getByLabel("Kode sekali pakai").waitFor()
      await expectGood(page)
    }),
)

test.each(sizes)("the mails can be read, at $viewport.width", (size) =>
  onPage(size, "/surat", async (page) => {
    await page.getByRole("heading", { name: "Undangan ke Simpul" }).waitFor()
    await expectGood(page)
  }),
)
