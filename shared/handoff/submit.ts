import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { officeOf } from "../agency/rules/working-time.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { staffingRef } from "../membership/membership.ts"
import { type HandoffId, handoffRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { atStage, clockFrom } from "./rules/clocks.ts"
import { atGravest } from "./rules/gravity.ts"
import { sidesOfRecall } from "./rules/leaving.ts"
import { secondersOf } from "./rules/seconding.ts"
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
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    source: handoff && input && agencyRef(handoff.state.from),
    staffing: handoff && input && staffingRef(handoff.state.from),
  }),
  may: (found, facts) => {
    // A recall that was sent back lies in the other house, and is for whoever wrote it.
    const sides = ["source", ...sidesOfRecall(found.handoff)] as const
    const refused = standing(found, facts, [sides, ["draft"]])
    if (refused || !found.handoff) return refused
    if (found.handoff.state.author !== facts.actor.person) {
      return notAuthor(found.handoff.state, { ...facts.actor, roles: [] })
    }
    return needsApproval(atGravest(found.handoff.state, found.case?.state))
      ? undefined
      : refuse("handoff.approval-not-needed")
  },
  decide: ({ handoff, case: child, source, staffing }, _, { at, calendar }) => {
    if (!handoff || !child || !source) return refuse("handoff.missing")
    const { sentBack: _note, seconders: _before, ...draft } = atGravest(handoff.state, child.state)
    const clock = clockFrom(at, ["approve", draft.risk], officeOf(source.state, calendar))
    const clocks = atStage(draft.clocks, clock)
    const seconders = secondersOf(source.state, staffing?.state, draft)
    const submitted = { status: "pending-approval", clocks, updatedAt: at } as const
    const next = { ...draft, ...seconders, ...submitted }
    return changeOf(handoff, next, {
      event: "handoff.submitted",
      relies: [relyOnCase(child)],
    })
  },
})
