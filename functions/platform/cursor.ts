import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import type { Secret } from "./keys.ts"
import { sign } from "./keys.ts"
import type { Item } from "./rows.ts"

const cipher = "aes-256-gcm"
const ivBytes = 12
const tagBytes = 16

const keyFrom = (secret: Secret): Buffer => sign(secret, "cursor")

/**
 * Where a list goes on: sealed, since a key names a row the reader may not know of, and bound to
 * who may use it and for which list.
 */
export function writeCursor(secret: Secret, scope: string, next: Item): string {
  const iv = randomBytes(ivBytes)
  const seal = createCipheriv(cipher, keyFrom(secret), iv).setAAD(Buffer.from(scope))
  const body = Buffer.concat([seal.update(JSON.stringify(next)), seal.final()])
  return Buffer.concat([iv, seal.getAuthTag(), body]).toString("base64url")
}

/** The place behind a cursor, or nothing where it was not made here for this list. */
export function readCursor(secret: Secret, scope: string, raw: string): Item | undefined {
  const bytes = Buffer.from(raw, "base64url")
  // Decoding forgives what it does not know: one place has one cursor.
  if (bytes.toString("base64url") !== raw || bytes.length <= ivBytes + tagBytes) return undefined
  const seal = createDecipheriv(cipher, keyFrom(secret), bytes.subarray(0, ivBytes))
  seal.setAAD(Buffer.from(scope)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  try {
    const body = Buffer.concat([seal.update(bytes.subarray(ivBytes + tagBytes)), seal.final()])
    return JSON.parse(body.toString()) as Item
  } catch {
    return undefined
  }
}
