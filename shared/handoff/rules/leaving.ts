import type { Case } from "../../case/case.ts"
import { type Actor, hasRole } from "../../kernel/actor.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Handoff, ToRatify } from "../handoff.ts"
import { refuse } from "../refusals.ts"
import { isSeconder, needsApproval, notAuthor, type Side } from "./standing.ts"

/** An emergency may go ahead of its approval and its agreement: the child does not wait. */
export const isDeferrable = ({ risk, kind }: Pick<Handoff, "risk" | "kind">): boolean =>
  risk === "EMERGENCY" && (kind === "transfer" || kind === "placement")

/** A supervisor of the house, or whoever leads the one that agrees in its stead. */
const isApprover = (handoff: Handoff, actor: Actor): boolean =>
  handoff.author !== actor.person && (hasRole(actor, "SUPERVISOR") || isSeconder(handoff, actor))

/** A recall was written by the house to which the child would come back. */
export const sidesOfRecall = (row: Row<Handoff> | undefined): readonly Side[] =>
  row?.state.recalledBy ? ["target"] : []

/**
 * Whoever wants a child back from a house sends nothing in its name, but for one who only looked
 * after the child: its custodian need not wait for them.
 */
export const isOutsider = (handoff: Handoff, child: Case, { agency }: Actor): boolean =>
  handoff.to === agency && !(handoff.moves === "care" && child.custodian === agency)

/**
 * Whether this person may send it, as far as that does not hang on a deferral: from a draft its
 * author does, from approval a supervisor, never of their own draft. A return is sent by a
 * supervisor of whoever holds the child, however it was written.
 */
export function mayLeave(handoff: Handoff, actor: Actor): Refusal | undefined {
  const { status, kind, author } = handoff
  if (status === "draft" && kind !== "return") {
    const waits = needsApproval(handoff) && !isDeferrable(handoff)
    return waits ? refuse("handoff.approval-required") : notAuthor(handoff, actor)
  }
  if (author === actor.person) return refuse("handoff.own-approval")
  return isApprover(handoff, actor) ? undefined : refuse("handoff.approval-required")
}

/**
 * What is not there yet when it leaves, and must be made good within 24 hours.
 * @param isDecided a conference agreed to it: no supervisor has to
 */
export function partsToRatify(
  handoff: Handoff,
  actor: Actor,
  { covered, isDecided }: { readonly covered: boolean; readonly isDecided: boolean },
): ToRatify["parts"] {
  const approved = isDecided || !needsApproval(handoff) || isApprover(handoff, actor)
  return [
    ...(approved ? [] : (["approval"] as const)),
    ...(covered ? [] : (["partnership"] as const)),
  ]
}
