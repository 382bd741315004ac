import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Membership, staffingRef } from "./membership.ts"
import { membershipRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { notInvited } from "./rules/invitation.ts"
import { staffingWrites } from "./rules/staffing.ts"
import { halvesOf, subjectRef } from "./rules/standing.ts"

/** The person invited becomes a member, with the roles that two others agreed on so far. */
export const accept = defineVerb({
  noun: "memberships",
  name: "accept",
  whileInvited: true,
  title: { id: "Terima undangan", en: "Accept the invitation" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(
    membershipRefusals,
    "membership.missing",
    "membership.not-yours",
    "membership.not-invited",
    "membership.wrong-state",
  ),
  first: ({ id }) => ({ membership: subjectRef(id), staffing: staffingRef(halvesOf(id)[0]) }),
  second: () => ({}),
  may: ({ membership }, { actor }) => notInvited(membership, actor),
  decide: ({ membership, staffing }, _, { at }) => {
    if (!membership) return refuse("membership.missing")
    const next: Membership = { ...membership.state, status: "active", since: at }
    return changeOf(membership, next, {
      event: "membership.accepted",
      facts: { roles: next.roles },
      writes: staffingWrites(staffing, membership.state, next),
    })
  },
})
