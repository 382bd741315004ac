import * as z from "zod/mini"
import { hasRole } from "../kernel/actor.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import type { Meeting } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { counted, type Ending, endingChange, endingRefs } from "./rules/ending.ts"
import { hostOffice } from "./rules/office.ts"
import { quorumOf } from "./rules/quorum.ts"
import { meetingOf } from "./rules/rolls.ts"
import { withSuccessor } from "./rules/room-clocks.ts"
import { holdsPost, running, whileIn } from "./rules/running.ts"
import { rollsNow } from "./rules/visits.ts"

const isAdmin = ({ host }: Meeting, { actor }: Facts): boolean =>
  actor.agency === host && hasRole(actor, "AGENCY_ADMIN", "PLATFORM_ADMIN")

/** Its chair breaks it off; an administrator of the host does, where the chair may not again. */
function breaking(row: Row<Meeting> | undefined, facts: Facts): Refusal | undefined {
  if (!row || !isAdmin(row.state, facts) || holdsPost(row.state, facts.actor, "chair")) {
    return running(row, facts.actor, ["chair", ["in-progress"]])
  }
  const standIn = { ...row, state: { ...row.state, chair: facts.actor.person } }
  return running(standIn, facts.actor, ["chair", ["in-progress"]])
}

/** The meeting before came to nothing, and this one has no quorum either. */
function isSecond(meeting: Meeting, { before, rolls }: Ending, at: Instant): boolean {
  const lists = rolls.map(({ state }) => state)
  const isAfterOne = before?.state.status === "adjourned"
  return isAfterOne && !quorumOf(meeting, rollsNow(meeting, lists, at)).ok
}

/**
 * T13: breaks the meeting off. What was decided so far gets its numbers, what was not is put off,
 * and a successor follows within ten working days or is waived.
 */
export const adjourn = defineVerb({
  noun: "meetings",
  name: "adjourn",
  title: { id: "Tunda rapat", en: "Adjourn the meeting" },
  input: z.strictObject({ reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)) }),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-chair",
    "meeting.wrong-state",
    "meeting.adjourned-twice",
  ),
  first: ({ id }) => ({ meeting: meetingOf(id) }),
  second: ({ meeting }, { input }) => endingRefs(whileIn(meeting, "in-progress"), input),
  may: (found, facts) => {
    const { meeting } = found
    const refused = breaking(meeting, facts)
    if (refused || !meeting) return refused
    const isAgain = isSecond(meeting.state, found, facts.at)
    // An administrator stands in where the chair may not, and nowhere else.
    if (!isAgain && !holdsPost(meeting.state, facts.actor, "chair")) {
      return refuse("meeting.not-chair")
    }
    const isBlocked = isAgain && !isAdmin(meeting.state, facts)
    return isBlocked ? refuse("meeting.adjourned-twice") : undefined
  },
  decide: ({ meeting, ...found }, { reason }, facts) => {
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    const { at } = facts
    const rolls = found.rolls.map((row) => row.state)
    const next: Meeting = {
      ...state,
      ...counted(state, rolls),
      status: "adjourned",
      adjourned: { at, reason },
      ...(state.room ? { room: { ...state.room, endedAt: at } } : {}),
      clocks: withSuccessor(state.clocks, at, hostOffice(found.host, facts.calendar)),
      updatedAt: at,
    }
    return endingChange(meeting, found, [
      { event: "meeting.adjourned", next, tally: found.tally },
      facts,
    ])
  },
})
