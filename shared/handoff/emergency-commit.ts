import * as z from "zod/mini"
import { agencyRef, type Capacity, capacityRef, deskRef, isOnDuty } from "../agency/agency.ts"
import { caseRef, lockRef, movingWordsRef } from "../case/case.ts"
import { rely, type Write } from "../kernel/decision.ts"
import { instantSchema } from "../kernel/instant.ts"
import type { Row } from "../kernel/ref.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { partnershipRef } from "../partnership/partnership.ts"
import { drawManifest, openOf } from "../task/rules/manifest.ts"
import { type TaskCount, taskCountRef } from "../task/task.ts"
import { type Handoff, type HandoffId, handoffRef, lockNameOf } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { clockOfHours } from "./rules/clocks.ts"
import { HandoverRecord, isImplausible, keptOf } from "./rules/commitment.ts"
import { completeMove } from "./rules/complete.ts"
import { coverOf, needsCover } from "./rules/fit.ts"
import { followingRefs } from "./rules/following.ts"
import { atGravest, gravest } from "./rules/gravity.ts"
import { isInvolved } from "./rules/involved.ts"
import { putOff } from "./rules/ratifying.ts"
import { unverifiedOf } from "./rules/release.ts"
import { isFrozen, standing, uncertified } from "./rules/standing.ts"

const Emergency = z.strictObject({
  /** The child is in hand, says whoever is with it. */
  attest: z.literal(true),
  sourceReached: z.boolean(),
  attempts: z
    .array(
      z.strictObject({
        at: instantSchema,
        how: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
      }),
    )
    .check(z.maxLength(20)),
  record: HandoverRecord,
})

/** The child is there, whatever the count says: a full house counts anew, nobody is turned away. */
const takeAny = (capacity: Row<Capacity> | undefined): readonly Write[] =>
  capacity && capacity.state.room > 0
    ? [{ how: "adjust", ref: capacity.ref, by: { room: -1, taken: 1 }, atLeastZero: ["room"] }]
    : []

/** What goes along was not looked at before: it is drawn up now, and taken over afterwards. */
function drawnUp(handoff: Handoff, count: Row<TaskCount> | undefined, { at }: Facts) {
  const { id, case: child, epoch, moves } = handoff
  const drawn = { handoff: id, case: child, epoch, at }
  const isLeft = moves === "custody" && openOf(count) > 0
  return {
    hasManifest: isLeft,
    writes: isLeft ? drawManifest(count, drawn) : [],
    clocks: isLeft ? [clockOfHours(at, ["manifest", 24])] : [],
  }
}

/** In an emergency the child is taken in first; approval, release and agreement follow within a day. */
export const emergencyCommit = defineVerb({
  noun: "handoffs",
  name: "emergency-commit",
  title: { id: "Terima anak dalam keadaan darurat", en: "Take the child in, in an emergency" },
  input: Emergency,
  roles: ["HANDOFF_OFFICER"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.frozen",
    "handoff.not-emergency",
    "handoff.nothing-moves",
    "handoff.not-on-duty",
    "handoff.own-offer",
    "handoff.certificate-required",
    "handoff.receiver-suspended",
    "handoff.attempts-required",
    "handoff.contact-implausible",
  ),
  first: ({ id, actor, input }) => ({
    handoff: handoffRef(id as HandoffId),
    words: input && movingWordsRef(id),
    own: agencyRef(actor.agency),
    desk: deskRef(actor.agency),
  }),
  second: ({ handoff, words }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    ...followingRefs(input && handoff, words),
    ...(handoff && input
      ? {
          lock: lockRef(handoff.state.case, lockNameOf(handoff.state)),
          capacity: capacityRef(handoff.state.to, handoff.state.need.service),
          taskCount: taskCountRef(handoff.state.case),
          unverified: unverifiedOf(handoff.state),
          partnerships: handoff.state.partnerships.map(partnershipRef),
          parent: handoff.state.parent ? handoffRef(handoff.state.parent) : undefined,
        }
      : {}),
  }),
  may: (found, facts) => {
    const refused = standing(found, facts, ["target", ["offered"]])
    if (refused || !found.handoff) return refused
    const { state } = found.handoff
    if (gravest(state, found.case?.state) !== "EMERGENCY") return refuse("handoff.not-emergency")
    if (state.moves === "nothing") return refuse("handoff.nothing-moves")
    if (!isOnDuty(found.desk?.state, facts.actor.person, facts.at)) {
      return refuse("handoff.not-on-duty")
    }
    if (isInvolved(state, facts.actor.person, ["wrote", "approved"])) {
      return refuse("handoff.own-offer")
    }
    if (found.own?.state.status !== "active") return refuse("handoff.receiver-suspended")
    const graver = atGravest(state, found.case?.state)
    return isFrozen(state) ?? uncertified(graver, facts.actor, facts.at)
  },
  decide: (found, input, facts) => {
    const { handoff, case: child, own, desk, lock, capacity, taskCount, parent } = found
    const { seats, entries, words } = found
    if (!handoff || !child || !own || !desk) return refuse("handoff.missing")
    const { attest: _attest, record, attempts, sourceReached } = input
    if (!sourceReached && attempts.length === 0) return refuse("handoff.attempts-required")
    const span = { from: handoff.state.createdAt, at: facts.at }
    if ([record, ...attempts].some((each) => isImplausible(each.at, span))) {
      return refuse("handoff.contact-implausible")
    }
    const cover = coverOf(handoff.state, found.partnerships ?? [], facts.at)?.row
    const isUncovered = !cover && needsCover(handoff.state)
    const parts = isUncovered ? (["approval", "partnership"] as const) : (["approval"] as const)
    const drawn = drawnUp(handoff.state, taskCount, facts)
    const held = { lock, capacity: undefined, taskCount, unverified: found.unverified }
    const following = { seats, entries, words }
    const ready = { handoff, child, own, held, parent, cover, following }
    const change = completeMove(
      ready,
      {
        event: "handoff.emergency-committed",
        record: { ...keptOf(record), receiver: facts.actor.person, sourceReached, attempts },
        facts: { sourceReached, attempts: attempts.length, parts },
        beside: (next) => {
          const { toRatify, clocks } = putOff(next, parts, facts)
          const { hasManifest } = drawn
          return { ...next, hasManifest, toRatify, clocks: [...clocks, ...drawn.clocks] }
        },
        writes: [...takeAny(capacity), ...drawn.writes],
      },
      facts,
    )
    return { ...change, relies: [...change.relies, rely(desk)] }
  },
})
