import * as z from "zod/mini"
import { agencyRef, type Capacity, capacityRef, deskRef, isOnDuty } from "../agency/agency.ts"
import { type Office, officeOf } from "../agency/rules/working-time.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { worksOnCases } from "../kernel/actor.ts"
import { rely, type Write } from "../kernel/decision.ts"
import { personId } from "../kernel/id.ts"
import { type Instant, instantSchema } from "../kernel/instant.ts"
import type { Row } from "../kernel/ref.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { actorOf, membershipRef } from "../membership/membership.ts"
import { partnershipRef } from "../partnership/partnership.ts"
import { drawManifest } from "../task/rules/manifest.ts"
import { type TaskCount, taskCountRef } from "../task/task.ts"
import { type Handoff, type HandoffId, handoffRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { atStage, clockFrom } from "./rules/clocks.ts"
import { holderRefs, passesOn } from "./rules/duties.ts"
import { relyOnCover, uncovered } from "./rules/fit.ts"
import { atGravest } from "./rules/gravity.ts"
import { isInvolved } from "./rules/involved.ts"
import { isFrozen, standing, uncertified } from "./rules/standing.ts"

const Acceptance = z.strictObject({
  worker: personId,
  handoverAt: instantSchema,
})

/** One place moves from free to reserved; where the last one goes, the transaction says no. */
const reserve = (capacity: Row<Capacity> | undefined): readonly Write[] =>
  capacity
    ? [
        {
          how: "adjust",
          ref: capacity.ref,
          by: { room: -1, reserved: 1 },
          atLeastZero: ["room"],
        },
      ]
    : []

/** A child comes back to whoever gave it away, counted places or not. */
const placeRef = ({ kind, to, need }: Handoff) =>
  kind === "return" ? undefined : capacityRef(to, need.service)

/** The day that was named, or the last one that the risk allows. */
function clocksFor(
  { clocks, risk }: Handoff,
  [handoverAt, office]: readonly [Instant, Office],
  at: Instant,
): Handoff["clocks"] {
  const latest = clockFrom(at, ["handover", risk], office)
  return atStage(clocks, { ...latest, due: latest.due < handoverAt ? latest.due : handoverAt })
}

/** What is open on the case goes along with whoever will answer for it. */
const listed = (
  { id, case: child, epoch, hasManifest }: Handoff,
  taskCount: Row<TaskCount> | undefined,
  at: Instant,
): readonly Write[] =>
  hasManifest ? drawManifest(taskCount, { handoff: id, case: child, epoch, at }) : []

/** The receiver says yes: a worker and a date are named, and a place is reserved. */
export const accept = defineVerb({
  noun: "handoffs",
  name: "accept",
  title: { id: "Terima", en: "Accept" },
  input: Acceptance,
  roles: ["HANDOFF_OFFICER"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.not-on-duty",
    "handoff.own-offer",
    "handoff.frozen",
    "handoff.certificate-required",
    "handoff.not-covered",
    "handoff.receiver-suspended",
    "handoff.place-taken",
    "handoff.worker-unknown",
    "handoff.worker-unfit",
    "handoff.date-past",
  ),
  first: ({ id, actor, input }) => ({
    handoff: handoffRef(id as HandoffId),
    desk: deskRef(actor.agency),
    own: agencyRef(actor.agency),
    worker: input && membershipRef(input.worker, actor.agency),
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    capacity: handoff && placeRef(handoff.state),
    partnerships: (handoff?.state.partnerships ?? []).map(partnershipRef),
    taskCount:
      input && handoff?.state.moves === "custody" ? taskCountRef(handoff.state.case) : undefined,
    reviewer: input && holderRefs(handoff).reviewer,
  }),
  may: (found, facts) => {
    const refused = standing(found, facts, ["target", ["under-review", "info-requested"]])
    if (refused || !found.handoff) return refused
    const { state } = found.handoff
    const frozen = isFrozen(state)
    if (frozen) return frozen
    if (!isOnDuty(found.desk?.state, facts.actor.person, facts.at))
      return refuse("handoff.not-on-duty")
    if (isInvolved(state, facts.actor.person, ["wrote", "approved"])) {
      return refuse("handoff.own-offer")
    }
    const unfit = uncertified(atGravest(state, found.case?.state), facts.actor, facts.at)
    if (unfit) return unfit
    if (found.own?.state.status !== "active") return refuse("handoff.receiver-suspended")
    const bare = uncovered(state, found.partnerships, facts.at)
    if (bare) return bare
    const room = found.capacity?.state
    return room && room.room < 1 ? refuse("handoff.place-taken", { asOf: room.asOf }) : undefined
  },
  decide: (found, input, { at, calendar }) => {
    const { handoff, case: child, desk, own, worker, capacity, reviewer, taskCount } = found
    if (!handoff || !child || !desk || !own) return refuse("handoff.missing")
    const named = worker && actorOf(worker.state)
    // Kept away by the case or by the offer itself: who cannot open it cannot see it through.
    const away = [...child.state.excludedPersons, ...handoff.state.excludedPersons]
    if (!worker || !named || away.includes(input.worker)) return refuse("handoff.worker-unknown")
    const state = atGravest(handoff.state, child.state)
    // Whoever is named must be able to complete it, or the child waits for nobody.
    if (!worksOnCases(named) || uncertified(state, named, at)) {
      return refuse("handoff.worker-unfit")
    }
    if (input.handoverAt <= at) return refuse("handoff.date-past")
    // Whoever decides without the answer waits for it no longer.
    const { pausedAt: _paused, ...asked } = state
    const next: Handoff = {
      ...asked,
      status: "accepted",
      worker: input.worker,
      handoverAt: input.handoverAt,
      holdsPlace: capacity !== undefined,
      hasManifest: handoff.state.moves === "custody",
      blinds: child.state.blinds,
      clocks: clocksFor(state, [input.handoverAt, officeOf(own.state, calendar)], at),
      updatedAt: at,
    }
    return changeOf(handoff, next, {
      event: "handoff.accepted",
      writes: [
        ...reserve(capacity),
        ...passesOn(handoff.state.id, reviewer, worker),
        ...listed(next, taskCount, at),
      ],
      relies: [
        relyOnCase(child),
        rely(desk),
        rely(own, "status"),
        ...relyOnCover(handoff.state, found.partnerships, at),
      ],
    })
  },
})
