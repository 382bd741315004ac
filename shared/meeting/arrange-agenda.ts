import * as z from "zod/mini"
import { type Case, caseRef } from "../case/case.ts"
import { isNamedAway } from "../case/rules/relation.ts"
import { type Actor, hasRole } from "../kernel/actor.ts"
import { replace } from "../kernel/decision.ts"
import type { MeetingId } from "../kernel/id.ts"
import type { Row } from "../kernel/ref.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Meeting, type MeetingStatus, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { type Item, type ItemId, itemId, itemRef } from "./rows/item.ts"
import { leadsMeeting, mayKnowItem } from "./rules/access.ts"
import { mostItems } from "./rules/agenda.ts"
import { knowsMeeting } from "./rules/standing.ts"

const stages: readonly MeetingStatus[] = ["draft", "polling", "scheduled", "in-progress"]

type Seen = {
  readonly items: readonly Row<Item>[]
  readonly cases: readonly Row<Case>[]
}

/**
 * Whether the list is that of the agenda as somebody knows it. Of an item on a child that they do
 * not name it stays open whether they know it: the child itself is asked only of those named.
 */
function isTheirs(asked: readonly ItemId[], { items, cases }: Seen, actor: Actor): boolean {
  const isKept = ({ state }: Row<Item>): boolean =>
    cases.some((row) => row.state.id === state.case && isNamedAway(row.state, actor))
  const named = items.filter(({ state }) => asked.includes(state.id))
  const isEach = named.length === asked.length && new Set(asked).size === asked.length
  const left = items.filter(({ state }) => !asked.includes(state.id) && !state.case)
  return isEach && left.length === 0 && !named.some(isKept)
}

/** The items that somebody named in the order they gave; all others stay where they are. */
function ordered(agenda: readonly ItemId[], asked: readonly ItemId[]): readonly ItemId[] {
  const next = asked.values()
  return agenda.map((each) => (asked.includes(each) ? (next.next().value ?? each) : each))
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
  first: ({ id, input }) => ({
    meeting: meetingRef(id as MeetingId),
    asked: (input?.items ?? []).map(itemRef),
  }),
  second: ({ meeting, asked }, { input }) => ({
    cases: asked.flatMap(({ state }) => (state.case ? [caseRef(state.case)] : [])),
    items: input ? (meeting?.state.agenda ?? []).map(itemRef) : [],
  }),
  may: ({ meeting }, { actor }) => {
    if (!meeting || !knowsMeeting(meeting.state, actor)) return refuse("meeting.missing")
    const { host, status } = meeting.state
    const isHost = host === actor.agency && hasRole(actor, "COORDINATOR")
    if (!isHost && !leadsMeeting(meeting.state, actor)) return refuse("meeting.not-yours")
    return stages.includes(status) ? undefined : refuse("meeting.wrong-state", { status })
  },
  decide: ({ meeting, items, cases }, { items: asked }, { actor }) => {
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    const known = items.filter((row) => mayKnowItem(row.state, actor, state))
    if (!isTheirs(asked, { items: known, cases }, actor)) return refuse("meeting.agenda-mismatch")
    const next: Meeting = { ...state, agenda: ordered(state.agenda ?? [], asked) }
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
