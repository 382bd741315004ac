import type { AgencyCard } from "./data.ts"

/** 0 in the district itself, 1 in its province, 2 elsewhere. */
function distance(here: string, there: string): number {
  if (here === there) return 0
  return here.slice(0, 2) === there.slice(0, 2) ? 1 : 2
}

/** Agencies of a district first, then those of its province, each by name. */
export const byNearness =
  (region: string) =>
  (a: AgencyCard, b: AgencyCard): number =>
    distance(a.region, region) - distance(b.region, region) || a.name.localeCompare(b.name, "id")
