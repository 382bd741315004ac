import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type CommitResult, commit } from "#functions/platform/commit.ts"
import { loadRows, type StoredRow } from "#functions/platform/rows.ts"
import { create, rely, remove, replace, type Write } from "#shared/kernel/decision.ts"
import { instantOf } from "#shared/kernel/instant.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { everyRow, rowsOf } from "#test/support/ledger.ts"
import { freshKey } from "#test/support/scene.ts"
import {
  actOf,
  type Deed,
  engines,
  freshId,
  type OpenStore,
  openStore,
  requestRef,
  rowAt,
  sealedRef,
  type Thing,
  thingRef,
} from "#test/support/store.ts"

const race = { lost: "race" }
const request = { lost: "request" }
const done = { receipt: expect.objectContaining({ status: "done" }) }

describe.each(engines)("a store on %s", (engine) => {
  let store: OpenStore
  let member: StoredRow
  beforeAll(async () => {
    store = await openStore(engine)
    member = { ref: thingRef("nobody"), state: {}, version: 1 }
    const id = freshId()
    // The first act of all relies on nothing but itself.
    await commit(
      store.tables,
      actOf({
        writes: [create(thingRef(id), { id, title: "m" })],
        member: { ...member, ref: thingRef(id) },
      }),
    )
    member = await rowAt(store.tables, thingRef(id))
  })
  afterAll(() => store?.end())

  const act = (deed: Omit<Deed, "member">): Promise<CommitResult> =>
    commit(store.tables, actOf({ ...deed, member }))

  async function given(more: Partial<Thing> = {}) {
    const id = freshId()
    const state: Thing = { id, title: "one", ...more }
    expect(await act({ writes: [create(thingRef(id), state)] })).toEqual(done)
    return rowAt(store.tables, thingRef(id))
  }

  const adjust = (
    row: StoredRow,
    by: Record<string, number>,
    atLeastZero: readonly string[] = [],
  ): Write => ({ how: "adjust", ref: row.ref, by, atLeastZero })

  /** A counter is no act's subject: something new is. */
  const beside = (...writes: Write[]): Write[] => {
    const id = freshId()
    return [create(thingRef(id), { id, title: "beside" }), ...writes]
  }

  test("creates what is not there, and nothing that is", async () => {
    const row = await given()
    expect(row).toMatchObject({ version: 1, state: { title: "one" } })
    const again = await act({ writes: [create(row.ref, { id: "x", title: "two" })] })
    expect(again).toEqual(race)
    expect((await rowAt(store.tables, row.ref)).state.title).toBe("one")
  })

  test("replaces only what was seen", async () => {
    const row = await given()
    const next = { ...row.state, title: "two" }
    expect(await act({ writes: [replace(row, next)] })).toEqual(done)
    const now = await rowAt(store.tables, row.ref)
    expect(now).toMatchObject({ version: 2, state: { title: "two" } })
    const late = await act({ writes: [replace(row, { ...next, title: "three" })] })
    expect(late).toEqual(race)
    expect(await rowAt(store.tables, row.ref)).toEqual(now)
  })

  test("lets one of fifty writers win who saw the same", async () => {
    const row = await given()
    const tries = Array.from({ length: 50 }, (_, place) =>
      act({ writes: [replace(row, { ...row.state, title: `writer ${place}` })] }),
    )
    const results = await Promise.all(tries)
    expect(results.filter((each) => "receipt" in each)).toHaveLength(1)
    expect((await rowAt(store.tables, row.ref)).version).toBe(2)
    expect(await rowsOf(store.tables, `THING#${row.state.id}`, "EVENT#")).toHaveLength(2)
  })

  test("removes only what was seen", async () => {
    const row = await given()
    const stale = { ...row, version: 7 }
    expect(await act({ writes: beside(remove(stale)) })).toEqual(race)
    expect(await act({ writes: beside(remove(row)) })).toEqual(done)
    expect((await loadRows(store.tables, [row.ref])).size).toBe(0)
    expect(await act({ writes: beside(remove(row)) })).toEqual(race)
  })

  test("moves a counter whatever its version, and not below zero", async () => {
    const row = await given({ room: 2 })
    const take = () => act({ writes: beside(adjust(row, { room: -1 }, ["room"])) })
    expect(await take()).toEqual(done)
    expect(await take()).toEqual(done)
    expect(await take()).toEqual(race)
    expect((await rowAt(store.tables, row.ref)).state.room).toBe(0)
    expect(await act({ writes: beside(adjust(row, { room: 3 }, ["room"])) })).toEqual(done)
    expect((await rowAt(store.tables, row.ref)).state.room).toBe(3)
    expect(await act({ writes: beside(adjust(row, { room: -5 })) })).toEqual(done)
    expect((await rowAt(store.tables, row.ref)).state.room).toBe(-2)
  })

  test("moves no counter that is not there", async () => {
    const nowhere = { ref: thingRef(freshId()), state: {}, version: 1 }
    expect(await act({ writes: beside(adjust(nowhere, { room: 1 })) })).toEqual(race)
    expect((await loadRows(store.tables, [nowhere.ref])).size).toBe(0)
  })

  test("takes a counter that is none for a mistake, and writes nothing", async () => {
    const row = await given()
    const counting = act({ writes: beside(adjust(row, { room: 1 })) })
    await expect(counting).rejects.toThrow()
    expect((await rowAt(store.tables, row.ref)).state.room).toBeUndefined()
  })

  test("lets many take the places there are at once, and no more", async () => {
    const row = await given({ room: 5 })
    const tries = Array.from({ length: 20 }, () =>
      act({ writes: beside(adjust(row, { room: -1 }, ["room"])) }),
    )
    const results = await Promise.all(tries)
    expect(results.filter((each) => "receipt" in each)).toHaveLength(5)
    expect((await rowAt(store.tables, row.ref)).state.room).toBe(0)
  })

  test("holds what was relied on to its version", async () => {
    const row = await given()
    const relying = () => act({ writes: beside(), relies: [rely(row)] })
    expect(await relying()).toEqual(done)
    await act({ writes: [replace(row, { ...row.state, title: "moved" })] })
    expect(await relying()).toEqual(race)
  })

  test("holds what was relied on to the fields named, and lets the others move", async () => {
    const row = await given({ status: "active" })
    const relying = () => act({ writes: beside(), relies: [rely(row, "status", "list")] })
    const renamed = { ...row.state, title: "renamed" }
    await act({ writes: [replace(row, renamed)] })
    expect(await relying()).toEqual(done)
    const now = await rowAt(store.tables, row.ref)
    await act({ writes: [replace(now, { ...renamed, status: "ended" })] })
    expect(await relying()).toEqual(race)
  })

  test("holds what was relied on in a row whose counter the same act moves", async () => {
    for (const fields of [["status", "list"], []] as const) {
      const row = await given({ status: "active", room: 3 })
      const moving = () =>
        act({ writes: beside(adjust(row, { room: -1 }, ["room"])), relies: [rely(row, ...fields)] })
      expect(await moving()).toEqual(done)
      const now = await rowAt(store.tables, row.ref)
      expect(now.state).toMatchObject({ room: 2 })
      await act({ writes: [replace(now, { ...now.state, status: "ended" })] })
      expect(await moving()).toEqual(race)
    }
  })

  test("holds all that was relied on in one row, in whatever order", async () => {
    for (const change of [{ status: "ended" }, { list: "other" }]) {
      const row = await given({ status: "active", list: "one" })
      const relies = [rely(row, "status"), rely(row, "list")]
      await act({ writes: [replace(row, { ...row.state, ...change })] })
      expect(await act({ writes: beside(), relies })).toEqual(race)
    }
  })

  test("notices a field that was not there and is now, and a row that is gone", async () => {
    const row = await given({ status: "active" })
    const relying = () => act({ writes: beside(), relies: [rely(row, "secret")] })
    expect(await relying()).toEqual(done)
    await act({ writes: [replace(row, { ...row.state, secret: "now" })] })
    expect(await relying()).toEqual(race)
    const other = await given({ status: "active" })
    await act({ writes: beside(remove(other)) })
    expect(await act({ writes: beside(), relies: [rely(other, "status")] })).toEqual(race)
  })

  test("writes all of an act or nothing, over both tables", async () => {
    const [kept, stale] = [await given(), await given()]
    const id = freshId()
    const before = [await everyRow(store.tables), await everyRow(store.tables, store.tables.sealed)]
    const result = await act({
      writes: [
        create(thingRef(id), { id, title: "new" }),
        create(sealedRef(id), { id, title: "sealed" }),
        replace(kept, { ...kept.state, title: "changed" }),
        replace({ ...stale, version: 9 }, stale.state),
      ],
    })
    expect(result).toEqual(race)
    const after = [await everyRow(store.tables), await everyRow(store.tables, store.tables.sealed)]
    expect(after).toEqual(before)
  })

  test("gives a receipt whose hash is the one it stored", async () => {
    const id = freshId()
    const key = freshKey()
    const result = await act({ key, writes: [create(thingRef(id), { id, title: "one" })] })
    if (!("receipt" in result)) throw new Error("the act was not written")
    const { receipt } = result
    expect(receipt).toMatchObject({ id, version: 1, status: "done", event: `${id}.1` })
    const [event] = await rowsOf(store.tables, `THING#${id}`, "EVENT#")
    expect(event?.["s"]).toMatchObject({ hash: receipt.hash, prev: "" })
    expect(await rowAt(store.tables, thingRef(id))).toMatchObject({ head: receipt.hash })
    const remembered = await rowAt(store.tables, requestRef(key))
    expect(remembered.state).toMatchObject({ receipt, digest: "digest" })
  })

  test("tells a request that came before from a race that was lost", async () => {
    const row = await given()
    const key = freshKey()
    const first = { key, writes: [replace(row, { ...row.state, title: "two" })] }
    expect(await act(first)).toEqual(done)
    expect(await act(first), "the very same").toEqual(request)
    expect(await act({ key, writes: beside() }), "the key alone").toEqual(request)
    expect(await act({ ...first, key: freshKey() }), "the version alone").toEqual(race)
  })

  test("lets a request key be used again once its time is over", async () => {
    const [row, key] = [await given(), freshKey()]
    const hours = (count: number) => instantOf(Date.now() + count * 3_600_000)
    expect(await act({ key, at: hours(0), writes: beside() })).toEqual(done)
    expect(await act({ key, at: hours(47.9), writes: beside() })).toEqual(request)
    const later = { key, at: hours(48.1), writes: [replace(row, { ...row.state, title: "late" })] }
    expect(await act(later)).toEqual(done)
    expect(await act({ ...later, writes: beside() })).toEqual(request)
  })

  test("reads at once what was just written, and each row once", async () => {
    for (let count = 0; count < 20; count += 1) {
      const row = await given({ title: `round ${count}` })
      expect(row.state.title).toBe(`round ${count}`)
    }
    const row = await given()
    const found = await loadRows(store.tables, [row.ref, row.ref, thingRef(freshId())])
    expect([...found.keys()]).toEqual([refKey(row.ref)])
  })

  test("reads as many rows as are asked for, from both tables", async () => {
    const ids = Array.from({ length: 45 }, freshId)
    const creations = ids.flatMap((id) => [
      create(thingRef(id), { id, title: "open" }),
      create(sealedRef(id), { id, title: "sealed" }),
    ])
    expect(await act({ writes: creations })).toEqual(done)
    const absent = Array.from({ length: 60 }, () => thingRef(freshId()))
    const refs = [...ids.flatMap((id) => [thingRef(id), sealedRef(id)]), ...absent]
    expect(refs.length).toBeGreaterThan(100)
    expect((await loadRows(store.tables, refs)).size).toBe(90)
  })
})
