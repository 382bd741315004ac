import type { Agency } from "../../agency/agency.ts"
import { coordinationOf } from "../../agency/rules/coordination.ts"
import { type Actor, hasRole, worksOnCases } from "../../kernel/actor.ts"
import type { Case } from "../case.ts"
import type { TeamRole } from "../lists/care.ts"
import { type CaseRelation, caseRelations } from "../lists/disclosure.ts"

/** Whoever must never learn of a case: it names them, or their agency. */
export const isNamedAway = (it: Case, { person, agency }: Actor): boolean =>
  it.excludedPersons.includes(person) || it.conflictedAgencies.includes(agency)

/** The same, and whoever does not work on cases at all. */
export const isKeptAway = (it: Case, actor: Actor): boolean =>
  !worksOnCases(actor) || isNamedAway(it, actor)

/** Whether somebody coordinates the child's district, whatever else they are to the case. */
export const coordinatesCase = (it: Case, actor: Actor, own: Agency | undefined): boolean =>
  !isKeptAway(it, actor) &&
  own?.id === actor.agency &&
  hasRole(actor, "COORDINATOR") &&
  coordinationOf(own, it.region) !== undefined

const sitsAs = (it: Case, actor: Actor, role: TeamRole): boolean =>
  it.team.some((seat) => seat.agency === actor.agency && seat.role === role)

/**
 * How somebody stands to a case (domain.md 3.1): what they see and may do follows from it.
 * @param own the page of the actor's own agency; without it nobody is taken for a coordinator
 * @returns nothing for a stranger and for whoever is kept away
 */
export function relationOf(it: Case, actor: Actor, own?: Agency): CaseRelation | undefined {
  if (isKeptAway(it, actor)) return undefined
  const is: Readonly<Record<CaseRelation, boolean>> = {
    custodian: it.custodian === actor.agency,
    "care-holder": it.careHolder === actor.agency,
    provider: sitsAs(it, actor, "provider"),
    coordinator: coordinatesCase(it, actor, own),
    bridge: sitsAs(it, actor, "bridge"),
    observer: sitsAs(it, actor, "observer"),
  }
  return caseRelations.find((each) => is[each])
}

/**
 * Whether somebody may know of a case, as far as that can be told without their agency's page: a
 * coordinator may; which ones is for `relationOf` to say.
 */
export const mayKnowCase = (it: Case, actor: Actor): boolean =>
  relationOf(it, actor) !== undefined || (!isKeptAway(it, actor) && hasRole(actor, "COORDINATOR"))
