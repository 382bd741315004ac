import { mkdirSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { join } from "node:path"
import { brotliCompressSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createPortalFiles } from "#infra/local/portal-files.ts"
import { scratchFolder } from "./scratch.ts"

const folder = scratchFolder()
const portal = join(folder.path, "portal")
const server = createServer(createPortalFiles(portal))
let url = ""

beforeAll(async () => {
  mkdirSync(join(portal, "assets"), { recursive: true })
  writeFileSync(join(portal, "index.html"), "<!doctype html><title>Simpul</title>")
  writeFileSync(join(portal, "assets/main-Ab3_d-9Z.js"), "export const answer = 42")
  const small = brotliCompressSync("export const answer = 42")
  writeFileSync(join(portal, "assets/main-Ab3_d-9Z.js.br"), small)
  writeFileSync(join(folder.path, "secret.txt"), "secret")
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`
})
afterAll(() => {
  server.close()
  folder.remove()
})

const get = (path: string, init?: RequestInit) => fetch(url + path, init)

describe("the portal's files", () => {
  test("every address without a file is a page, which is asked for anew each time", async () => {
    for (const path of ["/", "/serah-terima/h-1", "/masuk/kembali?code=x"]) {
      const answer = await get(path)
      expect(await answer.text()).toContain("<title>Simpul</title>")
      expect(answer.headers.get("cache-control")).toBe("no-cache")
    }
    const tag = (await get("/")).headers.get("etag") ?? ""
    expect((await get("/", { headers: { "if-none-match": tag } })).status).toBe(304)
  })

  test("a portal that is built anew is served anew, without a new start", async () => {
    await get("/")
    writeFileSync(join(portal, "index.html"), "<!doctype html><title>Simpul</title><p>baru</p>")
    expect(await (await get("/")).text()).toContain("baru")
  })

  test("a hashed file is kept for ever, and sent compressed to whom it suits", async () => {
    const path = "/assets/main-Ab3_d-9Z.js"
    const small = await get(path, { headers: { "accept-encoding": "gzip, br" } })
    expect(small.headers.get("content-encoding")).toBe("br")
    expect(small.headers.get("cache-control")).toBe("public, max-age=31536000, immutable")
    expect(await small.text()).toBe("export const answer = 42")
    const plain = await get(path, { headers: { "accept-encoding": "identity" } })
    expect(plain.headers.get("content-encoding")).toBeNull()
  })

  test("nothing outside the folder is reached, and a missing file is missing", async () => {
    for (const path of ["/assets/none.js", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%00.js"]) {
      expect((await get(path)).status).toBe(404)
    }
    expect((await get("/", { method: "POST" })).status).toBe(405)
  })

  test("every page forbids foreign script, and frames but for the silent renewal", async () => {
    const policyOf = async (path: string) =>
      (await get(path)).headers.get("content-security-policy") ?? ""
    const page = await policyOf("/")
    expect(page).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(page).toContain("frame-ancestors 'none'")
    expect(await policyOf("/masuk/senyap")).toContain("frame-ancestors 'self'")
    const { headers } = await get("/")
    expect(headers.get("x-content-type-options")).toBe("nosniff")
    expect(headers.get("referrer-policy")).toBe("no-referrer")
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin")
    expect(headers.get("permissions-policy")).toContain("geolocation=()")
  })
})
