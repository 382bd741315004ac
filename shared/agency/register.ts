import * as z from "zod/mini"
import { hasRole } from "../kernel/actor.ts"
import { create, rely, type Write } from "../kernel/decision.ts"
import type { Row } from "../kernel/ref.ts"
import { isRefusal, pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { type RegionCode, regionCode, regionOf } from "../region/region.ts"
import { type Agency, agencyPastRef, agencyRef, type DinsosType } from "./agency.ts"
import { agencyTypeSchema } from "./lists/agency-types.ts"
import { noticesFor } from "./notices.ts"
import { agencyRefusals, refuse } from "./refusals.ts"
import { authorityRoles } from "./rules/authority.ts"
import { pageWrites } from "./rules/change.ts"
import { localDate } from "./rules/dates.ts"
import {
  basisSchema,
  codeSchema,
  dateSchema,
  dinsosTypeOf,
  dinsosTypeSchema,
  distinct,
  isAhead,
  misfit,
  mistyped,
  nameSchema,
  profileFields,
  told,
} from "./rules/profile.ts"
import { relyOnOwn } from "./rules/standing.ts"
import { officeHours } from "./rules/working-time.ts"

const Registration = z.strictObject({
  code: codeSchema,
  name: nameSchema,
  from: dateSchema,
  basis: z.optional(basisSchema),
  type: agencyTypeSchema,
  region: regionCode,
  dinsosType: z.optional(dinsosTypeSchema),
  ...profileFields,
})
type Registration = z.infer<typeof Registration>

/** A child is one until 18 (UU 35/2014 article 1). */
const everyChild = { ages: [0, 17], sexes: ["F", "M"], categories: [] } as const

const hoursIn = (region: RegionCode) => officeHours(regionOf(region)?.zone ?? "WIB")

/** The page as it was asked for; it waits for two authorities. */
function pageOf(input: Registration, dinsosType: DinsosType | undefined, { actor }: Facts): Agency {
  const { code, name, from, basis, type, region, dinsosType: _size, ...profile } = input
  const { catchment = [region], services = [], aliases = [], ...rest } = told(profile)
  return {
    serves: everyChild,
    hours: hoursIn(region),
    ...rest,
    id: code,
    name,
    names: [{ name, from, ...(basis ? { basis } : {}) }],
    aliases: distinct(aliases),
    type,
    status: "pending",
    region,
    catchment: distinct(catchment),
    services: distinct(services),
    ...(dinsosType ? { dinsosTypes: [dinsosType] } : {}),
    sponsor: actor.agency,
    registeredBy: actor.person,
    approvals: [],
  }
}

function tooEarly(agency: Agency, { at }: Facts): Refusal | undefined {
  const today = localDate(at, agency.hours.zone)
  const dates = [...agency.names, ...(agency.dinsosTypes ?? [])].map(({ from }) => from)
  return dates.some((date) => isAhead(date, today)) ? refuse("agency.date-ahead") : undefined
}

/** A refused code is free again; what was refused under it stays in the register's past. */
function firstWrites(
  next: Agency,
  refused: Row<Agency> | undefined,
  step: Parameters<typeof pageWrites>[2],
): readonly Write[] {
  if (refused) return pageWrites(refused, next, step)
  const past = { agency: next, ...step }
  return [create(agencyRef(next.id), next), create(agencyPastRef(next.id, step.at, 1), past)]
}

/** Proposes an agency for the register; the actor's agency becomes its sponsor. */
export const register = defineVerb({
  noun: "agencies",
  name: "register",
  creates: true,
  title: { id: "Daftarkan instansi", en: "Register an agency" },
  input: Registration,
  roles: authorityRoles,
  refusals: pick(
    agencyRefusals,
    "agency.own-inactive",
    "agency.code-taken",
    "agency.needs-platform",
    "agency.parent-unknown",
    "agency.region-unknown",
    "agency.dinsos-type-required",
    "agency.dinsos-type-unknown",
    "agency.not-a-dinsos",
    "agency.ages-reversed",
    "agency.hours-reversed",
    "agency.too-many-words",
    "agency.date-ahead",
  ),
  first: ({ input, actor }) => ({
    own: agencyRef(actor.agency),
    taken: input && agencyRef(input.code),
    parent: input?.parent && agencyRef(input.parent),
  }),
  second: () => ({}),
  may: ({ own }) => (own?.state.status === "active" ? undefined : refuse("agency.own-inactive")),
  decide: ({ own, taken, parent }, input, facts) => {
    if (taken && taken.state.status !== "refused") return refuse("agency.code-taken")
    // The directorate answers everywhere: who proposes one answers for the platform.
    if (input.type === "KEMENSOS_DIT_ANAK" && !hasRole(facts.actor, "PLATFORM_ADMIN")) {
      return refuse("agency.needs-platform")
    }
    if (input.parent && parent?.state.status !== "active") return refuse("agency.parent-unknown")
    const size = input.dinsosType && dinsosTypeOf(input.dinsosType)
    if (isRefusal(size)) return size
    const next = pageOf(input, size, facts)
    const refused = mistyped(next) ?? misfit(next) ?? tooEarly(next, facts)
    if (refused) return refused
    const [ref, event] = [agencyRef(next.id), "agency.registered"] as const
    return {
      subject: ref,
      status: next.status,
      writes: firstWrites(next, taken, { event, at: facts.at }),
      relies: [...relyOnOwn(own), ...(parent ? [rely(parent, "status")] : [])],
      event: { type: event, facts: { type: next.type, region: next.region } },
      notices: noticesFor(event, next),
    }
  },
})
