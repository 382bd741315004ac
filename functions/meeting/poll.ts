import type { Actor } from "#shared/kernel/actor.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { type Meeting, type MeetingCard, meetingRef } from "#shared/meeting/meeting.ts"
import { type Ballot, ballotRef } from "#shared/meeting/rows/poll.ts"
import { ballotsOf } from "#shared/meeting/rules/fixing.ts"
import {
  bestSlot,
  isPolled,
  judgedSlots,
  mayVote,
  openSlots,
  tallyOf,
} from "#shared/meeting/rules/poll.ts"
import type { Question } from "../http/read.ts"
import { type Item, loadRows } from "../platform/rows.ts"

/** How each agency votes on each slot, as one word: what its people said stays with them. */
const effectiveIn = (meeting: Meeting, ballots: readonly Ballot[]) => {
  const slots = (meeting.poll?.slots ?? []).filter(({ status }) => status === "open")
  const tallies = slots.map(({ id }) => [id, tallyOf(meeting, ballots, id)] as const)
  return meeting.invitations.map(({ agency }) => ({
    agency,
    votes: Object.fromEntries(
      tallies.map(([id, tally]) => [id, tally.find((each) => each.agency === agency)?.vote]),
    ),
  }))
}

/**
 * The poll of a meeting as its page shows it: the reader's own votes, each agency's one word, and
 * while it is under way the slots in the order in which they suit, with who is missing from each.
 */
export async function pollOf({ deps, actor, at }: Question, meeting: Meeting) {
  const { poll, tentative, override } = meeting
  const doubt = {
    ...(tentative ? { tentative } : {}),
    ...(override ? { override: { reason: override.reason } } : {}),
  }
  if (!poll) return doubt
  const rows = await loadRows(deps.tables, ballotsOf(meeting))
  const ballots = [...rows.values()].map(({ state }) => state as Ballot)
  const own = rows.get(refKey(ballotRef(meeting.id, actor.agency)))?.state as Ballot | undefined
  const mine = own?.votes[actor.person]
  const judged = isPolled(meeting) ? judgedSlots(meeting, ballots) : []
  const best = bestSlot(judged, at)
  return {
    ...doubt,
    poll: {
      ...poll,
      ...(mine ? { mine } : {}),
      ...(own?.pinned ? { pinned: own.pinned.votes } : {}),
      effective: effectiveIn(meeting, ballots),
      explained: judged.map(({ slot, missing, without, reluctant }) => ({
        slot: slot.id,
        missing,
        without,
        reluctant,
      })),
      ...(best ? { best: best.slot.id } : {}),
    },
  }
}

/** What the reader's own vote is in an open poll; nothing for whoever is not asked for one. */
function ownVote(meeting: Meeting, ballot: Ballot | undefined, actor: Actor) {
  const isInvited = meeting.invitations.some(({ agency }) => agency === actor.agency)
  if (!isInvited || !mayVote(meeting, actor)) return undefined
  const said = { ...ballot?.votes[actor.person], ...ballot?.pinned?.votes }
  return openSlots(meeting).every(({ id }) => said[id]) ? "given" : "wanted"
}

/** Cards of meetings that are polled tell the reader whether their own vote is still waited for. */
export async function withVotes(
  { deps, actor, at }: Question,
  items: readonly Item[],
): Promise<readonly Item[]> {
  const asked = items
    .map((item) => item["card"] as MeetingCard)
    .flatMap(({ id, deadline }) => (deadline && deadline > at ? [id] : []))
  if (asked.length === 0) return items
  const refs = asked.flatMap((id) => [meetingRef(id), ballotRef(id, actor.agency)])
  const rows = await loadRows(deps.tables, refs, false)
  return items.map((item) => {
    const card = item["card"] as MeetingCard
    const meeting = rows.get(refKey(meetingRef(card.id)))?.state as Meeting | undefined
    const ballot = rows.get(refKey(ballotRef(card.id, actor.agency)))?.state as Ballot | undefined
    const vote = meeting && asked.includes(card.id) && ownVote(meeting, ballot, actor)
    return vote ? { ...item, card: { ...card, myVote: vote } } : item
  })
}
