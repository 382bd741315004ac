import { describe, expect, test } from "vitest"
import { agencyNamed } from "#infra/local/demo/agencies.ts"
import { people } from "#infra/local/demo/people.ts"
import { agencyTypeCodes, agencyTypes } from "#shared/agency/lists/agency-types.ts"
import { caseRoles, type Role } from "#shared/kernel/actor.ts"
import { rolesFor } from "#shared/membership/rules/roles.ts"

const typesWith = (role: Role) => agencyTypeCodes.filter((type) => rolesFor(type).includes(role))

describe("roles fit the kind of agency", () => {
  test("some belong to one kind alone", () => {
    expect(typesWith("PLATFORM_ADMIN")).toEqual(["KEMENSOS_DIT_ANAK"])
    expect(typesWith("INVESTIGATOR")).toEqual(["POLICE_PPA"])
    expect(typesWith("PROBATION_OFFICER")).toEqual(["BAPAS"])
    expect(typesWith("BRIDGE")).toEqual(["LPA_KABKOTA", "LPA_PROV", "LPAI"])
  })

  test("every kind has somebody to administer, coordinate, observe and protect data", () => {
    for (const role of ["AGENCY_ADMIN", "COORDINATOR", "OBSERVER", "DPO"] as const) {
      expect(typesWith(role).length, role).toBe(agencyTypeCodes.length)
    }
  })

  test("nobody works on cases where only figures or meetings are shared", () => {
    for (const type of agencyTypeCodes) {
      if (!/^(AGG|MEET)$/.test(agencyTypes[type].ceiling)) continue
      const works = rolesFor(type).filter((role) => caseRoles.includes(role))
      expect(works, type).toEqual(["COORDINATOR"])
    }
  })

  test("a case is managed only where it may be held whole", () => {
    for (const type of agencyTypeCodes) {
      const isWhole = agencyTypes[type].ceiling === "FULL"
      expect(rolesFor(type).includes("CASE_MANAGER"), type).toBe(isWhole)
      expect(rolesFor(type).includes("INTAKE_OFFICER"), type).toBe(isWhole)
    }
  })

  test("everybody of the demonstration may carry what they carry", () => {
    const unfit = people.flatMap(({ id, agencies }) =>
      agencies.flatMap(({ agency, roles }) => {
        const fit: readonly string[] = rolesFor(agencyNamed(agency).type)
        return roles.filter((role) => !fit.includes(role)).map((role) => `${id}: ${role}`)
      }),
    )
    expect(unfit).toEqual([])
  })
})
