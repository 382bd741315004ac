import * as z from "zod/mini"
import { agencyRef, deskRef, isOnDuty } from "../agency/agency.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { rely } from "../kernel/decision.ts"
import { agencyId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type HandoffId, handoffRef } from "./handoff.ts"
import { declineReasonSchema, needsAlternative } from "./lists/reasons.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { holderRefs, waitsNoMore } from "./rules/duties.ts"
import { freeLock, heldRefs } from "./rules/release.ts"
import { standingToEnd } from "./rules/standing.ts"

const Declining = z.strictObject({
  reason: declineReasonSchema,
  text: z.string().check(z.trim(), z.minLength(3), z.maxLength(2000)),
  alternative: z.optional(z.union([z.literal("none-known"), agencyId])),
})

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
    "handoff.not-on-duty",
    "handoff.alternative-required",
    "handoff.alternative-unknown",
    "handoff.documents-no-reason",
  ),
  first: ({ id, actor, input }) => ({
    handoff: handoffRef(id as HandoffId),
    desk: deskRef(actor.agency),
    alternative:
      input?.alternative && input.alternative !== "none-known"
        ? agencyRef(input.alternative)
        : undefined,
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    ...heldRefs(handoff),
    ...holderRefs(input && handoff),
  }),
  may: (found, facts) => {
    const refused = standingToEnd(found, facts, ["target", ["offered", "under-review"]])
    if (refused) return refused
    return isOnDuty(found.desk?.state, facts.actor.person, facts.at)
      ? undefined
      : refuse("handoff.not-on-duty")
  },
  decide: ({ handoff, case: child, desk, lock, alternative, ...holders }, input, { at }) => {
    if (!handoff || !child || !desk) return refuse("handoff.missing")
    const { due: _due, ...open } = handoff.state
    if (open.risk === "EMERGENCY" && input.reason === "INCOMPLETE_DOCUMENTS") {
      return refuse("handoff.documents-no-reason")
    }
    if (needsAlternative.includes(input.reason) && !input.alternative) {
      return refuse("handoff.alternative-required")
    }
    const named = input.alternative !== undefined && input.alternative !== "none-known"
    if (named && !alternative) return refuse("handoff.alternative-unknown")
    const declined = {
      reason: input.reason,
      text: input.text,
      ...(input.alternative ? { alternative: input.alternative } : {}),
    }
    const next = { ...open, status: "declined", declined, updatedAt: at } as const
    return changeOf(handoff, next, {
      event: "handoff.declined",
      facts: { reason: input.reason },
      writes: [...freeLock(open, lock), ...waitsNoMore(open.id, holders)],
      relies: [relyOnCase(child), rely(desk)],
    })
  },
})
