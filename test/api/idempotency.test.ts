import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { day, instantOf } from "#shared/kernel/instant.ts"
import { apiOver, clientBetween } from "#test/support/api.ts"
import { everyRow, isEvent, rowsOf } from "#test/support/ledger.ts"
import { freshKey, openScene, type Post, type Reply, type Scene } from "#test/support/scene.ts"
import {
  acceptance,
  givenOffered,
  givenReviewed,
  idOf,
  officerOf,
  openingOf,
} from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

const twenty = (send: () => Promise<Reply>): Promise<readonly Reply[]> =>
  Promise.all(Array.from({ length: 20 }, send))

/** Every one of them is the same answer, to the byte. */
function expectSame(replies: readonly Reply[], status: number): void {
  expect(replies.map((each) => each.status)).toEqual(replies.map(() => status))
  expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
}

const eventsOf = (id: string) => rowsOf(scene.tables, `HANDOFF#${id}`, "EVENT#")
const told = ({ status, body }: Reply) => [status, body["code"]]

describe("the same request, sent 20 times at once", () => {
  test("makes one thing", async () => {
    const before = (await everyRow(scene.tables)).filter(isEvent).length
    const [key, body] = [freshKey(), openingOf()]
    const replies = await twenty(() => scene.post(scene.cast.worker, "/cases", { key, body }))
    expectSame(replies, 201)
    expect(new Set(replies.map(({ headers }) => headers.get("Location"))).size).toBe(1)
    expect((await everyRow(scene.tables)).filter(isEvent).length).toBe(before + 1)
  })

  test("acts once", async () => {
    const id = await givenReviewed(scene, { service: "TEMPORARY_SHELTER" })
    const officer = officerOf(scene)
    const [key, body] = [freshKey(), acceptance(officer)]
    const path = `/handoffs/${id}/accept`
    const send = () => scene.post(officer, path, { key, body, match: '"3.1"' })
    expectSame(await twenty(send), 200)
    expect((await eventsOf(id)).length).toBe(4)
    const [place] = await rowsOf(scene.tables, `AGENCY#${officer.agency}`, "CAPACITY#")
    expect(place?.["s"]).toMatchObject({ room: 4, reserved: 1 })
  })

  test("hears the same later on, when much has happened since", async () => {
    const id = await givenOffered(scene)
    const { worker } = scene.cast
    const [key, body] = [freshKey(), { reason: "Salah tujuan." }]
    const send = () => scene.post(worker, `/handoffs/${id}/withdraw`, { key, body, match: '"2.1"' })
    const first = await send()
    expectSame([first, await send(), await send()], 200)
    expect((await eventsOf(id)).length).toBe(3)
  })
})

