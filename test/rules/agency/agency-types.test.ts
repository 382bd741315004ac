import { describe, expect, test } from "vitest"
import { institutions, metroAgencies } from "#infra/local/demo/agencies-metro.ts"
import {
  type AgencyType,
  agencyTypeCodes,
  agencyTypes,
  isDinsos,
  mayHoldCases,
} from "#shared/agency/lists/agency-types.ts"

/** The 22 kinds of the Metro workshop in the order of its report (domain.md 3.1). */
const workshop: readonly AgencyType[] = [
  "POLICE_PPA",
  "POLICE_PPA",
  "PROSECUTOR",
  "COURT",
  "BAPAS",
  "UPTD_PPA",
  "LPA_KABKOTA",
  "PSYCHOLOGIST",
  "LAWYER",
  "INSPECTORATE",
  "EDUCATION_OFFICE",
  "DP3A",
  "CIVIL_REGISTRY",
  "COMMUNITY_ORG",
  "COMMUNITY_ORG",
  "SCHOOL",
  "COMMUNITY_ORG",
  "COMMUNITY_ORG",
  "LKSA",
  "TKSK",
  "SOCIAL_WORKER",
  "PKH_FACILITATOR",
]

/** Each kind as the table of domain.md 3.1 has it: ceiling, and s for sends, r for receives. */
const table = `
  POLICE_PPA TASK sr, PROSECUTOR TASK sr, COURT MEET -, BAPAS FULL sr, UPTD_PPA FULL sr,
  LPA_KABKOTA STATUS sr, PSYCHOLOGIST TASK r, LAWYER TASK r, INSPECTORATE AGG -,
  EDUCATION_OFFICE TASK r, DP3A FULL sr, CIVIL_REGISTRY TASK r, COMMUNITY_ORG MEET -,
  SCHOOL TASK sr, LKSA FULL sr, TKSK TASK sr, SOCIAL_WORKER FULL sr, SAKTI_PEKSOS FULL sr,
  PKH_FACILITATOR TASK sr, KEMENSOS_DIT_ANAK AGG r, BALAI_SENTRA FULL sr, DINSOS_PROV FULL sr,
  DINSOS_KABKOTA FULL sr, LPAI STATUS -, LPA_PROV STATUS -, PKSAI_UNIT FULL sr, RPSA FULL sr,
  UNICEF AGG -, KPAI AGG r, PDAK TASK s, PATBM MEET s, SPARTA_RT MEET s, UNIVERSITY MEET -,
  BUSINESS MEET -, HEALTH_FACILITY TASK r, HEALTH_OFFICE TASK r, LPKS FULL r, LPAS FULL r,
  LPKA FULL r, LPSK TASK r, BAPPEDA MEET -, VILLAGE_OFFICE TASK r, SUBDISTRICT_OFFICE TASK r,
  BUNDA_PAUD MEET -, LEGAL_AID TASK r`
const rows = table.split(",").map((row) => row.trim().split(" ") as [AgencyType, string, string])

/** KPAD is the local KPAI, and named by no table. */
const beyond: readonly AgencyType[] = ["KPAD"]

describe("the kinds of agency", () => {
  test("each of the 22 institutions of the Metro workshop is of exactly one", () => {
    expect(institutions).toHaveLength(22)
    const found = institutions.map(({ agency }) => metroAgencies.filter(({ id }) => id === agency))
    expect(found.map((each) => each.length)).toEqual(institutions.map(() => 1))
    expect(found.map(([entry]) => entry?.type)).toEqual(workshop)
  })

  test.each(rows)("%s may hold %s and sends or receives: %s", (type, ceiling, handoffs) => {
    const { sends, receives, ...facts } = agencyTypes[type]
    expect(facts.ceiling).toBe(ceiling)
    expect([sends, receives]).toEqual([handoffs.includes("s"), handoffs.includes("r")])
  })

  test("none is missing from the table, and none is in it twice", () => {
    const told = [...rows.map(([type]) => type), ...beyond]
    expect(new Set(told).size).toBe(told.length)
    expect([...agencyTypeCodes].sort()).toEqual([...told].sort())
  })

  test("only those that may hold a whole case take one over", () => {
    for (const type of agencyTypeCodes) {
      expect(mayHoldCases(type), type).toBe(agencyTypes[type].ceiling === "FULL")
    }
    expect(agencyTypeCodes.filter(isDinsos)).toEqual(["DINSOS_PROV", "DINSOS_KABKOTA"])
  })
})
