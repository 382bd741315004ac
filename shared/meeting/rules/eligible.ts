import { caseRoles, type Role } from "../../kernel/actor.ts"
import type { Membership } from "../../membership/membership.ts"

/** Who may be sent to a meeting: an active member who coordinates or works on cases. */
export const isEligible = ({ status, roles }: Membership): boolean =>
  status === "active" && roles.some((each) => caseRoles.includes(each))

/** Who is asked first where nobody is named. */
const order: readonly Role[] = ["COORDINATOR", "SUPERVISOR", "CASE_MANAGER"]

const placeOf = ({ roles }: Membership): number => {
  const place = order.findIndex((each) => roles.includes(each))
  return place === -1 ? order.length : place
}

/** Coordinators first; among the same, always in one order. */
export const eligibleOf = (members: readonly Membership[]): readonly Membership[] =>
  members
    .filter(isEligible)
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.person < b.person ? -1 : 1))
