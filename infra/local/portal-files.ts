import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import type { IncomingMessage, ServerResponse } from "node:http"
import { extname, join, normalize } from "node:path"
import { portalHeaders } from "./portal-headers.ts"

const kinds: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
}

/** What the build wrote beside each text, best first. */
const encodings = [
  { name: "br", suffix: ".br" },
  { name: "gzip", suffix: ".gz" },
] as const

type Found = { readonly body: Buffer; readonly tag: string; readonly encoding?: string }

/** Serves the built portal; every address that is no file is a page of it. */
export function createPortalFiles(folder: string) {
  const cache = new Map<string, Found>()
  const read = (path: string, encoding?: string): Found | undefined => {
    const found = cache.get(path) ?? readFound(path, encoding)
    // A page that was built anew names new files: only what never changes is kept.
    if (found && isHashed(path)) cache.set(path, found)
    return found
  }
  const best = (path: string, accepted: string): Found | undefined => {
    for (const { name, suffix } of encodings) {
      const found = accepted.includes(name) ? read(path + suffix, name) : undefined
      if (found) return found
    }
    return read(path)
  }
  return (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" }).end()
      return
    }
    const path = safePath(request.url ?? "/")
    const file = path !== undefined && extname(path) ? path : "/index.html"
    const accepted = String(request.headers["accept-encoding"] ?? "")
    const found = path === undefined ? undefined : best(join(folder, file), accepted)
    if (!found) return sendMissing(response, file)
    const isSame = request.headers["if-none-match"] === found.tag
    response.writeHead(isSame ? 304 : 200, headersOf(path ?? "/", file, found))
    response.end(isSame || request.method === "HEAD" ? undefined : found.body)
  }
}

function readFound(path: string, encoding?: string): Found | undefined {
  try {
    const body = readFileSync(path)
    const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 16)}"`
    return encoding ? { body, tag, encoding } : { body, tag }
  } catch {
    return undefined
  }
}

function safePath(url: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(url.split("?")[0] ?? "/"))
    return path.includes("\0") || path.split("/").includes("..") ? undefined : path
  } catch {
    return undefined
  }
}

/** Vite puts a hash of the content into these names. */
const isHashed = (file: string): boolean => /\/assets\/.+-[\w-]{8}\.\w+(\.br|\.gz)?$/.test(file)

function headersOf(path: string, file: string, found: Found): Record<string, string> {
  return {
    ...portalHeaders(path),
    "content-type": kinds[extname(file)] ?? "application/octet-stream",
    "cache-control": isHashed(file) ? "public, max-age=31536000, immutable" : "no-cache",
    etag: found.tag,
    "content-length": String(found.body.length),
    vary: "accept-encoding",
    ...(found.encoding ? { "content-encoding": found.encoding } : {}),
  }
}

function sendMissing(response: ServerResponse, file: string): void {
  const text = file === "/index.html" ? "Portal belum dibangun. · The portal is not built.\n" : ""
  response.writeHead(404, { ...portalHeaders(""), "content-type": "text/plain; charset=utf-8" })
  response.end(text)
}
