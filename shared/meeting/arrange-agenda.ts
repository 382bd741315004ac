import * as z from "zod/mini"
import { hasRole } from "../kernel/actor.ts"
import { replace } from "../kernel/decision.ts"
import type { MeetingId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Meeting, type MeetingStatus, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { type ItemId, itemId, itemRef } from "./rows/item.ts"
import { leadsMeeting, mayKnowItem } from "./rules/access.ts"
import { mostItems } from "./rules/agenda.ts"
import { knowsMeeting } from "./rules/standing.ts"

const stages: readonly MeetingStatus[] = ["draft", "polling", "scheduled", "in-progress"]

const isSame = (a: readonly ItemId[], b: readonly ItemId[]): boolean =>
  a.length === b.length && new Set(a).size === a.length && a.every((each) => b.includes(each))

/** The items that somebody may know of in the order they gave; all others stay where they are. */
function ordered(
  agenda: readonly ItemId[],
  known: readonly ItemId[],
  asked: readonly ItemId[],
): readonly ItemId[] {
  const next = asked.values()
  return agenda.map((each) => (known.includes(each) ? (next.next().value ?? each) : each))
}

/** Puts the agenda in another order, as far as one may know of its items. */
export const arrangeAgenda = defineVerb({
  noun: "meetings",
  name: "arrange-agenda",
  title: { id: "Urutkan agenda", en: "Arrange the agenda" },
  input: z.strictObject({ items: z.array(itemId).check(z.maxLength(mostItems)) }),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-yours",
    "meeting.wrong-state",
    "meeting.agenda-mismatch",
  ),
  first: ({ id }) => ({ meeting: meetingRef(id as MeetingId) }),
  second: ({ meeting }, { input }) => ({
    items: input ? (meeting?.state.agenda ?? []).map(itemRef) : [],
  }),
  may: ({ meeting }, { actor }) => {
    if (!meeting || !knowsMeeting(meeting.state, actor)) return refuse("meeting.missing")
    const { host, status } = meeting.state
    const isHost = host === actor.agency && hasRole(actor, "COORDINATOR")
    if (!isHost && !leadsMeeting(meeting.state, actor)) return refuse("meeting.not-yours")
    return stages.includes(status) ? undefined : refuse("meeting.wrong-state", { status })
  },
  decide: ({ meeting, items }, input, { actor }) => {
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    const known = items
      .filter((row) => mayKnowItem(row.state, actor, state))
      .map((row) => row.state.id)
    if (!isSame(input.items, known)) return refuse("meeting.agenda-mismatch")
    const next: Meeting = { ...state, agenda: ordered(state.agenda ?? [], known, input.items) }
    return {
      subject: meeting.ref,
      status: next.status,
      writes: [replace(meeting, next)],
      relies: [],
      event: { type: "meeting.agenda-arranged", facts: { items: next.agenda?.length ?? 0 } },
      notices: [],
    }
  },
})
