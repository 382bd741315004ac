import type { Location } from "../../agency/agency.ts"
import type { AgencyCard } from "../../agency/rules/card.ts"
import { neighboursOf } from "../../region/lists/neighbours.ts"
import { isDistrict, provinceOf, type RegionCode } from "../../region/region.ts"
import type { Ask, Distance } from "./candidate.ts"

const earthRadius = 6371

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Kilometres along the earth's surface (haversine; a sphere is right to half a per cent). */
export function kilometresBetween(one: Location, other: Location): number {
  const [north, otherNorth] = [radians(one.latitude), radians(other.latitude)]
  const east = radians(other.longitude - one.longitude)
  const chord =
    Math.sin((otherNorth - north) / 2) ** 2 +
    Math.cos(north) * Math.cos(otherNorth) * Math.sin(east / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** An office of the province has no district to be beside another: it is in the province. */
function classOf(here: RegionCode, seat: RegionCode): Distance["class"] {
  if (seat === here) return "same-district"
  if (isDistrict(seat) && neighboursOf(here).includes(seat)) return "neighbour"
  return provinceOf(seat) === provinceOf(here) ? "same-province" : "catchment"
}

/** How far an agency is from where help is needed, and by which measure. */
export function distanceOf({ region, origin }: Ask, agency: AgencyCard): Distance {
  const near = { class: classOf(region, agency.region) }
  if (!origin || !agency.location) return { ...near, by: "administrative" }
  const kilometres = Math.round(kilometresBetween(origin, agency.location))
  return { ...near, by: "kilometres", kilometres }
}

const classes: readonly Distance["class"][] = [
  "same-district",
  "neighbour",
  "same-province",
  "catchment",
]

/** Ten kilometres more or less decide nothing: accreditation and load may. */
const band = 10

/** Nearer first; of one class those at a known distance before those at an unknown one. */
export const distanceOrder = (distance: Distance): readonly [number, number] => [
  classes.indexOf(distance.class),
  distance.kilometres === undefined
    ? Number.MAX_SAFE_INTEGER
    : Math.floor(distance.kilometres / band),
]
