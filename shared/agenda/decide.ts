import * as z from "zod/mini"
import { rely } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Item, itemWordsRef } from "../meeting/rows/item.ts"
import { rollTallyRef } from "../meeting/rows/minutes.ts"
import { ChildView } from "../meeting/rules/outcomes.ts"
import { relyOnTally } from "../meeting/rules/rolls.ts"
import { agendaRefusals, refuse } from "./refusals.ts"
import { changeOf, relyOnLeaders, wordsWrite } from "./rules/change.ts"
import { type Decidable, quorumFor, rollRefs } from "./rules/deciding.ts"
import { around, inRoom, itemFor, ownRoll } from "./rules/standing.ts"

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
    tally: item?.state.meeting ? rollTallyRef(item.state.meeting) : undefined,
    words: item && input ? itemWordsRef(item.state.id) : undefined,
  }),
  may: (found, { actor, at }) => {
    const refused = inRoom(found, actor, "in-discussion")
    if (refused || !found.item) return refused
    if ((found.item.state.outcomes ?? 0) === 0) return refuse("agenda.outcome-required")
    const { ok, lacks } = quorumFor(found, at)
    return ok || !isBound(found) ? undefined : refuse("agenda.inquorate", { lacks })
  },
  decide: ({ words, tally, ...found }, { childView }, { at }) => {
    const { item, meeting } = found
    if (!item || !meeting) return refuse("agenda.missing")
    if (item.state.case && !childView) return refuse("agenda.view-required")
    const next: Item = {
      ...item.state,
      status: "decided",
      quorate: quorumFor(found, at).ok,
      ...(childView ? { childView: childView.how } : {}),
      decidedAt: at,
      updatedAt: at,
    }
    return changeOf(item, next, {
      event: "agenda.decided",
      meeting: meeting.state,
      writes: childView ? [wordsWrite(next.id, words, { childView: childView.text })] : [],
      // Whoever goes in the same moment is counted no more.
      relies: [relyOnLeaders(meeting), rely(meeting, "room"), ...relyOnTally(tally)],
      facts: { quorate: next.quorate, ...(childView ? { childView: childView.how } : {}) },
    })
  },
})
