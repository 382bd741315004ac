import { type Actor, hasRole } from "../../kernel/actor.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Handoff, ToRatify } from "../handoff.ts"
import { refuse } from "../refusals.ts"
import { needsApproval, notAuthor } from "./standing.ts"

/** An emergency may go ahead of its approval and its agreement: the child does not wait. */
export const isDeferrable = ({ risk, kind }: Pick<Handoff, "risk" | "kind">): boolean =>
  risk === "EMERGENCY" && (kind === "transfer" || kind === "placement")

const isApprover = ({ author }: Handoff, actor: Actor): boolean =>
  author !== actor.person && hasRole(actor, "SUPERVISOR")

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
  return hasRole(actor, "SUPERVISOR") ? undefined : refuse("handoff.approval-required")
}

/** What is not there yet when it leaves, and must be made good within 24 hours. */
export function partsToRatify(
  handoff: Handoff,
  actor: Actor,
  { covered }: { readonly covered: boolean },
): ToRatify["parts"] {
  const approved = !needsApproval(handoff) || isApprover(handoff, actor)
  return [
    ...(approved ? [] : (["approval"] as const)),
    ...(covered ? [] : (["partnership"] as const)),
  ]
}
