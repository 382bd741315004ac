import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { rely } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Membership, staffingRef } from "./membership.ts"
import { toSeconds } from "./notices.ts"
import { membershipRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { rolesSchema, unfitRoles } from "./rules/roles.ts"
import { grantOf } from "./rules/second.ts"
import {
  answersFor,
  halvesOf,
  notElsewhere,
  notForOneself,
  relyOnOwn,
  standing,
  subjectRef,
  wrongState,
} from "./rules/standing.ts"

/** Asks for roles for somebody else; they count once a second person agrees. */
export const askRoles = defineVerb({
  noun: "memberships",
  name: "ask-roles",
  title: { id: "Usulkan peran", en: "Ask for roles" },
  input: z.strictObject({ roles: rolesSchema }),
  roles: ["AGENCY_ADMIN"],
  refusals: pick(
    membershipRefusals,
    "membership.missing",
    "membership.not-yours",
    "membership.wrong-state",
    "membership.oneself",
    "membership.already-asked",
    "membership.roles-held",
    "membership.roles-unfit",
    "membership.platform-role",
    "membership.agency-inactive",
  ),
  first: ({ id, input, actor }) => {
    const [agency] = halvesOf(id)
    return {
      membership: subjectRef(id),
      agency: input && agencyRef(agency),
      staffing: staffingRef(agency),
      own: agencyRef(actor.agency),
    }
  },
  second: () => ({}),
  may: ({ membership, staffing, own }, { actor }) => {
    const isOurs = membership && answersFor(membership.state, staffing?.state, actor)
    const refused = isOurs
      ? (wrongState(membership.state, ["invited", "active"]) ??
        notElsewhere(membership.state.agency, own, actor))
      : standing(membership, actor, ["invited", "active"])
    if (refused || !membership) return refused
    const self = notForOneself(membership.state, actor)
    if (self) return self
    return membership.state.asked ? refuse("membership.already-asked") : undefined
  },
  decide: ({ membership, agency, staffing, own }, input, facts) => {
    if (!membership || !agency) return refuse("membership.missing")
    const wanted = input.roles.filter((role) => !membership.state.roles.includes(role))
    if (wanted.length === 0) return refuse("membership.roles-held")
    const unfit = unfitRoles(wanted, agency.state, facts.actor)
    if (unfit) return unfit
    const asked = grantOf(wanted, agency.state, facts)
    const next: Membership = { ...membership.state, asked }
    return changeOf(membership, next, {
      event: "membership.roles-asked",
      facts: { roles: wanted },
      relies: [
        rely(agency, "type", "parent", "sponsor"),
        ...(staffing && own?.state.id !== next.agency ? [rely(staffing, "admins")] : []),
        ...relyOnOwn(next.agency, own),
      ],
      notices: toSeconds(next, staffing?.state),
    })
  },
})