describe("a request key", () => {
  test("with another body, verb or target is refused, and nothing is written", async () => {
    const { worker } = scene.cast
    const id = await givenOffered(scene)
    const key = freshKey()
    await scene.post(worker, "/cases", { key, body: openingOf() })
    await scene.settle()
    const before = await everyRow(scene.tables)
    const reused = [
      await scene.post(worker, "/cases", { key, body: openingOf({ age: 12 }) }),
      await scene.post(worker, "/cases", { key, body: `${JSON.stringify(openingOf())} ` }),
      await scene.post(worker, `/handoffs/${id}/withdraw`, {
        key,
        body: { reason: "Salah tujuan." },
        match: '"2.1"',
      }),
    ]
    for (const reply of reused) expect(told(reply)).toEqual([422, "idempotency.reused"])
    expect(await everyRow(scene.tables)).toEqual(before)
  })

  test("sent at once with two bodies lets one of them through", async () => {
    const key = freshKey()
    const bodies = Array.from({ length: 10 }, (_, place) => openingOf({ age: 5 + place }))
    const replies = await Promise.all(
      bodies.map((body) => scene.post(scene.cast.worker, "/cases", { key, body })),
    )
    const refused = replies.filter(({ status }) => status !== 201)
    expect(refused.map(told)).toEqual(Array(9).fill([422, "idempotency.reused"]))
  })

  test("belongs to one person and one agency", async () => {
    const { worker, supervisor } = scene.cast
    const key = freshKey()
    const made = [
      await scene.post(worker, "/cases", { key, body: openingOf() }),
      await scene.post(supervisor, "/cases", { key, body: openingOf() }),
    ]
    expect(made.map(({ status }) => status)).toEqual([201, 201])
    expect(new Set(made.map(idOf)).size).toBe(2)
  })

  test("of a refused request is free again", async () => {
    const key = freshKey()
    const { worker } = scene.cast
    const refused = await scene.post(worker, "/cases", {
      key,
      body: openingOf({ region: "99.99" }),
    })
    expect(told(refused)).toEqual([422, "case.region-unknown"])
    expect((await scene.post(worker, "/cases", { key, body: openingOf() })).status).toBe(201)
  })

  test("is free again after 48 hours", async () => {
    const { worker } = scene.cast
    const key = freshKey()
    const id = await givenOffered(scene)
    const withdrawing = { key, body: { reason: "Salah tujuan." }, match: '"2.1"' }
    await scene.post(worker, "/cases", { key, body: openingOf() })
    expect(told(await withdrawn(id, withdrawing, scene))).toEqual([422, "idempotency.reused"])
    const { app } = await apiOver(
      clientBetween(({ go }) => go()),
      {
        now: () => instantOf(Date.now() + 2 * day + 2000),
      },
    )
    const later = await withdrawn(id, withdrawing, scene.through(app))
    expect(later.status, later.text).toBe(200)
  })

  test("makes the same thing never twice, however late it comes again", async () => {
    const [key, body] = [freshKey(), openingOf()]
    await scene.post(scene.cast.worker, "/cases", { key, body })
    const { app } = await apiOver(
      clientBetween(({ go }) => go()),
      {
        now: () => instantOf(Date.now() + 3 * day),
      },
    )
    const late = await scene.through(app).post(scene.cast.worker, "/cases", { key, body })
    expect(told(late)).toEqual([409, "conflict.busy"])
  })
})

const withdrawn = (id: string, post: Post, through: Scene) =>
  through.post(scene.cast.worker, `/handoffs/${id}/withdraw`, post)

describe("an answer that got lost", () => {
  test("is heard by whoever asks again", async () => {
    let isLost = true
    const client = clientBetween(async ({ name, go }) => {
      const answer = await go()
      if (name !== "TransactWriteItemsCommand" || !isLost) return answer
      isLost = false
      throw Object.assign(new Error("socket hang up"), { name: "TimeoutError" })
    })
    const { app, lines } = await apiOver(client)
    const cut = scene.through(app)
    const [key, body] = [freshKey(), openingOf()]
    const lost = await cut.post(scene.cast.worker, "/cases", { key, body })
    expect(told(lost)).toEqual([500, "request.fault"])
    expect(lines.map(({ event }) => event)).toEqual(["fault"])
    const heard = await cut.post(scene.cast.worker, "/cases", { key, body })
    expect(heard.status, heard.text).toBe(201)
    const events = await rowsOf(scene.tables, `CASE#${idOf(heard)}`, "EVENT#")
    expect(events.length).toBe(1)
  })

  test("is heard even where a read came between its two halves", async () => {
    const id = await givenOffered(scene)
    const { worker } = scene.cast
    const [key, body] = [freshKey(), { reason: "Salah tujuan." }]
    const path = `/handoffs/${id}/withdraw`
    const first = await scene.post(worker, path, { key, body, match: '"2.1"' })
    let isTorn = true
    const client = clientBetween(async ({ name, go }) => {
      const answer = await go()
      // A batch read is no snapshot: the request may be read before a commit, the rest after.
      if (name === "BatchGetItemCommand" && isTorn) isTorn = !withoutRequests(answer.output)
      return answer
    })
    const torn = scene.through((await apiOver(client)).app)
    const again = await torn.post(worker, path, { key, body, match: '"2.1"' })
    expect([isTorn, again.status, again.text]).toEqual([false, 200, first.text])
  })
})

type Answers = { readonly Responses?: Record<string, { readonly sk?: unknown }[]> }

function withoutRequests(output: Record<string, unknown>): boolean {
  const { Responses = {} } = output as Answers
  let found = false
  for (const [table, rows] of Object.entries(Responses)) {
    const kept = rows.filter(({ sk }) => !JSON.stringify(sk).includes("REQUEST"))
    found ||= kept.length < rows.length
    Responses[table] = kept
  }
  return found
}
