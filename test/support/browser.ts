import axe from "axe-core"
import type { Browser, Page } from "playwright-core"
import { chromium } from "playwright-core"
import { expect } from "vitest"
import { findChromium } from "./chromium.ts"

const flags = [
  // Continuous integration runs as root, where Chromium's sandbox does not start.
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
]

/** A fresh browser with a profile of its own; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const { path, env } = await findChromium()
  return chromium.launch({ executablePath: path, args: flags, env: { ...process.env, ...env } })
}

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

/** Fails with what, where and why, unless the page as it stands meets WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  // Evaluated, not added as a script: the portal's content security policy forbids the latter.
  await page.evaluate(axe.source)
  const { violations, passes } = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: "tag", values } }),
    standard,
  )
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}, at ${nodes.map((node) => node.target).join("; ")}`,
  )
  expect(told.join("\n"), `accessibility of ${page.url()}`).toBe("")
  expect(passes.length, "accessibility rules that found something to look at").toBeGreaterThan(0)
}
