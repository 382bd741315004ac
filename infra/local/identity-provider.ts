import { type Context, Provider } from "oidc-provider"
import { languageOf } from "#shared/kernel/language.ts"
import { client, issuer, scope } from "./environment.ts"
import { identityHeaders } from "./identity-headers.ts"
import type { Keys } from "./identity-keys.ts"
import { errorPage } from "./identity-pages.ts"
import type { Roster } from "./identity-roster.ts"
import type { IdentityStore } from "./identity-store.ts"
import { accessClaims, tokenLife } from "./identity-tokens.ts"

type Parts = {
  readonly roster: Roster
  readonly keys: Keys
  readonly store: IdentityStore
  readonly port: number
}

/** The API as a resource server: only this gives access tokens that are signed, not opaque. */
const resource = "urn:simpul:api"
/** A working day: whoever signed in this morning signs in again tomorrow. */
const sessionLife = 8 * 3600

/** Origins under which a browser on this machine may have opened the portal. */
export const originsOf = (port: number): readonly string[] => [
  `http://localhost:${port}`,
  `http://127.0.0.1:${port}`,
]

/** OpenID Connect in the shape of Cognito: its issuer, its routes, its token claims. */
export function createProvider(parts: Parts): Provider {
  return new Provider(issuer, {
    ...routes,
    ...identityOf(parts),
    ...tokensOf(),
    adapter: parts.store.adapter,
    clients: [clientOf(parts.port)],
    loadExistingGrant,
    renderError,
  })
}

const routes = {
  routes: {
    authorization: "/oauth2/authorize",
    token: "/oauth2/token",
    userinfo: "/oauth2/userInfo",
    revocation: "/oauth2/revoke",
    end_session: "/oauth2/end-session",
    jwks: "/.well-known/jwks.json",
  },
  interactions: { url: (_: Context, interaction: { uid: string }) => `/login/${interaction.uid}` },
}

const clientOf = (port: number) => ({
  client_id: client,
  application_type: "web",
  token_endpoint_auth_method: "none",
  grant_types: ["authorization_code"],
  response_types: ["code"],
  redirect_uris: originsOf(port).flatMap((origin) => [
    `${origin}/masuk/kembali`,
    `${origin}/masuk/senyap`,
  ]),
})

function identityOf({ roster, keys, port }: Parts) {
  return {
    jwks: { keys: [keys.signing] },
    cookies: {
      keys: keys.cookies,
      // Browsers keep cookies by host, not by port: two Simpuls must not take each other's.
      names: {
        session: `simpul_${port}_session`,
        interaction: `simpul_${port}_login`,
        resume: `simpul_${port}_resume`,
      },
      long: { signed: true, httpOnly: true, sameSite: "lax" },
      short: { signed: true, httpOnly: true, sameSite: "lax" },
    },
    findAccount: (_: Context, sub: string) => accountOf(roster, sub),
    claims: { openid: ["sub", "name", "email", "token_use", "cognito:username"] },
    conformIdTokenClaims: false,
  }
}

function accountOf(roster: Roster, sub: string) {
  const person = roster.find("sub", sub)
  if (!person) return undefined
  const { name, email } = person
  return {
    accountId: sub,
    claims: async () => ({ sub, name, email, token_use: "id", "cognito:username": sub }),
  }
}

const resourceServer = {
  scope,
  audience: resource,
  accessTokenFormat: "jwt",
  accessTokenTTL: tokenLife,
  jwt: { sign: { alg: "RS256" } },
}

const tokensOf = () => ({
  scopes: ["openid"],
  responseTypes: ["code"],
  clientAuthMethods: ["none"],
  clientDefaults: { id_token_signed_response_alg: "RS256" },
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    revocation: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => resource,
      getResourceServerInfo: () => resourceServer,
      useGrantedResource: () => true,
    },
  },
  ttl: {
    AccessToken: tokenLife,
    IdToken: tokenLife,
    AuthorizationCode: 60,
    Interaction: tokenLife,
    Grant: sessionLife,
    Session: sessionLeft,
  },
  extraTokenClaims: (context: Context, token: { accountId: string }) =>
    accessClaims(token.accountId, context.oidc.entities.AuthorizationCode?.authTime ?? 0),
})

/** Eight hours from signing in, however often the portal renews its token meanwhile. */
function sessionLeft(_: Context, session: { loginTs?: number }): number {
  const now = Math.floor(Date.now() / 1000)
  return Math.max(1, (session.loginTs ?? now) + sessionLife - now)
}

/** The portal is our own: nobody is asked whether it may know who they are. */
async function loadExistingGrant(context: Context) {
  const { provider, session, client: asking } = context.oidc
  const known = session.grantIdFor(asking.clientId)
  // A code sent twice takes the grant away, but not the sign-in.
  const kept = known ? await provider.Grant.find(known) : undefined
  if (kept) return kept
  const grant = new provider.Grant({ accountId: session.accountId, clientId: asking.clientId })
  grant.addOIDCScope("openid")
  grant.addResourceScope(resource, scope)
  await grant.save()
  return grant
}

async function renderError(context: Context, out: { error: string }): Promise<void> {
  for (const [name, value] of Object.entries(identityHeaders)) context.set(name, value)
  context.type = "html"
  context.body = errorPage(languageOf(context.get("accept-language")), out.error)
}
