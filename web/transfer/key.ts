/** What makes an act the same act: who acts for whom, where, on which state, and what it says. */
export type Content = {
  readonly agency: string
  readonly address: string
  readonly state: string
  readonly body: unknown
}

/** An idempotency key made of the content, so that sending the same line again changes nothing. */
export async function keyFor({ agency, address, state, body }: Content): Promise<string> {
  const text = JSON.stringify([agency, address, state, body])
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))
  const base64 = btoa(String.fromCharCode(...new Uint8Array(hash)))
  return base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")
}
