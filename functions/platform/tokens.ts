import { CognitoJwtVerifier } from "aws-jwt-verify"
import { type Instant, instantOf } from "#shared/kernel/instant.ts"

export type TokenSettings = {
  readonly userPool: string
  readonly client: string
  /** The provider's public keys, where it has no https address to fetch them from. */
  readonly jwks?: string
}

type Good = { readonly sub: string; readonly signedInAt: Instant; readonly until: number }

/** About 1 kB each; who is forgotten is only checked again. */
const remembered = 5_000

/**
 * Checks that a token is an access token of our pool and client, signed and not expired.
 * A process checks each signature once: the same token stays good until it ends, ten minutes
 * at most, and what its bearer may do is read from the table every time.
 */
export function tokenVerifier(
  settings: TokenSettings,
): (token: string) => Promise<{ sub: string; signedInAt: Instant }> {
  const verifier = CognitoJwtVerifier.create({
    userPoolId: settings.userPool,
    tokenUse: "access",
    clientId: settings.client,
    graceSeconds: 30,
  })
  if (settings.jwks) verifier.cacheJwks(JSON.parse(settings.jwks))
  const good = new Map<string, Good>()
  return async (token) => {
    const known = good.get(token)
    if (known && Date.now() < known.until) return known
    good.delete(token)
    const { sub, exp, auth_time } = await verifier.verify(token)
    if (good.size >= remembered) good.delete(good.keys().next().value ?? "")
    const found = { sub, signedInAt: instantOf(auth_time * 1000), until: exp * 1000 }
    good.set(token, found)
    return found
  }
}
