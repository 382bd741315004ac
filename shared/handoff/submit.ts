import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type HandoffId, handoffRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { atStage, clockFrom } from "./rules/clocks.ts"
import { needsApproval, notAuthor, standing } from "./rules/standing.ts"

/** Asks a supervisor to approve a draft that may not leave without one. */
export const submit = defineVerb({
  noun: "handoffs",
  name: "submit",
  title: { id: "Ajukan persetujuan", en: "Submit for approval" },
  input: z.strictObject({}),
  roles: ["CASE_MANAGER", "SUPERVISOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.not-author",
    "handoff.approval-not-needed",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }) => ({ case: handoff && caseRef(handoff.state.case) }),
  may: (found, facts) => {
    const refused = standing(found, facts, ["source", ["draft"]])
    if (refused || !found.handoff) return refused
    if (found.handoff.state.author !== facts.actor.person) {
      return notAuthor(found.handoff.state, { ...facts.actor, roles: [] })
    }
    return needsApproval(found.handoff.state) ? undefined : refuse("handoff.approval-not-needed")
  },
  decide: ({ handoff, case: child, own }, _, { at }) => {
    if (!handoff || !child || !own) return refuse("handoff.missing")
    const { sentBack: _note, ...draft } = handoff.state
    const clock = clockFrom(at, ["approve", draft.risk], own.state.hours)
    const clocks = atStage(draft.clocks, clock)
    const next = { ...draft, status: "pending-approval", clocks, updatedAt: at } as const
    return changeOf(handoff, next, {
      event: "handoff.submitted",
      relies: [relyOnCase(child)],
    })
  },
})
