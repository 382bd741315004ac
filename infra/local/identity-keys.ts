import {
  createHash,
  createPrivateKey,
  generateKeyPair,
  type KeyObject,
  randomBytes,
} from "node:crypto"
import { promisify } from "node:util"
import * as z from "zod/mini"
import { readJson, writeJson } from "./json-file.ts"

const schema = z.object({
  signing: z.looseObject({ kty: z.literal("RSA"), n: z.string(), e: z.string(), kid: z.string() }),
  cookies: z.array(z.string()).check(z.minLength(1)),
})
type Stored = z.infer<typeof schema>

export type Keys = {
  /** The key pair as a JSON Web Key, for the provider. */
  readonly signing: Stored["signing"]
  readonly cookies: readonly string[]
  readonly privateKey: KeyObject
  /** What the API verifies tokens with. */
  readonly jwks: string
}

/** Reads the keys that live with the data, so that tokens and sign-ins outlive a restart. */
export async function loadKeys(path: string): Promise<Keys> {
  const known = schema.safeParse(readJson(path))
  if (known.success) return keysOf(known.data)
  const made = await makeKeys()
  writeJson(path, made)
  return keysOf(made)
}

/** Reads the keys only if there are some. */
export function readKeys(path: string): Keys | undefined {
  const known = schema.safeParse(readJson(path))
  return known.success ? keysOf(known.data) : undefined
}

async function makeKeys(): Promise<Stored> {
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 })
  const { n = "", e = "", ...secret } = privateKey.export({ format: "jwk" })
  const kid = createHash("sha256").update(n).digest("base64url").slice(0, 16)
  return {
    signing: { ...secret, kty: "RSA", n, e, kid, alg: "RS256", use: "sig" },
    cookies: [randomBytes(32).toString("base64url")],
  }
}

function keysOf({ signing, cookies }: Stored): Keys {
  const { n, e, kid } = signing
  const open = { kty: "RSA", n, e, kid, alg: "RS256", use: "sig" }
  return {
    signing,
    cookies,
    privateKey: createPrivateKey({ key: signing, format: "jwk" }),
    jwks: JSON.stringify({ keys: [open] }),
  }
}
