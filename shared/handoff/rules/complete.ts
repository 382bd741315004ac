import type { Agency } from "../../agency/agency.ts"
import { officeOf } from "../../agency/rules/working-time.ts"
import { type Case, relyOnCase } from "../../case/case.ts"
import { isGrave } from "../../case/lists/risk.ts"
import { careMoved, custodyMoved, type Moved } from "../../case/rules/custody.ts"
import { type Clock, withoutClock } from "../../kernel/clock.ts"
import {
  type Change,
  create,
  type Decision,
  type Reliance,
  rely,
  replace,
  type Write,
} from "../../kernel/decision.ts"
import { day, type Instant, later } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Facts } from "../../kernel/verb.ts"
import type { Partnership } from "../../partnership/partnership.ts"
import { closeManifest } from "../../task/rules/manifest.ts"
import { runningChanged } from "../../task/rules/running.ts"
import { type Handoff, type HandoffClock, isCarried, recordRef } from "../handoff.ts"
import { noticesFor } from "../notices.ts"
import { refuse } from "../refusals.ts"
import { changeOf, type Step } from "./change.ts"
import { atStage, clockFrom, clockOfHours } from "./clocks.ts"
import { type Commitment, isImplausible } from "./commitment.ts"
import { waitsNoMore } from "./duties.ts"
import { type Following, follow } from "./following.ts"
import { atGravest } from "./gravity.ts"
import { freeLock, type Held, takePlace, waitVerified } from "./release.ts"

/** What a completion has before it, whichever verb brings it. */
export type Ready = {
  readonly handoff: Row<Handoff>
  readonly child: Row<Case>
  readonly own: Row<Agency>
  readonly held: Held
  /** The handoff that this return undoes. */
  readonly parent: Row<Handoff> | undefined
  readonly following: Following
  /** Nothing where an emergency, or a return, goes without. */
  readonly cover: Row<Partnership> | undefined
}

const gone = (ready: Ready): readonly Write[] => [
  ...freeLock(ready.handoff.state, ready.held.lock),
  ...takePlace(ready.handoff.state, ready.held.capacity),
  ...waitsNoMore(ready.handoff.state.id, ready.held),
]

const reliesOf = ({ child, own, cover, held }: Ready): readonly Reliance[] => [
  relyOnCase(child),
  rely(own, "status"),
  ...(cover ? [rely(cover)] : []),
  // A task that joins meanwhile must be looked at first.
  ...(held.manifest ? [rely(held.manifest, "unplaced", "unmoved")] : []),
]

/** A referral becomes active with its first contact; custody is untouched. */
export function commitReferral(ready: Ready, input: Commitment, { at, calendar }: Facts): Decision {
  const { handoff, child, own } = ready
  if (!input.firstContact) return refuse("handoff.contact-required")
  const contact = input.firstContact.at
  if (isImplausible(contact, { from: handoff.state.since, at })) {
    return refuse("handoff.contact-implausible")
  }
  const state = atGravest(handoff.state, child.state)
  const progress = clockFrom(at, ["progress", state.risk], officeOf(own.state, calendar))
  const next: Handoff = {
    ...state,
    status: "active",
    firstContactAt: contact,
    committedAt: at,
    holdsPlace: false,
    clocks: atStage(handoff.state.clocks, progress),
    updatedAt: at,
  }
  return changeOf(handoff, next, {
    event: "handoff.committed",
    facts: { firstContact: contact, with: input.firstContact.with },
    writes: [...gone(ready), ...runningChanged(ready.held.taskCount, next.case, { begun: next })],
    relies: reliesOf(ready),
  })
}

/** Custody or care goes to the target; a return gives care back to whoever had it before. */
function movedBy({ handoff, child, own, parent }: Ready, { actor, at }: Facts): Moved {
  const { id, kind, moves } = handoff.state
  const to = { id: own.state.id, name: own.state.name }
  if (moves === "custody")
    return custodyMoved(child, { ...to, worker: actor.person }, { at, act: id })
  const isBack = kind === "return" && parent?.state.careBefore !== to.id
  return careMoved(child, isBack ? undefined : to, { at, act: id })
}

/** How long the former custodian cannot refuse to take the child back: days from commit. */
const stableDays = (handoff: Handoff): number => (isGrave(handoff.risk) ? 30 : 14)

/** How long the receiver has to take over the tasks: hours from commit. */
const takeOverHours = (handoff: Handoff): number => (isGrave(handoff.risk) ? 24 : 72)

