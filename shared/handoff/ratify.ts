import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { hasRole } from "../kernel/actor.ts"
import { withoutClock } from "../kernel/clock.ts"
import { rely } from "../kernel/decision.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { partnershipId, partnershipRef } from "../partnership/partnership.ts"
import {
  conversationRef,
  type Handoff,
  type HandoffId,
  type HandoffStatus,
  handoffRef,
} from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { coverOf } from "./rules/fit.ts"
import { type Deed, isInvolved } from "./rules/involved.ts"
import { remarkIn } from "./rules/remarks.ts"
import { isSourceOf, standingToEnd } from "./rules/standing.ts"
import { why } from "./rules/texts.ts"

const Ratification = z.strictObject({
  note: why,
  /** An agreement that was signed since. */
  partnership: z.optional(partnershipId),
})

const open: readonly HandoffStatus[] = [
  "offered",
  "under-review",
  "info-requested",
  "accepted",
  "handover",
  "active",
  "outcome-proposed",
]

/** The source's supervisor answers for it, or a coordinator; whoever put it off does not. */
function mayRatify(handoff: Handoff, { actor }: Facts): Refusal | undefined {
  if (!handoff.toRatify) return refuse("handoff.nothing-to-ratify")
  const isSource = isSourceOf(handoff, actor)
  if (isSource && !hasRole(actor, "SUPERVISOR")) return refuse("handoff.supervisor-required")
  const own: [Deed, ...Deed[]] = ["wrote", "deferred", "received"]
  // The sender's supervisor answers for the offer they approved; a coordinator judges it too.
  const deeds = isSource ? own : ([...own, "approved"] as const)
  return isInvolved(handoff, actor.person, deeds) ? refuse("handoff.own-act") : undefined
}

/** Makes good what an emergency went ahead of: the approval, the agreement. */
export const ratify = defineVerb({
  noun: "handoffs",
  name: "ratify",
  title: { id: "Sahkan tindakan darurat", en: "Ratify the emergency" },
  input: Ratification,
  roles: ["SUPERVISOR", "COORDINATOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.nothing-to-ratify",
    "handoff.supervisor-required",
    "handoff.own-act",
    "handoff.not-covered",
  ),
  first: ({ id, actor, input }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
    signed: input?.partnership && partnershipRef(input.partnership),
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    conversation: handoff && input && conversationRef(handoff.state),
    partnerships: (input ? (handoff?.state.partnerships ?? []) : [])
      .filter((each) => each !== input?.partnership)
      .map(partnershipRef),
  }),
  may: (found, facts) => {
    const refused = standingToEnd(found, facts, [["source", "coordinator"], open])
    return refused ?? (found.handoff && mayRatify(found.handoff.state, facts))
  },
  decide: ({ handoff, case: child, own, signed, ...found }, input, facts) => {
    if (!handoff?.state.toRatify || !child || !own) return refuse("handoff.missing")
    const { actor, at } = facts
    const { toRatify, ...rest } = handoff.state
    const known = signed ? [signed, ...found.partnerships] : found.partnerships
    const isAsked = toRatify.parts.includes("partnership")
    const cover = isAsked ? coverOf(rest, known, at) : undefined
    const isSource = isSourceOf(rest, actor)
    if (isAsked && !cover && isSource) return refuse("handoff.not-covered")
    const next: Handoff = {
      ...rest,
      ...(cover ? { coveredBy: { partnership: cover.row.state.id, clause: cover.clause.id } } : {}),
      ...(cover && signed && !rest.partnerships.includes(signed.state.id)
        ? { partnerships: [...rest.partnerships, signed.state.id] }
        : {}),
      ...(isSource && !rest.approver ? { approver: actor.person } : {}),
      ratified: { by: actor.person, at, withoutCover: isAsked && !cover },
      clocks: withoutClock(rest.clocks, "ratify"),
      updatedAt: at,
    }
    return changeOf(handoff, next, {
      event: "handoff.ratified",
      facts: { parts: toRatify.parts, withoutCover: isAsked && !cover },
      writes: [remarkIn(found.conversation, [next, "RATIFIED", input.note], facts)],
      relies: [
        relyOnCase(child),
        ...(isSource ? [] : [rely(own, "status", "type", "region", "catchment")]),
        ...(cover ? [rely(cover.row)] : []),
      ],
    })
  },
})
