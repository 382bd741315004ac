import * as z from "zod/mini"
import {
  Offering,
  offered,
  offeringRefs,
  offeringRefusals,
  undecidable,
} from "../handoff/rules/offering.ts"
import { isRefusal, pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { itemWordsRef } from "../meeting/rows/item.ts"
import { agendaRefusals, refuse } from "./refusals.ts"
import { quorumFor, rollRefs } from "./rules/deciding.ts"
import { Handing, handedIn, handoffIn, isFull, isOfItem, toldHere } from "./rules/handing.ts"
import { around, inRoom, itemFor, ownRoll } from "./rules/standing.ts"

/** Sends a handoff that waits for a supervisor because the conference decided so. */
export const offerHandoff = defineVerb({
  noun: "agenda-items",
  name: "offer-handoff",
  title: { id: "Tawarkan atas putusan rapat", en: "Offer it by the meeting's decision" },
  input: z.strictObject({ ...Handing, ...Offering.shape }),
  roles: [],
  refusals: {
    ...pick(
      agendaRefusals,
      "agenda.missing",
      "agenda.not-yours",
      "agenda.not-chair",
      "agenda.wrong-state",
      "agenda.meeting-wrong-state",
      "agenda.pledge-required",
      "agenda.quorum-required",
      "agenda.outcomes-full",
      "agenda.handoff-unknown",
    ),
    ...offeringRefusals,
  },
  first: ({ id, input }) => ({ ...itemFor({ id }), handoff: handoffIn(input) }),
  second: ({ item, handoff }, { actor, input }) => ({
    ...offeringRefs(handoff, { input, actor }),
    ...around(item),
    roll: ownRoll(item, actor),
    rolls: rollRefs(item),
    itemWords: item && input ? itemWordsRef(item.state.id) : undefined,
  }),
  may: (found, facts) => {
    const refused = inRoom(found, facts.actor, "in-discussion")
    const { item, meeting, handoff } = found
    if (refused || !item || !meeting) return refused
    const { chair, owner } = meeting.state
    if (facts.actor.person !== (chair ?? owner)) return refuse("agenda.not-chair")
    // Nobody speaks for the custodian's second person where the custodian is not in the room.
    const { ok, lacks } = quorumFor(found, facts.at)
    if (!ok) return refuse("agenda.quorum-required", { lacks })
    // Only the body says which handoff is meant.
    if (!handoff) return undefined
    if (!isOfItem(item.state, handoff)) return refuse("agenda.handoff-unknown")
    return toldHere(undecidable(found, facts))
  },
  decide: (found, { handoff: id, text, defer }, facts) => {
    const { item, meeting, handoff, rolls, itemWords } = found
    if (!item || !meeting || !handoff) return refuse("agenda.handoff-unknown")
    const full = isFull(item.state)
    if (full) return full
    const conference = { meeting: meeting.state.id, item: item.state.id }
    const sent = { ...(defer ? { defer } : {}), isDecided: true, facts: conference }
    const change = offered(found, sent, facts)
    if (isRefusal(change)) return toldHere(change) ?? change
    const next = { ...item.state, updatedAt: facts.at }
    return handedIn(change, { item, meeting, itemWords, rolls }, { handoff: id, text, next })
  },
})
