import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { clocked } from "#functions/clocked.ts"
import { sweep } from "#functions/outbox/sweep.ts"
import { dueIndexOf } from "#functions/platform/table.ts"
import { capacityRef } from "#shared/agency/agency.ts"
import { type Instant, instantOf, later, minute } from "#shared/kernel/instant.ts"
import { clientBetween } from "#test/support/api.ts"
import { asShipped } from "#test/support/calendars.ts"
import { agencyIds } from "#test/support/cast.ts"
import { dueOfHandoff, handoffNow, setLadder, wakeOne } from "#test/support/clock-stage.ts"
import { timesTold } from "#test/support/inbox.ts"
import { brokenLinks, entryIn, everyRow, flawsIn, rowsOf } from "#test/support/ledger.ts"
import { everyCut } from "#test/support/power-cut.ts"
import { openScene, type Scene } from "#test/support/scene.ts"
import { rowAt } from "#test/support/store.ts"
import { act, givenAccepted, givenCase, givenOffered, officerOf } from "#test/support/story.ts"

let scene: Scene
beforeAll(async () => {
  scene = await openScene(1, { clockEvery: 60 * minute })
  await setLadder(scene)
})
afterAll(() => scene?.end())

const partition = (id: string): string => `HANDOFF#${id}`
const eventsOf = (id: string) => rowsOf(scene.tables, partition(id), "EVENT#")
const timesOf = async (id: string, type: string): Promise<number> =>
  (await eventsOf(id)).filter((each) => entryIn(each).type === type).length

/** The clock of one handoff runs out a second ago, and whoever acts on it dies meanwhile or not. */
async function wakeNext(id: string, client = scene.tables.client): Promise<Instant> {
  const at = later(await dueOfHandoff(scene, id), 1_000)
  await wakeOne({ ...scene.tables, client }, partition(id), at).catch(() => undefined)
  return at
}

describe("the clock, killed before and after each of its calls", () => {
  const officer = () => officerOf(scene)

  test("tells the next rung once", async () => {
    const ids: string[] = []
    const deaths = await everyCut(async ({ client }) => {
      const id = await givenOffered(scene, { case: await givenCase(scene, { risk: "LOW" }) })
      ids.push(id)
      const at = await wakeNext(id, client)
      expect([0, 1]).toContain((await handoffNow(scene, id)).clocks[0]?.rung)
      await wakeOne(scene.tables, partition(id), at)
      expect(await handoffNow(scene, id)).toMatchObject({
        status: "offered",
        clocks: [{ kind: "acknowledge", rung: 1 }],
      })
      expect(await timesOf(id, "handoff.breached")).toBe(1)
      expect(brokenLinks(await eventsOf(id))).toEqual([])
    })
    // The row, the rows of the act in two reads, the transaction, the row again.
    expect(deaths).toBe(2 * 5)
    await scene.settle()
    for (const id of ids) {
      expect(await timesTold(scene.tables, officer(), ["handoff.breached", id])).toBe(1)
    }
    expect(await flawsIn(scene.tables)).toEqual([])
  })

  test("ends a lapsed offer once, with its lock and its place", async () => {
    const ref = capacityRef(agencyIds.target, "TEMPORARY_SHELTER")
    const places = async () => (await rowAt(scene.tables, ref)).state
    const before = await places()
    const ids: string[] = []
    const deaths = await everyCut(async ({ client }) => {
      const child = await givenCase(scene, { risk: "LOW" })
      const id = await givenAccepted(scene, { case: child, service: "TEMPORARY_SHELTER" })
      ids.push(id)
      for (let rung = 1; rung <= 7; rung += 1) await wakeNext(id)
      expect(await handoffNow(scene, id)).toMatchObject({ status: "accepted", holdsPlace: true })
      const at = await wakeNext(id, client)
      const { status, holdsPlace } = await handoffNow(scene, id)
      expect([
        ["accepted", true],
        ["expired", false],
      ]).toContainEqual([status, holdsPlace])
      await wakeOne(scene.tables, partition(id), at)
      expect(await handoffNow(scene, id)).toMatchObject({ status: "expired", clocks: [] })
      expect(await timesOf(id, "handoff.expired")).toBe(1)
      expect(await rowsOf(scene.tables, `CASE#${child}`, "LOCK#")).toEqual([])
      expect(await places()).toEqual(before)
      expect(brokenLinks(await eventsOf(id))).toEqual([])
    })
    expect(deaths).toBe(2 * 5)
    await scene.settle()
    for (const id of ids) {
      const told = await timesTold(scene.tables, scene.cast.worker, ["handoff.expired", id])
      expect(told).toBe(1)
    }
    expect(await flawsIn(scene.tables)).toEqual([])
  })

  test("and beaten to it by a person, leaves what the person did", async () => {
    const id = await givenOffered(scene, { case: await givenCase(scene, { risk: "LOW" }) })
    let hasActed = false
    const client = clientBetween(async ({ name, go }) => {
      if (name === "TransactWriteItemsCommand" && !hasActed) {
        hasActed = true
        const body = { attest: true }
        const done = await act(scene, officer(), [`/handoffs/${id}`, "acknowledge", body])
        expect(done.status).toBe(200)
      }
      return go()
    })
    await wakeNext(id, client)
    expect(hasActed).toBe(true)
    expect(await handoffNow(scene, id)).toMatchObject({
      status: "under-review",
      clocks: [{ kind: "decide", rung: 0 }],
    })
    expect(await timesOf(id, "handoff.breached")).toBe(0)
  })
})

