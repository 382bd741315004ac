import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { officeOf } from "../agency/rules/working-time.ts"
import { type Case, caseRef } from "../case/case.ts"
import { withClock } from "../kernel/clock.ts"
import { type Change, rely } from "../kernel/decision.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Row } from "../kernel/ref.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { runningChanged } from "../task/rules/running.ts"
import { type Manifest, manifestRef, taskCountRef } from "../task/task.ts"
import { type Handoff, type HandoffId, handoffRef, isCarried, openStatuses } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { nextRungAt } from "./rules/clocks.ts"
import { actDue, dueClock, housesOf, noticesAt, paceOf, rungAfter } from "./rules/ladder.ts"
import { hasMoved, lapseOf } from "./rules/lapsed.ts"
import { officesOf, underCase } from "./rules/reckoning.ts"
import { endedAs, type Held, heldRefs, letGo } from "./rules/release.ts"
import { standingToEnd } from "./rules/standing.ts"

/** Of a child on its way nobody has heard: the page says so until somebody does. */
const silenced = (handoff: Handoff, kind: string): Handoff =>
  kind === "check-in" && handoff.handover
    ? { ...handoff, handover: { ...handoff.handover, isSilent: true } }
    : handoff

type Lapsed = Held & {
  readonly handoff: Row<Handoff>
  readonly case: Row<Case>
  readonly drawn: Row<Manifest> | undefined
}

/** Its case has closed or moved: whoever would be told next could do nothing about it. */
function ended(found: Lapsed, why: string, at: Instant): Change {
  const { handoff, case: child, drawn } = found
  const { state } = handoff
  const isRunning = isCarried(state)
  return changeOf(handoff, endedAs(state, "cancelled", at), {
    event: "handoff.cancelled",
    facts: { why },
    writes: [
      ...letGo(state, found),
      ...(isRunning ? runningChanged(found.taskCount, state.case, { ended: state }) : []),
    ],
    relies: [
      rely(child, "status", "custodyEpoch", "careHolder"),
      ...(drawn && hasMoved(state) ? [rely(drawn, "unmoved")] : []),
    ],
  })
}

/**
 * A clock ran out: the next rung of the ladder is told. It moves nothing; a handoff that has lost
 * its case ends by it.
 */
export const breach = defineVerb({
  noun: "handoffs",
  name: "breach",
  bySystem: true,
  title: { id: "Tenggat lewat", en: "A deadline passed" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(handoffRefusals, "handoff.missing", "handoff.wrong-state", "handoff.nothing-due"),
  first: ({ id }) => ({ handoff: handoffRef(id as HandoffId) }),
  second: ({ handoff }) => ({
    case: handoff && caseRef(handoff.state.case),
    source: handoff && agencyRef(handoff.state.from),
    target: handoff && agencyRef(handoff.state.to),
    drawn: handoff && manifestRef(handoff.state.id),
    ...heldRefs(handoff),
    taskCount: handoff && taskCountRef(handoff.state.case),
  }),
  may: (found, facts) => {
    const refused = standingToEnd(found, facts, ["system", openStatuses])
    if (refused || !found.handoff) return refused
    const isDue = actDue(found.handoff.state, facts.at) === "breach"
    return isDue ? undefined : refuse("handoff.nothing-due")
  },
  decide: (found, _, { at, calendar }) => {
    const { handoff, case: child, source, target, drawn } = found
    const clock = handoff && dueClock(handoff.state, at)
    if (!handoff || !child || !source || !target || !clock) return refuse("handoff.missing")
    const listing = { manifest: drawn, taskCount: found.taskCount }
    const why = lapseOf(handoff.state, child.state, listing)
    if (why) return ended({ ...found, handoff, case: child, drawn }, why, at)
    const both = officesOf({ source, target }, calendar)
    const state = underCase(handoff.state, [child.state, both], at)
    const house = housesOf(clock, state)[0] === state.from ? source : target
    const rung = rungAfter(clock, state)
    const due = nextRungAt(at, paceOf(clock, state), officeOf(house.state, calendar))
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
