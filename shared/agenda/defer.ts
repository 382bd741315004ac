import * as z from "zod/mini"
import { why } from "../handoff/rules/texts.ts"
import { rely, replace, type Write } from "../kernel/decision.ts"
import { meetingId } from "../kernel/id.ts"
import type { Row } from "../kernel/ref.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Meeting, meetingRef } from "../meeting/meeting.ts"
import { type ItemId, itemWordsRef } from "../meeting/rows/item.ts"
import { backToBacklog, movedOn, withItem, withoutItem } from "../meeting/rules/agenda.ts"
import { agendaRefusals, refuse } from "./refusals.ts"
import { changeOf, wordsWrite } from "./rules/change.ts"
import {
  around,
  arranges,
  beforehand,
  itemFor,
  notAt,
  type Subjects,
  unknown,
} from "./rules/standing.ts"
import { unfitMeeting } from "./rules/target.ts"

/** What was on the agenda before the meeting is not told in its minutes; what was called up is. */
const leaves = (meeting: Row<Meeting>, id: ItemId): readonly Write[] =>
  beforehand.includes(meeting.state.status)
    ? [replace(meeting, withoutItem(meeting.state, id))]
    : []

/** A child that changed hands in this room is no matter that it came to nothing with. */
const wasHanded = ({ item, meeting }: Pick<Subjects, "item" | "meeting">): boolean =>
  (item?.state.handed ?? []).some((each) => each.meeting === meeting?.state.id)

/** Puts an item off: back to where it waited, or to a later meeting of the same host. */
export const defer = defineVerb({
  noun: "agenda-items",
  name: "defer",
  title: { id: "Tunda", en: "Put off" },
  input: z.strictObject({ reason: why, meeting: z.optional(meetingId) }),
  roles: [],
  refusals: pick(
    agendaRefusals,
    "agenda.missing",
    "agenda.not-yours",
    "agenda.wrong-state",
    "agenda.meeting-wrong-state",
    "agenda.meeting-unknown",
    "agenda.handed",
    "agenda.frozen",
    "agenda.full",
    "agenda.case-data",
  ),
  first: ({ id, input }) => ({
    ...itemFor({ id }),
    target: input?.meeting ? meetingRef(input.meeting) : undefined,
  }),
  second: ({ item }, { input }) => ({
    ...around(item),
    words: item && input ? itemWordsRef(item.state.id) : undefined,
  }),
  may: (found, { actor }) => {
    const refused = unknown(found, actor)
    if (refused) return refused
    if (!arranges(found, actor)) return refuse("agenda.not-yours")
    const wrong = notAt(found, "on-agenda", "in-discussion")
    if (wrong || !found.meeting) return wrong
    const { status } = found.meeting.state
    const isLive = [...beforehand, "in-progress", "adjourned"].includes(status)
    if (!isLive) return refuse("agenda.meeting-wrong-state", { status })
    return wasHanded(found) ? refuse("agenda.handed") : undefined
  },
  decide: ({ item, meeting, target, case: child, words }, input, { actor, at }) => {
    if (!item || !meeting) return refuse("agenda.missing")
    const { host } = item.state
    const isSame = input.meeting === meeting.state.id
    if (isSame) return refuse("agenda.meeting-unknown")
    const wrong = input.meeting
      ? unfitMeeting(target, { actor, host, child: child?.state })
      : undefined
    if (wrong) return wrong
    const next = target ? movedOn(item.state, target.state.id, at) : backToBacklog(item.state, at)
    return changeOf(item, next, {
      event: "agenda.deferred",
      meeting: meeting.state,
      writes: [
        wordsWrite(next.id, words, { reason: input.reason }),
        ...leaves(meeting, next.id),
        ...(target ? [replace(target, withItem(target.state, next.id))] : []),
      ],
      relies: [rely(meeting, "status")],
      facts: { from: meeting.state.id },
    })
  },
})
