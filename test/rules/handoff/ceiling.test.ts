import { describe, expect, test } from "vitest"
import type { AgencyType } from "#shared/agency/lists/agency-types.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { knowsCategory, opensSummary, tierOf } from "#shared/handoff/rules/tier.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { handoffAt, wednesday } from "../../support/journey.ts"
import { oki, town } from "../../support/town.ts"
import { factsFor, see } from "../../support/world.ts"

const custodian = agencyId.parse("dinsos")

/** How far the named reviewer sees, were their agency of this kind. */
function sightOf(type: AgencyType, draft: Parameters<typeof handoffAt>[2] = {}) {
  const world = town()
  const handoff = see(world, handoffRef(handoffAt(world, "under-review", draft)))
  const actor = factsFor(world, { by: oki, at: wednesday })?.actor
  return actor && tierOf(handoff, actor, { custodian, type })
}

const duty = { basis: { kind: "STATUTORY_DUTY", by: "x", note: "x" } } as const

describe("the ceiling of an agency's kind", () => {
  test("lets who may hold a case review it", () => {
    expect(sightOf("DINSOS_KABKOTA")).toBe("T2")
    expect(opensSummary("DINSOS_KABKOTA")).toBe(true)
  })

  test("lets a bridge review with the guardian's consent, and not without", () => {
    expect(sightOf("LPA_KABKOTA")).toBe("T2")
    expect(sightOf("LPA_KABKOTA", duty)).toBe("T1")
  })

  test("keeps whoever only counts at the masked offer", () => {
    expect(sightOf("KEMENSOS_DIT_ANAK")).toBe("T1")
    expect(sightOf("COURT")).toBe("T1")
  })

  test("gives whoever has a single task no summary of the case", () => {
    expect(sightOf("POLICE_PPA")).toBe("T2")
    expect(opensSummary("POLICE_PPA")).toBe(false)
  })

  test("tells an office of one paper or one school place not what befell the child", () => {
    const offices = ["CIVIL_REGISTRY", "EDUCATION_OFFICE", "SCHOOL", "VILLAGE_OFFICE"] as const
    expect(offices.filter(knowsCategory)).toEqual([])
    const others = ["HEALTH_FACILITY", "POLICE_PPA", "DINSOS_KABKOTA", "DP3A", "LKSA"] as const
    expect(others.filter(knowsCategory)).toEqual(others)
  })
})
