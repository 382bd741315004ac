/** The secret of one sign-in: the verifier stays here, the challenge travels. */
export type Proof = {
  readonly verifier: string
  readonly challenge: string
  readonly state: string
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")

const random = (size: number): string => base64url(crypto.getRandomValues(new Uint8Array(size)))

/** A fresh proof for one sign-in (RFC 7636, S256). */
export async function newProof(): Promise<Proof> {
  const verifier = random(32)
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))
  return { verifier, challenge: base64url(new Uint8Array(digest)), state: random(16) }
}
