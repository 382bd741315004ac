import * as z from "zod/mini"
import { handoffRef } from "../handoff/handoff.ts"
import { rely, replace } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Item, itemWordsRef } from "../meeting/rows/item.ts"
import { unfit } from "../meeting/rules/fitting.ts"
import {
  type Around,
  actionNotices,
  actionsIn,
  handoffsIn,
  made,
  outcomeSchema,
} from "../meeting/rules/outcomes.ts"
import { membershipRef } from "../membership/membership.ts"
import { agendaRefusals, refuse } from "./refusals.ts"
import { changeOf, wordsWrite } from "./rules/change.ts"
import { around, inRoom, itemFor, ownRoll } from "./rules/standing.ts"

const Recording = z.strictObject({
  outcomes: z.array(outcomeSchema).check(z.minLength(1), z.maxLength(10)),
})

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
