import * as z from "zod/mini"
import { caseRef } from "../case/case.ts"
import { later, minute } from "../kernel/instant.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Meeting, spanOf } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { leftBy } from "./rules/carrying.ts"
import { changeOf, listWrites } from "./rules/change.ts"
import { meetingOf, newTally } from "./rules/rolls.ts"
import { clocksBegun } from "./rules/room-clocks.ts"
import { running } from "./rules/running.ts"
import { beforeRef } from "./rules/succeeding.ts"
import { listRefs } from "./rules/written.ts"

/** Six digits that nobody can work out who was not told them. */
function codeFrom(word: string): string {
  let code = 0
  for (const letter of word) code = (code * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_000
  return String(code).padStart(6, "0")
}

/** T12: opens the room. From here on the agenda takes no new item on a child. */
export const start = defineVerb({
  noun: "meetings",
  name: "start",
  title: { id: "Buka rapat", en: "Open the meeting" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-in-charge",
    "meeting.wrong-state",
    "meeting.not-now",
  ),
  first: ({ id }) => ({ meeting: meetingOf(id) }),
  second: ({ meeting: found }, { input }) => {
    const meeting = input && found
    return {
      lists: listRefs(meeting),
      before: beforeRef(meeting?.state),
      case: meeting?.state.case ? caseRef(meeting.state.case) : undefined,
    }
  },
  may: ({ meeting }, { actor, at }) => {
    const refused = running(meeting, actor, ["either", ["scheduled"]])
    const span = meeting && spanOf(meeting.state.sessions)
    if (refused || !span) return refused
    const isNow = later(span.start, -30 * minute) <= at && at <= span.end
    return isNow ? undefined : refuse("meeting.not-now", { from: span.start, until: span.end })
  },
  decide: ({ meeting, lists, before, case: child }, _, { actor, at, blind }) => {
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    const carried = leftBy(before?.state)
    const isJuvenileJustice = child?.state.abhPosition === "CONFLICT"
    const next: Meeting = {
      ...state,
      status: "in-progress",
      // The case may keep more people away than when the invitations left.
      excludedPersons: child?.state.excludedPersons ?? state.excludedPersons,
      ...(child ? { isJuvenileJustice } : {}),
      ...(carried ? { carried } : {}),
      room: { openedAt: at, openedBy: actor.person, code: codeFrom(blind(`room|${state.id}`)) },
      clocks: clocksBegun(state.clocks),
      updatedAt: at,
    }
    return changeOf(meeting, next, {
      event: "meeting.started",
      by: actor.agency,
      writes: [...listWrites(next, lists), newTally(next)],
    })
  },
})
