import * as z from "zod/mini"
import {
  type Agency,
  agencyRef,
  type Capacity,
  capacityRef,
  type Desk,
  deskRef,
} from "../../agency/agency.ts"
import { type Office, officeOf } from "../../agency/rules/working-time.ts"
import { type Case, caseRef, isLocked, lockRef, type Section } from "../../case/case.ts"
import type { Actor } from "../../kernel/actor.ts"
import { type Decision, type Reliance, rely, replace } from "../../kernel/decision.ts"
import type { Found, Row } from "../../kernel/ref.ts"
import { pick, type Refusal } from "../../kernel/refusal.ts"
import type { Facts } from "../../kernel/verb.ts"
import { type Staffing, staffingRef } from "../../membership/membership.ts"
import { partnershipRef } from "../../partnership/partnership.ts"
import { type Handoff, lockNameOf, reviewRef } from "../handoff.ts"
import { handoffRefusals, refuse } from "../refusals.ts"
import { changeOf, type Step } from "./change.ts"
import { atStage, clockFrom } from "./clocks.ts"
import { coverOf, fitFields, needsCover, uncovered, unfit, unreachable, unstaffed } from "./fit.ts"
import { atGravest } from "./gravity.ts"
import { isDeferrable, isOutsider, partsToRatify } from "./leaving.ts"
import { putOff } from "./ratifying.ts"
import { takeLock } from "./release.ts"
import { lookAround, lookRefs } from "./same-child.ts"
import { isLost, relyOnSender } from "./sender.ts"
import { isFrozen, isMoved } from "./standing.ts"
import { why } from "./texts.ts"

export const Offering = z.strictObject({ defer: z.optional(why) })
type Offering = z.infer<typeof Offering>

/** What any offer may be refused with, whoever agreed to it. */
export const offeringRefusals = pick(
  handoffRefusals,
  "handoff.not-yours",
  "handoff.wrong-state",
  "handoff.case-closed",
  "handoff.case-moved",
  "handoff.child-elsewhere",
  "handoff.frozen",
  "handoff.own-approval",
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
)

/** Everything that an offer touches, or rests on. */
export const offeringRefs = (
  handoff: Row<Handoff> | undefined,
  { input, actor }: { readonly input?: Offering | undefined; readonly actor: Actor },
) => ({
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
})

export type Ground = { readonly handoff: Row<Handoff> | undefined } & Found<
  ReturnType<typeof offeringRefs>
>

/** Whether it can reach the receiver's desk now, whoever agreed to its leaving. */
export function unsendable(found: Ground, { at }: Facts): Refusal | undefined {
  if (!found.handoff || !found.case) return refuse("handoff.missing")
  const child = found.case.state
  const state = atGravest(found.handoff.state, child)
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
    unstaffed(found.desk?.state, { child, at }) ??
    (isDeferrable(state) ? undefined : uncovered(state, found.partnerships, at))
  )
}

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
function offeredState(
  { sentBack: _note, ...draft }: Handoff,
  [office, parts]: readonly [Office, Parts],
  facts: Facts,
): Handoff {
  const { actor, at } = facts
  const first = clockFrom(at, ["acknowledge", draft.risk], office)
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

type Sent = Offering & {
  /** A conference agreed to it, where else a supervisor would. */
  readonly isDecided?: boolean
  readonly facts?: Step["facts"]
}

/** The offer as it leaves: masked, covered, with what an emergency leaves without. */
export function offered(
  found: Ground,
  { defer, isDecided = false, facts: told }: Sent,
  facts: Facts,
): Decision {
  const { handoff, case: child, target, desk } = found
  if (!handoff || !child || !target || !desk) return refuse("handoff.missing")
  const draft = atGravest(handoff.state, child.state)
  const cover = coverOf(draft, found.partnerships, facts.at)
  const covered = cover !== undefined || !needsCover(draft)
  const parts = partsToRatify(draft, facts.actor, { covered, isDecided })
  const refused = undeferred(draft, parts, defer)
  if (refused) return refused
  const looked = lookAround(child.state, found, [draft.blinds, facts])
  const clause = cover && { partnership: cover.row.state.id, clause: cover.clause.id }
  const next = {
    ...offeredState(draft, [officeOf(target.state, facts.calendar), parts], facts),
    ...(clause ? { coveredBy: clause } : {}),
    sameChild: looked.sameChild,
    blinds: child.state.blinds,
  }
  return changeOf(handoff, next, {
    event: "handoff.offered",
    facts: { ...clause, ...(parts.length > 0 ? { deferred: parts } : {}), ...told },
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
}

/**
 * Whether a conference may send it in a supervisor's stead: it waits for just that, and whoever
 * speaks for the room is neither its author nor of the house that wants the child.
 */
export function undecidable(found: Ground, facts: Facts): Refusal | undefined {
  const { handoff, case: child } = found
  if (!handoff || !child) return refuse("handoff.missing")
  const { state } = handoff
  const { actor } = facts
  if (state.status !== "pending-approval") {
    return refuse("handoff.wrong-state", { status: state.status })
  }
  if (child.state.status !== "open") return refuse("handoff.case-closed")
  const moved = isMoved(state, child.state)
  if (moved) return moved
  if (state.author === actor.person) return refuse("handoff.own-approval")
  if (isOutsider(state, child.state, actor)) return refuse("handoff.not-yours")
  return isFrozen(state) ?? unsendable(found, facts)
}
