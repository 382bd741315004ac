import * as z from "zod/mini"
import { caseRoles } from "../kernel/actor.ts"
import { replace, type Write } from "../kernel/decision.ts"
import type { Row } from "../kernel/ref.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Meeting } from "../meeting/meeting.ts"
import type { Item, ItemId } from "../meeting/rows/item.ts"
import { isOnAgenda, withoutItem } from "../meeting/rules/agenda.ts"
import { agendaRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { around, arranges, beforehand, itemFor, notAt, unknown } from "./rules/standing.ts"

/** Before the meeting it leaves the agenda; in the room it stays there, as withdrawn. */
const leaves = (meeting: Row<Meeting> | undefined, id: ItemId): readonly Write[] =>
  meeting && beforehand.includes(meeting.state.status) && isOnAgenda(meeting.state, id)
    ? [replace(meeting, withoutItem(meeting.state, id))]
    : []

/** Takes back what was proposed, as long as nobody has begun to talk about it. */
export const withdraw = defineVerb({
  noun: "agenda-items",
  name: "withdraw",
  title: { id: "Tarik butir", en: "Withdraw the item" },
  input: z.strictObject({}),
  roles: caseRoles,
  refusals: pick(agendaRefusals, "agenda.missing", "agenda.not-yours", "agenda.wrong-state"),
  first: itemFor,
  second: ({ item }) => around(item),
  may: (found, { actor }) => {
    const refused = unknown(found, actor)
    if (refused) return refused
    const isOwn = found.item?.state.proposer === actor.agency
    if (!isOwn && !arranges(found, actor)) return refuse("agenda.not-yours")
    return notAt(found, "proposed", "deferred", "on-agenda")
  },
  decide: ({ item, meeting }, _, { at }) => {
    if (!item) return refuse("agenda.missing")
    const next: Item = { ...item.state, status: "withdrawn", updatedAt: at }
    return changeOf(item, next, {
      event: "agenda.withdrawn",
      meeting: meeting?.state,
      writes: leaves(meeting, next.id),
    })
  },
})
