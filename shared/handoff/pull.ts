import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { mayHoldCases } from "../agency/lists/agency-types.ts"
import { serviceSchema } from "../agency/lists/services.ts"
import { officeHours, officeOf } from "../agency/rules/working-time.ts"
import { type Case, caseRef, isLocked, lockRef, referenceRef, relyOnCase } from "../case/case.ts"
import { relationOf } from "../case/rules/relation.ts"
import type { CalendarOf } from "../kernel/calendar.ts"
import { rely } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { zoneOf } from "../region/lists/zones.ts"
import { provinceOf } from "../region/region.ts"
import { type Handoff, handoffRef, pullLockOf } from "./handoff.ts"
import { noticesFor } from "./notices.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { clockFrom } from "./rules/clocks.ts"
import { draftFacts, draftOf, draftWrites } from "./rules/drafting.ts"
import { takeLock } from "./rules/release.ts"
import { paragraph } from "./rules/texts.ts"

const Pulling = z.strictObject({
  reference: z.string().check(z.trim(), z.minLength(3), z.maxLength(64)),
  service: serviceSchema,
  reason: paragraph,
})

/** The custodian's own hours are not at hand: an office's, where the child is. */
const officeNear = ({ region }: Case, calendar: CalendarOf) =>
  officeOf({ hours: officeHours(zoneOf(provinceOf(region))), region }, calendar)

const asked = (draft: Handoff, child: Case, { at, calendar }: Facts): Handoff => ({
  ...draft,
  status: "offered",
  clocks: [clockFrom(at, ["acknowledge", draft.risk], officeNear(child, calendar))],
})

/** Asks a child's custodian to hand it over; the custodian alone can open the transfer. */
export const pull = defineVerb({
  noun: "handoffs",
  name: "pull",
  creates: true,
  title: { id: "Minta alih tanggung jawab", en: "Ask for a transfer" },
  input: Pulling,
  roles: ["CASE_MANAGER", "SUPERVISOR", "COORDINATOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.case-not-held",
    "handoff.case-closed",
    "handoff.source-suspended",
    "handoff.to-itself",
    "handoff.agency-cannot-hold",
    "handoff.already-offered",
  ),
  first: ({ input, actor }) => ({
    reference: input && referenceRef(input.reference),
    own: agencyRef(actor.agency),
  }),
  second: ({ reference }, { actor }) => ({
    case: reference && caseRef(reference.state.case),
    lock: reference && lockRef(reference.state.case, pullLockOf(actor.agency)),
  }),
  may: () => undefined,
  decide: ({ case: child, own, lock }, input, facts) => {
    // A reference alone opens nothing: only who has a part in the case hears that there is one.
    if (!child || !own || !relationOf(child.state, facts.actor, own.state)) {
      return refuse("handoff.case-not-held")
    }
    const { custodian, custodianName, status } = child.state
    if (status !== "open") return refuse("handoff.case-closed")
    if (custodian === own.state.id) return refuse("handoff.to-itself")
    if (own.state.status !== "active") return refuse("handoff.source-suspended")
    if (!mayHoldCases(own.state.type)) return refuse("handoff.agency-cannot-hold")
    if (isLocked(lock, child.state)) return refuse("handoff.already-offered")
    const to = { id: custodian, name: custodianName }
    const between = { child: child.state, from: own.state, to, partnerships: [] }
    const draft = draftOf(
      between,
      {
        kind: "pull",
        service: input.service,
        masked: { reason: input.reason, safety: "", documents: [] },
        // Nothing is disclosed by asking: why it would be best for the child is all there is.
        basis: { kind: "BEST_INTEREST" },
      },
      facts,
    )
    const state = asked(draft, child.state, facts)
    return {
      subject: handoffRef(state.id),
      status: state.status,
      writes: [...draftWrites(state), ...takeLock(state, lock)],
      relies: [relyOnCase(child), rely(own, "status", "type", "region", "catchment")],
      event: { type: "handoff.pulled", facts: draftFacts(state) },
      notices: noticesFor("handoff.pulled", state),
    }
  },
})
