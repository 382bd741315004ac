import * as z from "zod/mini"
import { why } from "../handoff/rules/texts.ts"
import { caseRoles } from "../kernel/actor.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Item, itemWordsRef } from "../meeting/rows/item.ts"
import { agendaRefusals, refuse } from "./refusals.ts"
import { changeOf, wordsWrite } from "./rules/change.ts"
import { around, arranges, itemFor, notAt, unknown } from "./rules/standing.ts"

/** Declines to talk about something that was proposed, and says why. */
export const turnDown = defineVerb({
  noun: "agenda-items",
  name: "turn-down",
  title: { id: "Tolak usulan", en: "Turn the proposal down" },
  input: z.strictObject({ reason: why }),
  roles: caseRoles,
  refusals: pick(agendaRefusals, "agenda.missing", "agenda.not-yours", "agenda.wrong-state"),
  first: itemFor,
  second: ({ item }, { input }) => ({
    ...around(item),
    words: item && input ? itemWordsRef(item.state.id) : undefined,
  }),
  may: (found, { actor }) => {
    const refused = unknown(found, actor)
    if (refused) return refused
    if (!arranges(found, actor)) return refuse("agenda.not-yours")
    return notAt(found, "proposed", "deferred")
  },
  decide: ({ item, meeting, words }, { reason }, { at }) => {
    if (!item) return refuse("agenda.missing")
    const next: Item = { ...item.state, status: "withdrawn", updatedAt: at }
    return changeOf(item, next, {
      event: "agenda.turned-down",
      meeting: meeting?.state,
      writes: [wordsWrite(next.id, words, { reason })],
    })
  },
})
