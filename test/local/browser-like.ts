import { createHash, randomBytes } from "node:crypto"

/** What a browser does for a sign-in: keeps cookies, follows no redirect by itself. */
export type BrowserLike = {
  send(path: string, init?: Asked): Promise<Reply>
  forget(): void
}
export type Asked = {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: URLSearchParams
}
export type Reply = {
  readonly status: number
  readonly location: URL
  readonly headers: Headers
  readonly text: string
}

export function browserLike(url: string): BrowserLike {
  const cookies = new Map<string, string>()
  return {
    async send(path, init = {}) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ")
      const headers = { cookie, ...init.headers }
      const answer = await fetch(new URL(path, url), { redirect: "manual", ...init, headers })
      for (const each of answer.headers.getSetCookie()) keep(cookies, each)
      const location = new URL(answer.headers.get("location") ?? "/", url)
      return {
        status: answer.status,
        location,
        headers: answer.headers,
        text: await answer.text(),
      }
    },
    forget: () => cookies.clear(),
  }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  if (value) cookies.set(name, value)
  else cookies.delete(name)
}

export const verifier = randomBytes(32).toString("base64url")
const challenge = createHash("sha256").update(verifier).digest("base64url")

/** The address that starts a sign-in; `changes` replace or, when undefined, drop parameters. */
export function authorizePath(
  url: string,
  changes: Record<string, string | undefined> = {},
): string {
  const asked: Record<string, string | undefined> = {
    client_id: "simpul-portal",
    response_type: "code",
    scope: "openid simpul/portal",
    redirect_uri: `${url}/masuk/kembali`,
    code_challenge: challenge,
    code_challenge_method: "S256",
    state: "kept",
    ...changes,
  }
  const told = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return `/oauth2/authorize?${new URLSearchParams(told)}`
}

export const form = (fields: Record<string, string>): Asked => ({
  method: "POST",
  body: new URLSearchParams(fields),
})
