import { type Actor, hasRole } from "../kernel/actor.ts"
import { rely } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { type Ask, defineVerb } from "../kernel/verb.ts"
import type { Membership, Staffing } from "./membership.ts"
import { membershipRefusals, refuse } from "./refusals.ts"
import { handoffsHeld, Leaving, leave, leavingRefs } from "./rules/leaving.ts"
import { keeperRoles } from "./rules/person.ts"
import { forgetAll, reminderRefs } from "./rules/reminders.ts"
import { losesLastAdmin } from "./rules/staffing.ts"
import { answersFor, isAdministrator, knowsMembership, wrongState } from "./rules/standing.ts"

/**
 * An administrator, oneself, whoever keeps contacts; and those who invited from outside, while
 * nobody came or nobody administers the agency yet.
 */
function mayEnd(member: Membership, staffing: Staffing | undefined, actor: Actor): boolean {
  const { agency, person, status, invitedBy } = member
  if (person === actor.person || isAdministrator(actor, member)) return true
  if (status === "contact") return agency === actor.agency && hasRole(actor, ...keeperRoles)
  const isOurs = status === "invited" && invitedBy === actor.agency
  return (isOurs || answersFor(member, staffing, actor)) && hasRole(actor, "AGENCY_ADMIN")
}

/** Ends a place in an agency for good; whoever comes back is invited anew, without roles. */
export const end = defineVerb({
  noun: "memberships",
  name: "end",
  title: { id: "Akhiri keanggotaan", en: "End the membership" },
  input: Leaving,
  roles: [],
  refusals: pick(
    membershipRefusals,
    "membership.missing",
    "membership.not-allowed",
    "membership.wrong-state",
    "membership.last-admin",
    "membership.holds-open",
    "membership.takeover-unfit",
    "membership.takeover-too-many",
  ),
  first: (ask: Ask<Leaving>) => ({
    ...leavingRefs(ask),
    reminders: ask.input ? reminderRefs(ask.id) : [],
  }),
  second: handoffsHeld,
  may: ({ membership, staffing }, { actor }) => {
    if (!membership || !knowsMembership(membership.state, actor))
      return refuse("membership.missing")
    const { state } = membership
    if (!mayEnd(state, staffing?.state, actor)) return refuse("membership.not-allowed")
    return (
      wrongState(state, ["contact", "invited", "active", "suspended"]) ??
      losesLastAdmin(staffing?.state, state, { status: "ended", roles: state.roles })
    )
  },
  decide: (found, { takeover }, facts) => {
    const { membership, staffing, reminders } = found
    // From outside, it rests on nobody leading there.
    const isOutside = membership?.state.agency !== facts.actor.agency
    const relies = staffing && isOutside ? [rely(staffing, "admins")] : []
    return leave(found, { status: "ended", takeover, writes: forgetAll(reminders), relies }, facts)
  },
})
