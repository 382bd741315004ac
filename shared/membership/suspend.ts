import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { membershipRefusals } from "./refusals.ts"
import { handoffsHeld, Leaving, leave, leavingRefs } from "./rules/leaving.ts"
import { losesLastAdmin } from "./rules/staffing.ts"
import { notForOneself, standing } from "./rules/standing.ts"

/**
 * Takes somebody's power for a while; sign-ins from before give none, even after it is over. It
 * never waits for a successor: duties not taken over stay with the person until they are, or end.
 */
export const suspend = defineVerb({
  noun: "memberships",
  name: "suspend",
  title: { id: "Bekukan", en: "Suspend" },
  input: Leaving,
  roles: ["AGENCY_ADMIN"],
  refusals: pick(
    membershipRefusals,
    "membership.missing",
    "membership.not-yours",
    "membership.wrong-state",
    "membership.oneself",
    "membership.last-admin",
    "membership.takeover-unfit",
    "membership.takeover-too-many",
  ),
  first: leavingRefs,
  second: handoffsHeld,
  may: ({ membership, staffing }, { actor }) => {
    const refused = standing(membership, actor, ["active"])
    if (refused || !membership) return refused
    const { state } = membership
    return (
      notForOneself(state, actor) ??
      losesLastAdmin(staffing?.state, state, { status: "suspended", roles: state.roles })
    )
  },
  decide: (found, { takeover }, facts) => leave(found, { status: "suspended", takeover }, facts),
})
