import * as z from "zod/mini"
import { withClock, withoutClock } from "../kernel/clock.ts"
import { day, type Instant, later } from "../kernel/instant.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Meeting, MeetingClock } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { changeOf, listWrites } from "./rules/change.ts"
import { actOf, clockDue } from "./rules/clocks.ts"
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
  second: ({ meeting }) => ({ lists: listRefs(meeting) }),
  may: ({ meeting }, { at }) => {
    if (!meeting) return refuse("meeting.missing")
    const clock = clockDue(meeting.state, at)
    return clock && actOf[clock.kind] === "remind" ? undefined : refuse("meeting.nothing-due")
  },
  decide: ({ meeting, lists }, _, { actor, at }) => {
    const clock = meeting && clockDue(meeting.state, at)
    const event = clock && eventOf[clock.kind]
    if (!meeting || !clock || !event) return refuse("meeting.missing")
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
