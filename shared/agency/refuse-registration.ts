import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Agency } from "./agency.ts"
import { agencyRefusals, refuse } from "./refusals.ts"
import { authorityRoles } from "./rules/authority.ts"
import { changeOf } from "./rules/change.ts"
import { reasonSchema } from "./rules/profile.ts"
import { bothFor, notOverseer, relyOnOwn } from "./rules/standing.ts"

/** An authority turns a registration down, and tells its sponsor why. */
export const refuseRegistration = defineVerb({
  noun: "agencies",
  name: "refuse-registration",
  title: { id: "Tolak pendaftaran", en: "Refuse the registration" },
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
  may: (found, { actor }) => notOverseer(found, actor, ["pending"]),
  decide: ({ agency, own }, { reason }, { actor, at }) => {
    if (!agency) return refuse("agency.missing")
    const refused = { reason, by: actor.person, agency: actor.agency }
    const next: Agency = { ...agency.state, status: "refused", refused }
    const event = "agency.registration-refused"
    return changeOf(agency, next, { event, at, relies: relyOnOwn(own) })
  },
})
