import { agencyRef } from "#shared/agency/agency.ts"
import type { AgencyType } from "#shared/agency/lists/agency-types.ts"
import type { Role } from "#shared/kernel/actor.ts"
import { type AgencyId, agencyId, personId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { membershipIdOf } from "#shared/membership/membership.ts"
import { monday } from "./town.ts"
import { membershipOf, put, type Seat, see, type World } from "./world.ts"

const dinsos = agencyRef("dinsos" as AgencyId)

/** The coordinator of the child's district, in a house of its own that has no part in any handoff. */
export function putCoordinator(
  world: World,
  type: AgencyType = "PKSAI_UNIT",
  ...further: readonly Role[]
): Seat {
  const agency = agencyId.parse("pksai")
  const person = personId.parse("nia")
  const name = "PKSAI Metro"
  put(world, agencyRef(agency), { ...see(world, dinsos), id: agency, name, type })
  const by = { person, agency }
  put(world, membershipOf(by), {
    id: membershipIdOf(agency, person),
    person,
    agency,
    holds: [],
    status: "active",
    roles: ["COORDINATOR", ...further],
    since: later(monday, -400 * day),
  })
  return by
}
