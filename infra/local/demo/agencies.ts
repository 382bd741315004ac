import { type Agency, type Capacity, capacityRef } from "#shared/agency/agency.ts"
import { agencyTypes } from "#shared/agency/lists/agency-types.ts"
import { hour, type Instant, later } from "#shared/kernel/instant.ts"
import { agenciesElsewhere } from "./agencies-elsewhere.ts"
import { metroAgencies } from "./agencies-metro.ts"
import { type AgencyEntry, agencyOf } from "./agency-entry.ts"
import { centres } from "./programme.ts"
import { type Seed, seed } from "./rows.ts"

const named: readonly AgencyEntry[] = [...metroAgencies, ...agenciesElsewhere]
/** The ministry's other centres: every district has one that answers for it. */
const others = centres.filter(({ id }) => named.every((each) => each.id !== id))
const entries: readonly AgencyEntry[] = [...named, ...others]

export const agencies: readonly Agency[] = entries.map(agencyOf)

const known = new Map<string, Agency>(agencies.map((each) => [each.id, each]))

/** The agency of this id; a wrong id is a slip in the lists of the demonstration. */
export function agencyNamed(id: string): Agency {
  const agency = known.get(id)
  if (!agency) throw new Error(`the demonstration has no agency ${id}`)
  return agency
}

/** Whether a handoff may begin or end here at all. */
export const takesPart = ({ type, status }: Agency): boolean =>
  status === "active" && (agencyTypes[type].sends || agencyTypes[type].receives)

function capacityOf(entry: AgencyEntry, asOf: Instant): readonly Seed[] {
  if (!entry.places) return []
  const { id } = agencyOf(entry)
  const { service, places, taken } = entry.places
  const room = places - taken
  const state: Capacity = {
    agency: id,
    service,
    places,
    taken,
    reserved: 0,
    room,
    closed: false,
    asOf,
  }
  return [seed(capacityRef(id, service), state)]
}

/** Free places where somebody counts them, as of this morning's count. */
export const capacityRows = (now: Instant): readonly Seed[] =>
  entries.flatMap((each) => capacityOf(each, later(now, -5 * hour)))
