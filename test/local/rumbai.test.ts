import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { readPage } from "#functions/platform/rows.ts"
import { setStage } from "#infra/local/demo/load.ts"
import { loadRumbai, planned } from "#infra/local/demo/rumbai/load.ts"
import { type System, startSystem } from "#infra/local/system.ts"
import { tablesHere } from "#test/support/rows.ts"
import { scratchFolder } from "./scratch.ts"

const plan = planned()

describe("loading it", () => {
  const data = scratchFolder()
  const lines: string[] = []
  // All of it takes a minute or more: the long form of the tests does that.
  const part = process.env["SIMPUL_PROVE"] ? plan : plan.filter((_, place) => place % 18 === 0)
  let system: System

  beforeAll(async () => {
    system = await startSystem({ port: 0, data: data.path, demo: "small", portal: false })
    await loadRumbai(await setStage(), (line) => lines.push(line), part)
  })
  afterAll(async () => {
    await system.stop()
    data.remove()
  })

  const chainOf = async (code: string): Promise<readonly unknown[]> => {
    const hash = `AGENCY#${code.toUpperCase()}`
    return (await readPage(tablesHere(), { hash, beginsWith: "EVENT#", limit: 10 })).items
  }

  test("goes through the verbs: each agency was registered, and agreed to by two", async () => {
    for (const { code } of part.slice(0, 10)) {
      const types = (await chainOf(code)).map((item) => (item as { s: { type: string } }).s.type)
      expect(types).toEqual(["agency.registered", "agency.endorsed", "agency.approved"])
    }
  })

  test("says how far it is", () => {
    expect(
      lines.filter((line) => /^Instansi \d+\/\d+ · Agencies \d+\/\d+$/.test(line)).length,
    ).toBeGreaterThan(5)
    expect(lines).toContain(
      `Instansi ${part.length}/${part.length} · Agencies ${part.length}/${part.length}`,
    )
  })

  test("loaded again, it changes nothing", async () => {
    const [first] = part
    if (!first) throw new Error("the plan is empty")
    const before = await chainOf(first.code)
    await loadRumbai(await setStage(), () => {}, part.slice(0, 2))
    expect(await chainOf(first.code)).toEqual(before)
  })
})
