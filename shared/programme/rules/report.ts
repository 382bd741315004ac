import { type Action, openActions } from "../../action/action.ts"
import { type Instant, later } from "../../kernel/instant.ts"
import {
  type MeetingType,
  type Mode,
  meetingTypes,
  modes,
} from "../../meeting/lists/meeting-types.ts"
import { type Meeting, type MeetingStatus, spanOf } from "../../meeting/meeting.ts"
import type { Item } from "../../meeting/rows/item.ts"
import { expectedAt } from "../../meeting/rules/classes.ts"
import type { ReplyStatus } from "../../recommendation/lists/topics.ts"
import type { Recommendation } from "../../recommendation/recommendation.ts"
import { isWithin, localDateOf, type Period } from "./periods.ts"

/** What a list tells of a recommendation, in codes. */
export type VoiceCard = Pick<Recommendation, "status"> & { readonly answer?: ReplyStatus }

/** Everything that a report counts. */
export type Ground = {
  readonly meetings: readonly Meeting[]
  readonly items: readonly Pick<Item, "number">[]
  readonly actions: readonly Pick<Action, "status" | "due">[]
  readonly voices: readonly VoiceCard[]
  /** False where there was more than one report reads. */
  readonly isWhole: boolean
}

/** Meetings, and the people who came; null where not one of them says. */
export type Tally = {
  readonly meetings: number
  readonly people: number | null
  /** Meetings of which nobody knows how many came: they count no people, and not nought. */
  readonly notStated: number
}

export const actionCounts = [
  "done",
  "notPossible",
  "notDone",
  "superseded",
  "open",
  "overdue",
] as const
type ActionCount = (typeof actionCounts)[number]

const held: readonly MeetingStatus[] = [
  "held",
  "minutes-draft",
  "minutes-review",
  "minutes-approved",
  "closed",
]
const isHeld = ({ status }: Meeting): boolean => held.includes(status)

/** Whether a meeting ended in the period, by the date of the place where it was. */
export function endsIn({ sessions }: Pick<Meeting, "sessions">, period: Period): boolean {
  const span = spanOf(sessions)
  const zone = sessions.find(({ end }) => end === span?.end)?.zone
  // What ends at midnight ended on the day before.
  return (
    span !== undefined &&
    zone !== undefined &&
    isWithin(period, localDateOf(later(span.end, -1), zone))
  )
}

/** Those who came: said as one number, or known of every class; else unknown. */
function cameTo({ headcount, classes = [] }: Meeting): number | null {
  if (headcount !== null && headcount !== undefined) return headcount
  const counts = classes.flatMap(({ count }) => (count === null ? [] : [count]))
  if (counts.length === 0 || counts.length < classes.length) return null
  return counts.reduce((sum, each) => sum + each, 0)
}

function tallyOf(meetings: readonly Meeting[]): Tally {
  const told = meetings.map(cameTo).filter((each) => each !== null)
  return {
    meetings: meetings.length,
    people: told.length > 0 ? told.reduce((sum, each) => sum + each, 0) : null,
    notStated: meetings.length - told.length,
  }
}

/** One mode where all sessions share it; whoever mixes them meets in both. */
function modeOf({ sessions }: Meeting): Mode {
  const [first, ...others] = new Set(sessions.map(({ mode }) => mode))
  return first && others.length === 0 ? first : "HYBRID"
}

const tallies = <Key extends string>(
  keys: readonly Key[],
  meetings: readonly Meeting[],
  keyOf: (meeting: Meeting) => Key,
): Readonly<Partial<Record<Key, Tally>>> =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const own = meetings.filter((each) => keyOf(each) === key)
      return own.length > 0 ? [[key, tallyOf(own)]] : []
    }),
  ) as Partial<Record<Key, Tally>>

const purposes = ["prevention", "response", "unmarked"] as const

/** A conference on a child is response; of other meetings only what they say of themselves. */
function purposeOf({ profile, prevention }: Meeting): (typeof purposes)[number] {
  if (profile === "case-conference") return "response"
  if (prevention === undefined) return "unmarked"
  return prevention ? "prevention" : "response"
}

/** Planned against came, over the meetings of which both are known. */
function plannedOf(meetings: readonly Meeting[]) {
  const planned = meetings.filter((each) => expectedAt(each) !== null)
  const both = planned.filter((each) => cameTo(each) !== null)
  const sum = (of: (meeting: Meeting) => number | null) =>
    both.reduce((total, each) => total + (of(each) ?? 0), 0)
  return {
    meetings: both.length,
    expected: both.length > 0 ? sum(expectedAt) : null,
    came: both.length > 0 ? sum(cameTo) : null,
    notStated: planned.length - both.length,
  }
}

function countOf({ status, due }: Pick<Action, "status" | "due">, at: Instant): ActionCount {
  if (status === "done" || status === "verified") return "done"
  if (status === "not-possible") return "notPossible"
  if (status === "not-done") return "notDone"
  if (status === "superseded" || !openActions.includes(status)) return "superseded"
  return due < at ? "overdue" : "open"
}

const voiceCounts = ["recorded", "waiting", "ACCEPTED", "PARTLY", "NOT"] as const

const voiceOf = ({ status, answer }: VoiceCard): (typeof voiceCounts)[number] =>
  answer ?? (status === "recorded" ? "recorded" : "waiting")

const countAll = <Key extends string>(keys: readonly Key[], all: readonly Key[]) =>
  Object.fromEntries(
    keys.map((key) => [key, all.filter((each) => each === key).length]),
  ) as Readonly<Record<Key, number>>

/**
 * The quarter as PP 59/2019 asks for it: what was held, who came, what was decided and what became
 * of it. What a source does not say stays unknown.
 */
export function reportOf(ground: Ground, at: Instant) {
  const meetings = ground.meetings.filter(isHeld)
  const count = (is: (meeting: Meeting) => boolean) => ground.meetings.filter(is).length
  return {
    held: tallyOf(meetings),
    byType: tallies(Object.keys(meetingTypes) as MeetingType[], meetings, ({ type }) => type),
    byMode: tallies(Object.keys(modes) as Mode[], meetings, modeOf),
    byPurpose: tallies(purposes, meetings, purposeOf),
    planned: plannedOf(meetings),
    adjourned: count(({ status }) => status === "adjourned"),
    cancelled: count(({ status, sequence }) => status === "cancelled" && sequence > 0),
    unrecorded: count(
      ({ status, sessions }) => status === "scheduled" && (spanOf(sessions)?.end ?? at) < at,
    ),
    decisions: ground.items.filter(({ number }) => number !== undefined).length,
    actions: countAll(
      actionCounts,
      ground.actions.map((each) => countOf(each, at)),
    ),
    recommendations: countAll(voiceCounts, ground.voices.map(voiceOf)),
    isWhole: ground.isWhole,
  }
}
export type Report = ReturnType<typeof reportOf>
