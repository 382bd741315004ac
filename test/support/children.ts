import { type Case, caseId, caseRef } from "#shared/case/case.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { eka, metro, monday, rina } from "./town.ts"
import { put, type World } from "./world.ts"

/** A case as it stands in the table, without the acts that led there. */
export const childOf = (name: string, change: Partial<Case> = {}): Case => ({
  id: caseId.parse(`case-${name}`),
  reference: `1872-${name.toUpperCase()}`,
  aliases: [],
  status: "open",
  custodian: agencyId.parse("dinsos"),
  custodianName: "Instansi dinsos",
  custodyEpoch: 1,
  careEpoch: 0,
  region: metro,
  category: "AMPK09_VIOLENCE",
  cluster: "K02_FAMILY_ALTERNATIVE_CARE",
  harms: [],
  tier: "DISTRICT",
  risk: "MEDIUM",
  sex: "F",
  age: 13,
  isAgeEstimated: false,
  identityStatus: "KNOWN",
  source: "SCHOOL",
  externalReferences: [],
  legalReferences: [],
  excludedPersons: [personId.parse(eka.person)],
  conflictedAgencies: [],
  team: [],
  keys: {},
  protection: {},
  reunification: {},
  clocks: [],
  flags: [],
  bounces: 0,
  blinds: [],
  sameChild: [],
  openedAt: monday,
  openedBy: personId.parse(rina.person),
  updatedAt: monday,
  ...change,
})

/** Puts a child's case into a world: of Dinsos, unless told otherwise. */
export function putChild(world: World, name: string, change: Partial<Case> = {}): Case {
  const child = childOf(name, change)
  put(world, caseRef(child.id), child)
  return child
}

export const heldBy = (agency: string): Pick<Case, "custodian" | "custodianName"> => ({
  custodian: agency as AgencyId,
  custodianName: `Instansi ${agency}`,
})
