import { language } from "../words/words.ts"
import { identity, scope } from "./identity.ts"
import type { Proof } from "./pkce.ts"

/** What the portal keeps in memory, and nowhere else. */
export type Tokens = { readonly access: string; readonly expiresAt: number }

/**
 * Where the browser goes to sign in. Of the standard's prompts, `none` never shows a page and
 * `login` asks again even somebody who is signed in there.
 */
export function authorizeUrl(
  proof: Proof,
  redirect: string,
  prompt: "none" | "login" | undefined,
): string {
  const url = new URL("/oauth2/authorize", identity.authority)
  url.search = new URLSearchParams({
    response_type: "code",
    client_id: identity.client,
    redirect_uri: location.origin + redirect,
    scope,
    state: proof.state,
    code_challenge: proof.challenge,
    code_challenge_method: "S256",
    // The standard's word for it, and Cognito's.
    ui_locales: language(),
    lang: language(),
    ...(prompt ? { prompt } : {}),
  }).toString()
  return url.href
}

/** Where the identity provider's own session ends. */
export function signOutUrl(): string {
  const url = new URL("/logout", identity.authority)
  url.search = new URLSearchParams({
    client_id: identity.client,
    logout_uri: `${location.origin}/`,
  }).toString()
  return url.href
}

/** Trades the code for tokens; nothing when the provider refuses or cannot be reached. */
export async function exchange(
  code: string,
  verifier: string,
  redirect: string,
): Promise<Tokens | undefined> {
  const answer = await fetch(new URL("/oauth2/token", identity.authority), {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: identity.client,
      redirect_uri: location.origin + redirect,
      code,
      code_verifier: verifier,
    }),
  }).catch(() => undefined)
  if (!answer?.ok) return undefined
  return tokensOf(await answer.json().catch(() => undefined))
}

function tokensOf(body: unknown): Tokens | undefined {
  if (typeof body !== "object" || body === null) return undefined
  const { access_token: access, expires_in: seconds } = body as Record<string, unknown>
  if (typeof access !== "string") return undefined
  return { access, expiresAt: Date.now() + (Number(seconds) || 600) * 1000 }
}
