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

/** A local date, `YYYY-MM-DD`. */
export type DateText = string

/** An official name and the days it was valid; without `until` it still is. */
export type AgencyName = {
  readonly name: string
  readonly from: DateText
  /** First day on which it no longer counts. */
  readonly until?: DateText
  /** Decree or regulation behind it. */
  readonly basis?: string
}

/** Size of a Dinas Sosial (PP 18/2016, Permensos 14/2016), since when and by which decree. */
export type DinsosType = {
  readonly type: "A" | "B" | "C"
  readonly from: DateText
  readonly basis: string
}

/** Accreditation of a LKSA; `NONE` was looked at and has none, absent is unknown. */
export type Accreditation = {
  readonly grade: "A" | "B" | "C" | "NONE"
  readonly until?: DateText
}

/** How the office itself is reached; never a person's own number. */
export type OfficeContact = {
  readonly phone?: string
  readonly whatsapp?: string
  readonly email?: string
  readonly address?: string
}

/** Degrees north and east. */
export type Location = { readonly latitude: number; readonly longitude: number }

export type AgencyStatus = "pending" | "active" | "suspended" | "succeeded" | "refused"

export type Agency = {
  readonly id: AgencyId
  /** The name valid now: the last of `names`. */
  readonly name: string
  readonly names: readonly AgencyName[]
  /** Other names people say: abbreviations, former kinds (`P2TP2A`). */
  readonly aliases: readonly string[]
  readonly type: AgencyType
  /** Named institution within a type (`PKK` of `COMMUNITY_ORG`). */
  readonly kind?: string
  readonly status: AgencyStatus
  /** Who took its work over, and by which decree. */
  readonly successor?: AgencyId
  readonly successionBasis?: string
  readonly region: RegionCode
  /** Codes of the provinces or districts it answers for. */
  readonly catchment: readonly RegionCode[]
  readonly services: readonly Service[]
  readonly serves: Serves
  readonly hours: Hours
  /** Only a Dinas Sosial has them, and then at least one; the last one counts. */
  readonly dinsosTypes?: readonly DinsosType[]
  readonly parent?: AgencyId
  /** The agency that registered it, and vouches for its first administrator. */
  readonly sponsor?: AgencyId
  readonly accreditation?: Accreditation
  readonly contact?: OfficeContact
  readonly location?: Location
  /** Who agreed to its registration: two authorities, neither of them the sponsor's person. */
  readonly approvals?: readonly Approval[]
  readonly refused?: Judgement
  /** Why it is suspended; gone when it is reinstated. */
  readonly suspension?: Judgement & { readonly at: Instant }
  /** Why it was last reinstated. */
  readonly reinstatement?: Judgement & { readonly at: Instant }
  readonly registeredBy?: PersonId
}

/** What an authority decided on an agency, and who answers for it. */
export type Judgement = {
  readonly reason: string
  readonly by: PersonId
  readonly agency: AgencyId
}

export type Approval = {
  readonly agency: AgencyId
  readonly person: PersonId
  readonly at: Instant
}

/** One week's duty at a desk: it begins at `from` and ends before `until`. */
export type DutyWeek = {
  readonly from: Instant
  readonly until: Instant
  readonly onDuty: PersonId
  readonly deputy?: PersonId
}

/** Who answers for an agency when something is offered to it. */
export type Desk = {
  readonly agency: AgencyId
  readonly active: boolean
  /** Who sits there in any week that the roster does not name. */
  readonly onDuty?: PersonId
  readonly deputy?: PersonId
  /** Further officers who sit there always. */
  readonly roster: readonly PersonId[]
  /** Planned weeks, earliest first; weeks long past are dropped. */
  readonly weeks: readonly DutyWeek[]
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
  /** When somebody last counted; see `rules/room.ts` for how long a count is worth something. */
  readonly asOf: Instant
}

/** The register's page of an agency as it was written at one instant; never changed again. */
export type AgencyPast = { readonly agency: Agency; readonly at: Instant; readonly event: string }

/** One word of one of an agency's names, so that it can be found by it. */
export type NameToken = { readonly agency: AgencyId; readonly text: string }

/** An agency whose catchment reaches a territory other than its own seat. */
export type Reach = { readonly agency: AgencyId }

export const agencyRef = (id: AgencyId): Ref<Agency> => ({ subject: "agency", parts: [id] })
export const deskRef = (id: AgencyId): Ref<Desk> => ({ subject: "desk", parts: [id] })
export const capacityRef = (id: AgencyId, service: Service): Ref<Capacity> => ({
  subject: "capacity",
  parts: [id, service],
})
/** Sorts by instant; `version` tells two changes of one instant apart. */
export const agencyPastRef = (id: AgencyId, at: Instant, version: number): Ref<AgencyPast> => ({
  subject: "agency-past",
  parts: [id, at, String(version).padStart(6, "0")],
})
export const nameTokenRef = (word: string, id: AgencyId): Ref<NameToken> => ({
  subject: "name-token",
  parts: [word, id],
})
export const reachRef = (territory: RegionCode, id: AgencyId): Ref<Reach> => ({
  subject: "reach",
  parts: [territory, id],
})

/** Who sits at the desk at this instant: the week's two, else the desk's own. */
export function seatedAt(desk: Desk, at: Instant): Pick<Desk, "onDuty" | "deputy"> {
  const week = desk.weeks.find(({ from, until }) => from <= at && at < until)
  return week ?? desk
}

/** A desk nobody sits at cannot be offered HIGH or EMERGENCY (handoff.md 1). */
export function isStaffed(desk: Desk, at: Instant): boolean {
  const { onDuty, deputy } = seatedAt(desk, at)
  return desk.active && (onDuty !== undefined || deputy !== undefined)
}

/** Everybody a desk's notice is for at this instant, the officer on duty first. */
export function peopleOf(desk: Desk, at: Instant): readonly PersonId[] {
  const { onDuty, deputy } = seatedAt(desk, at)
  return [
    ...new Set([onDuty, deputy, ...desk.roster].filter((each): each is PersonId => Boolean(each))),
  ]
}

export const isOnDuty = (desk: Desk | undefined, person: PersonId, at: Instant): boolean =>
  desk?.active === true && peopleOf(desk, at).includes(person)
