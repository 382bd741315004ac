import type { AgencyId, PersonId } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Ref } from "../kernel/ref.ts"
import type { RegionCode } from "../region/region.ts"
import type { AgencyType } from "./lists/agency-types.ts"
import type { Service } from "./lists/services.ts"
import type { Hours } from "./rules/working-time.ts"

/** Whom an agency serves; ages in whole years, both ends included. */
export type Serves = {
  readonly ages: readonly [number, number]
  readonly sexes: readonly ("F" | "M")[]
  /** AMPK categories (PP 78/2021); empty means every one. */
  readonly categories: readonly string[]
}

export type Agency = {
  readonly id: AgencyId
  readonly name: string
  readonly type: AgencyType
  /** Named institution within a type (`PKK` of `COMMUNITY_ORG`). */
  readonly kind?: string
  readonly status: "active" | "suspended"
  readonly region: RegionCode
  /** Codes of the provinces or districts it answers for. */
  readonly catchment: readonly RegionCode[]
  readonly services: readonly Service[]
  readonly serves: Serves
  readonly hours: Hours
}

/** Who answers for an agency when something is offered to it. */
export type Desk = {
  readonly agency: AgencyId
  readonly active: boolean
  readonly onDuty?: PersonId
  readonly deputy?: PersonId
  /** Further officers on this week's roster. */
  readonly roster: readonly PersonId[]
}

/** Places of one service: `room` = places − taken − reserved, kept with them. */
export type Capacity = {
  readonly agency: AgencyId
  readonly service: Service
  readonly places: number
  readonly taken: number
  readonly reserved: number
  readonly room: number
  readonly closed: boolean
  readonly asOf: Instant
}

export const agencyRef = (id: AgencyId): Ref<Agency> => ({ subject: "agency", parts: [id] })
export const deskRef = (id: AgencyId): Ref<Desk> => ({ subject: "desk", parts: [id] })
export const capacityRef = (id: AgencyId, service: Service): Ref<Capacity> => ({
  subject: "capacity",
  parts: [id, service],
})

/** A desk nobody sits at cannot be offered HIGH or EMERGENCY (handoff.md 1). */
export const isStaffed = (desk: Desk): boolean =>
  desk.active && (desk.onDuty !== undefined || desk.deputy !== undefined)

/** Everybody a desk's notice is for, the officer on duty first. */
export const peopleOf = (desk: Desk): readonly PersonId[] => [
  ...new Set(
    [desk.onDuty, desk.deputy, ...desk.roster].filter((each): each is PersonId => Boolean(each)),
  ),
]

export const isOnDuty = (desk: Desk | undefined, person: PersonId): boolean =>
  desk?.active === true && peopleOf(desk).includes(person)
