import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { type Case, caseRef, relyOnCase, type Section } from "../case/case.ts"
import type { Decision } from "../kernel/decision.ts"
import type { Row } from "../kernel/ref.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { conversationRef, type Handoff, type HandoffId, handoffRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { endedAs, heldRefs, letGo } from "./rules/release.ts"
import { remarkIn } from "./rules/remarks.ts"
import { notAuthor, standingToEnd } from "./rules/standing.ts"
import { why } from "./rules/texts.ts"

const Withdrawing = z.strictObject({
  reason: why,
  childPosition: z.optional(z.enum(["WANTS_TO_STAY", "WANTS_TO_RETURN", "NOT_ASKED"])),
})
type Withdrawing = z.infer<typeof Withdrawing>

/** The child was let go and went: it came back, or is still on its way. */
const hasLeft = ({ status, handoverBegan }: Handoff): boolean =>
  status === "handover" || handoverBegan?.travelled === true

/** Once the child is being handed over, the other side or the coordinator has to agree. */
function asking(
  handoff: Row<Handoff>,
  [child, said]: readonly [Row<Case>, Row<Section> | undefined],
  [{ reason, childPosition }, facts]: readonly [Withdrawing, Facts],
): Decision {
  if (!childPosition) return refuse("handoff.child-position-required")
  const { actor, at } = facts
  const withdrawal = { reason, childPosition, by: actor.person, at }
  const next = { ...handoff.state, withdrawal, updatedAt: at }
  return changeOf(handoff, next, {
    event: "handoff.withdrawal-asked",
    facts: { childPosition },
    // Whoever has to answer reads the words where all others of this handoff lie, under seal.
    writes: [remarkIn(said, [handoff.state, "WITHDRAWAL", reason], facts)],
    relies: [relyOnCase(child)],
  })
}

/** The sender takes an offer back; whatever was held for it is free again. */
export const withdraw = defineVerb({
  noun: "handoffs",
  name: "withdraw",
  title: { id: "Tarik kembali", en: "Withdraw" },
  input: Withdrawing,
  roles: ["CASE_MANAGER", "SUPERVISOR", "COORDINATOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.not-author",
    "handoff.withdrawal-asked",
    "handoff.child-position-required",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    said: input && handoff && conversationRef(handoff.state),
    ...heldRefs(input && handoff),
  }),
  may: (found, facts) => {
    const refused = standingToEnd(found, facts, [
      "source",
      ["offered", "under-review", "info-requested", "accepted", "handover"],
    ])
    if (refused || !found.handoff) return refused
    if (found.handoff.state.withdrawal) return refuse("handoff.withdrawal-asked")
    return notAuthor(found.handoff.state, facts.actor)
  },
  decide: (found, input, facts) => {
    const { handoff, case: child } = found
    if (!handoff || !child) return refuse("handoff.missing")
    if (hasLeft(handoff.state)) return asking(handoff, [child, found.said], [input, facts])
    const { childPosition } = input
    if (handoff.state.handoverBegan && !childPosition) {
      return refuse("handoff.child-position-required")
    }
    const ended = endedAs(handoff.state, "withdrawn", facts.at)
    return changeOf(
      handoff,
      { ...ended, withdrawn: input.reason },
      {
        event: "handoff.withdrawn",
        ...(childPosition ? { facts: { childPosition } } : {}),
        writes: letGo(handoff.state, found),
        relies: [relyOnCase(child)],
      },
    )
  },
})
