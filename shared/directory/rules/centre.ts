import type { AgencyCard } from "../../agency/rules/card.ts"
import { type RegionCode, within } from "../../region/region.ts"

/** The ministry's centre that answers for a district, among agencies that were met. */
export function centreFor(district: RegionCode, met: readonly AgencyCard[]) {
  const centre = met.find(
    ({ type, status, catchment }) =>
      type === "BALAI_SENTRA" && status === "active" && within(catchment, district),
  )
  return centre && { id: centre.id, name: centre.name }
}
