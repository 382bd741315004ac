import type { Case } from "../../case/case.ts"
import { isGrave } from "../../case/lists/risk.ts"
import type { Actor } from "../../kernel/actor.ts"
import type { AgencyId } from "../../kernel/id.ts"
import { type Handoff, isOffered } from "../handoff.ts"

/** Who keeps the basis: the sender, until the child has gone over to the target. */
export const answersForBasis = (
  { from, to }: Pick<Handoff, "from" | "to">,
  { custodian }: Pick<Case, "custodian">,
  { agency }: Pick<Actor, "agency">,
): boolean => agency === (custodian === to ? to : from)

/** Who holds something that rested on the basis, and has not said yet that it heard. */
export function unheard(handoff: Handoff): readonly AgencyId[] {
  const holders = isOffered(handoff) ? [handoff.from, handoff.to] : [handoff.from]
  return holders.filter((each) => !handoff.frozen?.acknowledged.includes(each))
}

/** After so many hours the holders are told again. */
export const hoursToHear = ({ risk }: Pick<Handoff, "risk">): number => (isGrave(risk) ? 4 : 24)
