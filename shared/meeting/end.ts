import * as z from "zod/mini"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Meeting } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { counted, type Ending, endingChange, endingRefs } from "./rules/ending.ts"
import { meetingOf } from "./rules/rolls.ts"
import { withSummary } from "./rules/room-clocks.ts"
import { running, whileIn } from "./rules/running.ts"
import { isOpenItem } from "./rules/settling.ts"

/** Every item has come to something, and of every agency it is known whether it came. */
function unfinished(meeting: Meeting, { items, rolls }: Ending): Refusal | undefined {
  const open = items.filter(({ state }) => state.meeting === meeting.id && isOpenItem(state))
  if (open.length > 0) return refuse("meeting.items-open", { items: open.length })
  const listed = new Set(rolls.map(({ state }) => state.of))
  const missing = meeting.invitations.filter(
    ({ agency, answer }) => answer !== "DECLINED" && !listed.has(agency),
  )
  if (missing.length === 0) return undefined
  return refuse("meeting.attendance-missing", { agencies: missing.map(({ agency }) => agency) })
}

/** T15: ends the meeting. Its decisions get their numbers, once and without gaps. */
export const end = defineVerb({
  noun: "meetings",
  name: "end",
  title: { id: "Tutup rapat", en: "End the meeting" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-chair",
    "meeting.wrong-state",
    "meeting.items-open",
    "meeting.attendance-missing",
  ),
  first: ({ id }) => ({ meeting: meetingOf(id) }),
  second: ({ meeting }, { input }) => endingRefs(whileIn(meeting, "in-progress"), input),
  may: (found, { actor }) => {
    const { meeting } = found
    const refused = running(meeting, actor, ["chair", ["in-progress"]])
    return refused ?? (meeting && unfinished(meeting.state, found))
  },
  decide: ({ meeting, ...found }, _, facts) => {
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    const rolls = found.rolls.map((row) => row.state)
    const next: Meeting = {
      ...state,
      ...counted(state, rolls),
      status: "held",
      ...(state.room ? { room: { ...state.room, endedAt: facts.at } } : {}),
      clocks: withSummary(state.clocks, facts.at),
      updatedAt: facts.at,
    }
    return endingChange(meeting, found, [
      { event: "meeting.ended", next, tally: found.tally },
      facts,
    ])
  },
})
