import { getRequestListener } from "@hono/node-server"
import type { Api } from "./entries.ts"
import type { Identity } from "./identity.ts"
import type { Handler } from "./server.ts"

type Parts = { readonly api: Api; readonly identity: Identity; readonly portal: Handler }

/** One origin for all three, as people see it: the API, the sign-in, and the portal. */
export function routeRequests({ api, identity, portal }: Parts): Handler {
  const apiListener = getRequestListener((request) => api.fetch(request), {
    overrideGlobalObjects: false,
  })
  return (request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/"
    if (path === "/v1" || path.startsWith("/v1/")) return apiListener(request, response)
    if (identity.owns(path)) return identity.handle(request, response)
    return portal(request, response)
  }
}
