import * as z from "zod/mini"
import { paragraph } from "../handoff/rules/texts.ts"
import { rely } from "../kernel/decision.ts"
import type { Row } from "../kernel/ref.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Item, itemWordsRef } from "../meeting/rows/item.ts"
import type { Roll } from "../meeting/rows/minutes.ts"
import { rollRef } from "../meeting/rows/minutes.ts"
import { quorumOf } from "../meeting/rules/quorum.ts"
import { agendaRefusals, refuse } from "./refusals.ts"
import { changeOf, wordsWrite } from "./rules/change.ts"
import { around, type InRoom, inRoom, itemFor, ownRoll } from "./rules/standing.ts"

const ChildView = z.strictObject({ how: z.enum(["HEARD", "NOT_HEARD"]), text: paragraph })

/** The rolls of everybody who was invited when the item was opened. */
const rollRefs = (item: Row<Item> | undefined) => {
  const { meeting, called = [] } = item?.state ?? {}
  return meeting ? called.map((agency) => rollRef(meeting, agency)) : []
}

type Decidable = Pick<InRoom, "item" | "meeting" | "case"> & {
  readonly rolls: readonly Row<Roll>[]
}

function quorumFor({ item, meeting, case: child, rolls }: Decidable) {
  if (!item || !meeting) return { ok: false, lacks: [] }
  const spoken = { ...item.state, custodian: child?.state.custodian }
  return quorumOf(
    meeting.state,
    rolls.map(({ state }) => state),
    spoken,
  )
}

/** A conference decides nothing without its quorum, unless its chair went on in spite of that. */
const isBound = ({ meeting }: Decidable): boolean =>
  meeting?.state.profile === "case-conference" && meeting.state.room?.inquorate === undefined

/** Closes an item in the room: its outcomes stand, and get their number when the meeting ends. */
export const decide = defineVerb({
  noun: "agenda-items",
  name: "decide",
  title: { id: "Tetapkan", en: "Decide" },
  input: z.strictObject({ childView: z.optional(ChildView) }),
  roles: [],
  refusals: pick(
    agendaRefusals,
    "agenda.missing",
    "agenda.not-yours",
    "agenda.wrong-state",
    "agenda.meeting-wrong-state",
    "agenda.pledge-required",
    "agenda.outcome-required",
    "agenda.inquorate",
    "agenda.view-required",
  ),
  first: itemFor,
  second: ({ item }, { actor, input }) => ({
    ...around(item),
    roll: ownRoll(item, actor),
    rolls: rollRefs(item),
    words: item && input ? itemWordsRef(item.state.id) : undefined,
  }),
  may: (found, { actor }) => {
    const refused = inRoom(found, actor, "in-discussion")
    if (refused || !found.item) return refused
    if ((found.item.state.outcomes ?? 0) === 0) return refuse("agenda.outcome-required")
    const { ok, lacks } = quorumFor(found)
    return ok || !isBound(found) ? undefined : refuse("agenda.inquorate", { lacks })
  },
  decide: ({ words, ...found }, { childView }, { at }) => {
    const { item, meeting } = found
    if (!item || !meeting) return refuse("agenda.missing")
    if (item.state.case && !childView) return refuse("agenda.view-required")
    const next: Item = {
      ...item.state,
      status: "decided",
      quorate: quorumFor(found).ok,
      ...(childView ? { childView: childView.how } : {}),
      decidedAt: at,
      updatedAt: at,
    }
    return changeOf(item, next, {
      event: "agenda.decided",
      meeting: meeting.state,
      writes: childView ? [wordsWrite(next.id, words, { childView: childView.text })] : [],
      relies: [rely(meeting, "status", "room")],
      facts: { quorate: next.quorate, ...(childView ? { childView: childView.how } : {}) },
    })
  },
})
