import { readFileSync } from "node:fs"
import type { IncomingMessage, ServerResponse } from "node:http"
import type { Accounts } from "./identity-accounts.ts"
import { mailsPath, stylePath } from "./identity-frame.ts"
import type { Keys } from "./identity-keys.ts"
import type { Roster } from "./identity-roster.ts"
import { openIdentityStore } from "./identity-store.ts"

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

export type Identity = {
  /** Whether a path belongs to the identity provider. */
  owns(path: string): boolean
  readonly handle: Handler
  /** Loads what signing in needs, once the first requests have had their turn. */
  warmSoon(): void
  stop(): Promise<void>
}

type Parts = {
  readonly roster: Roster
  readonly accounts: Accounts
  readonly keys: Keys
  readonly database: string
  readonly port: number
}

const wellKnown = ["/.well-known/jwks.json", "/.well-known/openid-configuration"]

/**
 * Sign-in on this machine. The provider itself is loaded after the start: it takes a quarter of
 * a second that an API request need not wait for.
 */
export function createIdentity(parts: Parts): Identity {
  let made: Promise<Assembled> | undefined
  let warming: NodeJS.Timeout | undefined
  const assembled = (): Promise<Assembled> => {
    made ??= assemble(parts)
    return made
  }
  return {
    owns: (path) =>
      path.startsWith("/oauth2/") ||
      path.startsWith("/login/") ||
      path === "/logout" ||
      path === mailsPath ||
      wellKnown.includes(path),
    async handle(request, response) {
      const path = (request.url ?? "/").split("?")[0] ?? "/"
      await (await assembled()).handlerOf(path)(request, response)
    },
    warmSoon() {
      warming = setTimeout(() => void assembled(), 1_000)
    },
    async stop() {
      clearTimeout(warming)
      ;(await made)?.close()
    },
  }
}

type Assembled = { handlerOf(path: string): Handler; close(): void }

const loadParts = () =>
  Promise.all([
    import("./identity-provider.ts"),
    import("./identity-login.ts"),
    import("./identity-logout.ts"),
    import("./totp-gate.ts"),
    import("./identity-user-info.ts"),
    import("./identity-mails.ts"),
  ])

async function assemble(parts: Parts): Promise<Assembled> {
  const { roster, accounts, keys, database, port } = parts
  const [{ createProvider }, { createLogin }, { createLogout }, gates, userInfo, mails] =
    await loadParts()
  const store = openIdentityStore(database)
  const provider = createProvider({ roster, keys, store, port })
  const callback = provider.callback()
  const login = createLogin({ provider, roster, gate: gates.createTotpGate() })
  const fixed = new Map<string, Handler>([
    [stylePath, sendStyle],
    ["/logout", createLogout(provider, port)],
    ["/oauth2/userInfo", userInfo.createUserInfo(keys, roster)],
    [mailsPath, mails.createMails(accounts, port)],
  ])
  return {
    handlerOf: (path) => fixed.get(path) ?? (path.startsWith("/login/") ? login : callback),
    close: store.close,
  }
}

function sendStyle(_: IncomingMessage, response: ServerResponse): void {
  const style = readFileSync(new URL("identity.css", import.meta.url))
  response.writeHead(200, {
    "content-type": "text/css; charset=utf-8",
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  })
  response.end(style)
}
