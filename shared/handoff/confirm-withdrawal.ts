import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { conversationRef, type HandoffId, handoffRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { isInvolved } from "./rules/involved.ts"
import { endedAs, heldRefs, letGo } from "./rules/release.ts"
import { remarkIn } from "./rules/remarks.ts"
import { standingToEnd } from "./rules/standing.ts"
import { why } from "./rules/texts.ts"

/** The receiver, or the coordinator, lets a handover that has begun be taken back, or does not. */
export const confirmWithdrawal = defineVerb({
  noun: "handoffs",
  name: "confirm-withdrawal",
  title: { id: "Jawab penarikan", en: "Answer the withdrawal" },
  input: z.strictObject({ confirm: z.boolean(), note: why }),
  roles: ["HANDOFF_OFFICER", "CASE_MANAGER", "SUPERVISOR", "COORDINATOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.no-withdrawal",
    "handoff.own-act",
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
      ["target", "coordinator"],
      ["accepted", "handover"],
    ])
    if (refused || !found.handoff) return refused
    const { state } = found.handoff
    if (!state.withdrawal) return refuse("handoff.no-withdrawal")
    const isOwn = isInvolved(state, facts.actor.person, ["withdrew", "wrote", "approved"])
    return isOwn ? refuse("handoff.own-act") : undefined
  },
  decide: (found, { confirm, note }, facts) => {
    const { handoff, case: child, said } = found
    if (!handoff?.state.withdrawal || !child) return refuse("handoff.missing")
    const { withdrawal, ...going } = handoff.state
    const remark = remarkIn(said, [handoff.state, "WITHDRAWAL", note], facts)
    const relies = [relyOnCase(child)]
    if (!confirm) {
      const next = { ...going, updatedAt: facts.at }
      return changeOf(handoff, next, {
        event: "handoff.withdrawal-refused",
        writes: [remark],
        relies,
      })
    }
    const ended = endedAs(handoff.state, "withdrawn", facts.at)
    return changeOf(
      handoff,
      { ...ended, withdrawn: withdrawal.reason },
      {
        event: "handoff.withdrawn",
        facts: { childPosition: withdrawal.childPosition },
        writes: [...letGo(handoff.state, found), remark],
        relies,
      },
    )
  },
})
