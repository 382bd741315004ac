import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef } from "../case/case.ts"
import { withClock } from "../kernel/clock.ts"
import { instantSchema } from "../kernel/instant.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type HandoffId, handoffRef } from "./handoff.ts"
import { alarmFor } from "./notices.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { checkInClock, handRoles } from "./rules/handover.ts"
import { standingToEnd } from "./rules/standing.ts"

/** A sign of life of a child on its way; it is heard whatever became of the case meanwhile. */
export const checkIn = defineVerb({
  noun: "handoffs",
  name: "check-in",
  title: { id: "Catat kabar perjalanan", en: "Record a sign of life" },
  input: z.strictObject({
    state: z.enum(["ON_THE_WAY", "DELAYED", "TROUBLE"]),
    expectedAt: z.optional(instantSchema),
  }),
  roles: handRoles,
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.nobody-travels",
    "handoff.arrival-past",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }) => ({ case: handoff && caseRef(handoff.state.case) }),
  may: (found, facts) => {
    const refused = standingToEnd(found, facts, ["source", ["handover"]])
    if (refused) return refused
    return found.handoff?.state.handover?.travels ? undefined : refuse("handoff.nobody-travels")
  },
  decide: ({ handoff }, input, { at }) => {
    const travel = handoff?.state.handover
    if (!handoff || !travel) return refuse("handoff.missing")
    if (input.expectedAt && input.expectedAt <= at) return refuse("handoff.arrival-past")
    const { isSilent: _silent, ...heard } = travel
    const moves = input.state === "DELAYED" && input.expectedAt !== undefined
    const next = {
      ...handoff.state,
      handover: {
        ...heard,
        lastCheckIn: at,
        ...(moves && input.expectedAt ? { expectedAt: input.expectedAt } : {}),
      },
      clocks: withClock(handoff.state.clocks, checkInClock(at, travel.checkInEvery ?? 60)),
      updatedAt: at,
    }
    return changeOf(handoff, next, {
      event: "handoff.checked-in",
      facts: { state: input.state },
      relies: [],
      notices: input.state === "TROUBLE" ? alarmFor("handoff.child-in-trouble", next) : [],
    })
  },
})
