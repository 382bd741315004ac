import * as z from "zod/mini"
import {
  type Agency,
  agencyRef,
  type Capacity,
  capacityRef,
  type Desk,
  deskRef,
} from "../agency/agency.ts"
import type { Hours } from "../agency/rules/working-time.ts"
import { type Case, caseRef, isLocked, lockRef, type Section } from "../case/case.ts"
import { type Reliance, rely, replace } from "../kernel/decision.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { type Staffing, staffingRef } from "../membership/membership.ts"
import { partnershipRef } from "../partnership/partnership.ts"
import { type Handoff, type HandoffId, handoffRef, lockNameOf, reviewRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { atStage, clockFrom } from "./rules/clocks.ts"
import {
  coverOf,
  fitFields,
  needsCover,
  uncovered,
  unfit,
  unreachable,
  unstaffed,
} from "./rules/fit.ts"
import { atGravest } from "./rules/gravity.ts"
import {
  isDeferrable,
  isOutsider,
  mayLeave,
  partsToRatify,
  sidesOfRecall,
} from "./rules/leaving.ts"
import { putOff } from "./rules/ratifying.ts"
import { takeLock } from "./rules/release.ts"
import { lookAround, lookRefs } from "./rules/same-child.ts"
import { secondAtHome } from "./rules/seconding.ts"
import { isLost, relyOnSender } from "./rules/sender.ts"
import { isFrozen, standing } from "./rules/standing.ts"
import { why } from "./rules/texts.ts"

const Offering = z.strictObject({ defer: z.optional(why) })

/** What an emergency leaves without has to be named, with the reason; nothing else leaves so. */
function undeferred(
  handoff: Handoff,
  parts: readonly string[],
  defer: string | undefined,
): Refusal | undefined {
  if (defer && !isDeferrable(handoff)) return refuse("handoff.not-deferrable")
  return parts.length === 0 || defer ? undefined : refuse("handoff.deferral-unexplained", { parts })
}

/** Why it could not wait lies sealed beside its basis. */
const withReason = (review: Row<Section> | undefined, deferred: string | undefined) =>
  review && deferred
    ? [replace(review, { ...review.state, content: { ...review.state.content, deferred } })]
    : []

type Parts = ReturnType<typeof partsToRatify>

/** The offer as it stands on the receiver's desk, its first clock running. */
function offered(
  { sentBack: _note, ...draft }: Handoff,
  [hours, parts]: readonly [Hours, Parts],
  facts: Facts,
): Handoff {
  const { actor, at } = facts
  const first = clockFrom(at, ["acknowledge", draft.risk], hours)
  const next: Handoff = {
    ...draft,
    status: "offered",
    clocks: atStage(draft.clocks, first),
    // A supervisor who sends a colleague's draft answers for it as one who approves.
    ...(draft.author === actor.person ? {} : { approver: actor.person }),
    updatedAt: at,
  }
  return parts.length > 0 ? { ...next, ...putOff(next, parts, facts) } : next
}

type Judged = {
  readonly case?: Row<Case> | undefined
  readonly target?: Row<Agency> | undefined
  readonly source?: Row<Agency> | undefined
  readonly staffing?: Row<Staffing> | undefined
  readonly desk?: Row<Desk> | undefined
  readonly capacity?: Row<Capacity> | undefined
}

/** What of all that was looked at must still be so when the offer lands. */
const reliances = (
  { case: child, target, source, staffing, desk, capacity }: Judged,
  draft: Handoff,
): readonly Reliance[] => [
  ...(child ? [relyOnSender(child, draft)] : []),
  ...(target ? [rely(target, ...fitFields)] : []),
  ...(source ? [rely(source, "status")] : []),
  ...(staffing && draft.seconders ? [rely(staffing, "leaders")] : []),
  ...(capacity && !draft.overrides?.capacity ? [rely(capacity, "closed")] : []),
  ...(desk ? [rely(desk, "active", "onDuty", "deputy", "weeks")] : []),
]

/** Sends the masked offer to the receiver's desk and starts its clock. */
export const offer = defineVerb({
  noun: "handoffs",
  name: "offer",
  title: { id: "Kirim tawaran", en: "Send the offer" },
  input: Offering,
  roles: ["CASE_MANAGER", "SUPERVISOR", "AGENCY_ADMIN"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.child-elsewhere",
    "handoff.frozen",
    "handoff.approval-required",
    "handoff.own-approval",
    "handoff.not-author",
    "handoff.not-deferrable",
    "handoff.deferral-unexplained",
    "handoff.source-suspended",
    "handoff.already-offered",
    "handoff.receiver-unknown",
    "handoff.receiver-suspended",
    "handoff.receiver-conflicted",
    "handoff.receiver-cannot-receive",
    "handoff.not-for-victims",
    "handoff.service-not-offered",
    "handoff.child-not-served",
    "handoff.outside-catchment",
    "handoff.no-room",
    "handoff.desk-unstaffed",
    "handoff.not-covered",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }, { input, actor }) => ({
    case: handoff && caseRef(handoff.state.case),
    source: handoff && agencyRef(handoff.state.from),
    staffing: handoff?.state.seconders && staffingRef(handoff.state.from),
    target: handoff && agencyRef(handoff.state.to),
    desk: handoff && deskRef(handoff.state.to),
    capacity: handoff && capacityRef(handoff.state.to, handoff.state.need.service),
    lock: handoff && lockRef(handoff.state.case, lockNameOf(handoff.state)),
    partnerships: (handoff?.state.partnerships ?? []).map(partnershipRef),
    review: handoff && input?.defer ? reviewRef(handoff.state) : undefined,
    ...lookRefs(input && handoff?.state, actor),
  }),
  may: (found, facts) => {
    const sides = ["source", "seconder", ...sidesOfRecall(found.handoff)] as const
    const refused = standing(found, facts, [sides, ["draft", "pending-approval"]])
    if (refused || !found.handoff || !found.case) return refused
    const child = found.case.state
    const state = atGravest(found.handoff.state, child)
    const outside = isOutsider(state, child, facts.actor)
      ? refuse("handoff.not-yours")
      : secondAtHome(state, found.staffing?.state, facts.actor)
    const held = outside ?? mayLeave(state, facts.actor) ?? isFrozen(state)
    if (held) return held
    // Whoever may no longer work lets the children go: a transfer or a return takes one away.
    const lets = state.moves === "custody" || state.kind === "return"
    if (found.source?.state.status !== "active" && !lets) {
      return refuse("handoff.source-suspended")
    }
    const lost = isLost(state, child)
    if (lost) return lost
    if (isLocked(found.lock, child)) return refuse("handoff.already-offered")
    if (!found.target) return refuse("handoff.receiver-unknown")
    const target = found.target.state
    return (
      unfit(state, child, target) ??
      unreachable(target, { child, capacity: found.capacity?.state }, state) ??
      unstaffed(found.desk?.state, { child, at: facts.at }) ??
      (isDeferrable(state) ? undefined : uncovered(state, found.partnerships, facts.at))
    )
  },
  decide: (found, { defer }, facts) => {
    const { handoff, case: child, target, desk } = found
    if (!handoff || !child || !target || !desk) return refuse("handoff.missing")
    const draft = atGravest(handoff.state, child.state)
    const cover = coverOf(draft, found.partnerships, facts.at)
    const covered = cover !== undefined || !needsCover(draft)
    const parts = partsToRatify(draft, facts.actor, { covered })
    const refused = undeferred(draft, parts, defer)
    if (refused) return refused
    const looked = lookAround(child.state, found, [draft.blinds, facts])
    const clause = cover && { partnership: cover.row.state.id, clause: cover.clause.id }
    const next = {
      ...offered(draft, [target.state.hours, parts], facts),
      ...(clause ? { coveredBy: clause } : {}),
      sameChild: looked.sameChild,
      blinds: child.state.blinds,
    }
    return changeOf(handoff, next, {
      event: "handoff.offered",
      facts: { ...clause, ...(parts.length > 0 ? { deferred: parts } : {}) },
      writes: [
        ...takeLock(draft, found.lock),
        ...withReason(found.review, parts.length > 0 ? defer : undefined),
        ...looked.writes,
      ],
      relies: [
        ...reliances(found, draft),
        rely(child, "blinds"),
        ...(cover ? [rely(cover.row)] : []),
      ],
    })
  },
})
