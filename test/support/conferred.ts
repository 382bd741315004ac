import { type Case, caseId, caseRef, custodyRef, referenceRef } from "#shared/case/case.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import { regionCode } from "#shared/region/region.ts"
import { put, type World } from "./world.ts"

/** The reference under which Dinsos' one known child may be conferred on. */
export const conferred = "1872-ABC123"

/** A child that Dinsos holds, from whom one person is kept away. */
export function putConferred(
  world: World,
  [at, excluded]: readonly [Instant, string],
  change: Partial<Case> = {},
): void {
  const id = caseId.parse("case-conferred")
  put(world, referenceRef(conferred), { case: id })
  put(world, caseRef(id), {
    id,
    reference: conferred,
    status: "open",
    custodian: agencyId.parse("dinsos"),
    custodianName: "Instansi dinsos",
    custodyEpoch: 1,
    careEpoch: 0,
    aliases: [],
    cluster: "K02_FAMILY_ALTERNATIVE_CARE",
    harms: [],
    tier: "DISTRICT",
    isAgeEstimated: false,
    identityStatus: "KNOWN",
    legalReferences: [],
    team: [],
    keys: {},
    protection: {},
    reunification: {},
    clocks: [],
    flags: [],
    bounces: 0,
    blinds: [],
    sameChild: [],
    updatedAt: at,
    region: regionCode.parse("18.72"),
    category: "AMPK09_VIOLENCE",
    risk: "MEDIUM",
    sex: "F",
    age: 13,
    source: "SCHOOL",
    externalReferences: [],
    excludedPersons: [personId.parse(excluded)],
    conflictedAgencies: [],
    openedAt: at,
    openedBy: personId.parse("rina"),
    ...change,
  })
  const custodian = agencyId.parse("dinsos")
  put(world, custodyRef(id, 1), { case: id, epoch: 1, custodian, from: at, act: "case.opened" })
}
