import { authorizeUrl, exchange, type Tokens } from "./exchange.ts"
import { paths } from "./identity.ts"
import { newProof } from "./pkce.ts"

/** Nothing: not signed in. `unreachable`: nobody answered, so nothing is known. */
export type Renewal = Tokens | "unreachable" | undefined

const patience = 10_000
const word = "simpul.silent"

/** Inside the hidden frame: hands the provider's answer to the page that opened it. */
export function answerSilently(): boolean {
  if (location.pathname !== paths.silent || window.parent === window) return false
  window.parent.postMessage({ [word]: location.search }, location.origin)
  return true
}

/** Asks the provider, without a page, whether this browser is still signed in. */
export async function renewSilently(): Promise<Renewal> {
  const proof = await newProof()
  const search = await framed(authorizeUrl(proof, paths.silent, "none"))
  if (search === undefined) return "unreachable"
  const answer = new URLSearchParams(search)
  const code = answer.get("code")
  if (!code || answer.get("state") !== proof.state) return undefined
  return (await exchange(code, proof.verifier, paths.silent)) ?? "unreachable"
}

function framed(address: string): Promise<string | undefined> {
  const frame = document.createElement("iframe")
  frame.hidden = true
  frame.title = word
  frame.src = address
  return new Promise((resolve) => {
    const finish = (search: string | undefined) => {
      clearTimeout(timer)
      window.removeEventListener("message", hear)
      frame.remove()
      resolve(search)
    }
    const hear = (event: MessageEvent) => {
      if (event.origin !== location.origin || event.source !== frame.contentWindow) return
      const said = (event.data as Record<string, unknown> | null)?.[word]
      if (typeof said === "string") finish(said)
    }
    const timer = setTimeout(() => finish(undefined), patience)
    window.addEventListener("message", hear)
    document.body.append(frame)
  })
}
