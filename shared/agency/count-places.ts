import * as z from "zod/mini"
import { type Change, create, rely, replace } from "../kernel/decision.ts"
import type { Ref, Row } from "../kernel/ref.ts"
import { isRefusal, pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { type Agency, type Capacity, capacityRef } from "./agency.ts"
import { isDinsos } from "./lists/agency-types.ts"
import { serviceSchema } from "./lists/services.ts"
import { agencyRefusals, refuse } from "./refusals.ts"
import { placesFor } from "./rules/caseload.ts"
import { bothFor, notOwner } from "./rules/standing.ts"

const count = z.int().check(z.minimum(0), z.maximum(100_000))
const Count = z.strictObject({
  service: serviceSchema,
  places: z.optional(count),
  /** Active workers, of whom the size of a Dinas Sosial tells how many cases each bears. */
  workers: z.optional(count),
  taken: count,
  closed: z._default(z.boolean(), false),
})
type Count = z.infer<typeof Count>

function placesIn(input: Count, { type, dinsosTypes }: Agency): number | Refusal {
  const { service, places, workers } = input
  if ((places === undefined) === (workers === undefined)) return refuse("agency.count-unclear")
  if (workers === undefined) return places ?? 0
  const size = dinsosTypes?.at(-1)
  if (!isDinsos(type) || service !== "CASE_MANAGEMENT" || !size) {
    return refuse("agency.workers-not-counted")
  }
  return placesFor(size.type, workers)
}

/** What is promised stays promised; a caseload may lie beyond its threshold, beds may not. */
function counted(
  input: Count,
  { agency, capacity, at }: { agency: Agency; capacity: Capacity | undefined; at: Facts["at"] },
): Capacity | Refusal {
  const places = placesIn(input, agency)
  if (isRefusal(places)) return places
  const { service, taken, closed } = input
  const reserved = capacity?.reserved ?? 0
  const room = places - taken - reserved
  if (room < 0 && input.workers === undefined) {
    return refuse("agency.places-too-few", { taken, reserved })
  }
  return { agency: agency.id, service, places, taken, reserved, room, closed, asOf: at }
}

const writeOf = (ref: Ref<Capacity>, row: Row<Capacity> | undefined, next: Capacity) =>
  // Handoffs move these counters without a version: a count must not undo what they did meanwhile.
  row ? replace(row, next, ["places", "taken", "reserved", "room"]) : create(ref, next)

function changeFor(agency: Row<Agency>, row: Row<Capacity> | undefined, next: Capacity): Change {
  const ref = capacityRef(next.agency, next.service)
  return {
    subject: ref,
    status: agency.state.status,
    writes: [writeOf(ref, row, next)],
    relies: [rely(agency, "status", "services", "dinsosTypes")],
    event: {
      type: "agency.places-counted",
      facts: { service: next.service, places: next.places, taken: next.taken, closed: next.closed },
    },
    notices: [],
  }
}

/** Says how many places of a service there are and how many are taken, as of now. */
export const countPlaces = defineVerb({
  noun: "agencies",
  name: "count-places",
  title: { id: "Perbarui jumlah tempat", en: "Count the places" },
  input: Count,
  roles: ["AGENCY_ADMIN", "COORDINATOR", "HANDOFF_OFFICER"],
  refusals: pick(
    agencyRefusals,
    "agency.missing",
    "agency.not-yours",
    "agency.wrong-state",
    "agency.service-not-offered",
    "agency.count-unclear",
    "agency.workers-not-counted",
    "agency.places-too-few",
  ),
  first: (ask) => ({
    ...bothFor(ask),
    capacity: ask.input && capacityRef(ask.actor.agency, ask.input.service),
  }),
  second: () => ({}),
  may: (found, { actor }) => notOwner(found, { ...actor, roles: [] }),
  decide: ({ agency, capacity }, input, { at }) => {
    if (!agency) return refuse("agency.missing")
    if (!agency.state.services.includes(input.service)) return refuse("agency.service-not-offered")
    const next = counted(input, { agency: agency.state, capacity: capacity?.state, at })
    return isRefusal(next) ? next : changeFor(agency, capacity, next)
  },
})
