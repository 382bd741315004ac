import { mkdirSync } from "node:fs"
import type { Locator, Page } from "playwright-core"
import { expect } from "vitest"
import type { Player } from "#test/support/cast.ts"
import type { Stage, Wish } from "./visit.ts"

/** One browser for each person of a story, who comes back to it as the story goes on. */
export type Tour = (who: Player, path: string, wish?: Wish) => Promise<Page>

export function createTour(stage: Stage): Tour {
  const pages = new Map<string, Page>()
  return async (who, path, wish) => {
    const known = pages.get(who.email)
    if (!known) {
      const page = await stage.visit(who, path, wish)
      page.setDefaultTimeout(30_000)
      pages.set(who.email, page)
      return page
    }
    await known.goto(path)
    return known
  }
}

/** How long an act may take on a machine that has other things to do. */
const patience = 30_000

/** Fills a dialog that stands open, sends it, and waits until it was taken. */
export async function sendDialog(
  page: Page,
  name: string,
  fill?: (dialog: Locator) => Promise<unknown>,
): Promise<void> {
  const dialog = page.getByRole("dialog")
  await dialog.waitFor()
  await fill?.(dialog)
  await dialog.getByRole("button", { name, exact: true }).click()
  try {
    await dialog.waitFor({ state: "detached", timeout: patience })
  } catch (cause) {
    throw new Error(`"${name}" was not taken: ${await dialog.innerText()}`, { cause })
  }
}

/** An act with a dialog: its button (and the one that sends it, where named otherwise). */
export async function doDeed(
  page: Page,
  named: string | readonly [button: string, send: string],
  fill?: (dialog: Locator) => Promise<unknown>,
): Promise<void> {
  const [button, send] = typeof named === "string" ? [named, named] : named
  await page.getByRole("button", { name: button, exact: true }).first().click()
  await sendDialog(page, send, fill)
}

/** Fills text fields by their labels, whether or not they may stay empty. */
export async function fillAll(
  within: Page | Locator,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [label, text] of Object.entries(texts)) {
    const optional = within.getByLabel(`${label} (tidak wajib)`, { exact: true })
    await within.getByLabel(label, { exact: true }).or(optional).fill(text)
  }
}

/** What a story shows at this moment, wide and narrow, where a folder for it is named. */
export async function snap(page: Page, name: string): Promise<void> {
  const folder = process.env["SIMPUL_SCREENS"]
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  const size = page.viewportSize()
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
  if (size) await page.setViewportSize(size)
}

/** The id at the end of the page's address. */
export const idOn = (page: Page): string => new URL(page.url()).pathname.split("/")[2] ?? ""

/** None of these words is anywhere on the page. */
export async function expectNothingOf(page: Page, words: readonly string[]): Promise<void> {
  const shown = await page.content()
  for (const each of words) expect(shown.includes(each), each).toBe(false)
}
