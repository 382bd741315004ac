import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { endOf } from "../agency/rules/dates.ts"
import { dateSchema } from "../agency/rules/profile.ts"
import { rely } from "../kernel/decision.ts"
import { instantSchema, type Zone } from "../kernel/instant.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Membership } from "./membership.ts"
import { membershipRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { reminderRefs, remindOf } from "./rules/reminders.ts"
import { halvesOf, notForOneself, standing, subjectRef } from "./rules/standing.ts"

const Certification = z.strictObject({
  number: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  body: z.string().check(z.trim(), z.minLength(2), z.maxLength(120)),
  /** The last local day on which it counts, or the instant at which it ends. */
  validUntil: z.union([dateSchema, instantSchema]),
})
type Certification = z.infer<typeof Certification>

const untilIn = ({ validUntil }: Certification, zone: Zone) =>
  validUntil.length === 10 ? endOf(validUntil, zone) : instantSchema.parse(validUntil)

/** Notes somebody's certificate, or its renewal; before it ends, its holder is reminded. */
export const certify = defineVerb({
  noun: "memberships",
  name: "certify",
  title: { id: "Catat sertifikat", en: "Note the certificate" },
  input: Certification,
  roles: ["AGENCY_ADMIN", "SUPERVISOR"],
  refusals: pick(
    membershipRefusals,
    "membership.missing",
    "membership.not-yours",
    "membership.wrong-state",
    "membership.oneself",
    "membership.certificate-past",
  ),
  first: ({ id, input }) => ({
    membership: subjectRef(id),
    agency: input && agencyRef(halvesOf(id)[0]),
    reminders: input ? reminderRefs(id) : [],
  }),
  second: () => ({}),
  may: ({ membership }, { actor }) => {
    const refused = standing(membership, actor, ["invited", "active", "suspended"])
    return refused ?? (membership && notForOneself(membership.state, actor))
  },
  decide: ({ membership, agency, reminders }, input, { at }) => {
    if (!membership || !agency) return refuse("membership.missing")
    const validUntil = untilIn(input, agency.state.hours.zone)
    if (validUntil <= at) return refuse("membership.certificate-past")
    const { number, body } = input
    const next: Membership = { ...membership.state, certificate: { number, body, validUntil } }
    return changeOf(membership, next, {
      event: "membership.certified",
      facts: { validUntil },
      writes: remindOf(next, reminders, { until: validUntil, at }),
      relies: [rely(agency, "hours")],
    })
  },
})
