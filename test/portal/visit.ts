import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import type { SystemOptions } from "#infra/local/system.ts"
import { openBrowser } from "#test/support/browser.ts"
import type { Player } from "#test/support/cast.ts"
import { openScene, type Scene } from "#test/support/scene.ts"

/** The whole system with its portal, and a browser to look at it. */
export type Stage = {
  readonly scene: Scene
  /** Somebody of the cast, signed in, looking at a page of the portal. */
  readonly visit: (who: Player, path?: string, wish?: Wish) => Promise<Page>
  /** Nobody, with a fresh browser. */
  readonly arrive: (wish?: Wish) => Promise<Page>
  /** What browsers complained of since the last time this was asked. */
  readonly complaints: () => readonly string[]
  readonly end: () => Promise<void>
}

export type Wish = BrowserContextOptions & { readonly language?: "id" | "en" }

type Opening = (options: Partial<SystemOptions>) => Promise<Scene>

/** The usual cast, unless a test brings a scene of its own. */
export async function openStage(
  open: Opening = (options) => openScene(2, options),
): Promise<Stage> {
  const [scene, browser] = await Promise.all([open({ portal: true }), openBrowser()])
  const heard: string[] = []
  const arrive: Stage["arrive"] = (wish = {}) => arriveAt(browser, scene, { wish, heard })
  return {
    scene,
    arrive,
    visit: async (who, path = "/", wish = {}) => {
      const page = await arrive(wish)
      await page.goto(path)
      await signIn(page, who)
      await page.waitForURL((url) => url.pathname + url.search === path)
      return page
    },
    complaints: () => heard.splice(0),
    end: async () => {
      await browser.close()
      await scene.end()
    },
  }
}

async function arriveAt(
  browser: Browser,
  { system }: Scene,
  { wish, heard }: { wish: Wish; heard: string[] },
): Promise<Page> {
  const { language = "id", ...options } = wish
  const context = await browser.newContext({
    baseURL: system.url,
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  const page = await context.newPage()
  page.on("pageerror", (error) => heard.push(error.message))
  page.on("console", (message) => {
    if (message.type() === "error") heard.push(message.text())
  })
  await page.goto("/")
  if (language === "en") {
    await page.getByRole("button", { name: "English" }).click()
    await page.getByRole("button", { name: "Sign in" }).waitFor()
  }
  return page
}

/** From the landing page through the identity provider's two pages, back to where one was. */
export async function signIn(page: Page, who: Player): Promise<void> {
  await page.getByRole("button", { name: /^(Masuk|Sign in)$/ }).click()
  await passProvider(page, who)
  await page.getByRole("navigation", { name: /^(Menu utama|Main menu)$/ }).waitFor()
}

/** The identity provider's two pages: who one is, and the code from the phone. */
export async function passProvider(page: Page, who: Player): Promise<void> {
  await page.getByRole("button", { name: who.name }).click()
  const code = (await page.locator("output").innerText()).replaceAll(/\D/g, "")
  await page.getByLabel(/^(Kode sekali pakai|One-time code)/).fill(code)
  await page.locator("button.primary").click()
  await page.waitForURL((url) => !/^\/(login|oauth2|masuk)/.test(url.pathname))
}

/** How many CSS pixels the page is wider than the window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
