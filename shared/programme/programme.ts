import type { AgencyId, Brand, PersonId } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Ref } from "../kernel/ref.ts"
import type { NetworkId } from "../network/network.ts"
import type { RegionCode } from "../region/region.ts"
import type { ObjectiveResult, Rhythm } from "./lists/rhythms.ts"

export type ProgrammeId = Brand<"ProgrammeId">

/** What a programme is for, and what became of it. */
export type Objective = {
  /** Counted from 1, in the order in which they were set. */
  readonly id: string
  readonly text: string
  readonly outcome?: {
    readonly status: ObjectiveResult
    readonly text: string
    readonly at: Instant
    readonly by: PersonId
  }
}

/** A month, a quarter or a year, and the day on which it would suit to meet. */
export type Planned = {
  /** `2026-11`, `2026-Q4` or `2026`. */
  readonly period: string
  /** Its first month, `YYYY-MM`. */
  readonly from: string
  /** A working day, local, `YYYY-MM-DD`. */
  readonly on: string
}

/**
 * A series of full meetings with an agenda, a roll and minutes each: no rule repeats them
 * (meetings.md 1.3). Which meetings it has, the meetings say themselves.
 */
export type Programme = {
  readonly id: ProgrammeId
  readonly host: AgencyId
  readonly hostName: string
  readonly name: string
  readonly network?: NetworkId
  /** Copied from the network whenever a meeting is planned: who follows it besides its host. */
  readonly followers: readonly AgencyId[]
  readonly region?: RegionCode
  readonly every: Rhythm
  readonly objectives: readonly Objective[]
  /** Prevention, not response: PP 59/2019 reports keep them apart. */
  readonly prevention: boolean
  readonly theme?: string
  readonly status: "running" | "closed"
  /** The meeting that is due next. */
  readonly next?: Planned
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

export const programmeRef = (id: ProgrammeId): Ref<Programme> => ({
  subject: "programme",
  parts: [id],
})