function clocksAfter(
  { handoff, child, own, held }: Ready,
  { at, calendar }: Facts,
): Handoff["clocks"] {
  const state = atGravest(handoff.state, child.state)
  const others = withoutClock(state.clocks, "check-in", "manifest", "return")
  const started: Clock<HandoffClock>[] = []
  if (state.kind === "placement" && state.returnBy) {
    started.push({ kind: "return", startedAt: at, due: state.returnBy, rung: 0 })
  }
  if (held.manifest && held.manifest.state.unmoved > 0) {
    started.push(clockOfHours(at, ["manifest", takeOverHours(state)]))
  }
  const progress = clockFrom(at, ["progress", state.risk], officeOf(own.state, calendar))
  return [...atStage(others, progress), ...started]
}

function activeAfter(ready: Ready, moved: Moved, facts: Facts): Handoff {
  const { actor, at } = facts
  const { handoff, child } = ready
  const state = atGravest(handoff.state, child.state)
  const isUndone = state.kind === "return"
  const before = handoff.state.kind === "placement" ? child.state.careHolder : undefined
  return {
    ...state,
    status: "active",
    worker: actor.person,
    epoch: moved.next.custodyEpoch,
    committedAt: at,
    holdsPlace: false,
    ...(before ? { careBefore: before } : {}),
    ...(isUndone ? {} : { stableUntil: later(at, stableDays(state) * day) }),
    clocks: clocksAfter(ready, facts),
    updatedAt: at,
  }
}

/** The parent of a return ends with the return's commit, and never before. */
function undone({ handoff, parent }: Ready, at: Instant): Row<Handoff> | undefined {
  if (parent?.state.status !== "active" && parent?.state.status !== "outcome-proposed")
    return undefined
  const state: Handoff = {
    ...parent.state,
    status: "returned",
    followedBy: handoff.state.id,
    clocks: [],
    since: at,
    updatedAt: at,
  }
  return { ...parent, state }
}

/** A manifest that has nothing left closes with custody's commit; what else begins, joins one. */
function listedAfter({ handoff, parent, held }: Ready, next: Handoff): readonly Write[] {
  if (handoff.state.moves === "custody") {
    const isTakenOver = held.manifest?.state.unmoved === 0
    return isTakenOver ? closeManifest(held.taskCount, next.id) : []
  }
  const ended = parent && isCarried(parent.state) ? parent.state : undefined
  return runningChanged(held.taskCount, next.case, { begun: next, ended })
}

/** Whose the child is now, in ids: what the case's own chain says of it. */
const factsOf = ({ handoff }: Ready, { next }: Moved) =>
  handoff.state.moves === "custody"
    ? { custodian: next.custodian, epoch: next.custodyEpoch }
    : { ...(next.careHolder ? { careHolder: next.careHolder } : {}), careEpoch: next.careEpoch }

type Completion = Pick<Step, "event"> & {
  /** Goes under seal as the handover record. */
  readonly record: Readonly<Record<string, unknown>>
  /** What the verb adds to every completed handoff. */
  readonly beside?: (next: Handoff) => Handoff
  readonly facts?: Step["facts"]
  readonly writes?: readonly Write[]
}

/** The one transaction in which custody or care moves (handoff.md invariant 2). */
export function completeMove(ready: Ready, completion: Completion, facts: Facts): Change {
  const { handoff, child, parent } = ready
  const moved = movedBy(ready, facts)
  const ended = undone(ready, facts.at)
  const section = {
    case: child.state.id,
    kind: `handover-${handoff.state.id}`,
    content: completion.record,
  }
  const active = activeAfter(ready, moved, facts)
  const next = completion.beside?.(active) ?? active
  return changeOf(handoff, next, {
    event: completion.event,
    facts: { ...factsOf(ready, moved), ...completion.facts },
    writes: [
      ...moved.writes,
      ...follow(ready.following, moved.next),
      create(recordRef(handoff.state), section),
      ...gone(ready),
      ...listedAfter(ready, next),
      ...waitVerified(next, ready.held.unverified),
      ...(parent && ended ? [replace(parent, ended.state)] : []),
      ...(completion.writes ?? []),
    ],
    relies: reliesOf(ready),
    notices: ended ? noticesFor("handoff.returned", ended.state) : [],
    alsoChains: [child.ref, ...(ended ? [ended.ref] : [])],
  })
}
