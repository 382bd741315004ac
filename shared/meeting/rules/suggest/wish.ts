import type { Hours } from "../../../agency/rules/working-time.ts"
import type { HolidayYear } from "../../../holiday/holiday.ts"
import type { AgencyId, MeetingId } from "../../../kernel/id.ts"
import type { Instant, Zone } from "../../../kernel/instant.ts"
import type { RegionCode } from "../../../region/region.ts"
import type { Invitation } from "../../meeting.ts"
import type { Busy } from "../../rows/poll.ts"

/** Somebody who may sit for an agency; without a single row nobody knows when they are free. */
export type Delegate = { readonly busy: readonly Busy[] }

/** An agency asked to come. */
export type Party = {
  readonly agency: AgencyId
  readonly name: string
  readonly need: Invitation["need"]
  /** So many of its delegates must be free; 1 where nothing is said. */
  readonly minDelegates?: number | undefined
  readonly hours: Hours
  readonly region?: RegionCode
  readonly delegates: readonly Delegate[]
}

/** What a time is sought for. */
export type Wish = {
  /** When it is asked: holds that have ended by then stand in nobody's way. */
  readonly at: Instant
  readonly from: Instant
  readonly to: Instant
  readonly minutes: number
  /** On so many days in a row, at the same time; 1 where nothing is said. */
  readonly days?: number | undefined
  /** In which zone days and half days are told apart. */
  readonly zone: Zone
  readonly parties: readonly Party[]
  /** Chair and minute taker. */
  readonly leads?: readonly Delegate[] | undefined
  readonly years: readonly HolidayYear[]
  /** Closed hours and holidays are discomforts then, no obstacles. */
  readonly urgent?: boolean | undefined
  /** Its own bookings stand in nobody's way. */
  readonly except?: MeetingId | undefined
  /** The district in which people sit together; nobody travels where nothing is said. */
  readonly place?: RegionCode | undefined
  /** Slots that people are asked about already: others say more beside them. */
  readonly offered?: readonly { readonly start: Instant }[] | undefined
  /** Agencies that a decision needs; half of the mandatory ones where nothing is said. */
  readonly quorum?: number | undefined
}
