import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { apiOver, cancelled, clientBetween, type TestApi } from "#test/support/api.ts"
import { rowsOf } from "#test/support/ledger.ts"
import { openScene, type Reply, type Scene } from "#test/support/scene.ts"
import { givenOffered, idOf, officerOf, openingOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene?.end())

const told = ({ status, body }: Reply) => [status, body["code"]]

/** The API on a table that is too busy for the first so many transactions. */
async function busy(times: number): Promise<{ api: TestApi; tried: () => number }> {
  let count = 0
  const client = clientBetween(async ({ name, go }) => {
    if (name !== "TransactWriteItemsCommand") return go()
    count += 1
    if (count <= times) throw cancelled("None", "TransactionConflict", "None")
    return go()
  })
  return { api: await apiOver(client), tried: () => count }
}

/** What the embedded engine never says and AWS does: another transaction was in the way. */
describe("a transaction that another one got in the way of", () => {
  test("is tried again, and nobody notices", async () => {
    for (const times of [1, 2]) {
      const { api, tried } = await busy(times)
      const body = openingOf()
      const made = await scene.through(api.app).post(scene.cast.worker, "/cases", { body })
      expect(made.status, made.text).toBe(201)
      expect([tried(), api.lines]).toEqual([times + 1, []])
      const events = await rowsOf(scene.tables, `CASE#${idOf(made)}`, "EVENT#")
      expect(events.length).toBe(1)
    }
  })

  test("six times over ends as a conflict that shows what is there, never as a fault", async () => {
    const { api, tried } = await busy(99)
    const through = scene.through(api.app)
    const id = await givenOffered(scene)
    const officer = officerOf(scene)
    const seen = await scene.get(officer, `/handoffs/${id}`)
    const acting = { body: { attest: true }, match: '"2.1"' }
    const acted = await through.post(officer, `/handoffs/${id}/acknowledge`, acting)
    expect([told(acted), tried()]).toEqual([[409, "conflict.busy"], 6])
    expect(acted.body["facts"]).toEqual({ version: 2, status: "offered", etag: '"2.1"' })
    expect(acted.body["current"]).toEqual(seen.body)
    const made = await through.post(scene.cast.worker, "/cases", { body: openingOf() })
    expect(told(made)).toEqual([409, "conflict.busy"])
    expect(api.lines).toEqual([])
    const again = await scene.post(officer, `/handoffs/${id}/acknowledge`, acting)
    expect(again.status, again.text).toBe(200)
  })

  test("is no conflict when the table could not read it at all: that is our own mistake", async () => {
    const client = clientBetween(async ({ name, go }) => {
      if (name === "TransactWriteItemsCommand") throw cancelled("None", "ValidationError")
      return go()
    })
    const api = await apiOver(client)
    const body = openingOf()
    const made = await scene.through(api.app).post(scene.cast.worker, "/cases", { body })
    expect(told(made)).toEqual([500, "request.fault"])
    expect(api.lines).toMatchObject([{ event: "fault", fault: "TransactionCanceledException" }])
  })
})
