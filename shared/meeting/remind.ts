import * as z from "zod/mini"
import { withClock, withoutClock } from "../kernel/clock.ts"
import type { Change } from "../kernel/decision.ts"
import type { AgencyId } from "../kernel/id.ts"
import { day, type Instant, later } from "../kernel/instant.ts"
import type { Row } from "../kernel/ref.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Meeting, MeetingClock } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import type { Busy } from "./rows/poll.ts"
import { roomLeft } from "./rules/carrying.ts"
import { changeOf, listWrites } from "./rules/change.ts"
import { actOf, clockDue } from "./rules/clocks.ts"
import { bookedRefs, released } from "./rules/releasing.ts"
import { meetingOf } from "./rules/rolls.ts"
import type { RoomEvent } from "./rules/room-notices.ts"
import { hasStarted } from "./rules/sessions.ts"
import { deemed, isAgreed } from "./rules/signing.ts"
import { listRefs } from "./rules/written.ts"

type Kind = MeetingClock["kind"]

const eventOf: Readonly<Partial<Record<Kind, RoomEvent>>> = {
  "start-reminder": "meeting.start-reminder",
  "no-show": "meeting.no-show",
  "decision-summary": "meeting.minutes-due",
  "comment-window": "meeting.comment-ending",
  successor: "meeting.successor-due",
  release: "meeting.time-released",
}

/** So often people are told again, a week apart, that something is still open. */
const rungs = 5
const repeated: readonly Kind[] = ["comment-window", "successor", "decision-summary", "no-show"]

function rungAfter(meeting: Meeting, clock: MeetingClock, at: Instant): Meeting {
  const clocks = meeting.clocks ?? []
  const isOver = !repeated.includes(clock.kind) || clock.rung + 1 >= rungs
  return {
    ...meeting,
    clocks: isOver
      ? withoutClock(clocks, clock.kind)
      : withClock(clocks, { ...clock, rung: clock.rung + 1, due: later(at, 7 * day) }),
    updatedAt: at,
  }
}

/** At the end of the window who said nothing agrees; in a conference nobody does without a word. */
function afterWindow(meeting: Meeting, clock: MeetingClock, at: Instant): Meeting {
  const { minutes } = meeting
  if (clock.kind !== "comment-window" || !minutes || meeting.profile !== "coordination") {
    return meeting
  }
  const agreed = deemed(minutes, at)
  return isAgreed(agreed)
    ? { ...meeting, minutes: agreed, status: "minutes-approved" }
    : { ...meeting, minutes: agreed }
}

const isReleasing = ({ clocks = [] }: Meeting): boolean =>
  clocks.some(({ kind }) => kind === "release")

/** Lets go of what the end of the meeting had no room for; of more than fits, the rest after it. */
function letGo(
  row: Row<Meeting>,
  busy: readonly Row<Busy>[],
  [by, at]: readonly [AgencyId, Instant],
): Change {
  const free = released(row.state, busy, at)
  const writes = free.slice(0, roomLeft(1))
  const clocks = row.state.clocks ?? []
  const isDone = writes.length === free.length
  return changeOf(
    row,
    { ...row.state, clocks: isDone ? withoutClock(clocks, "release") : clocks },
    { event: "meeting.time-released", by, facts: { rows: writes.length }, writes },
  )
}

/** A deadline of a meeting passed: whoever has to do something is told, and told again. */
export const remind = defineVerb({
  noun: "meetings",
  name: "remind",
  bySystem: true,
  title: { id: "Ingatkan", en: "Remind" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(meetingRefusals, "meeting.missing", "meeting.nothing-due"),
  first: ({ id }) => ({ meeting: meetingOf(id) }),
  second: ({ meeting }) => ({
    lists: listRefs(meeting),
    busy: meeting && isReleasing(meeting.state) ? bookedRefs(meeting.state) : [],
  }),
  may: ({ meeting }, { at }) => {
    if (!meeting) return refuse("meeting.missing")
    const clock = clockDue(meeting.state, at)
    return clock && actOf[clock.kind] === "remind" ? undefined : refuse("meeting.nothing-due")
  },
  decide: ({ meeting, lists, busy }, _, { actor, at }) => {
    const clock = meeting && clockDue(meeting.state, at)
    const event = clock && eventOf[clock.kind]
    if (!meeting || !clock || !event) return refuse("meeting.missing")
    if (clock.kind === "release") return letGo(meeting, busy, [actor.agency, at])
    const after = afterWindow(meeting.state, clock, at)
    const isApproved = after.status !== meeting.state.status
    const next = isApproved
      ? { ...after, clocks: withoutClock(after.clocks ?? [], clock.kind), updatedAt: at }
      : rungAfter(after, clock, at)
    const change = changeOf(meeting, next, {
      event: isApproved ? "meeting.minutes-approved" : event,
      by: actor.agency,
      facts: { clock: clock.kind, rung: clock.rung },
      writes: isApproved ? listWrites(next, lists) : [],
    })
    // No message leaves once it has begun: a clock that woke late keeps silent.
    const isLate = clock.kind === "start-reminder" && hasStarted(next.sessions, at)
    return isLate ? { ...change, notices: [] } : change
  },
})
