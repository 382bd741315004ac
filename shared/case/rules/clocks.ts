import { officeHours, officeOf, workingDaysLater } from "../../agency/rules/working-time.ts"
import type { CalendarOf } from "../../kernel/calendar.ts"
import { type Clock, withClock, withoutClock } from "../../kernel/clock.ts"
import {
  day,
  hour,
  type Instant,
  instantOf,
  later,
  msOf,
  type Zone,
  zoneOffsets,
} from "../../kernel/instant.ts"
import { type RegionCode, regionOf } from "../../region/region.ts"
import type { Case } from "../case.ts"
import {
  type CaseClockKind,
  isStatutory,
  type Limit,
  type StatutoryClock,
  statutoryClocks,
  statutoryCodes,
} from "../lists/clocks.ts"
import { type CaseEventCode, caseEvents, type Stage, stageCodes } from "../lists/events.ts"
import type { Risk } from "../lists/risk.ts"
import { withAlarm } from "./alarm.ts"
import { mustDivert, type Offence } from "./juvenile.ts"
import { isSexualViolence, type Sexual } from "./mediation.ts"

export type CaseClocks = readonly Clock<CaseClockKind>[]

const clockOf = (kind: CaseClockKind, startedAt: Instant, due: Instant): Clock<CaseClockKind> => ({
  kind,
  startedAt,
  due,
  rung: 0,
})

/** Days until the risk is looked at again (domain.md 3.8; a proposal, no norm). */
export const reassessDays: Record<Risk, number> = { EMERGENCY: 3, HIGH: 7, MEDIUM: 30, LOW: 90 }

export const reassessClock = (at: Instant, risk: Risk): Clock<CaseClockKind> =>
  clockOf("reassess", at, later(at, reassessDays[risk] * day))

/** Hours until a child has a social worker by name: as long as a first contact (domain.md 3.8). */
const workerHours: Record<Risk, number> = { EMERGENCY: 24, HIGH: 24, MEDIUM: 72, LOW: 168 }

export const workerClock = (at: Instant, risk: Risk): Clock<CaseClockKind> =>
  clockOf("social-worker", at, later(at, workerHours[risk] * hour))

/** A child who went home is looked after within a month, unless that was arranged before. */
export const afterCareClock = (at: Instant): Clock<CaseClockKind> =>
  clockOf("after-care", at, later(at, 30 * day))

export const careReviewClock = (at: Instant, reviewBy: Instant): Clock<CaseClockKind> =>
  clockOf("care-review", at, reviewBy)

/** At a graver risk the earlier of the two looks counts; at a lighter one it begins anew. */
export function reassessRaised(clocks: CaseClocks, at: Instant, risk: Risk): CaseClocks {
  const next = reassessClock(at, risk)
  const now = clocks.find(({ kind }) => kind === "reassess")
  return now && now.due <= next.due ? clocks : withClock(clocks, next)
}

const zoneAt = (region: RegionCode): Zone => regionOf(region)?.zone ?? "WIB"

/** The end of a local day, so many days or months after the day of `at`. */
function endOfDay(at: Instant, [days, months]: readonly [number, number], zone: Zone): Instant {
  const offset = zoneOffsets[zone] * hour
  const local = new Date(msOf(at) + offset)
  const [year, month, date] = [
    local.getUTCFullYear(),
    local.getUTCMonth() + months,
    local.getUTCDate(),
  ]
  // The 31st of a month that has no such day is its last one, not the first of the next.
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return instantOf(Date.UTC(year, month, Math.min(date, last) + days + 1) - offset)
}

/** Six calendar months later, at the end of the local day (PP 44/2017: the longest until a review). */
export const halfYearLater = (at: Instant, region: RegionCode): Instant =>
  endOfDay(at, [0, 6], zoneAt(region))

/** A district, and whose calendar its offices keep. */
export type Place = readonly [region: RegionCode, calendar: CalendarOf]

/** When a limit runs out in this district (domain.md 3.9: units matter). */
export function limitEnd(at: Instant, { count, unit }: Limit, [region, calendar]: Place): Instant {
  const zone = zoneAt(region)
  if (unit === "hours") return later(at, count * hour)
  if (unit === "days") return endOfDay(at, [count, 0], zone)
  if (unit === "months") return endOfDay(at, [0, count], zone)
  return workingDaysLater(at, count, officeOf({ hours: officeHours(zone), region }, calendar))
}

