import * as z from "zod/mini"
import { type Change, create, rely, replace } from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Meeting } from "../meeting.ts"
import { type Ballot, ballotRef, type Vote, votes } from "../rows/poll.ts"
import { openSlots } from "./poll.ts"
import { mostOpen, slotId } from "./slots.ts"

type Votes = Readonly<Record<string, Vote>>

/** By slot; no more than a poll can ask about. */
export const votesSchema = z
  .record(slotId, z.enum(votes))
  .check(z.refine((said) => Object.keys(said).length <= mostOpen))

/** Whether every slot that is voted on is open. */
export function isAsked(meeting: Pick<Meeting, "poll">, said: Votes): boolean {
  const open = new Set(openSlots(meeting).map(({ id }) => id))
  return Object.keys(said).every((id) => open.has(id))
}

/** What was said before of slots that are still open; the rest is past. */
export function onlyAsked(meeting: Pick<Meeting, "poll">, said: Votes = {}): Votes {
  const open = openSlots(meeting).flatMap(({ id }) => {
    const vote = said[id]
    return vote ? [[id, vote] as const] : []
  })
  return Object.fromEntries(open)
}

/** What becomes of an agency's ballot: a row of its own, so that agencies do not wait for another. */
export function cast(
  type: "meeting.voted" | "meeting.vote-pinned",
  meeting: Row<Meeting>,
  told: {
    readonly ballot: Row<Ballot> | undefined
    readonly next: Ballot
    readonly votes: Votes
  },
): Change {
  const { ballot, next } = told
  const ref = ballotRef(next.meeting, next.agency)
  return {
    subject: ref,
    status: meeting.state.status,
    writes: [ballot ? replace(ballot, next) : create(ref, next)],
    relies: [rely(meeting)],
    event: { type, facts: { meeting: meeting.state.id, slots: Object.keys(told.votes).length } },
    notices: [],
  }
}
