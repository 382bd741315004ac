import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import type { MeetingId } from "../kernel/id.ts"
import { isRefusal, pick } from "../kernel/refusal.ts"
import { commonRefusals, defineVerb } from "../kernel/verb.ts"
import { type Invitation, inviteeRef, type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { agenciesOf, changeOf, listWrites } from "./rules/change.ts"
import { startClocks } from "./rules/clocks.ts"
import {
  ballotsOf,
  busyFor,
  chosenIn,
  fixTime,
  overrideSchema,
  slotNamed,
  type Time,
  unfixed,
  votesBehind,
  withRoom,
} from "./rules/fixing.ts"
import { hostOffice, isWithin } from "./rules/office.ts"
import { isPolled } from "./rules/poll.ts"
import { disordered, hasStarted, notAhead, sessionsSchema } from "./rules/sessions.ts"
import { slotId } from "./rules/slots.ts"
import { leading } from "./rules/standing.ts"

const Moved = z.strictObject({
  sessions: z.optional(sessionsSchema),
  slot: z.optional(slotId),
  reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)),
  override: z.optional(overrideSchema),
})
type Moved = z.infer<typeof Moved>

/** So many working days before it starts, only the chair still moves it. */
const chairDays = 2

/** The time that was told, or that of the slot that was named. */
function timeIn(meeting: Meeting, { sessions, slot }: Moved): Time | undefined {
  const chosen = slotNamed(meeting, slot)
  return sessions ? { sessions } : chosen && { sessions: chosen.sessions, slot: chosen.id }
}

function unsaid(meeting: Meeting, { sessions, slot }: Moved) {
  if ((sessions === undefined) === (slot === undefined)) return refuse("meeting.time-required")
  if (slot && !(isPolled(meeting) && slotNamed(meeting, slot))) {
    return refuse("meeting.slot-unknown")
  }
  // While agencies vote, a time that is told would be fixed past their votes.
  return sessions && isPolled(meeting) ? refuse("meeting.poll-open") : undefined
}

/** An agency is asked again; how many people it was asked for stays. */
const askedAgain = ({ agency, name, need, minDelegates, headcount }: Invitation): Invitation => {
  const asked = { expected: headcount?.expected ?? null, named: [], unnamed: 0, actual: null }
  return {
    agency,
    name,
    need,
    answer: "PENDING",
    ...(minDelegates ? { minDelegates } : {}),
    ...(headcount ? { headcount: asked } : {}),
  }
}

/** T8: moves a scheduled meeting; every agency is asked again, and the old slot stays on record. */
export const reschedule = defineVerb({
  noun: "meetings",
  name: "reschedule",
  title: { id: "Jadwalkan ulang", en: "Reschedule" },
  input: Moved,
  roles: [],
  refusals: {
    ...commonRefusals,
    ...pick(
      meetingRefusals,
      "meeting.missing",
      "meeting.not-yours",
      "meeting.wrong-state",
      "meeting.already-started",
      "meeting.session-backwards",
      "meeting.in-the-past",
      "meeting.chair-decides",
      "meeting.time-required",
      "meeting.slot-unknown",
      "meeting.poll-open",
      "meeting.votes-missing",
      "meeting.conflict",
      "meeting.too-many-bound",
    ),
  },
  first: ({ id, actor }) => ({
    meeting: meetingRef(id as MeetingId),
    host: agencyRef(actor.agency),
  }),
  second: ({ meeting }, { input }) => {
    const state = meeting?.state
    const time = state && input && timeIn(state, input)
    return {
      lists: state ? agenciesOf(state).map((each) => inviteeRef(state.id, each)) : [],
      busy: state && time ? busyFor(state, time.sessions) : [],
      ballots: state && time?.slot ? ballotsOf(state) : [],
    }
  },
  may: ({ meeting, host }, { actor, at, calendar }) => {
    const refused = leading(meeting, actor, ["scheduled"])
    if (refused || !meeting) return refused
    const { sessions, chair } = meeting.state
    if (hasStarted(sessions, at)) return refuse("meeting.already-started")
    const isSoon = isWithin(sessions, { at, days: chairDays }, hostOffice(host, calendar))
    return isSoon && chair && chair !== actor.person ? refuse("meeting.chair-decides") : undefined
  },
  decide: ({ meeting, lists, busy, ballots }, input, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    const unclear = unsaid(state, input)
    const time = timeIn(state, input)
    if (unclear || !time) return unclear ?? refuse("meeting.slot-unknown")
    const wrong = disordered(time.sessions) ?? notAhead(time.sessions, at)
    if (wrong) return wrong
    const wanted = { ...time, override: input.override }
    const fixed = fixTime(state, wanted, { busy, ballots, actor, at })
    if (isRefusal(fixed)) return fixed
    const next: Meeting = {
      ...unfixed(state),
      ...chosenIn(state, time.slot, at),
      ...(fixed.override ? { override: fixed.override } : {}),
      sessions: time.sessions,
      sequence: state.sequence + 1,
      past: [...state.past, { sessions: state.sessions, reason: input.reason }],
      invitations: state.invitations.map(askedAgain),
      clocks: startClocks(state.clocks, time.sessions, at),
      updatedAt: at,
    }
    const change = changeOf(meeting, next, {
      event: "meeting.rescheduled",
      by: actor.agency,
      writes: [...listWrites(next, lists), ...fixed.booking.taking, ...fixed.booking.freeing],
      relies: votesBehind(state, ballots),
      facts: fixed.facts,
    })
    return withRoom(change, fixed.booking.leaving)
  },
})
