import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { type SweepDeps, type Swept, sweep } from "#functions/outbox/sweep.ts"
import type { LogFields } from "#functions/platform/log.ts"
import { etagOf, type PerformDeps, perform, performAsSystem } from "#functions/platform/perform.ts"
import { loadRows, type Tables } from "#functions/platform/rows.ts"
import { dueShardOf } from "#functions/platform/table.ts"
import { system } from "#shared/kernel/actor.ts"
import type { AgencyId, PersonId } from "#shared/kernel/id.ts"
import { type Instant, instantOf, later, minute } from "#shared/kernel/instant.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { clientBetween, gathering } from "#test/support/api.ts"
import {
  type Bell,
  bellOf,
  bellRef,
  bellStores,
  bells,
  clockedBells,
  ring,
  silence,
} from "#test/support/bell.ts"
import { asShipped } from "#test/support/calendars.ts"
import { brokenLinks, entryIn, rowsOf } from "#test/support/ledger.ts"
import { everyCut } from "#test/support/power-cut.ts"
import { putRows, seed } from "#test/support/rows.ts"
import { engines, freshId, type OpenStore, openStore, rowAt } from "#test/support/store.ts"

describe.each(engines)("the clock on %s", (engine) => {
  let store: OpenStore
  let tables: Tables
  beforeAll(async () => {
    store = await openStore(engine)
    tables = { ...store.tables, stores: { ...store.tables.stores, ...bellStores } }
  })
  afterAll(() => store?.end())

  let now: Instant
  let lines: LogFields[]
  beforeEach(() => {
    now = instantOf(Date.now())
    lines = []
  })

  const depsOf = (change: Partial<Tables> = {}): SweepDeps => ({
    tables: { ...tables, ...change },
    post: { topic: "topic", sns: undefined as never },
    log: (fields) => void lines.push(fields),
    clocked: clockedBells,
    calendars: asShipped,
  })
  const tick = (at: Instant = now, change: Partial<Tables> = {}): Promise<Swept> =>
    sweep(depsOf(change), at)

  async function hang(change: Partial<Bell> = {}): Promise<string> {
    const id = freshId()
    await putRows(tables, [seed(bellRef(id), bellOf(id, change))])
    return id
  }
  const bellNow = async (id: string): Promise<Bell> => (await rowAt(tables, bellRef(id))).state
  const eventsOf = (id: string) => rowsOf(tables, `BELL#${id}`, "EVENT#")

  /** One effect, and nothing half-done: as often rung as there are events, in one chain. */
  async function expectRung(id: string, times: number): Promise<void> {
    expect((await bellNow(id)).rung).toBe(times)
    const events = await eventsOf(id)
    expect(events).toHaveLength(times)
    expect(brokenLinks(events)).toEqual([])
  }

  test("rings what is due once, and what is not yet due not at all", async () => {
    const due = await hang()
    const early = await hang({ due: later(now, minute) })
    await tick()
    await tick()
    await expectRung(due, 1)
    await expectRung(early, 0)
    await tick(later(now, 2 * minute))
    await expectRung(early, 1)
  })

  test("names the system in the ledger, and makes ids without any secret", async () => {
    const id = await hang()
    const opened: string[] = []
    const client = clientBetween(async ({ input, go }) => {
      if (JSON.stringify(input).includes(tables.sealed)) opened.push("sealed")
      return go()
    })
    await tick(now, { client })
    const [event] = await eventsOf(id)
    expect(event && entryIn(event)).toMatchObject({ person: "system", agency: "system", at: now })
    expect((await bellNow(id)).mark).toMatch(/^mark-[0-9a-z]{26}$/)
    expect(opened).toEqual([])
  })

  test("goes on with one row until nothing of it is due, but not for ever", async () => {
    const thrice = await hang({ due: later(now, -40 * minute), last: 9 })
    const endless = await hang({ due: later(now, -10_000 * minute), last: 1_000 })
    await tick()
    await expectRung(thrice, 3)
    expect((await bellNow(endless)).rung).toBe(20)
    await tick()
    expect((await bellNow(endless)).rung).toBe(40)
    await perform(people, { ...deed(endless, await rowAt(tables, bellRef(endless))) })
    expect((await tick()).count).toBe(0)
  })

  test("run twice at once acts once", async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => hang()))
    const client = clientBetween(gathering(2))
    await Promise.all([tick(now, { client }), tick(now, { client })])
    for (const id of ids) await expectRung(id, 1)
    expect(lines).toEqual([])
  })

  test("believes the row and not the index, which may lag", async () => {
    const moved = await hang({ due: later(now, minute) })
    const gone = freshId()
    const items = [
      { pk: `BELL#${moved}`, sk: "STATE", outbox: "clock", due: "DUE#0", dueSort: `${now}#a` },
      { pk: `BELL#${gone}`, sk: "STATE", outbox: "clock", due: "DUE#0", dueSort: `${now}#b` },
    ]
    let shown = 0
    const client = clientBetween(async ({ name, input, go }) => {
      const { output, ...rest } = await go()
      const isShard = name === "QueryCommand" && JSON.stringify(input).includes("DUE#0")
      if (!isShard) return { output, ...rest }
      shown += 1
      return { ...rest, output: { ...output, Items: items } }
    })
    await tick(now, { client })
    expect(shown).toBe(1)
    await expectRung(moved, 0)
    expect(await rowsOf(tables, `BELL#${gone}`)).toEqual([])
    expect(lines).toEqual([])
  })

  test("acts on what the row says when somebody moved it in between", async () => {
    const id = await hang()
    let hasMoved = false
    const client = clientBetween(async ({ name, go }) => {
      if (name === "TransactWriteItemsCommand" && !hasMoved) {
        hasMoved = true
        await perform(people, deed(id, await rowAt(tables, bellRef(id))))
      }
      return go()
    })
    await tick(now, { client })
    expect(hasMoved).toBe(true)
    expect((await bellNow(id)).rung).toBe(0)
    expect((await eventsOf(id)).map((each) => entryIn(each).type)).toEqual(["bell.silenced"])
    expect(lines).toEqual([])
  })

  test("keeps nobody waiting for what fails, however much fails before it", async () => {
    const shard = dueShardOf("x")
    const inShard = (): string => {
      for (;;) {
        const id = freshId()
        if (dueShardOf(id) === shard) return id
      }
    }
    const early = later(now, -60 * minute)
    const broken = Array.from({ length: 230 }, (_, place) =>
      bellOf(inShard(), { due: early, broken: place % 2 === 0 ? "throws" : "refuses" }),
    )
    const good = bellOf(inShard())
    await putRows(
      tables,
      [...broken, good].map((bell) => seed(bellRef(bell.id), bell)),
    )
    const swept = await tick()
    await expectRung(good.id, 1)
    expect(swept).toMatchObject({ failed: 230, late: 3600 })
    expect(lines.filter(({ code }) => code === "bell.broken")).toHaveLength(115)
    expect(lines.filter(({ fault }) => fault === "Error")).toHaveLength(115)
    await putRows(
      tables,
      broken.map(({ id, due }) => seed(bellRef(id), bellOf(id, { due }))),
    )
    // Where none fails, so many of a shard a minute are enough.
    const counts = [await tick(), await tick(), await tick()].map(({ count }) => count)
    expect(counts).toEqual([200, 30, 0])
  })

  test("reads only what is due: hundreds that run on cost nothing", async () => {
    const calls: string[] = []
    const client = clientBetween(async ({ name, go }) => {
      calls.push(name)
      return go()
    })
    expect(await tick(now, { client })).toEqual({ count: 0, failed: 0, late: 0 })
    const before = [...calls]
    const future = Array.from({ length: 500 }, (_, place) =>
      bellOf(freshId(), { due: later(now, (place + 1) * minute) }),
    )
    await putRows(
      tables,
      future.map((bell) => seed(bellRef(bell.id), bell)),
    )
    calls.length = 0
    await tick(now, { client })
    expect(calls).toEqual(before)
    expect(calls).toEqual(Array.from({ length: 8 }, () => "QueryCommand"))
  })

  test("killed before and after each of its calls, leaves one effect once it is back", async () => {
    let id = ""
    const deaths = await everyCut(async ({ client }) => {
      id = await hang()
      await tick(now, { client }).catch(() => undefined)
      expect([0, 1]).toContain((await bellNow(id)).rung)
      await tick()
      await expectRung(id, 1)
    })
    // Eight shards, the row, the rows of the act, the transaction.
    expect(deaths).toBeGreaterThanOrEqual(2 * 11)
  })

  const people: PerformDeps = {
    get tables() {
      return tables
    },
    secret: { value: "secret" },
    calendars: asShipped,
    memberships: {
      ref: () => bellRef("somebody"),
      actor: () => ({ person: "anybody" as PersonId, agency: "house" as AgencyId, roles: [] }),
      invitee: () => undefined,
    },
  }
  beforeAll(() => putRows(tables, [seed(bellRef("somebody"), bellOf("somebody", { last: 0 }))]))

  const deed = (id: string, row: Awaited<ReturnType<typeof rowAt>>) => ({
    noun: bells,
    verb: silence,
    id,
    input: {},
    digest: "digest",
    person: "anybody" as PersonId,
    agency: "house" as AgencyId,
    key: freshId(),
    expected: etagOf(bells, row),
    at: now,
  })

  test("leaves to people what is theirs, and its own acts are not open to them", async () => {
    const id = await hang()
    const row = await rowAt(tables, bellRef(id))
    const refused = { refused: "role.required", kind: "forbidden" }
    expect(await perform(people, { ...deed(id, row), verb: ring })).toEqual(refused)
    const asSystem = { noun: bells, verb: silence, id, input: {}, row, at: now }
    expect(await performAsSystem(people, asSystem)).toEqual(refused)
    await expectRung(id, 0)
    // Nor does naming oneself so make anybody the system.
    const posing = { ...people.memberships, actor: () => undefined }
    const named = { ...deed(id, row), ...system, verb: ring }
    const outcome = await perform({ ...people, memberships: posing }, named)
    expect(outcome).toMatchObject({ kind: "forbidden" })
    await tick()
    await expectRung(id, 1)
  })

  test("says the same to whoever repeats an act of the same version", async () => {
    const id = await hang()
    const row = await rowAt(tables, bellRef(id))
    const act = { noun: bells, verb: ring, id, input: {}, row, at: now }
    const first = await performAsSystem(people, act)
    expect(first).toMatchObject({ id, version: 2, status: "rung" })
    expect(await performAsSystem(people, { ...act, at: later(now, minute) })).toEqual(first)
    await expectRung(id, 1)
    expect((await loadRows(tables, [bellRef(id)])).get(refKey(bellRef(id)))?.version).toBe(2)
  })
})
