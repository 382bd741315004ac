import * as z from "zod/mini"
import { agencyRef, capacityRef, deskRef } from "../agency/agency.ts"
import { caseRef, lockRef, relyOnCase } from "../case/case.ts"
import { hasRole } from "../kernel/actor.ts"
import { create, rely } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { partnershipRef } from "../partnership/partnership.ts"
import { type Handoff, type HandoffId, handoffRef, lockNameOf } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { dueFrom } from "./rules/clocks.ts"
import { coverOf, fitFields, unfit, unreachable, unstaffed } from "./rules/fit.ts"
import { needsApproval, notAuthor, standing } from "./rules/standing.ts"

/** From a draft its author sends it; from approval a supervisor does, never of their own draft. */
function mayLeave(handoff: Handoff, { actor }: Facts) {
  if (handoff.status === "draft") {
    return needsApproval(handoff) ? refuse("handoff.approval-required") : notAuthor(handoff, actor)
  }
  if (handoff.author === actor.person) return refuse("handoff.own-approval")
  return hasRole(actor, "SUPERVISOR") ? undefined : refuse("handoff.approval-required")
}

/** Sends the masked offer to the receiver's desk and starts its clock. */
export const offer = defineVerb({
  noun: "handoffs",
  name: "offer",
  title: { id: "Kirim tawaran", en: "Send the offer" },
  input: z.strictObject({}),
  roles: ["CASE_MANAGER", "SUPERVISOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.approval-required",
    "handoff.own-approval",
    "handoff.not-author",
    "handoff.source-suspended",
    "handoff.already-offered",
    "handoff.receiver-unknown",
    "handoff.receiver-suspended",
    "handoff.receiver-conflicted",
    "handoff.receiver-cannot-receive",
    "handoff.service-not-offered",
    "handoff.child-not-served",
    "handoff.outside-catchment",
    "handoff.no-room",
    "handoff.desk-unstaffed",
    "handoff.not-covered",
  ),
  first: ({ id }) => ({ handoff: handoffRef(id as HandoffId) }),
  second: ({ handoff }) => ({
    case: handoff && caseRef(handoff.state.case),
    target: handoff && agencyRef(handoff.state.to),
    source: handoff && agencyRef(handoff.state.from),
    desk: handoff && deskRef(handoff.state.to),
    capacity: handoff && capacityRef(handoff.state.to, handoff.state.need.service),
    lock: handoff && lockRef(handoff.state.case, lockNameOf(handoff.state)),
    partnerships: (handoff?.state.partnerships ?? []).map(partnershipRef),
  }),
  may: (found, facts) => {
    const refused = standing(found, facts, ["source", ["draft", "pending-approval"]])
    if (refused || !found.handoff || !found.case) return refused
    const { state } = found.handoff
    const held = mayLeave(state, facts)
    if (held) return held
    // Whoever may no longer work lets the children go: a transfer takes one away from it.
    if (found.source?.state.status !== "active" && state.kind !== "transfer") {
      return refuse("handoff.source-suspended")
    }
    if (found.lock) return refuse("handoff.already-offered")
    if (!found.target) return refuse("handoff.receiver-unknown")
    const child = found.case.state
    return (
      unfit(state, child, found.target.state) ??
      unreachable(
        found.target.state,
        { child, capacity: found.capacity?.state },
        state.overrides,
      ) ??
      unstaffed(found.desk?.state, { child, at: facts.at }) ??
      (coverOf(state, found.partnerships, facts.at) ? undefined : refuse("handoff.not-covered"))
    )
  },
  decide: (found, _, { actor, at }) => {
    const { handoff, case: child, target, source, desk, capacity } = found
    const cover = handoff && coverOf(handoff.state, found.partnerships, at)
    if (!handoff || !child || !target || !source || !desk || !cover)
      return refuse("handoff.missing")
    const { sentBack: _note, ...draft } = handoff.state
    const next: Handoff = {
      ...draft,
      status: "offered",
      due: dueFrom(at, ["acknowledge", draft.risk], target.state.hours),
      coveredBy: { partnership: cover.row.state.id, clause: cover.clause.id },
      // A supervisor who sends a colleague's draft answers for it as one who approves.
      ...(draft.author === actor.person ? {} : { approver: actor.person }),
      updatedAt: at,
    }
    return changeOf(handoff, next, {
      event: "handoff.offered",
      facts: { clause: cover.clause.id, partnership: cover.row.state.id },
      writes: [create(lockRef(draft.case, lockNameOf(draft)), { heldBy: draft.id })],
      relies: [
        relyOnCase(child),
        rely(target, ...fitFields),
        rely(source, "status"),
        ...(capacity && !draft.overrides?.capacity ? [rely(capacity, "closed")] : []),
        rely(desk, "active", "onDuty", "deputy", "weeks"),
        rely(cover.row),
      ],
    })
  },
})
