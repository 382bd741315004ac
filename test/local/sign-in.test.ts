import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Person } from "#infra/local/identity-people.ts"
import type { System } from "#infra/local/system.ts"
import { createTotpGate } from "#infra/local/totp-gate.ts"
import { authorizePath, type BrowserLike, browserLike, form, verifier } from "./browser-like.ts"
import { scratchFolder, startStandIn } from "./scratch.ts"
import { budi, rina } from "./stand-in-people.ts"

const data = scratchFolder()
const phone = createTotpGate()
let system: System
let browser: BrowserLike

beforeAll(async () => {
  system = await startStandIn(data.path)
})
afterAll(async () => {
  await system?.stop()
  data.remove()
})
beforeEach(() => {
  browser = browserLike(system.url)
})

async function openLogin(changes = {}): Promise<string> {
  const { status, location } = await browser.send(authorizePath(system.url, changes))
  expect(status).toBe(303)
  return location.pathname
}

/** From the front to the code that the portal gets. */
async function signIn(person: Person): Promise<string> {
  browser.forget()
  const login = await openLogin()
  const kode = phone.current(person)
  const right = await browser.send(login, form({ orang: person.id, kode }))
  const back = await browser.send(right.location.href)
  return back.location.searchParams.get("code") ?? ""
}

const exchange = (code: string, changes = {}) =>
  browser.send(
    "/oauth2/token",
    form({
      grant_type: "authorization_code",
      client_id: "simpul-portal",
      redirect_uri: `${system.url}/masuk/kembali`,
      code,
      code_verifier: verifier,
      ...changes,
    }),
  )

const me = (token: string) =>
  browser.send("/v1/me", { headers: { authorization: `Bearer ${token}` } })

const renewSilently = async () => {
  const changes = { prompt: "none", redirect_uri: `${system.url}/masuk/senyap` }
  const { location } = await browser.send(authorizePath(system.url, changes))
  return location
}

describe("signing in", () => {
  test("gives an access token in Cognito's shape that the API takes", async () => {
    const { status, text } = await exchange(await signIn(rina))
    expect(status).toBe(200)
    const { access_token: token, id_token: idToken, ...rest } = JSON.parse(text)
    expect(rest).toEqual({ expires_in: 600, scope: "openid simpul/portal", token_type: "Bearer" })
    const taken = await me(token)
    expect(taken.status).toBe(200)
    expect(JSON.parse(taken.text)).toMatchObject({
      iss: "https://cognito-idp.ap-southeast-3.amazonaws.com/ap-southeast-3_LOCAL0001",
      sub: rina.sub,
      username: rina.sub,
      client_id: "simpul-portal",
      token_use: "access",
      scope: "openid simpul/portal",
      auth_time: expect.any(Number),
      jti: expect.any(String),
    })
    expect((await me(idToken)).status).toBe(401)
  })

  test("tells the bearer who they are, and nobody else", async () => {
    const { text } = await exchange(await signIn(rina))
    const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
    const known = await browser.send("/oauth2/userInfo", bearer(JSON.parse(text).access_token))
    expect(JSON.parse(known.text)).toMatchObject({ sub: rina.sub, email: rina.email })
    expect((await browser.send("/oauth2/userInfo", bearer("a.b.c"))).status).toBe(401)
  })

  test("needs a code challenge, a known client and a known address to return to", async () => {
    const unproven = await browser.send(
      authorizePath(system.url, { code_challenge: undefined, code_challenge_method: undefined }),
    )
    expect(unproven.location.searchParams.get("error")).toBe("invalid_request")
    const stranger = await browser.send(authorizePath(system.url, { client_id: "stranger" }))
    expect(stranger.status).toBe(400)
    const elsewhere = { redirect_uri: "https://elsewhere.example/masuk/kembali" }
    expect((await browser.send(authorizePath(system.url, elsewhere))).status).toBe(400)
  })

  test("a code works once, and only with its verifier", async () => {
    expect((await exchange(await signIn(rina), { code_verifier: "x".repeat(43) })).status).toBe(400)
    const code = await signIn(rina)
    expect((await exchange(code)).status).toBe(200)
    expect((await exchange(code)).status).toBe(400)
    // Whoever stole a code must not be able to sign its owner out.
    expect((await renewSilently()).searchParams.get("code")).toBeTruthy()
  })
})

