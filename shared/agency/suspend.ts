import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Agency } from "./agency.ts"
import { agencyRefusals, refuse } from "./refusals.ts"
import { authorityRoles } from "./rules/authority.ts"
import { changeOf } from "./rules/change.ts"
import { reasonSchema } from "./rules/profile.ts"
import { bothFor, notOverseer, relyOnOwn } from "./rules/standing.ts"

/** An authority keeps an agency from taking children on until what is wrong is mended. */
export const suspend = defineVerb({
  noun: "agencies",
  name: "suspend",
  title: { id: "Bekukan instansi", en: "Suspend the agency" },
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
  may: (found, { actor }) => notOverseer(found, actor, ["active"]),
  decide: ({ agency, own }, { reason }, { actor, at }) => {
    if (!agency) return refuse("agency.missing")
    const suspension = { reason, by: actor.person, agency: actor.agency, at }
    const next: Agency = { ...agency.state, status: "suspended", suspension }
    return changeOf(agency, next, { event: "agency.suspended", at, relies: relyOnOwn(own) })
  },
})
