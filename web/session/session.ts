import { createSignal } from "solid-js"
import { authorizeUrl, exchange, signOutUrl, type Tokens } from "./exchange.ts"
import { paths } from "./identity.ts"
import { newProof } from "./pkce.ts"
import { renewSilently } from "./silent.ts"

/**
 * - `starting`: asking the provider whether this browser is signed in
 * - `out`: nobody is
 * - `in`: somebody is
 * - `lost`: somebody was, and the provider says no longer; what is on screen stays
 * - `unreachable`: the provider did not answer
 */
export type Phase = "starting" | "out" | "in" | "lost" | "unreachable"

const [phase, setPhase] = createSignal<Phase>("starting")

export { phase }

let tokens: Tokens | undefined
let renewing: Promise<boolean> | undefined
let isTooOld = false
let alarm: ReturnType<typeof setTimeout> | undefined

const early = 60_000
const pending = "simpul.sign-in"
const hint = "simpul.signed-in"

/** The bearer of the next request, renewed first when it is about to end. */
export async function accessToken(): Promise<string | undefined> {
  if (phase() === "lost") return undefined
  if (!tokens || tokens.expiresAt - Date.now() < early / 4) await renew()
  return tokens?.access
}

/** Renews once for all who ask at the same time; true when there is a fresh token. */
export function renew(): Promise<boolean> {
  renewing ??= renewNow().finally(() => {
    renewing = undefined
  })
  return renewing
}

async function renewNow(): Promise<boolean> {
  const renewed = await renewSilently()
  if (renewed === "unreachable") {
    if (!tokens) setPhase("unreachable")
    return false
  }
  if (!renewed) {
    setPhase(tokens ? "lost" : "out")
    tokens = undefined
    forget()
    return false
  }
  keep(renewed)
  return true
}

function keep(fresh: Tokens): void {
  tokens = fresh
  setPhase("in")
  localStorage.setItem(hint, "1")
  clearTimeout(alarm)
  alarm = setTimeout(() => void renew(), Math.max(5_000, fresh.expiresAt - Date.now() - early))
}

const forget = () => {
  clearTimeout(alarm)
  localStorage.removeItem(hint)
}

/** At the start of a page: back from the provider, or still signed in, or not at all. */
export async function start(): Promise<string | undefined> {
  if (location.pathname === paths.back) return finishSignIn()
  if (localStorage.getItem(hint)) await renew()
  if (phase() === "starting") setPhase("out")
  return undefined
}

/** Goes to the provider's page, and comes back to where one was. */
export async function signIn(returnTo: string): Promise<void> {
  const proof = await newProof()
  sessionStorage.setItem(pending, JSON.stringify({ ...proof, returnTo }))
  location.assign(authorizeUrl(proof, paths.back, isTooOld ? "login" : undefined))
}

/** The API wants a sign-in newer than this one: a renewed token would be as old. */
export function endTooOld(): void {
  isTooOld = true
  tokens = undefined
  forget()
  setPhase("lost")
}

async function finishSignIn(): Promise<string> {
  const answer = new URLSearchParams(location.search)
  const kept = readPending()
  const code = answer.get("code")
  const fresh =
    code && kept && answer.get("state") === kept.state
      ? await exchange(code, kept.verifier, paths.back)
      : undefined
  if (fresh) keep(fresh)
  else setPhase("out")
  return kept?.returnTo ?? "/"
}

function readPending(): { state: string; verifier: string; returnTo: string } | undefined {
  const raw = sessionStorage.getItem(pending)
  sessionStorage.removeItem(pending)
  if (!raw) return undefined
  const kept = JSON.parse(raw) as { state: string; verifier: string; returnTo: string }
  // Only a path of our own: an address from elsewhere must not become a redirect.
  return { ...kept, returnTo: /^\/(?!\/)/.test(kept.returnTo) ? kept.returnTo : "/" }
}

/** Ends the session here and at the provider. */
export function signOut(): void {
  tokens = undefined
  forget()
  sessionStorage.clear()
  location.assign(signOutUrl())
}
