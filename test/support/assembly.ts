import { idSchema, type MeetingId } from "#shared/kernel/id.ts"
import { day, hour, type Instant, later } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { cancel } from "#shared/meeting/cancel.ts"
import { draft } from "#shared/meeting/draft.ts"
import { type Meeting, type MeetingStatus, meetingRef } from "#shared/meeting/meeting.ts"
import { recordLate } from "#shared/meeting/record-late.ts"
import { schedule } from "#shared/meeting/schedule.ts"
import { conferred } from "./conferred.ts"
import { canary, must } from "./journey.ts"
import { koko, monday, rina, surya, town } from "./town.ts"
import { see, type World } from "./world.ts"

/** Where the meeting of a test begins: a day later, for two hours. */
export const opens: Instant = later(monday, day)
export const closes: Instant = later(opens, 2 * hour)

export const session = (start: Instant = opens, hours = 2) => ({
  start,
  end: later(start, hours * hour),
  zone: "WIB",
  mode: "HYBRID",
  venue: canary("venue"),
})

/** A routine meeting of Dinsos with RPSA, and with LKSA where it has time. */
export const meeting = (change: Record<string, unknown> = {}) => ({
  profile: "coordination",
  type: "COORDINATION_MEETING",
  title: canary("title"),
  sessions: [session()],
  invitations: [
    { agency: "dinsos", need: "mandatory" },
    { agency: "rpsa", need: "mandatory" },
    { agency: "lksa", need: "optional" },
  ],
  ...change,
})

/** A conference on one child: people are named, and somebody from outside must come. */
export const conference = (change: Record<string, unknown> = {}) =>
  meeting({
    profile: "case-conference",
    type: "CASE_CONFERENCE",
    caseReference: conferred,
    chair: surya.person,
    minuteTaker: rina.person,
    ...change,
  })

const meetingId = idSchema<MeetingId>()

const stepTo: Partial<Record<MeetingStatus, readonly [AnyVerb, unknown, Instant]>> = {
  scheduled: [schedule, {}, monday],
  cancelled: [cancel, { reason: canary("cancelled") }, monday],
  held: [recordLate, { headcount: 36, classes: [{ label: canary("class"), count: 12 }] }, closes],
}

/** Koko drafts and schedules it; it is called off before, or recorded after. */
export function meetingAt(world: World, status: MeetingStatus, input: unknown = meeting()) {
  const drafted = must(world, { verb: draft, input, by: koko, at: monday })
  const id = meetingId.parse(drafted.subject.parts[0])
  const way = [...(status === "draft" ? [] : (["scheduled"] as const)), status]
  for (const step of new Set(way)) {
    const how = stepTo[step]
    if (!how) continue
    const [verb, body, at] = how
    const { chair, host } = see(world, meetingRef(id))
    // A conference that stands is called off by whoever chairs it.
    const by = step === "cancelled" && chair ? { person: chair, agency: host } : koko
    must(world, { verb, id, input: body, by, at })
  }
  return id
}

/** One that is announced, in a town of its own. */
export function scheduled(input: unknown = meeting()): Meeting {
  const world = town()
  return see(world, meetingRef(meetingAt(world, "scheduled", input)))
}
