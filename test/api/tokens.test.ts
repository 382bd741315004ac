import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { everyRow } from "#test/support/ledger.ts"
import { freshKey, openScene, type Scene } from "#test/support/scene.ts"
import { openingOf } from "#test/support/story.ts"
import { type Forgery, forge, strangeKey } from "#test/support/tokens.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

const past = Math.floor(Date.now() / 1000) - 3600

const opening = (authorization: string | undefined) => ({
  method: "POST",
  headers: {
    ...(authorization === undefined ? {} : { Authorization: authorization }),
    "Acting-Agency": scene.cast.worker.agency,
    "Content-Type": "application/json",
    "Idempotency-Key": freshKey(),
  },
  body: JSON.stringify(openingOf()),
})

const made = (forgery: Forgery = {}) =>
  `Bearer ${forge(scene.data, scene.cast.worker.sub, forgery)}`

/** Tries a way in at a read and at a write; answers what each was told. */
async function knock(authorization: string | undefined): Promise<unknown[]> {
  const { headers } = opening(authorization)
  const told = [
    await scene.ask("/cases", opening(authorization)),
    await scene.ask("/cases", { headers }),
    await scene.ask("/me", { headers }),
  ]
  for (const { status, headers } of told) {
    expect(headers.get("WWW-Authenticate")).toBe(status === 401 ? "Bearer" : null)
  }
  return [...new Set(told.map(({ status, body }) => `${status} ${String(body["code"])}`))]
}

describe("a token", () => {
  test("made as the provider makes it opens the door", async () => {
    const answer = await scene.ask("/cases", opening(made()))
    expect(answer.status, answer.text).toBe(201)
  })

  test("is asked for", async () => {
    const before = await everyRow(scene.tables)
    for (const authorization of [undefined, "", "Bearer", "Bearer ", "Basic dXNlcjpwYXNz"]) {
      expect(await knock(authorization), authorization).toEqual(["401 request.token-missing"])
    }
    expect(await everyRow(scene.tables)).toEqual(before)
  })

  test("that is not ours, not now or not for this opens nothing, and nothing is written", async () => {
    const before = await everyRow(scene.tables)
    const good = made()
    const [head, body] = good.split(".")
    const [, , otherSeal] = forge(scene.data, "sub-asing-1").split(".")
    const pool = "https://cognito-idp.ap-southeast-3.amazonaws.com/ap-southeast-3_OTHER0001"
    const wrong: Record<string, string> = {
      garbage: "Bearer garbage",
      "three dots": "Bearer a.b.c",
      expired: made({ claims: { iat: past, exp: past + 600 } }),
      "not yet valid": made({ claims: { nbf: past + 7200 } }),
      "an ID token": made({ claims: { token_use: "id", aud: "simpul-portal" } }),
      "for another client": made({ claims: { client_id: "another" } }),
      "of another pool": made({ claims: { iss: pool } }),
      "signed by nobody": made({ header: { alg: "none" } }),
      "signed with a shared secret": made({ header: { alg: "HS256" } }),
      "signed with a strange key": made({ key: strangeKey() }),
      "with an unknown key": made({ header: { kid: "unknown" }, key: strangeKey() }),
      "with another's seal": `${head}.${body}.${otherSeal}`,
    }
    for (const [what, token] of Object.entries(wrong)) {
      expect(await knock(token), what).toEqual(["401 request.token-invalid"])
    }
    expect(await everyRow(scene.tables)).toEqual(before)
  })

  test("of somebody whom no agency has registered is told so", async () => {
    const token = `Bearer ${forge(scene.data, "sub-nobody")}`
    expect(await knock(token)).toEqual(["403 request.person-unknown"])
  })
})
