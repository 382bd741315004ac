import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { HandoverRecord } from "../handoff/rules/commitment.ts"
import {
  committed,
  committingRefs,
  committingRefusals,
  mayCommit,
} from "../handoff/rules/committing.ts"
import type { PersonId } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import { isRefusal, pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Meeting } from "../meeting/meeting.ts"
import { type Item, itemWordsRef } from "../meeting/rows/item.ts"
import { rollRef } from "../meeting/rows/minutes.ts"
import { agendaRefusals, refuse } from "./refusals.ts"
import {
  Handing,
  handedIn,
  handoffIn,
  isFull,
  isOfItem,
  movingIn,
  sitsPledged,
  toldHere,
} from "./rules/handing.ts"
import { around, itemFor, notAt, ownRoll, type Subjects, unknown } from "./rules/standing.ts"

/** People write down minutes: the one in which the room was opened still counts. */
const wasBefore = ({ room }: Meeting, at: Instant): boolean =>
  room !== undefined && at.slice(0, 16) < room.openedAt.slice(0, 16)

/** Whoever stepped back from the item, or is kept away from the child, is not in the room for it. */
const isSentOut = ({ item, case: child }: Subjects, who: PersonId | undefined): boolean =>
  [
    ...(item?.state.recused ?? []),
    ...(item?.state.excludedPersons ?? []),
    ...(child?.state.excludedPersons ?? []),
  ].some((each) => each === who)

/** Signed elsewhere it is completed there: in the room nothing is told of what happened before. */
function unfitRecord(meeting: Meeting, record: HandoverRecord | undefined): Refusal | undefined {
  return record && wasBefore(meeting, record.at) ? refuse("agenda.record-before-room") : undefined
}

/** Custody or care moves in the room, by a record that giver and receiver sign at the table. */
export const commitHandoff = defineVerb({
  noun: "agenda-items",
  name: "commit-handoff",
  title: { id: "Selesaikan serah terima di rapat", en: "Complete a handoff in the meeting" },
  input: z.strictObject({ ...Handing, record: z.optional(HandoverRecord) }),
  roles: [],
  refusals: {
    ...pick(
      agendaRefusals,
      "agenda.missing",
      "agenda.wrong-state",
      "agenda.meeting-wrong-state",
      "agenda.not-in-room",
      "agenda.giver-absent",
      "agenda.nothing-moves",
      "agenda.record-before-room",
      "agenda.outcomes-full",
      "agenda.handoff-unknown",
    ),
    ...committingRefusals,
  },
  first: ({ id, actor, input }) => ({
    ...itemFor({ id }),
    handoff: handoffIn(input),
    words: movingIn(input),
    own: agencyRef(actor.agency),
  }),
  second: ({ item, handoff, words }, { actor, input }) => ({
    ...committingRefs({ handoff, words }, input),
    ...around(item),
    roll: ownRoll(item, actor),
    giverRoll: item?.state.meeting && handoff && rollRef(item.state.meeting, handoff.state.from),
    itemWords: item && input ? itemWordsRef(item.state.id) : undefined,
  }),
  may: (found, facts) => {
    const refused = unknown(found, facts.actor)
    const { item, meeting, roll, handoff } = found
    if (refused || !item) return refused
    if (!meeting) return refuse("agenda.wrong-state", { status: item.state.status })
    const { status } = meeting.state
    if (status !== "in-progress") return refuse("agenda.meeting-wrong-state", { status })
    const wrong = notAt(found, "in-discussion")
    if (wrong) return wrong
    const isHere = sitsPledged(meeting, roll, [facts.actor.person, facts.at])
    if (!isHere) return refuse("agenda.not-in-room")
    // Only the body says which handoff is meant.
    if (!handoff) return undefined
    if (!isOfItem(item.state, handoff)) return refuse("agenda.handoff-unknown")
    const unready = toldHere(mayCommit(found, facts))
    if (unready) return unready
    if (handoff.state.moves === "nothing") return refuse("agenda.nothing-moves")
    const giver = handoff.state.handover?.giver
    const isGiverHere =
      !isSentOut(found, giver) && sitsPledged(meeting, found.giverRoll, [giver, facts.at])
    return isGiverHere ? undefined : refuse("agenda.giver-absent")
  },
  decide: (found, { handoff: id, text, record }, facts) => {
    const { item, meeting, handoff, roll, giverRoll, itemWords } = found
    if (!item || !meeting || !handoff) return refuse("agenda.handoff-unknown")
    const unfit = isFull(item.state) ?? unfitRecord(meeting.state, record)
    if (unfit) return unfit
    const conference = { meeting: meeting.state.id, item: item.state.id }
    const input = record ? { record } : {}
    const change = committed(found, { input, conference }, facts)
    if (isRefusal(change)) return toldHere(change) ?? change
    const next: Item = {
      ...item.state,
      ...(handoff.state.moves === "custody" ? { movedFrom: handoff.state.from } : {}),
      updatedAt: facts.at,
    }
    return handedIn(
      change,
      { item, meeting, itemWords, rolls: [roll, giverRoll] },
      { handoff: id, text, next },
    )
  },
})
