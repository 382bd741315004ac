import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { everyRow } from "#test/support/ledger.ts"
import { openScene, type Post, type Reply, type Scene } from "#test/support/scene.ts"
import { canary, draftOf, givenCase, idOf, meetingOf, openingOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

const opening = (body: unknown, post: Post = {}) =>
  scene.post(scene.cast.worker, "/cases", { ...post, body })

type Unread = { readonly fields?: readonly string[] } | undefined
const fieldsIn = (reply: Reply): readonly string[] => (reply.body["facts"] as Unread)?.fields ?? []
const told = ({ status, body }: Reply) => [status, body["code"]]
const unreadable = [400, "request.body-unreadable"]

describe("a body that cannot be read", () => {
  test("is refused with the places, never with what stood there", async () => {
    const before = await everyRow(scene.tables)
    const { identity, ...rest } = openingOf()
    const secret = canary.narrative
    const wrong: readonly (readonly [unknown, string])[] = [
      [{ ...rest, identity, nickname: secret }, ".: unknown nickname"],
      [{ ...rest, identity: { ...identity, alias: secret } }, "identity: unknown alias"],
      [rest, "identity: invalid_union"],
      [{ ...rest, identity: { ...identity, nik: secret } }, "identity.nik: invalid_format"],
      [{ ...rest, identity: { ...identity, name: [secret] } }, "identity: invalid_union"],
      [{ ...rest, identity: secret }, "identity: invalid_union"],
      [{ ...rest, identity, age: secret }, "age: invalid_type"],
      [{ ...rest, identity, age: 13.5 }, "age: invalid_type"],
      [{ ...rest, identity, age: -1 }, "age: too_small"],
      [{ ...rest, identity, risk: secret }, "risk: invalid_value"],
      [{ ...rest, identity, region: secret }, "region: invalid_format"],
      [{ ...rest, identity, excludedPersons: [secret, "##"] }, "excludedPersons.1: invalid_format"],
    ]
    for (const [body, place] of wrong) {
      const answer = await opening(body)
      expect(told(answer), place).toEqual(unreadable)
      expect(fieldsIn(answer)).toContain(place)
      expect(answer.text).not.toContain(secret)
    }
    expect(await everyRow(scene.tables)).toEqual(before)
  })

  test("is one that is no JSON object", async () => {
    const bodies = [
      "{",
      "nama=Kenari",
      "[]",
      "[{}]",
      '"text"',
      "12",
      "null",
      "true",
      "\u0000",
      "{}x",
    ]
    bodies.push("[".repeat(60_000), `${"[".repeat(30_000)}"\\ud83d"${"]".repeat(30_000)}`)
    for (const body of bodies)
      expect(told(await opening(body)), body.slice(0, 9)).toEqual(unreadable)
  })

  test("is one with a key that means something to the language", async () => {
    const body = JSON.stringify(openingOf())
    for (const key of ["__proto__", "constructor", "toString"]) {
      const planted = body.replace("{", `{"${key}":{"risk":"LOW"},`)
      expect(told(await opening(planted)), key).toEqual(unreadable)
    }
  })

  test("is one with half a character in it", async () => {
    const body = JSON.stringify(openingOf())
    const half = body.replace(canary.narrative, "\\ud83d")
    expect(told(await opening(half))).toEqual(unreadable)
    const whole = body.replace(canary.narrative, "\\ud83d\\udc67")
    expect((await opening(whole)).status).toBe(201)
  })

  test("is one with too much of everything", async () => {
    const line = "x".repeat(201)
    const long = { ...openingOf(), identity: { name: line } }
    expect(fieldsIn(await opening(long))).toEqual(["identity.name: too_big"])
    const child = await givenCase(scene)
    const documents = Array.from({ length: 31 }, () => "Laporan")
    const draft = { body: draftOf(child, { documents }) }
    const answer = await scene.post(scene.cast.worker, "/handoffs", draft)
    expect(fieldsIn(answer)).toEqual(["documents: too_big"])
  })
})

describe("what is written", () => {
  test("comes back letter for letter, whatever the alphabet", async () => {
    const title = "Rapat «ꦗꦮ» 👧🏽 – 会议\u0000\u202e"
    const made = await scene.post(scene.cast.coordinator, "/meetings", {
      body: meetingOf({ title }),
    })
    expect(made.status, made.text).toBe(201)
    const seen = await scene.get(scene.cast.coordinator, `/meetings/${idOf(made)}`)
    expect(seen.body["title"]).toBe(title)
  })

  test("may be 64 kB, and not one byte more", async () => {
    const limit = 64 * 1024
    const body = JSON.stringify(openingOf())
    const atLimit = await opening(body.padEnd(limit, " "))
    expect(atLimit.status, atLimit.text).toBe(201)
    expect(told(await opening(body.padEnd(limit + 1, " ")))).toEqual([413, "request.too-large"])
    const wide = JSON.stringify({ note: "é".repeat(limit / 2) })
    expect(told(await opening(wide))).toEqual([413, "request.too-large"])
  })

  test("is measured even where its length is not announced", async () => {
    const chunk = new TextEncoder().encode(" ".repeat(16 * 1024))
    const stream = new ReadableStream({
      start(controller) {
        for (let count = 0; count < 5; count += 1) controller.enqueue(chunk)
        controller.close()
      },
    })
    const { worker } = scene.cast
    const headers = { ...scene.headersOf(worker), "Idempotency-Key": "streamed-body" }
    const init = { method: "POST", headers, body: stream, duplex: "half" }
    expect(told(await scene.ask("/cases", init as RequestInit))).toEqual([413, "request.too-large"])
  })

  test("may be nothing where nothing is asked", async () => {
    const made = await scene.post(scene.cast.coordinator, "/meetings", { body: meetingOf() })
    const path = `/meetings/${idOf(made)}/schedule`
    const done = await scene.post(scene.cast.coordinator, path, { body: "", match: '"1"' })
    expect(done.status, done.text).toBe(200)
  })
})
