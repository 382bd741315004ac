import * as z from "zod/mini"
import { agencyRef, deskRef, isOnDuty } from "../agency/agency.ts"
import { type Case, caseRef, relyOnCase } from "../case/case.ts"
import { rely, type Write } from "../kernel/decision.ts"
import { agencyId } from "../kernel/id.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Handoff, type HandoffId, handoffRef } from "./handoff.ts"
import { declineReasonSchema, needsAlternative } from "./lists/reasons.ts"
import { conferenceFor } from "./notices.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { atGravest, gravest } from "./rules/gravity.ts"
import { endedAs, heldRefs, letGo } from "./rules/release.ts"
import { standingToEnd } from "./rules/standing.ts"
import { why } from "./rules/texts.ts"

const Declining = z.strictObject({
  reason: declineReasonSchema,
  text: why,
  alternative: z.optional(z.union([z.literal("none-known"), agencyId])),
})
type Declining = z.infer<typeof Declining>

/** A return that was opened inside the window stands, however long its answer takes. */
const stands = ({ kind, stableUntil, createdAt }: Handoff): boolean =>
  kind === "return" && stableUntil !== undefined && createdAt <= stableUntil

/** The child is asked about at one table once a second house has said no; in an emergency, the first. */
const wantsTable = (handoff: Handoff, child: Case): boolean =>
  child.bounces + 1 >= (gravest(handoff, child) === "EMERGENCY" ? 1 : 2)

/** Counted beside others who write on the case at the same time. */
const bounce = (child: Row<Case>): Write => ({
  how: "adjust",
  ref: child.ref,
  by: { bounces: 1 },
  atLeastZero: [],
})

function isUnfounded(input: Declining, handoff: Handoff, isKnown: boolean): Refusal | undefined {
  const { reason, alternative } = input
  if (handoff.risk === "EMERGENCY" && reason === "INCOMPLETE_DOCUMENTS") {
    return refuse("handoff.documents-no-reason")
  }
  if (needsAlternative.includes(reason) && !alternative) {
    return refuse("handoff.alternative-required")
  }
  const named = alternative !== undefined && alternative !== "none-known"
  return named && !isKnown ? refuse("handoff.alternative-unknown") : undefined
}

/** The receiver says no, why, and who else might; the custodian still holds the child. */
export const decline = defineVerb({
  noun: "handoffs",
  name: "decline",
  title: { id: "Tolak", en: "Decline" },
  input: Declining,
  roles: ["HANDOFF_OFFICER"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.wrong-kind",
    "handoff.not-on-duty",
    "handoff.return-stands",
    "handoff.alternative-required",
    "handoff.alternative-unknown",
    "handoff.documents-no-reason",
  ),
  first: ({ id, actor, input }) => ({
    handoff: handoffRef(id as HandoffId),
    desk: deskRef(actor.agency),
    own: agencyRef(actor.agency),
    alternative:
      input?.alternative && input.alternative !== "none-known"
        ? agencyRef(input.alternative)
        : undefined,
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    ...heldRefs(input && handoff),
  }),
  may: (found, facts) => {
    const step = ["offered", "under-review", "info-requested"] as const
    const refused = standingToEnd(found, facts, ["target", step])
    if (refused || !found.handoff) return refused
    const { state } = found.handoff
    if (state.kind === "pull") return refuse("handoff.wrong-kind")
    if (stands(state)) return refuse("handoff.return-stands")
    return isOnDuty(found.desk?.state, facts.actor.person, facts.at)
      ? undefined
      : refuse("handoff.not-on-duty")
  },
  decide: (found, input, { at }) => {
    const { handoff, case: child, desk, alternative } = found
    if (!handoff || !child || !desk) return refuse("handoff.missing")
    const graver = atGravest(handoff.state, child.state)
    const unfounded = isUnfounded(input, graver, alternative !== undefined)
    if (unfounded) return unfounded
    const wantsConference = wantsTable(handoff.state, child.state)
    const declined = {
      reason: input.reason,
      text: input.text,
      ...(input.alternative ? { alternative: input.alternative } : {}),
    }
    const next = { ...endedAs(handoff.state, "declined", at), declined, wantsConference }
    return changeOf(handoff, next, {
      event: "handoff.declined",
      facts: { reason: input.reason, bounces: child.state.bounces + 1, wantsConference },
      writes: [...letGo(handoff.state, found), bounce(child)],
      relies: [relyOnCase(child), rely(desk)],
      notices: wantsConference ? conferenceFor(next) : [],
    })
  },
})
