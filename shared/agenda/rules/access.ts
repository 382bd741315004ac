import * as z from "zod/mini"
import { type Agency, agencyRef } from "../../agency/agency.ts"
import { agencyTypes } from "../../agency/lists/agency-types.ts"
import type { Case } from "../../case/case.ts"
import { isKeptAway } from "../../case/rules/relation.ts"
import { type Reliance, rely } from "../../kernel/decision.ts"
import { type AgencyId, agencyId, personId } from "../../kernel/id.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Access } from "../../meeting/rows/item.ts"
import { actorOf, type Membership, membershipRef } from "../../membership/membership.ts"
import { refuse } from "../refusals.ts"

/** So many agencies or people: each is a row that an act rests on. */
export const accessSchema = z.discriminatedUnion("to", [
  z.strictObject({ to: z.literal("all") }),
  z.strictObject({
    to: z.literal("agencies"),
    agencies: z.array(agencyId).check(z.minLength(1), z.maxLength(20)),
  }),
  z.strictObject({
    to: z.literal("people"),
    people: z
      .array(z.strictObject({ person: personId, agency: agencyId }))
      .check(z.minLength(1), z.maxLength(40)),
  }),
])

/** The rows that say whether those named may be. */
export const accessRefs = (access: Access | undefined) => ({
  agencies: access?.to === "agencies" ? [...new Set(access.agencies)].map(agencyRef) : [],
  people:
    access?.to === "people"
      ? access.people.map((each) => membershipRef(each.person, each.agency))
      : [],
})

export type Named = {
  readonly agencies: readonly Row<Agency>[]
  readonly people: readonly Row<Membership>[]
}

/** Who only meets learns of no single child. */
const seesCases = ({ type }: Agency): boolean =>
  agencyTypes[type].category !== "COMMUNITY" && agencyTypes[type].ceiling !== "MEET"

const unfitAgency = ({ status, ...agency }: Agency, child: Case | undefined): boolean =>
  status !== "active" || (child !== undefined && !seesCases({ status, ...agency }))

function unfitPerson(row: Row<Membership>, child: Case | undefined): boolean {
  const actor = actorOf(row.state)
  return !actor || (child !== undefined && isKeptAway(child, actor))
}

const count = (access: Access): { readonly agencies: number; readonly people: number } => ({
  agencies: access.to === "agencies" ? new Set(access.agencies).size : 0,
  people: access.to === "people" ? access.people.length : 0,
})

/** Why an item cannot be for those who were named. */
export function unfitAccess(
  access: Access | undefined,
  { agencies, people }: Named,
  child: Case | undefined,
): Refusal | undefined {
  if (!access) return undefined
  if (child && access.to === "all") return refuse("agenda.access-open")
  const named = [
    ...agencies.map(({ state }) => state.id),
    ...people.map(({ state }) => state.agency),
  ]
  if (named.some((each) => child?.conflictedAgencies.includes(each))) {
    return refuse("agenda.agency-conflicted")
  }
  const wanted = count(access)
  if (agencies.length < wanted.agencies) return refuse("agenda.agency-unknown")
  if (agencies.some(({ state }) => unfitAgency(state, child)))
    return refuse("agenda.agency-unknown")
  if (people.length < wanted.people) return refuse("agenda.person-unknown")
  const isUnfit = people.some((row) => unfitPerson(row, child))
  return isUnfit ? refuse("agenda.person-unknown") : undefined
}

type Sides = {
  readonly child: Case | undefined
  readonly proposer: AgencyId
  readonly host: AgencyId
}

/**
 * Who may know of an item: of one on a child its custodian, the proposer and the host besides those
 * named, or else only the people named; of any other all who are invited, unless it says otherwise.
 */
export function accessFor(access: Access | undefined, { child, proposer, host }: Sides): Access {
  if (access?.to === "people") return access
  const named = access?.to === "agencies" ? access.agencies : []
  if (!child)
    return named.length > 0
      ? { to: "agencies", agencies: unique(proposer, ...named) }
      : { to: "all" }
  return { to: "agencies", agencies: unique(child.custodian, proposer, host, ...named) }
}

const unique = (...agencies: readonly AgencyId[]): readonly AgencyId[] => [...new Set(agencies)]

export const relyOnNamed = ({ agencies, people }: Named): readonly Reliance[] => [
  ...agencies.map((row) => rely(row, "status")),
  ...people.map((row) => rely(row, "status", "roles")),
]
