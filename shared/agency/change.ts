import * as z from "zod/mini"
import { type Actor, hasRole } from "../kernel/actor.ts"
import { rely } from "../kernel/decision.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Agency, agencyRef } from "./agency.ts"
import { agencyRefusals, refuse } from "./refusals.ts"
import { oversees } from "./rules/authority.ts"
import { changeOf } from "./rules/change.ts"
import { distinct, misfit, profileFields, type Told, told } from "./rules/profile.ts"
import { followWrites, reachesOf, refsOf, tokensOf } from "./rules/register-rows.ts"
import { isSame } from "./rules/same.ts"
import { bothFor, notOwner, relyOnOwn } from "./rules/standing.ts"

/** What was said anew, over what was said before. */
const profiled = (agency: Agency, input: Told): Agency => ({
  ...agency,
  ...input,
  catchment: distinct(input.catchment ?? agency.catchment),
  services: distinct(input.services ?? agency.services),
  aliases: distinct(input.aliases ?? agency.aliases),
})

/**
 * Who answers where decides who may approve and suspend, and a parent may agree to roles:
 * nobody widens their own power by a profile.
 */
const reachesForPower = (agency: Agency, input: Told, actor: Actor): boolean =>
  !hasRole(actor, "PLATFORM_ADMIN") &&
  ((input.catchment !== undefined && oversees(agency.type)) ||
    (input.parent !== undefined && input.parent !== agency.parent))

function wrongParent(
  { id }: Agency,
  { parent: wanted }: Told,
  parent: Row<Agency> | undefined,
): Refusal | undefined {
  if (!wanted) return undefined
  if (wanted === id || parent?.state.parent === id) return refuse("agency.parent-circle")
  return parent?.state.status === "active" ? undefined : refuse("agency.parent-unknown")
}

/** Says anew what an agency does, for whom, where and when. */
export const change = defineVerb({
  noun: "agencies",
  name: "change",
  title: { id: "Ubah profil", en: "Change the profile" },
  input: z.strictObject(profileFields),
  roles: ["AGENCY_ADMIN", "PLATFORM_ADMIN"],
  refusals: pick(
    agencyRefusals,
    "agency.missing",
    "agency.not-yours",
    "agency.own-inactive",
    "agency.wrong-state",
    "agency.nothing-changed",
    "agency.needs-platform",
    "agency.parent-circle",
    "agency.parent-unknown",
    "agency.region-unknown",
    "agency.ages-reversed",
    "agency.hours-reversed",
    "agency.too-many-words",
    "agency.too-much-at-once",
  ),
  first: (ask) => ({
    ...bothFor(ask),
    parent: ask.input?.parent && agencyRef(ask.input.parent),
  }),
  second: ({ agency }, { input }) => ({
    tokens: agency && input?.aliases ? refsOf(tokensOf(agency.state)) : [],
    reaches: agency && input?.catchment ? refsOf(reachesOf(agency.state)) : [],
  }),
  may: (found, { actor }) => notOwner(found, actor),
  decide: ({ agency, own, parent, tokens, reaches }, body, { actor, at }) => {
    const input = told(body)
    if (!agency) return refuse("agency.missing")
    if (reachesForPower(agency.state, input, actor)) return refuse("agency.needs-platform")
    const next = profiled(agency.state, input)
    if (isSame(next, agency.state)) return refuse("agency.nothing-changed")
    const refused = wrongParent(agency.state, input, parent) ?? misfit(next)
    if (refused) return refused
    return changeOf(agency, next, {
      event: "agency.changed",
      at,
      facts: { fields: Object.keys(input).sort() },
      writes: [
        ...(input.aliases ? followWrites(tokens, tokensOf(next)) : []),
        ...(input.catchment ? followWrites(reaches, reachesOf(next)) : []),
      ],
      relies: [...relyOnOwn(own), ...(parent ? [rely(parent, "status", "parent")] : [])],
    })
  },
})
