import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto"
import { placeIn } from "#infra/local/data-folder.ts"
import { client, issuer, scope } from "#infra/local/environment.ts"
import { readKeys } from "#infra/local/identity-keys.ts"

export type Forgery = {
  readonly header?: Record<string, unknown>
  readonly claims?: Record<string, unknown>
  readonly key?: KeyObject
}

const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString("base64url")

const now = (): number => Math.floor(Date.now() / 1000)

/** A token with the true key of a data folder unless another is given; claims as one wishes. */
export function forge(data: string, sub: string, forgery: Forgery = {}): string {
  const keys = readKeys(placeIn(data, "keys"))
  if (!keys) throw new Error("the data folder has no keys")
  const header = { alg: "RS256", kid: keys.signing.kid, typ: "at+jwt", ...forgery.header }
  const claims = {
    iss: issuer,
    sub,
    client_id: client,
    token_use: "access",
    scope,
    jti: "one",
    username: sub,
    auth_time: now(),
    iat: now(),
    exp: now() + 600,
    ...forgery.claims,
  }
  const text = `${encode(header)}.${encode(claims)}`
  if (header.alg === "none") return `${text}.`
  const key = forgery.key ?? createPrivateKey({ key: keys.signing, format: "jwk" })
  return `${text}.${sign("sha256", Buffer.from(text), key).toString("base64url")}`
}

export const strangeKey = (): KeyObject =>
  generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey
