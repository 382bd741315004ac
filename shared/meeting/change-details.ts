import * as z from "zod/mini"
import { caseRef } from "../case/case.ts"
import { type Actor, hasRole } from "../kernel/actor.ts"
import { rely } from "../kernel/decision.ts"
import { type MeetingId, type PersonId, personId } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import { isRefusal, pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { membershipRef } from "../membership/membership.ts"
import { modeSchema } from "./lists/meeting-types.ts"
import { inviteeRef, type Meeting, meetingRef, type Seat } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import type { Session } from "./rows/session.ts"
import { agenciesOf, changeOf, listWrites } from "./rules/change.ts"
import { plannedClasses } from "./rules/classes.ts"
import { keptFrom } from "./rules/conference.ts"
import { rebooked, rebookingRefs } from "./rules/rebooking.ts"
import { mostSeats, runnersOf, runs, withoutSeats, withSeats } from "./rules/seats.ts"
import { hasStarted } from "./rules/sessions.ts"
import { hosting, wasSent } from "./rules/standing.ts"

const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))

const Place = z.strictObject({
  /** Which session, from 0. */
  session: z.int().check(z.gte(0), z.lte(19)),
  venue: z.optional(words(200)),
  /** Another room of the same building keeps nobody from coming. */
  sameBuilding: z.optional(z.boolean()),
  mode: z.optional(modeSchema),
  join: z.optional(words(500)),
})

const Details = z.strictObject({
  title: z.optional(z.string().check(z.trim(), z.minLength(3), z.maxLength(160))),
  classes: z.optional(plannedClasses),
  sessions: z.optional(z.array(Place).check(z.minLength(1), z.maxLength(20))),
  chair: z.optional(personId),
  minuteTaker: z.optional(personId),
})
type Details = z.infer<typeof Details>
type Place = z.infer<typeof Place>

const placeIn = ({ sessions = [] }: Details, index: number): Place | undefined =>
  sessions.findLast(({ session }) => session === index)

function sessionAfter(each: Session, place: Place | undefined): Session {
  const { venue, mode, join } = place ?? {}
  return {
    ...each,
    ...(venue ? { venue } : {}),
    ...(mode ? { mode } : {}),
    ...(join ? { join } : {}),
  }
}

/** Another place or another way to come may keep somebody from coming (RFC 5546 2.1.4). */
const keepsAway = (each: Session, { venue, mode, sameBuilding }: Place): boolean =>
  (mode !== undefined && mode !== each.mode) ||
  (venue !== undefined && venue !== each.venue && !sameBuilding)

const rises = ({ sessions }: Meeting, input: Details): boolean =>
  sessions.some((each, index) => {
    const place = placeIn(input, index)
    return place !== undefined && keepsAway(each, place)
  })

/** Whoever runs it no more goes; whoever called it together stays as such. */
function seatsAfter(meeting: Meeting, next: Meeting): readonly Seat[] {
  const asked = runnersOf(next)
  const isGone = (seat: Seat) => runs(seat) && !asked.some(({ person }) => person === seat.person)
  const kept = withoutSeats(meeting.seats ?? [], isGone, next.updatedAt)
  const partOf = ({ person, part }: Seat) =>
    withSeats([], asked).find((each) => each.person === person)?.part ?? part
  return withSeats(
    kept.map((each) => (each.removedAt || !runs(each) ? each : { ...each, part: partOf(each) })),
    asked,
  )
}

function changed(meeting: Meeting, input: Details, at: Instant): Meeting {
  const { title, classes, chair, minuteTaker } = input
  const before = new Map((meeting.classes ?? []).map((each) => [each.label, each]))
  const next: Meeting = {
    ...meeting,
    ...(title ? { title } : {}),
    ...(classes
      ? { classes: classes.map((each) => ({ count: null, ...before.get(each.label), ...each })) }
      : {}),
    ...(chair ? { chair } : {}),
    ...(minuteTaker ? { minuteTaker } : {}),
    sessions: meeting.sessions.map((each, index) => sessionAfter(each, placeIn(input, index))),
    sequence: wasSent(meeting) && rises(meeting, input) ? meeting.sequence + 1 : meeting.sequence,
    updatedAt: at,
  }
  return chair || minuteTaker ? { ...next, seats: seatsAfter(meeting, next) } : next
}

const leadsIn = ({ chair, minuteTaker }: Details): readonly PersonId[] => [
  ...new Set([chair, minuteTaker].filter((each) => each !== undefined)),
]

function unsuited(meeting: Meeting, input: Details): Refusal | undefined {
  if (Object.keys(input).length === 0) return refuse("meeting.nothing-asked")
  const isUnknown = input.sessions?.some(({ session }) => session >= meeting.sessions.length)
  return isUnknown ? refuse("meeting.session-unknown") : undefined
}

function misled({ profile, chair, minuteTaker, seats = [], status }: Meeting): Refusal | undefined {
  if (seats.length > mostSeats) return refuse("meeting.too-many-seats")
  if (profile !== "case-conference") return undefined
  const isOpen = status === "draft" && (!chair || !minuteTaker)
  const isApart = isOpen || (chair && minuteTaker && chair !== minuteTaker)
  return isApart ? undefined : refuse("meeting.chair-required")
}

/** The minute taker keeps the details right as well. */
const mayTend = (meeting: Meeting, actor: Actor): boolean =>
  meeting.host === actor.agency && meeting.minuteTaker === actor.person

/** T10: title, place and who runs it; what can keep somebody from coming is a new revision. */
export const changeDetails = defineVerb({
  noun: "meetings",
  name: "change-details",
  title: { id: "Ubah rincian", en: "Change details" },
  input: Details,
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-yours",
    "meeting.wrong-state",
    "meeting.already-started",
    "meeting.nothing-asked",
    "meeting.session-unknown",
    "meeting.person-unknown",
    "meeting.chair-required",
    "meeting.too-many-seats",
    "meeting.conflict",
    "meeting.too-many-bound",
  ),
  first: ({ id, input, actor }) => ({
    meeting: meetingRef(id as MeetingId),
    leads: input ? leadsIn(input).map((each) => membershipRef(each, actor.agency)) : [],
  }),
  second: ({ meeting }, { input }) => ({
    case: input && meeting?.state.case ? caseRef(meeting.state.case) : undefined,
    lists: meeting
      ? agenciesOf(meeting.state).map((each) => inviteeRef(meeting.state.id, each))
      : [],
    busy:
      meeting && input
        ? rebookingRefs(meeting.state, changed(meeting.state, input, meeting.state.updatedAt))
        : [],
  }),
  may: ({ meeting }, { actor, at }) => {
    const roles = meeting && mayTend(meeting.state, actor) ? (["COORDINATOR"] as const) : []
    const refused = hosting(meeting, { ...actor, roles: [...actor.roles, ...roles] }, [
      "draft",
      "polling",
      "scheduled",
    ])
    if (refused || !meeting) return refused
    const isLate = meeting.state.status === "scheduled" && hasStarted(meeting.state.sessions, at)
    return isLate ? refuse("meeting.already-started") : undefined
  },
  decide: ({ meeting, leads, lists, busy, case: child }, input, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    const next = changed(state, input, at)
    const away = keptFrom(state, child?.state)
    const serving = leads.filter(
      (row) => row.state.status === "active" && !away.includes(row.state.person),
    )
    const wrong = unsuited(state, input)
    if (wrong) return wrong
    if (serving.length < leadsIn(input).length) return refuse("meeting.person-unknown")
    // Who runs it is the coordinator's to say, not the minute taker's.
    if (leadsIn(input).length > 0 && !hasRole(actor, "COORDINATOR")) {
      return refuse("meeting.not-yours")
    }
    const run = misled(next)
    if (run) return run
    const booked = rebooked([state, next], busy, at)
    if (isRefusal(booked)) return booked
    return changeOf(meeting, next, {
      event: "meeting.details-changed",
      by: actor.agency,
      facts: { fields: Object.keys(input) },
      writes: [
        ...listWrites(
          next,
          lists,
          lists.map((row) => row.state.agency),
        ),
        ...booked.writes,
      ],
      relies: leads.map((row) => rely(row, "status")),
    })
  },
})
