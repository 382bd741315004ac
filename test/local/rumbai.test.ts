import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { readPage } from "#functions/platform/rows.ts"
import { setStage } from "#infra/local/demo/load.ts"
import { loadRumbai, planned } from "#infra/local/demo/rumbai/load.ts"
import { planCatchment, provinces } from "#infra/local/demo/rumbai/plan.ts"
import { type System, startSystem } from "#infra/local/system.ts"
import { districtsOf } from "#shared/region/region.ts"
import { tablesHere } from "#test/support/rows.ts"
import { scratchFolder } from "./scratch.ts"

const plan = planned()
const countOf = (type: string): number => plan.filter(({ kind }) => kind.type === type).length

describe("the plan of the catchment", () => {
  test("has the agencies of domain.md 4.3, one of a kind in each of the 53 districts", () => {
    const districts = provinces.flatMap((each) => districtsOf(each))
    expect(districts).toHaveLength(53)
    const whole = planCatchment(7, () => false)
    expect(whole.length).toBeGreaterThanOrEqual(620)
    expect(whole.filter(({ kind }) => kind.type === "LKSA")).toHaveLength(120)
    for (const type of ["DINSOS_KABKOTA", "DP3A", "POLICE_PPA", "PROSECUTOR", "COURT"]) {
      expect(whole.filter(({ kind }) => kind.type === type)).toHaveLength(53)
    }
    // Kota Metro and what the seeds name are in the small demonstration already.
    expect(countOf("DINSOS_KABKOTA")).toBe(52)
    expect(countOf("RPSA")).toBeGreaterThanOrEqual(3)
  })

  test("is the same for the same seed, and another one for another", () => {
    const told = (seed: number) => JSON.stringify(planCatchment(seed, () => false))
    expect(told(3)).toBe(told(3))
    expect(told(3)).not.toBe(told(4))
  })

  test("gives everybody a name of their own under an address that cannot exist", () => {
    const people = plan.flatMap(({ staff }) => staff)
    expect(people.length).toBeGreaterThan(1000)
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length)
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length)
    expect(people.filter(({ email }) => !/^[a-z0-9-]+@[a-z0-9-]+\.example$/.test(email))).toEqual(
      [],
    )
    expect(new Set(plan.map(({ code }) => code)).size).toBe(plan.length)
  })
})

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
