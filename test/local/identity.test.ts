import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { userPool } from "#infra/local/environment.ts"
import { type System, startSystem } from "#infra/local/system.ts"
import { authorizePath, type BrowserLike, browserLike, form, verifier } from "./browser-like.ts"
import { crowdOf } from "./crowd.ts"
import { scratchFolder, startStandIn } from "./scratch.ts"
import { standInEntries } from "./stand-in-entries.ts"
import { rina } from "./stand-in-people.ts"

const data = scratchFolder()
let system: System
let browser: BrowserLike
let pool: CognitoIdentityProviderClient

beforeAll(async () => {
  system = await startStandIn(data.path)
  pool = new CognitoIdentityProviderClient({ maxAttempts: 1 })
})
afterAll(async () => {
  pool?.destroy()
  await system?.stop()
  data.remove()
})
beforeEach(() => {
  browser = browserLike(system.url)
})

const adminUrl = () => process.env["AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"] ?? ""

const invite = (email: string, more: { name?: string; MessageAction?: "RESEND" } = {}) => {
  const { name = "Tari Undangan", ...action } = more
  const UserAttributes = [
    { Name: "email", Value: email },
    { Name: "name", Value: name },
  ]
  const asked = { UserPoolId: userPool, Username: email, UserAttributes, ...action }
  return pool.send(new AdminCreateUserCommand(asked))
}

const look = (email: string) =>
  pool.send(new AdminGetUserCommand({ UserPoolId: userPool, Username: email }))

const subOf = async (email: string): Promise<string> =>
  (await look(email)).UserAttributes?.find((each) => each.Name === "sub")?.Value ?? ""

async function openLogin(of = system): Promise<string> {
  return (await browser.send(authorizePath(of.url))).location.pathname
}

const codeIn = (page: string): string => {
  const [, first = "", last = ""] = /<output>(\d{3}) (\d{3})<\/output>/.exec(page) ?? []
  return first + last
}

/** Through the pages to a token, with the code that the page's phone shows. */
async function signIn(id: string): Promise<string> {
  const login = await openLogin()
  const kode = codeIn((await browser.send(`${login}?orang=${id}`)).text)
  const right = await browser.send(login, form({ orang: id, kode }))
  const { location } = await browser.send(right.location.href)
  const answer = await browser.send(
    "/oauth2/token",
    form({
      grant_type: "authorization_code",
      client_id: "simpul-portal",
      redirect_uri: `${system.url}/masuk/kembali`,
      code: location.searchParams.get("code") ?? "",
      code_verifier: verifier,
    }),
  )
  return JSON.parse(answer.text).access_token
}

describe("the user pool of this machine", () => {
  test("makes an account once, and knows it afterwards", async () => {
    const { User } = await invite("sekali@undangan.example")
    expect(User?.UserStatus).toBe("FORCE_CHANGE_PASSWORD")
    expect(User?.Username).toBe(await subOf("sekali@undangan.example"))
    await expect(invite("sekali@undangan.example")).rejects.toThrow("UsernameExistsException")
    await expect(invite("SEKALI@undangan.example")).rejects.toThrow("UsernameExistsException")
    expect((await look("Sekali@Undangan.example")).Username).toBe(User?.Username)
  })

  test("knows the people of the demonstration too, and nobody else", async () => {
    await expect(invite(rina.email)).rejects.toThrow("UsernameExistsException")
    expect(await subOf(rina.email)).toBe(rina.sub)
    await expect(look("tidak@ada.example")).rejects.toThrow("UserNotFoundException")
  })

  test("sends another invitation only to whoever has not signed in yet", async () => {
    const again = () => invite("lagi@undangan.example", { MessageAction: "RESEND" })
    await expect(again()).rejects.toThrow("UserNotFoundException")
    await invite("lagi@undangan.example")
    const before = (await look("lagi@undangan.example")).UserLastModifiedDate?.getTime() ?? 0
    const { User } = await again()
    expect(User?.UserLastModifiedDate?.getTime()).toBeGreaterThanOrEqual(before)
    await signIn(await subOf("lagi@undangan.example"))
    await expect(again()).rejects.toThrow("UnsupportedUserStateException")
    expect((await look("lagi@undangan.example")).UserStatus).toBe("CONFIRMED")
  })

  test("answers on this machine alone, and no page of a browser", async () => {
    expect(new URL(adminUrl()).hostname).toBe("127.0.0.1")
    const body = JSON.stringify({ UserPoolId: userPool, Username: "halaman@undangan.example" })
    const target = "AWSCognitoIdentityProviderService.AdminCreateUser"
    const plain = { "content-type": "text/plain", "x-amz-target": target }
    expect((await fetch(adminUrl(), { method: "POST", headers: plain, body })).status).toBe(400)
    // A form or a script of another site has to ask first, and hears no.
    const asking = { origin: "https://elsewhere.example", "access-control-request-method": "POST" }
    const answer = await fetch(adminUrl(), { method: "OPTIONS", headers: asking })
    expect(answer.headers.get("access-control-allow-origin")).toBeNull()
    await expect(look("halaman@undangan.example")).rejects.toThrow("UserNotFoundException")
  })

  test.each([
    ["an operation it does not have", "AdminDeleteUser", {}],
    ["another pool", "AdminGetUser", { UserPoolId: "elsewhere_1", Username: rina.email }],
    ["no JSON", "AdminGetUser", undefined],
  ])("refuses %s", async (_, operation, body) => {
    const headers = {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
    }
    const sent = body ? JSON.stringify(body) : "{"
    const answer = await fetch(adminUrl(), { method: "POST", headers, body: sent })
    expect(answer.status).toBe(400)
  })
})

