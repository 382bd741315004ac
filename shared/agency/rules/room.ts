import { day, type Instant, msOf } from "../../kernel/instant.ts"
import type { Capacity } from "../agency.ts"
import type { Service } from "../lists/services.ts"

/** Beds turn over within days. */
const beds = 2 * day
/** Homes and caseloads move by the month's visits. */
const homes = 14 * day
const others = 30 * day

/** For how long a count of places is worth something, in milliseconds. */
export function worthOf(service: Service): number {
  if (service === "TEMPORARY_SHELTER") return beds
  return service === "RESIDENTIAL_CARE" || service === "CASE_MANAGEMENT" ? homes : others
}

/** `known` is false where nobody counted, or counted too long ago: then `room` means nothing. */
export type Room = { readonly known: boolean; readonly room: number; readonly stale: boolean }

export const isFresh = ({ service, asOf }: Pick<Capacity, "service" | "asOf">, at: Instant) =>
  msOf(at) - msOf(asOf) <= worthOf(service)

/** Room for one more, as far as the last count still tells; closed is no room, however old. */
export function roomOf(capacity: Capacity | undefined, at: Instant): Room {
  if (!capacity) return { known: false, room: 0, stale: false }
  if (capacity.closed) return { known: true, room: 0, stale: false }
  const fresh = isFresh(capacity, at)
  return { known: fresh, room: capacity.room, stale: !fresh }
}
