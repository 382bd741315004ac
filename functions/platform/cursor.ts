import { timingSafeEqual } from "node:crypto"
import type { Secret } from "./keys.ts"
import { sign } from "./keys.ts"
import type { Item } from "./rows.ts"

const seal = (secret: Secret, scope: string, body: string): string =>
  sign(secret, `cursor|${scope}|${body}`).subarray(0, 16).toString("base64url")

/** Where a list goes on, bound to who may use it and for which list. */
export function writeCursor(secret: Secret, scope: string, next: Item): string {
  const body = Buffer.from(JSON.stringify(next)).toString("base64url")
  return `${body}.${seal(secret, scope, body)}`
}

/** The place behind a cursor, or nothing where it was not made here for this list. */
export function readCursor(secret: Secret, scope: string, raw: string): Item | undefined {
  const [body = "", mark = "", ...more] = raw.split(".")
  const expected = Buffer.from(seal(secret, scope, body))
  const given = Buffer.from(mark)
  if (more.length > 0 || expected.length !== given.length || !timingSafeEqual(expected, given))
    return undefined
  return JSON.parse(Buffer.from(body, "base64url").toString()) as Item
}
