import type { IncomingMessage, ServerResponse } from "node:http"
import type { Provider } from "oidc-provider"
import { client } from "./environment.ts"
import { originsOf } from "./identity-provider.ts"

/** Ends the sign-in of this browser, as Cognito's `/logout` does, and returns to the portal. */
export function createLogout(provider: Provider, port: number) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = new URL(request.url ?? "/", "http://localhost").searchParams
    const target = URL.parse(asked.get("logout_uri") ?? "")
    const isOurs = target !== null && originsOf(port).includes(target.origin)
    if (asked.get("client_id") !== client || !isOurs) {
      response.writeHead(400, { "content-type": "text/plain" }).end("invalid_request\n")
      return
    }
    const context = provider.createContext(request, response)
    const session = await provider.Session.get(context)
    await session.destroy()
    context.cookies.set(provider.cookieName("session"), null, { signed: true })
    response.writeHead(302, { location: target.href, "cache-control": "no-store" }).end()
  }
}
