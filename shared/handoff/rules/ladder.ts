import { isGrave, type Risk } from "../../case/lists/risk.ts"
import { firstOf } from "../../kernel/clock.ts"
import type { AgencyId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Audience, Notice, TerritoryLevel } from "../../kernel/notice.ts"
import { type Handoff, type HandoffStatus, stageClocks } from "../handoff.ts"
import { alarmFor, tellOf } from "../notices.ts"
import { unheard } from "./freezing.ts"

type RunClock = Handoff["clocks"][number]

/** On this rung the district's coordinator is told. */
export const coordinatorRung = 5

/** The ladder's last rung: the centre. */
export const topRung = 7

/** Clocks that go to the coordinator at once: the two houses are who it is about. */
const startsAbove = ({ kind }: RunClock, { moves }: Handoff): boolean =>
  kind === "ratify" || kind === "check-in" || (kind === "verify" && moves === "custody")

/** Whom the next breach of this clock tells (handoff.md 4); from the top there is no further. */
export const rungAfter = (clock: RunClock, handoff: Handoff): number => {
  const lowest = startsAbove(clock, handoff) ? 5 : 1
  return Math.min(topRung, Math.max(lowest, clock.rung + 1))
}

const ofSource: readonly RunClock["kind"][] = ["approve", "reply", "verify", "ratify", "check-in"]

/** Which houses have to act when this clock runs out. */
export function housesOf({ kind }: RunClock, handoff: Handoff): readonly AgencyId[] {
  if (kind === "basis") return unheard(handoff)
  return [ofSource.includes(kind) ? handoff.from : handoff.to]
}

/** By which risk the rungs follow one another: a child that nobody hears of does not wait days. */
export const paceOf = ({ kind }: RunClock, { risk }: Handoff): Risk =>
  kind === "check-in" && !isGrave(risk) ? "HIGH" : risk

const territories: Readonly<Record<number, TerritoryLevel>> = {
  5: "district",
  6: "province",
  7: "centre",
}

function audienceAt(rung: number, agency: AgencyId, handoff: Handoff): Audience {
  const level = territories[rung]
  if (level) return { to: "territory", agency, region: handoff.need.region, level }
  if (rung <= 2) return { to: "desk", agency }
  return rung === 3 ? { to: "supervisors", agency } : { to: "administrators", agency }
}

/** Who is told on this rung; of a child that is not heard of, both houses and the coordinator. */
export function noticesAt(rung: number, clock: RunClock, handoff: Handoff): readonly Notice[] {
  if (clock.kind === "check-in" && rung === 5) return alarmFor("handoff.child-silent", handoff)
  const tell = tellOf("handoff.breached", handoff)
  const urgency = rung === 1 && !isGrave(handoff.risk) ? "week" : "now"
  const houses = housesOf(clock, handoff)
  const mustAct =
    clock.kind === "ratify" && rung === 5 ? tell(audienceAt(3, handoff.from, handoff), "now") : []
  return [
    ...houses.flatMap((agency) => tell(audienceAt(rung, agency, handoff), urgency)),
    ...mustAct,
  ]
}

export const lapsing: readonly HandoffStatus[] = [
  "offered",
  "under-review",
  "info-requested",
  "accepted",
]

/**
 * An offer lapses when the ladder is used up and the child is not in grave danger; otherwise it
 * stays with the centre, which is told again, and somebody decides. No clock ever moves a child.
 */
export const lapses = (clock: RunClock, { status, risk }: Handoff): boolean =>
  clock.rung >= topRung &&
  stageClocks.includes(clock.kind) &&
  lapsing.includes(status) &&
  !isGrave(risk)

/** The clock that has run out by now, if one has. */
export function dueClock(handoff: Handoff, at: Instant): RunClock | undefined {
  const clock = firstOf(handoff.clocks)
  return clock && clock.due <= at ? clock : undefined
}

/** What the system does because a clock ran out. */
export function actDue(handoff: Handoff, at: Instant): "breach" | "expire" | undefined {
  const clock = dueClock(handoff, at)
  if (!clock) return undefined
  return lapses(clock, handoff) ? "expire" : "breach"
}
