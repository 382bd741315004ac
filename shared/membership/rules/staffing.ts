import type { Role } from "../../kernel/actor.ts"
import { create, replace, type Write } from "../../kernel/decision.ts"
import type { AgencyId, PersonId } from "../../kernel/id.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { type Membership, type Staffing, staffingRef } from "../membership.ts"
import { refuse } from "../refusals.ts"
import { leaderRoles } from "./second.ts"

const emptyStaffing = (agency: AgencyId): Staffing => ({
  agency,
  admins: [],
  leaders: [],
  members: 0,
})

const isActive = (member: Membership): boolean => member.status === "active"

const holdsOne = (member: Membership, ...roles: readonly Role[]): boolean =>
  isActive(member) && roles.some((role) => member.roles.includes(role))

const listed = (people: readonly PersonId[], person: PersonId, belongs: boolean) => [
  ...people.filter((each) => each !== person),
  ...(belongs ? [person] : []),
]

const standsIn = (staffing: Staffing, member: Membership): boolean =>
  holdsOne(member, "AGENCY_ADMIN") === staffing.admins.includes(member.person) &&
  holdsOne(member, ...leaderRoles) === staffing.leaders.includes(member.person)

/** The agency's staffing after one membership went from `was` to `now`; no write where it stays. */
export function staffingWrites(
  row: Row<Staffing> | undefined,
  was: Membership,
  now: Membership,
): readonly Write[] {
  const staffing = row?.state ?? emptyStaffing(now.agency)
  const joined = Number(isActive(now)) - Number(isActive(was))
  if (joined === 0 && standsIn(staffing, now)) return []
  const next: Staffing = {
    ...staffing,
    admins: listed(staffing.admins, now.person, holdsOne(now, "AGENCY_ADMIN")),
    leaders: listed(staffing.leaders, now.person, holdsOne(now, ...leaderRoles)),
    members: Math.max(0, staffing.members + joined),
  }
  return [row ? replace(row, next) : create(staffingRef(now.agency), next)]
}

/** An agency that has an administrator never has none again. */
export function losesLastAdmin(
  staffing: Staffing | undefined,
  was: Membership,
  now: Pick<Membership, "status" | "roles">,
): Refusal | undefined {
  const loses = holdsOne(was, "AGENCY_ADMIN") && !holdsOne({ ...was, ...now }, "AGENCY_ADMIN")
  const others = (staffing?.admins ?? []).filter((each) => each !== was.person)
  return loses && others.length === 0 ? refuse("membership.last-admin") : undefined
}