describe("the due index", () => {
  test("holds each open handoff at the earliest of its clocks, and none that has ended", async () => {
    const rows = (await everyRow(scene.tables)).filter(
      ({ pk, sk }) => /^(HANDOFF|CASE)#/.test(String(pk)) && sk === "STATE",
    )
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) {
      const { due, dueSort, outbox } = row
      const shown = Object.fromEntries(
        Object.entries({ due, dueSort, outbox }).filter(([, each]) => each !== undefined),
      )
      expect(shown).toEqual(dueIndexOf(row["s"] as Parameters<typeof dueIndexOf>[0]))
    }
    const ended = rows.filter(({ s }) => (s as { status: string }).status === "expired")
    expect(ended.length).toBeGreaterThan(0)
    expect(ended.filter(({ due }) => due !== undefined)).toEqual([])
  })

  /** Ten thousand in `npm run prove`: writing them takes longer than all the rest. */
  const many = process.env["SIMPUL_PROVE"] ? 10_000 : 1_000

  test(`costs the clock nothing for ${many} handoffs whose time has not come`, async () => {
    const at = instantOf(Date.now())
    const calls: string[] = []
    let items = 0
    const client = clientBetween(async ({ name, go }) => {
      calls.push(name)
      const answer = await go()
      items += (answer.output["Items"] as readonly unknown[] | undefined)?.length ?? 0
      return answer
    })
    const deps = {
      tables: { ...scene.tables, client },
      post: { topic: "", sns: undefined as never },
      log: () => {},
      clocked,
      calendars: asShipped,
    }
    // What the tests above left on its way would be counted once and be gone the second time.
    await scene.settle()
    calls.length = 0
    items = 0
    await sweep(deps, at)
    const before = [[...calls], items]
    await fill(many, at)
    calls.length = 0
    items = 0
    await sweep(deps, at)
    expect([calls, items]).toEqual(before)
    expect(calls.length).toBeLessThan(20)
  })
})

/** Rows that the due index holds, as so many handoffs would lie there. */
async function fill(count: number, at: Instant): Promise<void> {
  const { client, main } = scene.tables
  const row = (place: number) => {
    const due = later(at, (place + 1) * minute)
    const clock = { kind: "acknowledge", startedAt: at, due, rung: 0 }
    const index = dueIndexOf({ id: `h-${place}`, clocks: [clock] })
    return { pk: `HEAP#${place}`, sk: "STATE", v: 1, s: {}, ...index }
  }
  for (let start = 0; start < count; start += 25) {
    const requests = Array.from({ length: 25 }, (_, place) => ({
      PutRequest: { Item: row(start + place) },
    }))
    await client.send(new BatchWriteCommand({ RequestItems: { [main]: requests } }))
  }
}
