import * as z from "zod/mini"
import { type MeetingId, type PersonId, personId } from "../../kernel/id.ts"
import { type Instant, instantSchema } from "../../kernel/instant.ts"
import type { Blind, Digest } from "../../kernel/verb.ts"
import {
  type AsideReason,
  type Meeting,
  type Partstat,
  partstats,
  type Seat,
  type SetAside,
} from "../meeting.ts"
import { currentSeats } from "./seats.ts"

/** What an inbound REPLY says (RFC 5546 3.2.3), as far as it counts here. */
export const ReplyInput = {
  partstat: z.enum(partstats),
  sequence: z.int().check(z.gte(0), z.lte(1_000_000)),
  dtstamp: instantSchema,
}

export type Reply = {
  readonly person?: PersonId | undefined
  readonly partstat: Partstat
  readonly sequence: number
  readonly dtstamp: Instant
  readonly delegatedTo?: PersonId | undefined
  readonly token?: string | undefined
}

export const delegateInput = z.optional(personId)

/**
 * What stands in the address a person's reply goes to: nobody else's calendar was told it, so a
 * forged reply for somebody else lacks it (RFC 6047 2.2.1).
 */
export const replyToken = (
  { blind, digest }: { readonly blind: Blind; readonly digest: Digest },
  [meeting, person]: readonly [MeetingId, PersonId],
): string => digest(blind(`reply ${meeting} ${person}`)).slice(0, 32)

const mostAside = 50

/** Lays a reply aside for the organiser; the oldest make room. */
export const laidAside = (
  meeting: Meeting,
  { person, partstat, sequence, dtstamp }: Reply,
  { why, at }: { readonly why: AsideReason; readonly at: Instant },
): Meeting => {
  const one: SetAside = { why, at, partstat, sequence, dtstamp, ...(person ? { person } : {}) }
  return {
    ...meeting,
    setAside: [...(meeting.setAside ?? []), one].slice(-mostAside),
    updatedAt: at,
  }
}

/** Of two replies of one revision and one instant the same one counts, whichever came first. */
const rank = (partstat: Partstat): number => partstats.indexOf(partstat)

export type Weighed =
  | { readonly seat: Seat }
  | { readonly why: AsideReason }
  | { readonly known: true }

/**
 * Whether a reply counts (meetings.md F2–F6): of a person who is asked now, by the address only
 * they were told, to the revision they were told last, and later than what they said of it before.
 */
export function weigh(meeting: Meeting, reply: Reply, expected: string | undefined): Weighed {
  const seat = currentSeats(meeting).find(({ person }) => person === reply.person)
  if (!seat?.sent || seat.sent.method !== "REQUEST") return { why: "unknown" }
  if (reply.token !== expected) return { why: "token" }
  if (reply.sequence > seat.sent.sequence) return { why: "revision" }
  if (reply.sequence < seat.sent.sequence) return { why: "stale" }
  const before = seat.reply?.sequence === reply.sequence ? seat.reply.at : undefined
  if (before && reply.dtstamp < before) return { why: "stale" }
  const isTie = before === reply.dtstamp
  if (isTie && rank(reply.partstat) === rank(seat.partstat)) return { known: true }
  if (isTie && rank(reply.partstat) < rank(seat.partstat)) return { why: "stale" }
  const { delegatedTo: _earlier, ...rest } = seat
  return {
    seat: {
      ...rest,
      partstat: reply.partstat,
      // A proposal to the agency's lead: whoever is named gets no access by it (F7).
      ...(reply.partstat === "DELEGATED" && reply.delegatedTo
        ? { delegatedTo: reply.delegatedTo }
        : {}),
      reply: { sequence: reply.sequence, at: reply.dtstamp },
    },
  }
}
