import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { hasRole } from "../kernel/actor.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type HandoffId, handoffRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { atStage } from "./rules/clocks.ts"
import { isSourceOf, standing } from "./rules/standing.ts"
import { paragraph } from "./rules/texts.ts"

/** A supervisor returns a submitted draft to its author, with a note. */
export const sendBack = defineVerb({
  noun: "handoffs",
  name: "send-back",
  title: { id: "Kembalikan ke penulis", en: "Send back to the author" },
  input: z.strictObject({ note: paragraph }),
  roles: ["SUPERVISOR", "AGENCY_ADMIN"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.supervisor-required",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }) => ({ case: handoff && caseRef(handoff.state.case) }),
  may: (found, facts) => {
    const refused = standing(found, facts, [["source", "seconder"], ["pending-approval"]])
    if (refused || !found.handoff) return refused
    const isOwn = isSourceOf(found.handoff.state, facts.actor)
    return isOwn && !hasRole(facts.actor, "SUPERVISOR")
      ? refuse("handoff.supervisor-required")
      : undefined
  },
  decide: ({ handoff, case: child }, { note }, { at }) => {
    if (!handoff || !child) return refuse("handoff.missing")
    const clocks = atStage(handoff.state.clocks)
    const back = { status: "draft", sentBack: note, clocks, updatedAt: at } as const
    const next = { ...handoff.state, ...back }
    return changeOf(handoff, next, {
      event: "handoff.sent-back",
      relies: [relyOnCase(child)],
    })
  },
})
