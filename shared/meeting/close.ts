import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Meeting } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { actionRefs, carriedWrites, roomLeft } from "./rules/carrying.ts"
import { changeOf, listWrites } from "./rules/change.ts"
import { meetingOf } from "./rules/rolls.ts"
import { running, whileIn } from "./rules/running.ts"
import { agendaRefs } from "./rules/settling.ts"
import { listRefs } from "./rules/written.ts"

/** T21: nothing is left to agree on. What was decided is followed all the same. */
export const close = defineVerb({
  noun: "meetings",
  name: "close",
  title: { id: "Tutup berkas rapat", en: "Close the file" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-in-charge",
    "meeting.wrong-state",
    "meeting.action-unaccepted",
  ),
  first: ({ id }) => ({ meeting: meetingOf(id) }),
  second: ({ meeting: found }) => {
    const meeting = whileIn(found, "minutes-approved")
    return {
      lists: listRefs(meeting),
      items: meeting ? agendaRefs(meeting.state) : [],
      actions: meeting ? actionRefs(meeting.state) : [],
    }
  },
  may: ({ meeting, actions }, { actor }) => {
    const refused = running(meeting, actor, ["desk", ["minutes-approved"]])
    if (refused || !meeting) return refused
    const own = new Set(meeting.state.actions ?? [])
    const open = actions.filter(({ state }) => own.has(state.id) && state.status === "proposed")
    return open.length > 0
      ? refuse("meeting.action-unaccepted", { actions: open.length })
      : undefined
  },
  decide: ({ meeting, lists, items, actions }, _, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const next: Meeting = { ...meeting.state, status: "closed", updatedAt: at }
    const writes = listWrites(next, lists)
    const known = { actions, items: items.map(({ state }) => state) }
    const carried = carriedWrites(next, known, [roomLeft(1 + writes.length), at])
    return changeOf(meeting, next, {
      event: "meeting.closed",
      by: actor.agency,
      writes: [...writes, ...carried],
    })
  },
})
