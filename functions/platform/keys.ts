import { createHash, createHmac, randomBytes } from "node:crypto"
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb"
import type { Digest } from "#shared/kernel/verb.ts"
import type { Tables } from "./rows.ts"

/** The secret behind ids and cursors: one row, made by whoever comes first. */
export type Secret = { readonly value: string }

const place = { pk: "SECRET#ids", sk: "CURRENT" }

async function readSecret(tables: Tables): Promise<string | undefined> {
  const found = await tables.client.send(
    new GetCommand({ TableName: tables.sealed, Key: place, ConsistentRead: true }),
  )
  const value = found.Item?.["value"]
  return typeof value === "string" ? value : undefined
}

/** Reads the secret, or makes it where none is; two makers at once end with the same one. */
export async function loadSecret(tables: Tables): Promise<Secret> {
  const known = await readSecret(tables)
  if (known) return { value: known }
  const item = { ...place, value: randomBytes(32).toString("base64url") }
  const put = new PutCommand({
    TableName: tables.sealed,
    Item: item,
    ConditionExpression: "attribute_not_exists(pk)",
  })
  await tables.client.send(put).catch((cause: unknown) => {
    if (!(cause instanceof Error && cause.name === "ConditionalCheckFailedException")) throw cause
  })
  const made = await readSecret(tables)
  if (!made) throw new Error("the secret of ids cannot be read")
  return { value: made }
}

export const sign = (secret: Secret, text: string): Buffer =>
  createHmac("sha256", secret.value).update(text).digest()

const letters = "0123456789abcdefghjkmnpqrstvwxyz"

/** 26 letters of base 32 from the first 130 bits: opaque, and short enough to read aloud. */
function spell(bytes: Buffer): string {
  let bits = BigInt(`0x${bytes.subarray(0, 17).toString("hex")}`) >> 6n
  let text = ""
  for (let count = 0; count < 26; count += 1) {
    text = `${letters[Number(bits & 31n)]}${text}`
    bits >>= 5n
  }
  return text
}

/** Blind words: keyed, so that nobody without the secret can try names or numbers against them. */
export const blindWith =
  (secret: Secret) =>
  (text: string): string =>
    sign(secret, `blind|${text}`).toString("base64url")

export type Scope = { readonly person: string; readonly agency: string; readonly key: string }

/** Ids of one request: the same request mints the same ones, however often it is tried. */
export const idsFor =
  (secret: Secret, scope: Scope) =>
  (label: string): string =>
    `${label}-${spell(sign(secret, ["id", scope.person, scope.agency, scope.key, label].join("|")))}`

/** What an act makes besides what it is given: ids, blind words, salts of sealed sections. */
export type Mint = {
  readonly id: (label: string) => string
  readonly blind: (text: string) => string
  readonly salt: (label: string) => string
}

export const mintFor = (secret: Secret, scope: Scope): Mint => ({
  id: idsFor(secret, scope),
  blind: blindWith(secret),
  salt: (label) => sign(secret, `salt|${scope.key}|${scope.person}|${label}`).toString("base64url"),
})

export const digest: Digest = (text) => createHash("sha256").update(text).digest("hex")

const unmade = (): never => {
  throw new Error("the system seals nothing and looks nobody up")
}

/**
 * For acts of the system's own, which open no secret: ids that anybody could work out who knows the
 * subject, and neither salts nor blind words.
 */
export const bareMint = ({ key }: Pick<Scope, "key">): Mint => ({
  id: (label) => `${label}-${spell(createHash("sha256").update(`${key}|${label}`).digest())}`,
  blind: unmade,
  salt: unmade,
})
