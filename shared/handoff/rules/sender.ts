import type { Case } from "../../case/case.ts"
import { type Reliance, rely } from "../../kernel/decision.ts"
import type { AgencyId } from "../../kernel/id.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Handoff } from "../handoff.ts"
import { refuse } from "../refusals.ts"
import { isElsewhere } from "./returning.ts"

/** The custodian sends anything; whoever looks after the child may ask others for a service. */
export const sends = (child: Case, agency: AgencyId, kind: Handoff["kind"]): boolean =>
  child.custodian === agency || (kind === "referral" && child.careHolder === agency)

/** Why it may not leave any more: whoever wrote it neither answers for the child nor has it. */
export function isLost(handoff: Handoff, child: Case): Refusal | undefined {
  if (handoff.kind === "return") return isElsewhere(handoff, child)
  return sends(child, handoff.from, handoff.kind)
    ? undefined
    : refuse("handoff.case-moved", { custodian: child.custodianName })
}

/** What an act rests on that asks who answers for the child, and who has it. */
export const relyOnHolders = (child: Row<Case>): Reliance =>
  rely(child, "custodyEpoch", "status", "excludedPersons", "conflictedAgencies", "careHolder")

/** What the sender rests on in the case: who answers for the child or, if that is why, cares. */
export const relyOnSender = (child: Row<Case>, { from }: Pick<Handoff, "from">): Reliance =>
  rely(
    child,
    "custodyEpoch",
    "status",
    "excludedPersons",
    "conflictedAgencies",
    ...(from === child.state.custodian ? [] : (["careHolder"] as const)),
  )
