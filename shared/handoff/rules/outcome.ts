import { hasRole } from "../../kernel/actor.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Facts } from "../../kernel/verb.ts"
import type { Handoff } from "../handoff.ts"
import type { OutcomeCode } from "../lists/outcomes.ts"
import { refuse } from "../refusals.ts"
import { type Deed, isInvolved } from "./involved.ts"
import { coordinates, isTargetOf, type Subjects, standingToEnd } from "./standing.ts"

/** Outcomes after which the target no longer looks after the child. */
export const leavesCare = (code: OutcomeCode): boolean =>
  code === "RETURNED_TO_FAMILY" || code === "CHILD_LEFT"

/**
 * Who judges an outcome: the sender of a service or a placement; of a change of custody the
 * district's coordinator, since the sender has nothing to do with the child any more. Never the
 * target, never whoever proposed it.
 */
export function mayJudge(found: Subjects, facts: Facts): Refusal | undefined {
  const refused = standingToEnd(found, facts, [["source", "coordinator"], ["outcome-proposed"]])
  if (refused || !found.handoff) return refused
  const { state } = found.handoff
  if (!isJudge(state, found, facts)) return refuse("handoff.not-yours")
  if (isInvolved(state, facts.actor.person, ["proposed"])) return refuse("handoff.own-outcome")
  return isInvolved(state, facts.actor.person, judged(state))
    ? refuse("handoff.own-act")
    : undefined
}

/** Whoever asked for a service judges what came of it; a coordinator judges both houses. */
const judged = ({ moves }: Handoff): [Deed, ...Deed[]] =>
  moves === "custody" ? ["wrote", "approved", "released", "received"] : ["received"]

function isJudge(handoff: Handoff, { own }: Subjects, { actor }: Facts): boolean {
  if (handoff.moves !== "custody") {
    return handoff.from === actor.agency && hasRole(actor, "CASE_MANAGER", "SUPERVISOR")
  }
  return !isTargetOf(handoff, actor) && coordinates(handoff, actor, own?.state)
}
