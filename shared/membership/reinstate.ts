import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Membership, staffingRef } from "./membership.ts"
import { membershipRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { staffingWrites } from "./rules/staffing.ts"
import { halvesOf, standing, subjectRef } from "./rules/standing.ts"

/** Ends a suspension; the person signs in anew, since sign-ins from before it stay powerless. */
export const reinstate = defineVerb({
  noun: "memberships",
  name: "reinstate",
  title: { id: "Aktifkan kembali", en: "Reinstate" },
  input: z.strictObject({}),
  roles: ["AGENCY_ADMIN"],
  refusals: pick(
    membershipRefusals,
    "membership.missing",
    "membership.not-yours",
    "membership.wrong-state",
  ),
  first: ({ id }) => ({ membership: subjectRef(id), staffing: staffingRef(halvesOf(id)[0]) }),
  second: () => ({}),
  may: ({ membership }, { actor }) => standing(membership, actor, ["suspended"]),
  decide: ({ membership, staffing }) => {
    if (!membership) return refuse("membership.missing")
    const next: Membership = { ...membership.state, status: "active" }
    return changeOf(membership, next, {
      event: "membership.reinstated",
      writes: staffingWrites(staffing, membership.state, next),
    })
  },
})
