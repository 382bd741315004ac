import type { Agency } from "../../agency/agency.ts"
import { coordinationOf } from "../../agency/rules/coordination.ts"
import type { Case } from "../../case/case.ts"
import { isGrave } from "../../case/lists/risk.ts"
import { isKeptAway, isNamedAway } from "../../case/rules/relation.ts"
import { type Actor, hasRole, isCertified, system, worksOnCases } from "../../kernel/actor.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Facts } from "../../kernel/verb.ts"
import { leaderRoles } from "../../membership/rules/second.ts"
import { type Handoff, type HandoffStatus, isCarried, isOffered } from "../handoff.ts"
import { refuse } from "../refusals.ts"

export type Subjects = {
  readonly handoff: Row<Handoff> | undefined
  readonly case: Row<Case> | undefined
  /** The actor's own agency: without it nobody is taken for a coordinator. */
  readonly own?: Row<Agency> | undefined
}

/**
 * On which side of a handoff somebody stands. `custodian` has come after it was offered, or answers
 * for a child whose care holder asked; `seconder` agrees for a house that has no second person.
 */
export type Side = "source" | "target" | "seconder" | "coordinator" | "custodian" | "system"

/** A recall is a draft in the other house: whoever asked for it knows of it. */
export const isTargetOf = (handoff: Handoff, actor: Pick<Actor, "agency">): boolean =>
  handoff.to === actor.agency && (isOffered(handoff) || handoff.recalledBy === actor.agency)

export const isSourceOf = (handoff: Handoff, actor: Pick<Actor, "agency">): boolean =>
  handoff.from === actor.agency

/** It has left the house that wrote it; a recall has from the start, being a draft in another. */
const isOut = (handoff: Handoff): boolean => isOffered(handoff) || handoff.recalledBy !== undefined

/** Leads an agency that vouches for the source, which has nobody else to agree. */
export const isSeconder = ({ status, seconders = [] }: Handoff, actor: Actor): boolean =>
  status === "pending-approval" &&
  seconders.includes(actor.agency) &&
  hasRole(actor, ...leaderRoles)

/** Whoever works on the children of an agency that may answer for this one by now. */
const worksForCustodian = (handoff: Handoff, actor: Actor): boolean =>
  isOut(handoff) && hasRole(actor, "SUPERVISOR", "CASE_MANAGER")

/** Whoever coordinates the child's district, for an agency that has no part in the handoff. */
export const coordinates = (handoff: Handoff, actor: Actor, own: Agency | undefined): boolean =>
  own?.id === actor.agency &&
  isOut(handoff) &&
  hasRole(actor, "COORDINATOR") &&
  coordinationOf(own, handoff.need.region) !== undefined

/**
 * Whether somebody may know of it at all, as far as that can be told from its own row: a
 * coordinator may, and a custodian; which ones is for `sideOf` to say.
 */
export const knowsHandoff = (handoff: Handoff, actor: Actor): boolean => {
  if (actor.person === system.person) return true
  if (handoff.excludedPersons.includes(actor.person)) return false
  if (isSeconder(handoff, actor)) return true
  if (!worksOnCases(actor)) return false
  const hasPart = isSourceOf(handoff, actor) || isTargetOf(handoff, actor)
  if (hasPart || worksForCustodian(handoff, actor)) return true
  return isOut(handoff) && hasRole(actor, "COORDINATOR")
}

/** What a side hangs on besides the handoff: the actor's own agency, and who answers for the child. */
export type Ground = {
  readonly own: Agency | undefined
  readonly child: Pick<Case, "custodian"> | undefined
}

/** The side of this actor; nothing for a stranger. */
export function sideOf(handoff: Handoff, actor: Actor, { own, child }: Ground): Side | undefined {
  if (actor.person === system.person) return "system"
  if (isSourceOf(handoff, actor)) return "source"
  if (isTargetOf(handoff, actor)) return "target"
  if (isSeconder(handoff, actor)) return "seconder"
  if (coordinates(handoff, actor, own)) return "coordinator"
  const isCustodian = child?.custodian === actor.agency && worksForCustodian(handoff, actor)
  return isCustodian ? "custodian" : undefined
}

export const groundOf = ({ own, case: child }: Subjects): Ground => ({
  own: own?.state,
  child: child?.state,
})

type Step = readonly [side: Side | readonly Side[], from: readonly HandoffStatus[]]

/**
 * What every act on a handoff needs: it is known, at the right stage, and its case has not moved.
 * Whoever gives a service or looks after the child goes on with that while others hand it over.
 */
export function standing(subjects: Subjects, facts: Facts, step: Step): Refusal | undefined {
  const refused = standingToEnd(subjects, facts, step)
  const { handoff, case: child } = subjects
  if (refused || !handoff || !child) return refused
  if (child.state.status !== "open") return refuse("handoff.case-closed")
  const isAtWork =
    isCarried(handoff.state) && sideOf(handoff.state, facts.actor, groundOf(subjects)) === "target"
  return isAtWork ? undefined : isMoved(handoff.state, child.state)
}

/** The case has another custodian, with whom this handoff has not arrived. */
export const isMoved = (handoff: Handoff, child: Case): Refusal | undefined =>
  child.custodyEpoch === handoff.epoch
    ? undefined
    : refuse("handoff.case-moved", { custodian: child.custodianName })

/** An administrator works on no case, and may agree for a house that has nobody else. */
const isAway = (side: Side, child: Case, actor: Actor): boolean =>
  side === "seconder" ? isNamedAway(child, actor) : isKeptAway(child, actor)

/**
 * The same for an act that ends the handoff: it goes on when the case has moved or closed, or a
 * lock and a reserved place would stay with nobody left to let them go.
 */
export function standingToEnd(
  { handoff, case: child, own }: Subjects,
  { actor }: Facts,
  [sides, from]: Step,
): Refusal | undefined {
  if (!handoff || !child || !knowsHandoff(handoff.state, actor)) return refuse("handoff.missing")
  const mine = sideOf(handoff.state, actor, { own: own?.state, child: child.state })
  if (!mine) return refuse("handoff.missing")
  if (mine !== "system" && isAway(mine, child.state, actor)) return refuse("handoff.missing")
  if (![sides].flat().includes(mine)) return refuse("handoff.not-yours")
  if (!from.includes(handoff.state.status)) {
    return refuse("handoff.wrong-state", { status: handoff.state.status })
  }
  return undefined
}

/** Its legal basis fell away: nothing that tells or moves more goes on. */
export const isFrozen = ({ frozen }: Handoff): Refusal | undefined =>
  frozen ? refuse("handoff.frozen") : undefined

/** EMERGENCY and HIGH are handled by certified people only (handoff.md 3). */
export const uncertified = (handoff: Handoff, actor: Actor, at: Instant): Refusal | undefined =>
  isGrave(handoff.risk) && !isCertified(actor, at)
    ? refuse("handoff.certificate-required")
    : undefined

/** The author, or a supervisor of the same agency. */
export const notAuthor = (handoff: Handoff, actor: Actor): Refusal | undefined =>
  handoff.author === actor.person || hasRole(actor, "SUPERVISOR")
    ? undefined
    : refuse("handoff.not-author")

/** Whether a supervisor must agree before it leaves the house. */
export const needsApproval = (handoff: Handoff): boolean =>
  handoff.moves !== "nothing" || isGrave(handoff.risk) || handoff.basis.kind !== "CONSENT"
