import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Agency } from "./agency.ts"
import { agencyRefusals, refuse } from "./refusals.ts"
import { authorityRoles } from "./rules/authority.ts"
import { changeOf } from "./rules/change.ts"
import { reasonSchema } from "./rules/profile.ts"
import { bothFor, notOverseer, relyOnOwn } from "./rules/standing.ts"

/** An authority lets a suspended agency work again; the reason stays in the register's past. */
export const reinstate = defineVerb({
  noun: "agencies",
  name: "reinstate",
  title: { id: "Aktifkan kembali", en: "Reinstate the agency" },
  input: z.strictObject({ reason: reasonSchema }),
  roles: authorityRoles,
  refusals: pick(
    agencyRefusals,
    "agency.missing",
    "agency.not-itself",
    "agency.not-authority",
    "agency.wrong-state",
  ),
  first: bothFor,
  second: () => ({}),
  may: (found, { actor }) => notOverseer(found, actor, ["suspended"]),
  decide: ({ agency, own }, { reason }, { actor, at }) => {
    if (!agency) return refuse("agency.missing")
    const { suspension: _ended, ...page } = agency.state
    const reinstatement = { reason, by: actor.person, agency: actor.agency, at }
    const next: Agency = { ...page, status: "active", reinstatement }
    return changeOf(agency, next, { event: "agency.reinstated", at, relies: relyOnOwn(own) })
  },
})
