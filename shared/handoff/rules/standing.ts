import type { Case } from "../../case/case.ts"
import { isGrave } from "../../case/lists/risk.ts"
import { type Actor, hasRole, isCertified, worksOnCases } from "../../kernel/actor.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Facts } from "../../kernel/verb.ts"
import type { Handoff, HandoffStatus } from "../handoff.ts"
import { refuse } from "../refusals.ts"

export type Subjects = {
  readonly handoff: Row<Handoff> | undefined
  readonly case: Row<Case> | undefined
}

/** The receiver knows of a handoff from its offer on, and keeps a stub after it ended. */
export const isTargetOf = (handoff: Handoff, actor: Actor): boolean =>
  handoff.to === actor.agency && handoff.status !== "draft" && handoff.status !== "pending-approval"

export const isSourceOf = (handoff: Handoff, actor: Actor): boolean => handoff.from === actor.agency

export const knowsHandoff = (handoff: Handoff, actor: Actor): boolean =>
  worksOnCases(actor) &&
  !handoff.excludedPersons.includes(actor.person) &&
  (isSourceOf(handoff, actor) || isTargetOf(handoff, actor))

type Step = readonly ["source" | "target", readonly HandoffStatus[]]

/** What every act on a handoff needs: it is known, at the right stage, and its case has not moved. */
export function standing(subjects: Subjects, facts: Facts, step: Step): Refusal | undefined {
  const refused = standingToEnd(subjects, facts, step)
  const { handoff, case: child } = subjects
  if (refused || !handoff || !child) return refused
  if (child.state.status !== "open") return refuse("handoff.case-closed")
  if (child.state.custodyEpoch === handoff.state.epoch) return undefined
  return refuse("handoff.case-moved", { custodian: child.state.custodianName })
}

/**
 * The same for an act that ends the handoff: it goes on when the case has moved or closed, or a
 * lock and a reserved place would stay with nobody left to let them go.
 */
export function standingToEnd(
  { handoff, case: child }: Subjects,
  { actor }: Facts,
  [side, from]: Step,
): Refusal | undefined {
  if (!handoff || !child || !knowsHandoff(handoff.state, actor)) return refuse("handoff.missing")
  if (child.state.excludedPersons.includes(actor.person)) return refuse("handoff.missing")
  const mine = side === "source" ? handoff.state.from : handoff.state.to
  if (mine !== actor.agency) return refuse("handoff.not-yours")
  if (!from.includes(handoff.state.status)) {
    return refuse("handoff.wrong-state", { status: handoff.state.status })
  }
  return undefined
}

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

/** Somebody of both agencies stays on one side: nobody accepts their own act (handoff.md 2.7). */
export const isOwnOffer = ({ author, approver }: Handoff, { person }: Actor): boolean =>
  author === person || approver === person

/** Whether a supervisor must agree before it leaves the house. */
export const needsApproval = (handoff: Handoff): boolean =>
  handoff.kind === "transfer" || isGrave(handoff.risk) || handoff.basis.kind !== "CONSENT"
