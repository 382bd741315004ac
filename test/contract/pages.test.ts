import { DescribeTableCommand, QueryCommand } from "@aws-sdk/client-dynamodb"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { commit } from "#functions/platform/commit.ts"
import { type Page, type PageQuery, readPage } from "#functions/platform/rows.ts"
import { mainTable } from "#functions/platform/table.ts"
import { create } from "#shared/kernel/decision.ts"
import {
  actOf,
  engines,
  freshId,
  type OpenStore,
  openStore,
  rowAt,
  thingRef,
} from "#test/support/store.ts"

const secret = "what only the row itself may hold"

describe.each(engines)("lists on %s", (engine) => {
  let store: OpenStore
  const list = freshId()
  beforeAll(async () => {
    store = await openStore(engine)
    const first = freshId()
    const founder = { ref: thingRef(first), state: {}, version: 1 }
    const founding = [create(thingRef(first), { id: first, title: "founder" })]
    await commit(store.tables, actOf({ writes: founding, member: founder }))
    const member = await rowAt(store.tables, thingRef(first))
    const titles = Array.from({ length: 25 }, (_, place) => String(place).padStart(2, "0"))
    const writes = titles.map((title) => {
      const id = freshId()
      return create(thingRef(id), { id, title, list, secret })
    })
    expect(await commit(store.tables, actOf({ writes, member }))).toHaveProperty("receipt")
  })
  afterAll(() => store?.end())

  const titlesIn = (page: Page) =>
    page.items.map((item) => (item["card"] as { title: string }).title)

  async function walk(query: Omit<PageQuery, "from">): Promise<string[]> {
    const seen: string[] = []
    let from: PageQuery["from"]
    do {
      const page = await readPage(store.tables, { ...query, ...(from ? { from } : {}) })
      expect(page.items.length).toBeLessThanOrEqual(query.limit)
      seen.push(...titlesIn(page))
      from = page.next
    } while (from)
    return seen
  }

  const all = Array.from({ length: 25 }, (_, place) => String(place).padStart(2, "0"))
  const inbound = { index: "inbound", hash: `LIST#${list}` } as const

  test("are read page by page, forwards and backwards, each row once", async () => {
    for (const limit of [1, 7, 25, 50]) {
      expect(await walk({ ...inbound, limit })).toEqual(all)
      expect(await walk({ ...inbound, limit, backwards: true })).toEqual([...all].reverse())
    }
    expect(await walk({ index: "outbound", hash: `OUT#${list}`, limit: 10 })).toEqual(all)
  })

  test("are bounded from below, from above, or by how they begin", async () => {
    expect(await walk({ ...inbound, limit: 4, upTo: "03" })).toEqual(all.slice(0, 3))
    expect(await walk({ ...inbound, limit: 4, after: "20#" })).toEqual(all.slice(20))
    expect(await walk({ ...inbound, limit: 4, beginsWith: "1" })).toEqual(all.slice(10, 20))
    expect(await walk({ ...inbound, hash: "LIST#nobody", limit: 4 })).toEqual([])
  })

  test("hold the card and the keys, and nothing else of the row", async () => {
    for (const index of ["inbound", "outbound"] as const) {
      const hash = index === "inbound" ? `LIST#${list}` : `OUT#${list}`
      const page = await readPage(store.tables, { index, hash, limit: 50 })
      const [hashName, sortName] = index === "inbound" ? ["in", "inSort"] : ["out", "outSort"]
      for (const item of page.items) {
        expect(Object.keys(item).sort()).toEqual(["card", hashName, sortName, "pk", "sk"].sort())
      }
      expect(JSON.stringify(page)).not.toContain(secret)
    }
  })

  test("cannot be talked into giving more than they hold", async () => {
    const asked = new QueryCommand({
      TableName: store.tables.main,
      IndexName: "inbound",
      KeyConditionExpression: "#in = :list",
      ProjectionExpression: "pk, s, card",
      ExpressionAttributeNames: { "#in": "in" },
      ExpressionAttributeValues: { ":list": { S: `LIST#${list}` } },
    })
    const answer = await store.tables.client.send(asked).catch((cause: Error) => cause.name)
    expect(JSON.stringify(answer)).not.toContain(secret)
  })

  test("of what is due and of the day's ledger hold no card", async () => {
    const day = new Date().toISOString().slice(0, 10)
    const pages = await Promise.all(
      Array.from({ length: 64 }, (_, shard) =>
        readPage(store.tables, {
          index: "log",
          hash: `LOG#${day}#${String(shard).padStart(2, "0")}`,
          limit: 50,
        }),
      ),
    )
    const items = pages.flatMap((page) => page.items)
    expect(items.length).toBeGreaterThan(0)
    for (const item of items) {
      expect(Object.keys(item).sort()).toEqual(["log", "logSort", "pk", "sk"])
    }
  })

  test("of a partition are read from the table itself, as it is now", async () => {
    const [first] = (await readPage(store.tables, { ...inbound, limit: 1 })).items
    const page = await readPage(store.tables, {
      hash: String(first?.["pk"]),
      beginsWith: "STATE",
      limit: 5,
    })
    expect(page.items).toHaveLength(1)
    expect(JSON.stringify(page.items)).toContain(secret)
  })

  test("are made as the table's description says, and sealed sections have no stream", async () => {
    const describing = (name: string) =>
      store.tables.client.send(new DescribeTableCommand({ TableName: name }))
    const main = (await describing(store.tables.main)).Table
    const held = (main?.GlobalSecondaryIndexes ?? []).map(({ IndexName, Projection }) => [
      IndexName,
      [...(Projection?.NonKeyAttributes ?? [])].sort(),
    ])
    expect(Object.fromEntries(held)).toEqual(
      Object.fromEntries(mainTable.indexes.map(({ name, holds }) => [name, [...holds].sort()])),
    )
    expect(main?.StreamSpecification?.StreamEnabled).toBe(true)
    const sealed = (await describing(store.tables.sealed)).Table
    expect(sealed?.StreamSpecification?.StreamEnabled ?? false).toBe(false)
    expect(sealed?.GlobalSecondaryIndexes ?? []).toEqual([])
  })
})
