import type { Agency } from "../../agency/agency.ts"
import { type Office, officeOf } from "../../agency/rules/working-time.ts"
import type { Case } from "../../case/case.ts"
import type { Risk } from "../../case/lists/risk.ts"
import { reassessRaised } from "../../case/rules/clocks.ts"
import type { CalendarOf } from "../../kernel/calendar.ts"
import type { Clock } from "../../kernel/clock.ts"
import { type Instant, later, msOf } from "../../kernel/instant.ts"
import { type Handoff, type HandoffClock, type HandoffStatus, stageClocks } from "../handoff.ts"
import { clockFrom, nextRungAt, pauseOf } from "./clocks.ts"
import { gravest } from "./gravity.ts"

type Clocks = Handoff["clocks"]

const movedBy = (clocks: Clocks, ms: number): Clocks =>
  clocks.map((each) => (each.kind === "decide" ? { ...each, due: later(each.due, ms) } : each))

/** While an answer is awaited the decision has so much longer, and no more. */
export const paused = (clocks: Clocks, pauseLeft: number): Clocks => movedBy(clocks, pauseLeft)

/** What of the pause was not used is given back; what was used counts against the cap. */
export function resumed(
  { clocks, pauseLeft }: Pick<Handoff, "clocks" | "pauseLeft">,
  pausedAt: Instant,
  at: Instant,
): Pick<Handoff, "clocks" | "pauseLeft"> {
  const unused = Math.max(0, pauseLeft - (msOf(at) - msOf(pausedAt)))
  return { clocks: movedBy(clocks, -unused), pauseLeft: unused }
}

/** The working time of both houses: each clock runs by that of the one that must act. */
export type Offices = { readonly source: Office; readonly target: Office }

type House = { readonly state: Pick<Agency, "hours" | "region"> }

export const officesOf = (
  { source, target }: { readonly source: House; readonly target: House },
  calendar: CalendarOf,
): Offices => ({
  source: officeOf(source.state, calendar),
  target: officeOf(target.state, calendar),
})

const actsAtSource = ({ kind, moves }: Pick<Handoff, "kind" | "moves">, clock: HandoffClock) =>
  clock === "approve" ||
  clock === "reply" ||
  (clock === "verify" && moves === "nothing" && kind !== "pull")

type StageClock = Parameters<typeof clockFrom>[1][0]
const isStage = (kind: HandoffClock): kind is StageClock => stageClocks.includes(kind)

/** How long a decision stood still so far, and how long it still may under another risk. */
function pausesOf(handoff: Handoff, risk: Risk, [startedAt, office]: readonly [Instant, Office]) {
  const given = handoff.pauseGiven ?? pauseOf(startedAt, handoff.risk, office)
  const used = given - handoff.pauseLeft
  return { used, left: Math.max(0, pauseOf(startedAt, risk, office) - used) }
}

function dueAgain(handoff: Handoff, clock: Clock<HandoffClock>, next: Again): Instant {
  const { risk, office } = next
  if (!isStage(clock.kind)) return clock.due
  const due = clockFrom(clock.startedAt, [clock.kind, risk], office).due
  if (clock.kind === "handover") {
    return handoff.handoverAt && handoff.handoverAt < due ? handoff.handoverAt : due
  }
  if (clock.kind !== "decide") return due
  const { used, left } = pausesOf(handoff, risk, [clock.startedAt, office])
  return later(due, used + (handoff.pausedAt ? left : 0))
}

type Again = { readonly risk: Risk; readonly office: Office; readonly at: Instant }

function clockAgain(handoff: Handoff, clock: Clock<HandoffClock>, next: Again) {
  if (!isStage(clock.kind)) return clock
  if (clock.rung === 0) return { ...clock, due: dueAgain(handoff, clock, next) }
  // It has run out already: the next rung comes as soon as the new risk asks, never later.
  const rungAt = nextRungAt(next.at, next.risk, next.office)
  return rungAt < clock.due ? { ...clock, due: rungAt } : clock
}

/** The same handoff under another risk: its clocks as if it had been so from their start. */
export function underRisk(
  handoff: Handoff,
  [risk, both]: readonly [Risk, Offices],
  at: Instant,
): Handoff {
  const officeFor = (kind: HandoffClock) =>
    actsAtSource(handoff, kind) ? both.source : both.target
  const decide = handoff.clocks.find(({ kind }) => kind === "decide")
  const pauses = decide && pausesOf(handoff, risk, [decide.startedAt, both.target])
  const clocks = handoff.clocks.map((each) =>
    clockAgain(handoff, each, { risk, office: officeFor(each.kind), at }),
  )
  const pause = pauses && { pauseLeft: pauses.left, pauseGiven: pauses.used + pauses.left }
  return { ...handoff, ...pause, risk, clocks, updatedAt: at }
}

/** The same as grave as its case has become: the clocks follow, and it is never made lighter. */
export function underCase(
  handoff: Handoff,
  [child, both]: readonly [Pick<Case, "risk">, Offices],
  at: Instant,
): Handoff {
  const risk = gravest(handoff, child)
  return risk === handoff.risk ? handoff : underRisk(handoff, [risk, both], at)
}

/** The child's case under another risk: when it is looked at again follows from it. */
export const ofRisk = (child: Case, risk: Risk, at: Instant): Case => ({
  ...child,
  risk,
  clocks: reassessRaised(child.clocks, at, risk),
  updatedAt: at,
})

const clockAt: Partial<Record<HandoffStatus, HandoffClock>> = {
  "pending-approval": "approve",
  offered: "acknowledge",
  "under-review": "decide",
  "info-requested": "reply",
  accepted: "handover",
  handover: "handover",
  active: "progress",
  "outcome-proposed": "verify",
}

/** The clock that says how long the present stage may take; none in a draft, or after the end. */
export const stageClockOf = ({ status, clocks }: Handoff): Clock<HandoffClock> | undefined =>
  clocks.find(({ kind }) => kind === clockAt[status])
