import type { IncomingMessage, ServerResponse } from "node:http"
import type { Keys } from "./identity-keys.ts"
import type { Roster } from "./identity-roster.ts"
import { subjectOf } from "./identity-tokens.ts"

/** Cognito tells the bearer of an access token who they are; the provider would not. */
export function createUserInfo(keys: Keys, roster: Roster) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "")?.[1]
    const sub = token ? subjectOf(keys, token) : undefined
    const person = sub ? roster.find("sub", sub) : undefined
    const headers = { "content-type": "application/json", "cache-control": "no-store" }
    if (!person) {
      const refusal = { ...headers, "www-authenticate": 'Bearer error="invalid_token"' }
      response.writeHead(401, refusal).end('{"error":"invalid_token"}')
      return
    }
    const { email, name } = person
    response.writeHead(200, headers).end(JSON.stringify({ sub, email, name, username: sub }))
  }
}
