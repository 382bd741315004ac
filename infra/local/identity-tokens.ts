import { createPublicKey, randomUUID, sign, verify } from "node:crypto"
import { client, issuer, scope } from "./environment.ts"
import type { Keys } from "./identity-keys.ts"
import { fieldOf } from "./json-file.ts"

export const tokenLife = 600

/** The claims of Cognito's access tokens that are not in every OAuth access token. */
export const accessClaims = (sub: string, authTime: number) => ({
  token_use: "access",
  auth_time: authTime,
  username: sub,
  scope,
})

const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString("base64url")

/** An access token as the provider issues it, for somebody who holds the signing key. */
export function mintAccessToken(keys: Keys, sub: string, now = Date.now()): string {
  const iat = Math.floor(now / 1000)
  const header = { alg: "RS256", kid: keys.signing.kid, typ: "at+jwt" }
  const payload = {
    iss: issuer,
    sub,
    client_id: client,
    jti: randomUUID(),
    iat,
    exp: iat + tokenLife,
    ...accessClaims(sub, iat),
  }
  const text = `${encode(header)}.${encode(payload)}`
  return `${text}.${sign("sha256", Buffer.from(text), keys.privateKey).toString("base64url")}`
}

/** The subject of an access token of ours that is still good. */
export function subjectOf(keys: Keys, token: string): string | undefined {
  const [header, payload, signature] = token.split(".")
  if (!header || !payload || !signature) return undefined
  const text = Buffer.from(`${header}.${payload}`)
  const key = createPublicKey(keys.privateKey)
  if (!verify("sha256", text, key, Buffer.from(signature, "base64url"))) return undefined
  const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"))
  const sub = fieldOf(claims, "sub")
  const isGood =
    fieldOf(claims, "iss") === issuer &&
    fieldOf(claims, "token_use") === "access" &&
    Number(fieldOf(claims, "exp")) > Date.now() / 1000
  return isGood && typeof sub === "string" ? sub : undefined
}
