import { readFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { setTimeout as wait } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { System } from "#infra/local/system.ts"
import { scratchFolder, startStandIn } from "./scratch.ts"
import { fill, rowsOf, ticks } from "./stand-in-entries.ts"

const data = scratchFolder()
let system: System

beforeAll(async () => {
  system = await startStandIn(data.path)
})
afterAll(async () => {
  await system?.stop()
  data.remove()
})

const say = async (word: string): Promise<number> =>
  (await fetch(`${system.url}/v1/words/${word}`, { method: "POST" })).status

async function heard(word: string): Promise<number> {
  const answer = await fetch(`${system.url}/v1/words/${word}/heard`)
  const { times } = (await answer.json()) as { times: number }
  return times
}

const words = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, order) => `${name}-${order}`)

describe("what is committed", () => {
  test("goes through the stream, the topic and the queue to whoever hears it, once", async () => {
    const said = words("calm", 30)
    await Promise.all(said.map(say))
    await system.pumps.settle()
    expect(await Promise.all(said.map(heard))).toEqual(said.map(() => 1))
    expect(await rowsOf("calm-0")).toEqual([{ pk: "WORD#calm-0", sk: "EVENT#1" }])
  })

  test("waits out an outage of the topic, which its writer does not notice", async () => {
    system.messages.cut()
    const said = words("outage", 20)
    expect(await Promise.all(said.map(say))).toEqual(said.map(() => 201))
    await wait(300)
    expect(await Promise.all(said.map(heard))).toEqual(said.map(() => 0))
    system.messages.mend()
    await system.pumps.settle()
    expect(await Promise.all(said.map(heard))).toEqual(said.map(() => 1))
  })

  test("waits for a relay that is paused", async () => {
    system.pumps.pauseStream()
    await say("paused")
    await wait(200)
    expect(await heard("paused")).toBe(0)
    system.pumps.resumeStream()
    await system.pumps.settle()
    expect(await heard("paused")).toBe(1)
  })

  test("is found again by a relay that was stopped before it", async () => {
    system.pumps.pauseStream()
    await say("restarted")
    await system.stop()
    system = await startStandIn(data.path)
    await system.pumps.settle()
    expect(await heard("restarted")).toBe(1)
  })
})

describe("the engine's stream", () => {
  const stream = <Row>(query: string): Row => {
    const database = new DatabaseSync(join(data.path, "table.sqlite"), { readOnly: true })
    try {
      return database.prepare(query).get() as Row
    } finally {
      database.close()
    }
  }

  test("is indexed as the engine asks it, so that a write does not read all of it", () => {
    const { detail } = stream<{ detail: string }>(
      `EXPLAIN QUERY PLAN SELECT MAX(CAST(sequence_number AS INTEGER))
       FROM _stream_records WHERE table_name = 'simpul-main'`,
    )
    expect(detail).toContain("simpul_stream")
  })

  test("is trimmed, but for its newest record, and goes on counting after it", async () => {
    const size = () => stream<{ size: number }>("SELECT COUNT(*) AS size FROM _stream_records").size
    const newest = () =>
      stream<{ top: number }>(
        "SELECT MAX(CAST(sequence_number AS INTEGER)) AS top FROM _stream_records",
      ).top
    await fill(1_000)
    await system.pumps.settle()
    const top = newest()
    expect(top).toBeGreaterThan(1_000)
    expect(size()).toBeLessThan(600)
    expect(size()).toBeGreaterThan(0)
    await system.stop()
    system = await startStandIn(data.path)
    await say("after")
    await system.pumps.settle()
    expect(newest()).toBeGreaterThan(top)
    expect(await heard("after")).toBe(1)
  })
})

test("the clock runs when told, with the time", async () => {
  await system.pumps.runClock()
  expect(Date.parse(ticks.at(-1) ?? "")).toBeGreaterThan(Date.now() - 5_000)
})

test("the keys and the folder are for their owner alone", async () => {
  const { statSync } = await import("node:fs")
  expect(statSync(data.path).mode & 0o777).toBe(0o700)
  expect(statSync(join(data.path, "keys.json")).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(data.path, "keys.json"), "utf8")).toContain('"kty":"RSA"')
})
