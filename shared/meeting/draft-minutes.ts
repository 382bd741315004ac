import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Meeting } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { actionRefs, carriedWrites, roomLeft } from "./rules/carrying.ts"
import { changeOf, listWrites } from "./rules/change.ts"
import { meetingOf } from "./rules/rolls.ts"
import { withoutSummary } from "./rules/room-clocks.ts"
import { running } from "./rules/running.ts"
import { agendaRefs } from "./rules/settling.ts"
import { listRefs, newText, textWrite } from "./rules/written.ts"

/** T17: starts the minutes. What came out of the items stands in them already. */
export const draftMinutes = defineVerb({
  noun: "meetings",
  name: "draft-minutes",
  title: { id: "Susun notula", en: "Draft the minutes" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-minute-taker",
    "meeting.wrong-state",
  ),
  first: ({ id }) => ({ meeting: meetingOf(id) }),
  second: ({ meeting: found }, { input }) => {
    const meeting = input && found
    return {
      lists: listRefs(meeting),
      items: meeting ? agendaRefs(meeting.state) : [],
      actions: meeting ? actionRefs(meeting.state) : [],
    }
  },
  may: ({ meeting }, { actor }) => running(meeting, actor, ["minute-taker", ["held"]]),
  decide: ({ meeting, lists, items, actions }, _, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const next: Meeting = {
      ...meeting.state,
      status: "minutes-draft",
      minutes: { version: 1, frozen: [], signatures: [] },
      clocks: withoutSummary(meeting.state.clocks),
      updatedAt: at,
    }
    const writes = [...listWrites(next, lists), textWrite(undefined, newText(next, 1))]
    const known = { actions, items: items.map(({ state }) => state) }
    const carried = carriedWrites(next, known, [roomLeft(1 + writes.length), at])
    return changeOf(meeting, next, {
      event: "meeting.minutes-drafted",
      by: actor.agency,
      writes: [...writes, ...carried],
    })
  },
})
