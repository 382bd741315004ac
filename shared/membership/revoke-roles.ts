import * as z from "zod/mini"
import { type Desk, deskRef } from "../agency/agency.ts"
import { caseRoles } from "../kernel/actor.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Row } from "../kernel/ref.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Membership, staffingRef } from "./membership.ts"
import { membershipRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { rolesSchema } from "./rules/roles.ts"
import { asSeen } from "./rules/seats.ts"
import { losesLastAdmin, staffingWrites } from "./rules/staffing.ts"
import { halvesOf, standing, subjectRef } from "./rules/standing.ts"
import { burdenOf, type Held, heldRefs, holdsOpen } from "./rules/takeover.ts"

type Around = {
  readonly desk: Row<Desk> | undefined
  readonly handoffs: readonly Row<Held>[]
}

/** Without the role for it, a seat would be empty, and what waits for this person would wait on. */
function stranded(next: Membership, { desk, handoffs }: Around, at: Instant) {
  const seat = next.roles.includes("HANDOFF_OFFICER") ? undefined : desk
  const works = next.roles.some((role) => caseRoles.includes(role))
  return holdsOpen(burdenOf(next, { handoffs: works ? [] : handoffs, desk: seat }, at))
}

/** Takes roles away; one administrator is enough for that. */
export const revokeRoles = defineVerb({
  noun: "memberships",
  name: "revoke-roles",
  title: { id: "Cabut peran", en: "Take roles away" },
  input: z.strictObject({ roles: rolesSchema }),
  roles: ["AGENCY_ADMIN"],
  refusals: pick(
    membershipRefusals,
    "membership.missing",
    "membership.not-yours",
    "membership.wrong-state",
    "membership.roles-not-held",
    "membership.last-admin",
    "membership.holds-open",
  ),
  first: ({ id, input }) => {
    const [agency] = halvesOf(id)
    return {
      membership: subjectRef(id),
      staffing: input && staffingRef(agency),
      desk: input && deskRef(agency),
    }
  },
  second: ({ membership }, { input }) => ({ handoffs: input ? heldRefs(membership?.state) : [] }),
  may: ({ membership }, { actor }) =>
    standing(membership, actor, ["invited", "active", "suspended"]),
  decide: ({ membership, staffing, desk, handoffs }, input, { at }) => {
    if (!membership) return refuse("membership.missing")
    const was = membership.state
    if (input.roles.some((role) => !was.roles.includes(role))) {
      return refuse("membership.roles-not-held")
    }
    const next: Membership = {
      ...was,
      roles: was.roles.filter((role) => !input.roles.includes(role)),
    }
    const refused =
      losesLastAdmin(staffing?.state, was, next) ?? stranded(next, { desk, handoffs }, at)
    if (refused) return refused
    const seen = asSeen(desk, was)
    return changeOf(membership, next, {
      event: "membership.roles-revoked",
      facts: { roles: input.roles },
      writes: [...staffingWrites(staffing, was, next), ...seen.writes],
      relies: seen.relies,
    })
  },
})
