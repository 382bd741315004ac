import * as z from "zod/mini"
import { actionRef } from "../action/action.ts"
import { replace } from "../kernel/decision.ts"
import { type PersonId, personId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Meeting } from "../meeting/meeting.ts"
import type { Item } from "../meeting/rows/item.ts"
import { leadsMeeting } from "../meeting/rules/access.ts"
import { agendaRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { around, itemFor, unknown } from "./rules/standing.ts"

const withPerson = (people: readonly PersonId[], person: PersonId): readonly PersonId[] => [
  ...new Set([...people, person]),
]

/** Somebody must be left to lead it. */
function leavesNobody(meeting: Meeting | undefined, recused: readonly PersonId[]): boolean {
  if (!meeting) return false
  const { owner, chair = owner, minuteTaker = owner } = meeting
  return [chair, minuteTaker].every((each) => recused.includes(each))
}

/**
 * Takes oneself out of an item, or somebody whom the chair sends out: from then on they see nothing
 * of it, nor of what it led to.
 */
export const recuse = defineVerb({
  noun: "agenda-items",
  name: "recuse",
  title: { id: "Mundur dari butir ini", en: "Step back from this item" },
  input: z.strictObject({ person: z.optional(personId) }),
  roles: [],
  refusals: pick(
    agendaRefusals,
    "agenda.missing",
    "agenda.not-yours",
    "agenda.wrong-state",
    "agenda.nobody-left",
  ),
  first: itemFor,
  second: ({ item }, { input }) => ({
    ...around(item),
    actions: input ? (item?.state.actions ?? []).map(actionRef) : [],
  }),
  may: (found, { actor }) => unknown(found, actor),
  decide: ({ item, meeting, actions }, input, { actor, at }) => {
    if (!item) return refuse("agenda.missing")
    const person = input.person ?? actor.person
    const isLeader = meeting !== undefined && leadsMeeting(meeting.state, actor)
    if (person !== actor.person && !isLeader) return refuse("agenda.not-yours")
    if (item.state.status === "withdrawn") return refuse("agenda.wrong-state")
    const recused = withPerson(item.state.recused, person)
    if (leavesNobody(meeting?.state, recused)) return refuse("agenda.nobody-left")
    const next: Item = { ...item.state, recused, updatedAt: at }
    return changeOf(item, next, {
      event: "agenda.recused",
      meeting: meeting?.state,
      writes: actions.map((row) => {
        const excludedPersons = withPerson(row.state.excludedPersons, person)
        return replace(row, { ...row.state, excludedPersons })
      }),
      facts: { person },
    })
  },
})
