import * as z from "zod/mini"
import type { Actor } from "../../kernel/actor.ts"
import { type Change, type Decision, type Reliance, rely } from "../../kernel/decision.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import { refKey } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Meeting, Override } from "../meeting.ts"
import { refuse } from "../refusals.ts"
import { type Ballot, type Busy, ballotRef, type Slot } from "../rows/poll.ts"
import type { Session } from "../rows/session.ts"
import {
  type BusyWrites,
  bookWrites,
  busyRefsOf,
  claimsOf,
  conflictsOf,
  isPerson,
  mostBound,
} from "./booking.ts"
import { holdRefs } from "./holds.ts"
import { againstIn, openSlots, statesOf, tallyOf } from "./poll.ts"

export const overrideSchema = z.strictObject({
  reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)),
})

/** A time that somebody wants to fix: a slot of the poll, or one that is told. */
export type Time = { readonly sessions: readonly Session[]; readonly slot?: string }

export const slotNamed = (meeting: Meeting, id: string | undefined): Slot | undefined =>
  openSlots(meeting).find((each) => each.id === id)

/** What was booked or held, and what the wanted time would take. */
export function busyFor(meeting: Meeting, sessions: readonly Session[]): readonly Ref<Busy>[] {
  const refs = [
    ...busyRefsOf([...claimsOf(meeting, meeting.sessions), ...claimsOf(meeting, sessions)]),
    ...holdRefs(meeting),
  ]
  return [...new Map(refs.map((ref) => [refKey(ref), ref])).values()]
}

export const ballotsOf = ({ id, invitations }: Meeting): readonly Ref<Ballot>[] =>
  invitations.map(({ agency }) => ballotRef(id, agency))

export const isMandatory = ({ invitations }: Meeting, agency: string): boolean =>
  invitations.some((each) => each.agency === agency && each.need === "mandatory")

/** The votes on which a choice rests: whoever takes one back meanwhile is heard. */
export const votesBehind = (
  meeting: Meeting,
  ballots: readonly Row<Ballot>[],
): readonly Reliance[] =>
  ballots.filter(({ state }) => isMandatory(meeting, state.agency)).map((row) => rely(row))

type Found = {
  readonly busy: readonly Row<Busy>[]
  readonly ballots: readonly Row<Ballot>[]
  readonly actor: Actor
  readonly at: Instant
}

export type Fixed = {
  readonly booking: BusyWrites
  readonly override?: Override
  readonly facts: Readonly<Record<string, unknown>>
}

const isStuck = ({ against, kinds }: { against: readonly unknown[]; kinds: readonly unknown[] }) =>
  against.length > 0 || kinds.length > 0

/**
 * Whether a time can be fixed: every mandatory agency can come to a slot that was voted on, and
 * nobody and nothing that must be there is booked elsewhere; or the chair says why all the same.
 */
export function fixTime(
  meeting: Meeting,
  { sessions, slot, override }: Time & { readonly override?: { reason: string } | undefined },
  { busy, ballots, actor, at }: Found,
): Fixed | Refusal {
  if (override && actor.person !== meeting.chair) return refuse("meeting.chair-decides")
  const claims = claimsOf(meeting, sessions)
  const people = claims.filter(isPerson).length
  if (people > mostBound) return refuse("meeting.too-many-bound", { people, most: mostBound })
  const against = slot ? againstIn(tallyOf(meeting, statesOf(ballots), slot)) : []
  const kinds = conflictsOf(claims, busy, { meeting: meeting.id, at })
  if (against.length > 0 && !override) return refuse("meeting.votes-missing", { agencies: against })
  if (kinds.length > 0 && !override) return refuse("meeting.conflict", { kinds })
  return {
    booking: bookWrites(busy, { meeting: meeting.id, kind: "booked", claims, at }),
    ...(override && isStuck({ against, kinds })
      ? { override: { reason: override.reason, by: actor.person, at } }
      : {}),
    facts: {
      ...(slot ? { slot } : {}),
      ...(isStuck({ against, kinds }) ? { against, kinds } : {}),
    },
  }
}

/** The request, the event and the membership are items of every transaction. */
const ownItems = 3
const mostItems = 100

/** An act with what it lets go of besides, as far as one transaction has room. */
export function withRoom(change: Change, leaving: BusyWrites["leaving"]): Decision {
  const written = change.writes.map((each) => refKey("ref" in each ? each.ref : each.row.ref))
  const relied = change.relies.map(({ row }) => refKey(row.ref))
  const items = ownItems + new Set([...written, ...relied]).size
  if (items > mostItems) return refuse("meeting.too-many-bound", { items, most: mostItems })
  return { ...change, writes: [...change.writes, ...leaving.slice(0, mostItems - items)] }
}

/** The meeting without what no longer holds once its time is fixed anew. */
export function unfixed({ tentative: _flag, override: _old, ...meeting }: Meeting): Meeting {
  return meeting
}

/** The poll as it ends with a choice. */
export const chosenIn = ({ poll }: Meeting, slot: string | undefined, at: Instant) =>
  poll && slot ? { poll: { ...poll, closed: { at, how: "chosen" as const, slot } } } : {}