/** Something that happened in the eyes of the law. */
export type Happened = Offence & {
  readonly event: CaseEventCode
  readonly at: Instant
  readonly stage?: Stage | undefined
}

type Child = Pick<Case, "age" | "abhPosition" | "region" | "clocks">

const isBefore = (stage: Stage | undefined, other: Stage | undefined): boolean =>
  stage !== undefined &&
  other !== undefined &&
  stageCodes.indexOf(stage) < stageCodes.indexOf(other)

/** Of a staged event only the clocks of that stage start; others start at whatever stage it is. */
const isAtStage = (code: StatutoryClock, { event, stage }: Happened): boolean =>
  !caseEvents[event].staged || statutoryClocks[code].stage === stage

function isStartedBy(code: StatutoryClock, child: Child, happened: Happened): boolean {
  const { starts, only, divertible } = statutoryClocks[code]
  if (starts !== happened.event || !isAtStage(code, happened)) return false
  if (only && !(child.abhPosition && only.includes(child.abhPosition))) return false
  return !divertible || mustDivert(child, happened)
}

function isStoppedBy(code: StatutoryClock, { event, stage }: Happened): boolean {
  const facts = statutoryClocks[code]
  const { enters, ends } = caseEvents[event]
  if (facts.stops.includes(event) || isBefore(facts.stage, enters)) return true
  if (ends) return facts.stage !== undefined
  // Detained anew, or diverted anew, at a later stage: that of the earlier one is over.
  return facts.starts === event && isBefore(facts.stage, stage)
}

const isExtendedBy = (code: StatutoryClock, happened: Happened): boolean =>
  statutoryClocks[code].more?.by === happened.event && isAtStage(code, happened)

/** What is told twice does not begin anew: nobody gains time by recording it again. */
function withEarlier(clocks: CaseClocks, next: Clock<CaseClockKind>): CaseClocks {
  const running = clocks.find(({ kind }) => kind === next.kind)
  return running && running.startedAt <= next.startedAt ? clocks : withClock(clocks, next)
}

/** The clocks of a case after something happened: some stop, some go on for longer, some start. */
export function clocksAfter(child: Child, happened: Happened, calendar: CalendarOf): CaseClocks {
  const place = [child.region, calendar] as const
  const kept = child.clocks
    .filter(({ kind }) => !(isStatutory(kind) && isStoppedBy(kind, happened)))
    .map((each) => {
      if (!isStatutory(each.kind) || !isExtendedBy(each.kind, happened)) return each
      const { limit, more } = statutoryClocks[each.kind]
      const longer = { ...limit, count: limit.count + (more?.count ?? 0) }
      return { ...each, due: limitEnd(each.startedAt, longer, place), rung: 0 }
    })
  const started = statutoryCodes
    .filter((code) => isStartedBy(code, child, happened))
    .map((code) =>
      clockOf(code, happened.at, limitEnd(happened.at, statutoryClocks[code].limit, place)),
    )
  const clocks = started.reduce<CaseClocks>(withEarlier, kept)
  return withAlarm(clocks, child.clocks)
}

/** Clocks without those that no longer mean anything once the child has a worker by name. */
export const workerNamed = (clocks: CaseClocks): CaseClocks => withoutClock(clocks, "social-worker")

/**
 * What runs from the first instant on: a look at the risk, a worker by name, and for a report of
 * sexual violence its way to the police (UU 12/2022 article 41), unless it came from there.
 */
export function clocksAtOpening(
  at: Instant,
  it: Pick<Case, "risk" | "category" | "region" | "source"> & Sexual,
  calendar: CalendarOf,
): CaseClocks {
  const own = [reassessClock(at, it.risk), workerClock(at, it.risk)]
  if (!isSexualViolence(it) || it.source === "POLICE") return own
  const { limit } = statutoryClocks.TPKS_FORWARD_REPORT
  return [...own, clockOf("TPKS_FORWARD_REPORT", at, limitEnd(at, limit, [it.region, calendar]))]
}
