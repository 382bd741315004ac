import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { brotliCompressSync, constants } from "node:zlib"
import type { Page } from "playwright-core"
import { openBrowser } from "#test/support/browser.ts"
import type { Figure } from "./figure.ts"
import { officerFrom } from "./people.ts"
import { median } from "./rounds.ts"
import type { Stage } from "./stage.ts"

const built = fileURLToPath(new URL("../../.build/portal", import.meta.url))

/** One thing the browser fetched: its size as brotli makes it, as small as it can. */
type Fetched = { readonly path: string; readonly kind: "file" | "answer"; readonly bytes: number }

const smallest = (body: Uint8Array): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

type Watch = { readonly fetched: () => Promise<readonly Fetched[]> }

/** Notes what crosses the network; whatever the browser takes from its cache crossed it before. */
async function watch(page: Page): Promise<Watch> {
  const network = await page.context().newCDPSession(page)
  await network.send("Network.enable")
  await network.send("Network.clearBrowserCache")
  const cached = new Set<string>()
  const seen = new Map<string, { readonly path: string; readonly type: string }>()
  const bodies: Promise<Fetched | undefined>[] = []
  network.on("Network.requestServedFromCache", ({ requestId }) => void cached.add(requestId))
  network.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.fromDiskCache || cached.has(requestId)) return
    seen.set(requestId, { path: new URL(response.url).pathname, type: response.mimeType })
  })
  const bodyOf = async (requestId: string): Promise<Fetched | undefined> => {
    const { path, type } = seen.get(requestId) ?? {}
    if (!path || !type) return undefined
    const { body, base64Encoded } = await network.send("Network.getResponseBody", { requestId })
    const bytes = smallest(Buffer.from(body, base64Encoded ? "base64" : "utf8"))
    return { path, kind: type.includes("json") ? "answer" : "file", bytes }
  }
  network.on("Network.loadingFinished", ({ requestId }) => void bodies.push(bodyOf(requestId)))
  return {
    fetched: async () => {
      const all = (await Promise.all(bodies)).filter((each) => each !== undefined)
      await network.detach()
      return all
    },
  }
}

/** Signs in as a person would: pick oneself, copy the code that is shown. */
async function signIn(page: Page, url: string, person: string): Promise<void> {
  await page.goto(url)
  await page.locator(".enter button").click()
  await page.locator(`button[name="orang"][value="${person}"]`).click()
  const code = await page.locator(".digits output").innerText()
  await page.locator("#kode").fill(code)
  await page.locator("form.code button.primary").click()
}

/** Usable: what waits for me stands there, and a first one can be opened. */
const untilUsable = (page: Page): Promise<void> =>
  page.locator('main a[href^="/serah-terima/"]').first().waitFor()

type FirstLoad = { readonly fetched: readonly Fetched[]; readonly ms: number }

/** Loads the front page with an empty cache, signed in, and notes all that came before it is usable. */
async function firstLoad(page: Page, url: string): Promise<FirstLoad> {
  const { fetched } = await watch(page)
  const start = performance.now()
  await page.goto(url)
  await untilUsable(page)
  const ms = performance.now() - start
  return { fetched: await fetched(), ms }
}

const textual = /\.(html|js|css|svg|json|webmanifest)$/

/** What was built but not fetched: it comes when its page is opened. */
function lazyBytes(fetched: readonly Fetched[]): number {
  const known = new Set(fetched.map(({ path }) => path))
  return readdirSync(built, { recursive: true, encoding: "utf8" })
    .filter((name) => textual.test(name) && name !== "index.html" && !known.has(`/${name}`))
    .map((name) => join(built, name))
    .filter((path) => statSync(path).isFile())
    .reduce((sum, path) => sum + smallest(readFileSync(path)), 0)
}

const total = (list: readonly Fetched[]): number => list.reduce((sum, { bytes }) => sum + bytes, 0)
const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

function told(fetched: readonly Fetched[]): string {
  return fetched
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ path, bytes }) => `${path} ${kilo(bytes)}`)
    .join(", ")
}

/** What the browser fetches before Hari ini is usable, and how long that takes here. */
export async function benchPortal({ system, cast }: Stage): Promise<readonly Figure[]> {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage({ locale: "id-ID" })
    await signIn(page, system.url, officerFrom(cast).id)
    await untilUsable(page)
    const loads: FirstLoad[] = []
    for (let count = 0; count < 5; count += 1) loads.push(await firstLoad(page, system.url))
    const fetched = loads[0]?.fetched ?? []
    const answers = fetched.filter(({ kind }) => kind === "answer")
    const list = told(fetched)
    return [
      {
        key: "portalFirstLoad",
        name: "portal, first load to a usable Hari ini, brotli",
        value: total(fetched) / 1000,
        unit: "kB",
        goal: 48,
        detail:
          `${fetched.length} fetched, ${kilo(total(answers))} of it answers of the API; ` +
          `${kilo(lazyBytes(fetched))} more come when their pages are opened`,
        eaten: list,
      },
      {
        key: "portalFirstLoadTime",
        name: "portal, first load to a usable Hari ini, time here",
        value: median(loads.map(({ ms }) => ms)) / 1000,
        unit: "s",
        detail: "on this machine, with nothing between browser and system",
      },
    ]
  } finally {
    await browser.close()
  }
}