describe("somebody who was invited", () => {
  const email = "dewi@undangan.example"
  const name = "Dewi <i>Undangan</i>"

  beforeAll(() => invite(email, { name }))

  test("is on the sign-in page, below everybody else", async () => {
    const { text } = await browser.send(await openLogin())
    expect(text.indexOf("<h2>Diundang</h2>")).toBeGreaterThan(text.indexOf(rina.name))
    expect(text).toContain("Dewi &lt;i&gt;Undangan&lt;/i&gt;")
    expect(text).not.toContain("<i>")
  })

  test("signs in with a code of their own, and the provider says who they are", async () => {
    const token = await signIn(await subOf(email))
    const bearer = { headers: { authorization: `Bearer ${token}` } }
    const told = JSON.parse((await browser.send("/oauth2/userInfo", bearer)).text)
    expect(told).toMatchObject({ sub: await subOf(email), email, name })
    expect((await browser.send("/v1/me", bearer)).status).toBe(200)
  })

  test("gets a token by address, as the people of the demonstration do", async () => {
    const bearer = { headers: { authorization: `Bearer ${system.tokenFor(email)}` } }
    const me = JSON.parse((await browser.send("/v1/me", bearer)).text)
    expect(me.sub).toBe(await subOf(email))
  })

  test("is still there after a restart, with the same code", async () => {
    const sub = await subOf(email)
    const port = Number(new URL(system.url).port)
    await system.stop()
    system = await startStandIn(data.path, port)
    expect(await subOf(email)).toBe(sub)
    expect(await signIn(sub)).toBeTruthy()
  })

  test("finds the mail, which leads to the front page and tells of nobody else", async () => {
    const { text, headers } = await browser.send("/surat")
    expect(text).toContain(`Kepada: Dewi &lt;i&gt;Undangan&lt;/i&gt; &lt;${email}&gt;`)
    expect(text).toContain("Undangan ke Simpul")
    expect(text).toContain(`<a href="${system.url}/">`)
    expect(headers.get("content-security-policy")).toContain("default-src 'none'")
    const english = (await browser.send("/surat?bahasa=en")).text
    expect(english).toContain("Invitation to Simpul")
    expect((await browser.send(await openLogin())).text).toContain('<a href="/surat?bahasa=id">')
  })
})

describe("twelve hundred people", () => {
  const many = scratchFolder()
  let big: System

  beforeAll(async () => {
    const fixed = { port: 0, data: many.path, demo: "none", portal: false } as const
    big = await startSystem({ ...fixed, entries: standInEntries, people: crowdOf(1_200) })
  })
  afterAll(async () => {
    await big?.stop()
    many.remove()
  })
  beforeEach(() => {
    browser = browserLike(big.url)
  })

  const page = async (query = ""): Promise<string> =>
    (await browser.send(`${await openLogin(big)}?${query}`)).text
  const buttons = (text: string, name: string) =>
    [...text.matchAll(new RegExp(`<button name="${name}" value="([^"]*)"`, "g"))].map(
      ([, value]) => value,
    )

  test("are shown by agency first, a page of agencies at a time", async () => {
    const first = await page()
    expect(buttons(first, "orang")).toEqual([])
    expect(buttons(first, "instansi")).toHaveLength(60)
    const [, next = ""] = /href="[^"?]*\?([^"]*mulai=60)"/.exec(first) ?? []
    const second = buttons(await page(next.replaceAll("&amp;", "&")), "instansi")
    expect(second).toHaveLength(60)
    expect(second).not.toEqual(buttons(first, "instansi"))
    expect(first.length).toBeLessThan(20_000)
  })

  test("are four in an agency that is chosen", async () => {
    const text = await page("instansi=lksa-7")
    expect(buttons(text, "orang")).toEqual(["orang-7", "orang-307", "orang-607", "orang-907"])
  })

  test("are found by part of a name, an address or an agency, fifty at most", async () => {
    expect(buttons(await page("cari=ke1199"), "orang")).toEqual(["orang-1199"])
    expect(buttons(await page("cari=orang12@"), "orang")).toEqual(["orang-12"])
    expect(buttons(await page("cari=lksa+nomor+250"), "orang")).toHaveLength(4)
    const all = await page("cari=orang")
    expect(buttons(all, "orang")).toHaveLength(50)
    expect(all).toContain("Masih ada yang lain")
  })

  test("whom nobody is like is said, and what was typed is escaped", async () => {
    const text = await page(`cari=${encodeURIComponent('"><script>')}`)
    expect(text).toContain("Tidak ada yang cocok")
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;"')
    expect(text).not.toContain("<script")
    expect((await page("cari=zzz&bahasa=en")).includes("Nothing matches")).toBe(true)
  })

  test("keep what they searched for when they change the language", async () => {
    const text = await page("cari=ke1199")
    expect(text).toMatch(/href="[^"]*\?cari=ke1199&amp;bahasa=en"/)
  })
})
