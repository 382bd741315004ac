import * as z from "zod/mini"
import { handoffRef } from "../handoff/handoff.ts"
import { rely, replace } from "../kernel/decision.ts"
import type { PersonId } from "../kernel/id.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { type Item, itemWordsRef } from "../meeting/rows/item.ts"
import { actorOf, type Membership, membershipRef } from "../membership/membership.ts"
import { actionNotices } from "./notices.ts"
import { agendaRefusals, refuse } from "./refusals.ts"
import { changeOf, wordsWrite } from "./rules/change.ts"
import {
  type Around,
  actionsIn,
  handoffsIn,
  made,
  mostActions,
  mostOutcomes,
  type OutcomeInput,
  outcomeSchema,
  unfitOutcome,
} from "./rules/outcomes.ts"
import { around, inRoom, itemFor, ownRoll } from "./rules/standing.ts"

const Recording = z.strictObject({
  outcomes: z.array(outcomeSchema).check(z.minLength(1), z.maxLength(10)),
})

/** Whoever is to do it works for the owner, and may know of the item. */
function unfitPeople(
  inputs: readonly OutcomeInput[],
  people: readonly Row<Membership>[],
  { item }: Around,
): Refusal | undefined {
  const isKept = (person: PersonId): boolean =>
    [...item.excludedPersons, ...item.recused].includes(person)
  const isUnfit = actionsIn(inputs).some(({ action: { person, owner } }) => {
    if (!person) return false
    const row = people.find(({ state }) => state.person === person && state.agency === owner)
    return isKept(person) || !row || !actorOf(row.state)
  })
  return isUnfit ? refuse("agenda.person-unknown") : undefined
}

function tooMuch(inputs: readonly OutcomeInput[], { item, meeting }: Around): Refusal | undefined {
  if ((item.outcomes ?? 0) + inputs.length > mostOutcomes) return refuse("agenda.outcomes-full")
  const actions = (meeting.actions ?? []).length + actionsIn(inputs).length
  return actions > mostActions ? refuse("agenda.actions-full") : undefined
}

function unfit(
  inputs: readonly OutcomeInput[],
  [told, people]: readonly [Around, readonly Row<Membership>[]],
  facts: Facts,
): Refusal | undefined {
  const first = inputs.map((each) => unfitOutcome(each, told, facts)).find((each) => each)
  return first ?? tooMuch(inputs, told) ?? unfitPeople(inputs, people, told)
}

/** Writes down what came out of an item, in the room; what somebody is to do becomes an action. */
export const record = defineVerb({
  noun: "agenda-items",
  name: "record",
  title: { id: "Catat hasil", en: "Record outcomes" },
  input: Recording,
  roles: [],
  refusals: pick(
    agendaRefusals,
    "agenda.missing",
    "agenda.not-yours",
    "agenda.wrong-state",
    "agenda.meeting-wrong-state",
    "agenda.pledge-required",
    "agenda.outcomes-full",
    "agenda.actions-full",
    "agenda.owner-outside",
    "agenda.verifier-is-owner",
    "agenda.due-implausible",
    "agenda.person-unknown",
    "agenda.handoff-unknown",
    "agenda.mediation-excluded",
  ),
  first: ({ id, input }) => ({
    ...itemFor({ id }),
    handoffs: handoffsIn(input?.outcomes ?? []).map(handoffRef),
    people: actionsIn(input?.outcomes ?? []).flatMap(({ action: { person, owner } }) =>
      person ? [membershipRef(person, owner)] : [],
    ),
  }),
  second: ({ item }, { actor, input }) => ({
    ...around(item),
    roll: ownRoll(item, actor),
    words: item && input ? itemWordsRef(item.state.id) : undefined,
  }),
  may: (found, { actor }) => inRoom(found, actor, "in-discussion"),
  decide: ({ item, meeting, case: child, words, handoffs, people }, { outcomes }, facts) => {
    if (!item || !meeting) return refuse("agenda.missing")
    const told: Around = {
      item: item.state,
      meeting: meeting.state,
      child: child?.state,
      handoffs,
    }
    const wrong = unfit(outcomes, [told, people], facts)
    if (wrong) return wrong
    const { actions, writes, ...out } = made(outcomes, told, facts)
    const all = [...(words?.state.outcomes ?? []), ...out.outcomes]
    const ids = actions.map(({ id }) => id)
    const next: Item = {
      ...item.state,
      outcomes: all.length,
      actions: [...item.state.actions, ...ids],
      handoffs: [...new Set([...item.state.handoffs, ...handoffsIn(outcomes)])],
      updatedAt: facts.at,
    }
    const grown = { ...meeting.state, actions: [...(meeting.state.actions ?? []), ...ids] }
    const change = changeOf(item, next, {
      event: "agenda.recorded",
      meeting: meeting.state,
      writes: [
        wordsWrite(next.id, words, { outcomes: all }),
        ...(ids.length > 0 ? [replace(meeting, grown)] : []),
        ...writes,
      ],
      relies: [
        rely(meeting, "status"),
        ...people.map((row) => rely(row, "status")),
        ...handoffs.map((row) => rely(row, "status")),
      ],
      facts: { kinds: outcomes.map(({ kind }) => kind), actions: ids },
    })
    return { ...change, notices: [...change.notices, ...actions.flatMap(actionNotices)] }
  },
})
