import { describe, expect, test } from "vitest"
import { planned } from "#infra/local/demo/rumbai/load.ts"
import { planCatchment, provinces } from "#infra/local/demo/rumbai/plan.ts"
import { districtsOf } from "#shared/region/region.ts"

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
