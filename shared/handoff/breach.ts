import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef } from "../case/case.ts"
import { firstOf, withClock } from "../kernel/clock.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Handoff, type HandoffId, handoffRef, openStatuses } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { nextRungAt } from "./rules/clocks.ts"
import { actDue, dueClock, housesOf, noticesAt, paceOf, rungAfter } from "./rules/ladder.ts"
import { standingToEnd } from "./rules/standing.ts"

/** Of a child on its way nobody has heard: the page says so until somebody does. */
const silenced = (handoff: Handoff, kind: string): Handoff =>
  kind === "check-in" && handoff.handover
    ? { ...handoff, handover: { ...handoff.handover, isSilent: true } }
    : handoff

/** A clock ran out: the next rung of the ladder is told. It moves nothing. */
export const breach = defineVerb({
  noun: "handoffs",
  name: "breach",
  bySystem: true,
  title: { id: "Tenggat lewat", en: "A deadline passed" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(handoffRefusals, "handoff.missing", "handoff.wrong-state", "handoff.nothing-due"),
  first: ({ id }) => ({ handoff: handoffRef(id as HandoffId) }),
  second: ({ handoff }) => {
    const clock = handoff && firstOf(handoff.state.clocks)
    const [house] = clock ? housesOf(clock, handoff.state) : []
    return {
      case: handoff && caseRef(handoff.state.case),
      house: handoff && agencyRef(house ?? handoff.state.to),
    }
  },
  may: (found, facts) => {
    const refused = standingToEnd(found, facts, ["system", openStatuses])
    if (refused || !found.handoff) return refused
    const isDue = actDue(found.handoff.state, facts.at) === "breach"
    return isDue ? undefined : refuse("handoff.nothing-due")
  },
  decide: ({ handoff, house }, _, { at }) => {
    const clock = handoff && dueClock(handoff.state, at)
    if (!handoff || !house || !clock) return refuse("handoff.missing")
    const { state } = handoff
    const rung = rungAfter(clock, state)
    const due = nextRungAt(at, paceOf(clock, state), house.state.hours)
    const clocks = withClock(state.clocks, { ...clock, rung, due })
    const next = { ...silenced(state, clock.kind), clocks, updatedAt: at }
    return changeOf(handoff, next, {
      event: "handoff.breached",
      facts: { clock: clock.kind, rung },
      relies: [],
      notices: noticesAt(rung, clock, next),
    })
  },
})
