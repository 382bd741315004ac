import * as z from "zod/mini"
import { rely } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Item } from "../meeting/rows/item.ts"
import { agenciesOf } from "../meeting/rules/change.ts"
import { agendaRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { around, inRoom, itemFor, ownRoll } from "./rules/standing.ts"

/** Calls an item up: whoever has not signed the statement sees nothing of one on a child. */
export const open = defineVerb({
  noun: "agenda-items",
  name: "open",
  title: { id: "Buka butir", en: "Open the item" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(
    agendaRefusals,
    "agenda.missing",
    "agenda.not-yours",
    "agenda.wrong-state",
    "agenda.meeting-wrong-state",
    "agenda.pledge-required",
  ),
  first: itemFor,
  second: ({ item }, { actor }) => ({ ...around(item), roll: ownRoll(item, actor) }),
  may: (found, { actor }) => inRoom(found, actor, "on-agenda"),
  decide: ({ item, meeting }, _, { at }) => {
    if (!item || !meeting) return refuse("agenda.missing")
    const next: Item = {
      ...item.state,
      status: "in-discussion",
      openedAt: at,
      called: agenciesOf(meeting.state),
      updatedAt: at,
    }
    return changeOf(item, next, {
      event: "agenda.opened",
      meeting: meeting.state,
      writes: [],
      relies: [rely(meeting, "status")],
    })
  },
})
