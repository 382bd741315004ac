/** The part of oidc-provider that identity uses; the package brings no types. */
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http"

  export type Payload = Record<string, unknown>

  export type Adapter = {
    upsert(id: string, payload: Payload, life: number): Promise<void>
    find(id: string): Promise<Payload | undefined>
    findByUid(uid: string): Promise<Payload | undefined>
    findByUserCode(code: string): Promise<Payload | undefined>
    consume(id: string): Promise<void>
    destroy(id: string): Promise<void>
    revokeByGrantId(grantId: string): Promise<void>
  }

  export type Grant = {
    addOIDCScope(scope: string): void
    addResourceScope(resource: string, scope: string): void
    save(): Promise<string>
  }

  export type Session = {
    readonly accountId?: string
    readonly loginTs?: number
    grantIdFor(client: string): string | undefined
    destroy(): Promise<void>
  }

  export type Cookies = {
    set(name: string, value: null, options: Record<string, unknown>): void
  }

  export type Context = {
    type: string
    status: number
    body: unknown
    readonly cookies: Cookies
    get(header: string): string
    set(header: string, value: string): void
    readonly oidc: {
      readonly provider: Provider
      readonly session: Session
      readonly client: { readonly clientId: string }
      readonly entities: { readonly AuthorizationCode?: { readonly authTime?: number } }
    }
  }

  export type Interaction = {
    readonly uid: string
    readonly params: Record<string, unknown>
  }

  export type LoginResult = {
    readonly login: { readonly accountId: string; readonly amr: readonly string[] }
  }

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>)
    readonly Grant: {
      new (of: { accountId: string | undefined; clientId: string }): Grant
      find(id: string): Promise<Grant | undefined>
    }
    readonly Session: { get(context: Context): Promise<Session> }
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    cookieName(kind: "session"): string
    createContext(request: IncomingMessage, response: ServerResponse): Context
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: LoginResult,
    ): Promise<void>
    on(event: string, listener: (context: Context, cause: unknown) => void): this
  }
}
