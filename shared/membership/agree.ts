import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { roles } from "../kernel/actor.ts"
import { rely } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Membership, staffingRef } from "./membership.ts"
import { onAnswer } from "./notices.ts"
import { membershipRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { notSecond } from "./rules/second.ts"
import { staffingWrites } from "./rules/staffing.ts"
import {
  halvesOf,
  knowsMembership,
  notElsewhere,
  relyOnOwn,
  subjectRef,
  wrongState,
} from "./rules/standing.ts"

/** A second person agrees to the roles that somebody asked for a third. */
export const agree = defineVerb({
  noun: "memberships",
  name: "agree",
  title: { id: "Setujui peran", en: "Agree to the roles" },
  input: z.strictObject({}),
  roles: ["AGENCY_ADMIN", "SUPERVISOR"],
  refusals: pick(
    membershipRefusals,
    "membership.missing",
    "membership.wrong-state",
    "membership.nothing-asked",
    "membership.second-required",
    "membership.second-elsewhere",
    "membership.agency-inactive",
  ),
  first: ({ id, actor }) => ({
    membership: subjectRef(id),
    staffing: staffingRef(halvesOf(id)[0]),
    own: agencyRef(actor.agency),
  }),
  second: () => ({}),
  may: ({ membership, staffing, own }, { actor }) => {
    if (!membership || !knowsMembership(membership.state, actor))
      return refuse("membership.missing")
    return (
      wrongState(membership.state, ["invited", "active"]) ??
      notSecond(membership.state, staffing?.state, actor) ??
      notElsewhere(membership.state.agency, own, actor)
    )
  },
  decide: ({ membership, staffing, own }) => {
    if (!membership?.state.asked) return refuse("membership.nothing-asked")
    const { asked, ...was } = membership.state
    const gained = [...was.roles, ...asked.roles]
    const next: Membership = { ...was, roles: roles.filter((role) => gained.includes(role)) }
    return changeOf(membership, next, {
      event: "membership.roles-agreed",
      facts: { roles: asked.roles, asked: asked.by },
      writes: staffingWrites(staffing, was, next),
      relies: [
        ...(staffing ? [rely(staffing, "leaders", "members")] : []),
        ...relyOnOwn(next.agency, own),
      ],
      notices: onAnswer("membership.roles-agreed", membership.state),
    })
  },
})
