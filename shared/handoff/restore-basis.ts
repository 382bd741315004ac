import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { withoutClock } from "../kernel/clock.ts"
import { create, replace } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type HandoffId, handoffRef, openStatuses, reviewRef } from "./handoff.ts"
import { basisSchema } from "./lists/reasons.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { answersForBasis } from "./rules/freezing.ts"
import { isInvolved } from "./rules/involved.ts"
import { standing } from "./rules/standing.ts"
import { line, paragraph } from "./rules/texts.ts"

/** Puts it on another legal basis, in a supervisor's name; the words of the old one are gone. */
export const restoreBasis = defineVerb({
  noun: "handoffs",
  name: "restore-basis",
  title: { id: "Pulihkan dasar hukum", en: "Restore the legal basis" },
  input: z.strictObject({
    basis: z.strictObject({ kind: basisSchema, by: line, note: paragraph }),
  }),
  roles: ["SUPERVISOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.not-frozen",
    "handoff.own-act",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    review: handoff && input && reviewRef(handoff.state),
  }),
  may: (found, facts) => {
    const refused = standing(found, facts, [["source", "target"], openStatuses])
    if (refused || !found.handoff || !found.case) return refused
    const isMine = answersForBasis(found.handoff.state, found.case.state, facts.actor)
    if (!isMine) return refuse("handoff.not-yours")
    if (!found.handoff.state.frozen) return refuse("handoff.not-frozen")
    const isOwn = isInvolved(found.handoff.state, facts.actor.person, ["wrote"])
    return isOwn ? refuse("handoff.own-act") : undefined
  },
  decide: ({ handoff, case: child, review }, { basis }, { at }) => {
    if (!handoff || !child) return refuse("handoff.missing")
    const { frozen: _frozen, ...rest } = handoff.state
    const next = {
      ...rest,
      basis: { kind: basis.kind },
      clocks: withoutClock(rest.clocks, "basis"),
      updatedAt: at,
    }
    const ref = reviewRef(next)
    const section = { case: next.case, kind: next.id, content: { ...review?.state.content, basis } }
    return changeOf(handoff, next, {
      event: "handoff.basis-restored",
      facts: { basis: basis.kind },
      writes: [review ? replace(review, section) : create(ref, section)],
      relies: [relyOnCase(child)],
    })
  },
})