describe("the pages", () => {
  test("list people by agency, and escape what people are called", async () => {
    const { status, text, headers } = await browser.send(await openLogin())
    expect(status).toBe(200)
    expect(text).toContain("<h2>LPA Kota Metro</h2>")
    expect(text).toContain("Budi &lt;b&gt;Santoso&lt;/b&gt;")
    expect(text).not.toContain("<b>")
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'self'/)
  })

  test("speak Indonesian, and English when asked", async () => {
    const login = await openLogin()
    expect((await browser.send(login)).text).toContain("Masuk ke Simpul")
    expect((await browser.send(`${login}?bahasa=en`)).text).toContain("Sign in to Simpul")
    const english = await openLogin({ ui_locales: "en" })
    expect((await browser.send(english)).text).toContain("Sign in to Simpul")
  })

  test("show a person's current code", async () => {
    const { text } = await browser.send(`${await openLogin()}?orang=${rina.id}`)
    const shown = /<output>(\d{3}) (\d{3})<\/output>/.exec(text)
    expect(`${shown?.[1]}${shown?.[2]}`).toMatch(/^\d{6}$/)
  })

  test("say kindly that a sign-in is over, or was never begun", async () => {
    const { status, text } = await browser.send("/login/nobody-began-this")
    expect(status).toBe(400)
    expect(text).toContain("Waktu untuk masuk sudah habis")
  })

  test("refuse a wrong code, and after five of them listen no more for a while", async () => {
    const login = await openLogin()
    const guess = () => browser.send(login, form({ orang: budi.id, kode: "12345" }))
    for (let count = 0; count < 5; count += 1) expect((await guess()).status).toBe(400)
    expect((await guess()).status).toBe(429)
    const right = await browser.send(login, form({ orang: budi.id, kode: phone.current(budi) }))
    expect(right.status).toBe(429)
  })
})

describe("staying signed in", () => {
  test("asks nobody anything when nobody is signed in", async () => {
    expect((await renewSilently()).searchParams.get("error")).toBe("login_required")
  })

  test("renews silently, also after a restart, until one signs out", async () => {
    await signIn(rina)
    expect((await renewSilently()).searchParams.get("code")).toBeTruthy()

    const port = Number(new URL(system.url).port)
    await system.stop()
    system = await startStandIn(data.path, port)
    expect((await renewSilently()).searchParams.get("code")).toBeTruthy()

    const leave = (target: string) => {
      const asked = new URLSearchParams({ client_id: "simpul-portal", logout_uri: target })
      return browser.send(`/logout?${asked}`)
    }
    expect((await leave("https://elsewhere.example/")).status).toBe(400)
    const left = await leave(`${system.url}/`)
    expect([left.status, left.location.href]).toEqual([302, `${system.url}/`])
    expect((await renewSilently()).searchParams.get("error")).toBe("login_required")
  })
})

describe("a token for curl and tests", () => {
  test("is the same to the API, and only for people of the demonstration", async () => {
    expect((await me(system.tokenFor(rina.email))).status).toBe(200)
    expect(() => system.tokenFor("nobody@nowhere.example")).toThrow("nobody@nowhere.example")
  })
})

describe("addresses", () => {
  test("of another name are not answered: no foreign page leads a browser here", async () => {
    const { port } = new URL(system.url)
    const { request } = await import("node:http")
    const status = await new Promise((resolve) => {
      const asked = request({ port, host: "127.0.0.1", headers: { host: `evil.example:${port}` } })
      asked.on("response", (answer) => resolve(answer.resume().statusCode)).end()
    })
    expect(status).toBe(421)
  })
})
