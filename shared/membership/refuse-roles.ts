import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { staffingRef } from "./membership.ts"
import { onAnswer } from "./notices.ts"
import { membershipRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { notSecond } from "./rules/second.ts"
import { halvesOf, isAdministrator, knowsMembership, subjectRef } from "./rules/standing.ts"

/** Roles that were asked for are turned down, or taken back by whoever asked. */
export const refuseRoles = defineVerb({
  noun: "memberships",
  name: "refuse-roles",
  title: { id: "Tolak usulan peran", en: "Turn the roles down" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(
    membershipRefusals,
    "membership.missing",
    "membership.nothing-asked",
    "membership.not-allowed",
  ),
  first: ({ id }) => ({ membership: subjectRef(id), staffing: staffingRef(halvesOf(id)[0]) }),
  second: () => ({}),
  may: ({ membership, staffing }, { actor }) => {
    if (!membership || !knowsMembership(membership.state, actor))
      return refuse("membership.missing")
    const { state } = membership
    if (!state.asked) return refuse("membership.nothing-asked")
    const isAsker = state.asked.by === actor.person
    const isSecond = notSecond(state, staffing?.state, actor) === undefined
    return isAsker || isSecond || isAdministrator(actor, state)
      ? undefined
      : refuse("membership.not-allowed")
  },
  decide: ({ membership }, _, { actor }) => {
    if (!membership?.state.asked) return refuse("membership.nothing-asked")
    const { asked, ...next } = membership.state
    return changeOf(membership, next, {
      event: "membership.roles-refused",
      facts: { roles: asked.roles, takenBack: asked.by === actor.person },
      notices: onAnswer("membership.roles-refused", membership.state),
    })
  },
})
