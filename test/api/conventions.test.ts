import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { agencyIds } from "#test/support/cast.ts"
import { everyRow } from "#test/support/ledger.ts"
import { freshKey, openScene, type Reply, type Scene } from "#test/support/scene.ts"
import {
  acceptance,
  givenOffered,
  givenReviewed,
  idOf,
  officerOf,
  openingOf,
} from "#test/support/story.ts"

let scene: Scene
let handoff: string
beforeAll(async () => {
  scene = await openScene()
  handoff = await givenOffered(scene)
  await scene.settle()
})
afterAll(() => scene?.end())

const told = ({ status, body }: Reply) => [status, body["code"]]

async function leavesNoTrace(act: () => Promise<void>): Promise<void> {
  const before = await everyRow(scene.tables)
  await act()
  expect(await everyRow(scene.tables)).toEqual(before)
}

describe("the request key", () => {
  const wrong = ["", "short", "x".repeat(65), "has space", "émigré-key", "a/b+c=de"]

  test("is required to create, and of one shape", () =>
    leavesNoTrace(async () => {
      const { worker } = scene.cast
      const headers = { ...scene.headersOf(worker), "Content-Type": "application/json" }
      const bare = { method: "POST", headers, body: JSON.stringify(openingOf()) }
      expect(told(await scene.ask("/cases", bare))).toEqual([400, "request.key-missing"])
      for (const key of wrong) {
        const given = { ...bare, headers: { ...headers, "Idempotency-Key": encodeURI(key) } }
        expect(told(await scene.ask("/cases", given)), key).toEqual([400, "request.key-missing"])
      }
    }))

  test("is required to act too", () =>
    leavesNoTrace(async () => {
      const headers = { ...scene.headersOf(officerOf(scene)), "If-Match": '"2.1"' }
      const bare = { method: "POST", headers, body: JSON.stringify({ attest: true }) }
      const path = `/handoffs/${handoff}/acknowledge`
      expect(told(await scene.ask(path, bare))).toEqual([400, "request.key-missing"])
    }))

  test("of 8 and of 64 letters is good", async () => {
    const { worker } = scene.cast
    for (const key of [freshKey().slice(0, 8), "k".repeat(64)]) {
      const made = await scene.post(worker, "/cases", { body: openingOf(), key })
      expect(made.status, made.text).toBe(201)
    }
  })
})

describe("the version seen", () => {
  const acknowledging = (match?: string) =>
    scene.post(officerOf(scene), `/handoffs/${handoff}/acknowledge`, {
      body: { attest: true },
      ...(match ? { match } : {}),
    })

  test("is required of every act on something", () =>
    leavesNoTrace(async () => {
      expect(told(await acknowledging())).toEqual([428, "request.match-missing"])
    }))

  test("is an ETag of ours, and nothing like it", () =>
    leavesNoTrace(async () => {
      for (const match of ["2.1", "*", 'W/"2.1"', '"2.1", "3.1"', '"two"', '"2.1.1"']) {
        expect(told(await acknowledging(match)), match).toEqual([400, "request.match-invalid"])
      }
    }))

  test("must be the one there is: else a conflict shows what is there now", async () => {
    const officer = officerOf(scene)
    const reviewed = await givenReviewed(scene)
    const seen = await scene.get(officer, `/handoffs/${reviewed}`)
    for (const match of ['"2.1"', '"4.1"', '"3.2"', '"3"']) {
      const stale = await scene.post(officer, `/handoffs/${reviewed}/accept`, {
        body: acceptance(officer),
        match,
      })
      expect(told(stale), match).toEqual([409, "conflict.moved"])
      expect(stale.body["facts"]).toEqual({ version: 3, status: "under-review", etag: '"3.1"' })
      expect(stale.body["current"]).toEqual(seen.body)
    }
  })

  test("of a case names its custody epoch", async () => {
    const { worker } = scene.cast
    const made = await scene.post(worker, "/cases", { body: openingOf() })
    const seen = await scene.get(worker, `/cases/${idOf(made)}`)
    expect(seen.headers.get("ETag")).toBe('"1.1"')
  })
})

describe("the agency acted for", () => {
  const reading = (agency: string | undefined) => {
    const { "Acting-Agency": _, ...headers } = scene.headersOf(scene.cast.worker)
    return scene.ask("/handoffs", {
      headers: { ...headers, ...(agency === undefined ? {} : { "Acting-Agency": agency }) },
    })
  }

  test("must be named", async () => {
    expect(told(await reading(undefined))).toEqual([400, "request.agency-missing"])
    expect(told(await reading(""))).toEqual([400, "request.agency-missing"])
  })

  test("must be one's own, whether the other exists or not", async () => {
    for (const agency of [agencyIds.target, "no-such-agency", "###", "x".repeat(300)]) {
      expect(told(await reading(agency)), agency).toEqual([403, "agency.not-a-member"])
    }
  })

  test("of somebody else opens nothing, and nothing is written", () =>
    leavesNoTrace(async () => {
      const headers = { "Acting-Agency": agencyIds.target }
      const made = await scene.post(scene.cast.worker, "/cases", { body: openingOf(), headers })
      expect(told(made)).toEqual([403, "agency.not-a-member"])
      const acting = await scene.post(scene.cast.worker, `/handoffs/${handoff}/acknowledge`, {
        body: { attest: true },
        match: '"2.1"',
        headers,
      })
      expect(told(acting)).toEqual([403, "agency.not-a-member"])
    }))
})
