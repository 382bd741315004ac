import { type Actor, hasRole } from "../kernel/actor.ts"
import { isRefusal, pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Agency } from "./agency.ts"
import { isDinsos } from "./lists/agency-types.ts"
import { agencyRefusals, refuse } from "./refusals.ts"
import { authorityRoles } from "./rules/authority.ts"
import { changeOf } from "./rules/change.ts"
import { localDate } from "./rules/dates.ts"
import { dinsosTypeOf, dinsosTypeSchema, isAhead } from "./rules/profile.ts"
import { type Both, bothFor, notOverseer, relyOnOwn } from "./rules/standing.ts"

const statuses = ["active", "suspended"] as const

/** The platform's people record what a decree says wherever it was made. */
function notEntitled(found: Both, actor: Actor): Refusal | undefined {
  const refused = notOverseer(found, actor, statuses)
  const isPlatform = hasRole(actor, "PLATFORM_ADMIN") && found.own?.state.status === "active"
  if (refused?.refused !== "agency.not-authority" || !isPlatform) return refused
  const status = found.agency?.state.status
  const isOpen = statuses.some((each) => each === status)
  return isOpen ? undefined : refuse("agency.wrong-state", { status })
}

/** Records a new size of a Dinas Sosial with its decree; the former ones stay on record. */
export const classify = defineVerb({
  noun: "agencies",
  name: "classify",
  title: { id: "Catat tipe Dinas Sosial", en: "Record the type of a Dinas Sosial" },
  input: dinsosTypeSchema,
  roles: authorityRoles,
  refusals: pick(
    agencyRefusals,
    "agency.missing",
    "agency.not-itself",
    "agency.not-authority",
    "agency.wrong-state",
    "agency.not-a-dinsos",
    "agency.dinsos-type-unknown",
    "agency.date-ahead",
    "agency.date-order",
  ),
  first: bothFor,
  second: () => ({}),
  may: (found, { actor }) => {
    const refused = notEntitled(found, actor)
    if (refused || !found.agency) return refused
    return isDinsos(found.agency.state.type) ? undefined : refuse("agency.not-a-dinsos")
  },
  decide: ({ agency, own }, input, { at }) => {
    if (!agency) return refuse("agency.missing")
    const size = dinsosTypeOf(input)
    if (isRefusal(size)) return size
    const { dinsosTypes = [], hours } = agency.state
    const last = dinsosTypes.at(-1)
    if (isAhead(size.from, localDate(at, hours.zone))) return refuse("agency.date-ahead")
    if (last && size.from <= last.from) return refuse("agency.date-order", { last: last.from })
    const next: Agency = { ...agency.state, dinsosTypes: [...dinsosTypes, size] }
    const facts = { dinsosType: size.type }
    return changeOf(agency, next, { event: "agency.classified", at, facts, relies: relyOnOwn(own) })
  },
})
