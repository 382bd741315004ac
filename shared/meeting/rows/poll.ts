import type { AgencyId, MeetingId, PersonId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Ref } from "../../kernel/ref.ts"
import type { RegionCode } from "../../region/region.ts"
import type { Session } from "./session.ts"

/** A time that a poll asks about. */
export type Slot = {
  readonly id: string
  readonly sessions: readonly Session[]
  /** Why it lies outside the calendar's rules all the same. */
  readonly reason?: string
  /** An invited agency's own proposal; it waits for the coordinator. */
  readonly by?: AgencyId
  readonly status: "open" | "proposed" | "removed"
}

/** Question to agencies which time suits them (meetings.md T2–T6). */
export type Poll = {
  /** At most 12 that are open. */
  readonly slots: readonly Slot[]
  readonly deadline: Instant
  readonly openedAt: Instant
  readonly closed?: {
    readonly at: Instant
    readonly how: "chosen" | "withdrawn" | "lapsed"
    readonly slot?: string
    readonly reason?: string
  }
}

export const votes = ["AVAILABLE", "IF_NEEDED", "UNAVAILABLE"] as const
export type Vote = (typeof votes)[number]
/** An agency's vote; nobody of it having answered is unknown, not free. */
export type EffectiveVote = Vote | "NO_RESPONSE"

/** The votes of one agency: a row of its own, so that agencies vote without waiting for another. */
export type Ballot = {
  readonly meeting: MeetingId
  readonly agency: AgencyId
  /** Per delegate, per slot. */
  readonly votes: Readonly<Record<string, Readonly<Record<string, Vote>>>>
  /** The lead's word for the agency, over the delegates'. */
  readonly pinned?: {
    readonly by: PersonId
    readonly at: Instant
    readonly votes: Readonly<Record<string, Vote>>
  }
  readonly updatedAt: Instant
}

export const ballotRef = (meeting: MeetingId, agency: AgencyId): Ref<Ballot> => ({
  subject: "ballot",
  parts: [meeting, agency],
})

/**
 * A person's month in slots of fifteen minutes (UTC): the truth for booking (architecture.md).
 * `taken` names what fills a slot, so that a conflict can be told apart from one's own meeting.
 */
export type Busy = {
  readonly owner: string
  /** `2026-11`, in UTC. */
  readonly month: string
  /**
   * From quarter to quarter of the month, the end exclusive, in order. Holds may overlap with
   * anything; bookings only where a chair overrode it.
   */
  readonly taken: readonly {
    readonly from: number
    readonly to: number
    readonly meeting: MeetingId
    readonly kind: "booked" | "held"
    /** Of a booking in which people sit together: the district, for the way from and to it. */
    readonly place?: RegionCode
    /** Of a hold: when it ends by itself, whoever forgot it. */
    readonly until?: Instant
  }[]
}

/** `person#<id>`, `venue#<host>#<sum>` or `case#<id>`: whose time it is. */
export const busyRef = (owner: string, month: string): Ref<Busy> => ({
  subject: "busy",
  parts: [owner, month],
})
