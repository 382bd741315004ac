import { type Desk, type DutyWeek, deskRef } from "../../agency/agency.ts"
import { create, type Reliance, rely, type Write } from "../../kernel/decision.ts"
import type { AgencyId, PersonId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Membership } from "../membership.ts"

/** Weeks that are not over yet; the others are dropped with every change of a desk. */
export const weeksAhead = (desk: Desk, at: Instant): readonly DutyWeek[] =>
  desk.weeks.filter(({ until }) => until > at)

/** Whether this person sits at the desk now, always, or in a week to come. */
export const sitsAt = (desk: Desk | undefined, person: PersonId, at: Instant): boolean =>
  desk !== undefined &&
  ([desk.onDuty, desk.deputy, ...desk.roster].includes(person) ||
    weeksAhead(desk, at).some(({ onDuty, deputy }) => onDuty === person || deputy === person))

/** The same desk with other people in its seats; a seat whose person is gone is empty. */
export function reseated(
  desk: Desk,
  who: (person: PersonId) => PersonId | undefined,
  at: Instant,
): Desk {
  const { onDuty, deputy, roster, weeks: _, ...rest } = desk
  const heads = headsOf(onDuty && who(onDuty), deputy && who(deputy))
  const others = roster.map(who).filter((each) => each !== undefined)
  const weeks = weeksAhead(desk, at).flatMap((week) => {
    const seats = headsOf(who(week.onDuty), week.deputy && who(week.deputy))
    return seats.onDuty
      ? [{ from: week.from, until: week.until, ...seats, onDuty: seats.onDuty }]
      : []
  })
  return opened({ ...rest, ...heads, roster: [...new Set(others)], weeks })
}

type Heads = { readonly onDuty?: PersonId; readonly deputy?: PersonId }

/** One person takes one of the two seats; where the officer on duty is gone, the deputy moves up. */
export function headsOf(onDuty: PersonId | undefined, deputy: PersonId | undefined): Heads {
  if (!onDuty) return deputy ? { onDuty: deputy } : {}
  return deputy && deputy !== onDuty ? { onDuty, deputy } : { onDuty }
}

/** A desk is open as long as anybody is seated at it. */
export const opened = (desk: Desk): Desk => ({
  ...desk,
  active:
    desk.onDuty !== undefined ||
    desk.deputy !== undefined ||
    desk.roster.length > 0 ||
    desk.weeks.length > 0,
})

export const emptyDesk = (agency: AgencyId): Desk => ({
  agency,
  active: false,
  roster: [],
  weeks: [],
})

type Seen = { readonly writes: readonly Write[]; readonly relies: readonly Reliance[] }

/**
 * What an act on somebody without a seat rests on: an officer still has none. Where there is no
 * desk it is made, closed, so that nobody takes the first seat at the same time.
 */
export function asSeen(desk: Row<Desk> | undefined, { roles, agency }: Membership): Seen {
  if (!roles.includes("HANDOFF_OFFICER")) return { writes: [], relies: [] }
  if (desk) return { writes: [], relies: [rely(desk)] }
  return { writes: [create(deskRef(agency), emptyDesk(agency))], relies: [] }
}
