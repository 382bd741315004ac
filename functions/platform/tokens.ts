import { CognitoJwtVerifier } from "aws-jwt-verify"

export type TokenSettings = {
  readonly userPool: string
  readonly client: string
  /** The provider's public keys, where it has no https address to fetch them from. */
  readonly jwks?: string
}

/** Checks that a token is an access token of our pool and client, signed and not expired. */
export function tokenVerifier(
  settings: TokenSettings,
): (token: string) => Promise<{ sub: string }> {
  const verifier = CognitoJwtVerifier.create({
    userPoolId: settings.userPool,
    tokenUse: "access",
    clientId: settings.client,
    graceSeconds: 30,
  })
  if (settings.jwks) verifier.cacheJwks(JSON.parse(settings.jwks))
  return (token) => verifier.verify(token)
}
