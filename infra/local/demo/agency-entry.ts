import type { Agency } from "#shared/agency/agency.ts"
import type { AgencyType } from "#shared/agency/lists/agency-types.ts"
import type { Service } from "#shared/agency/lists/services.ts"
import { alwaysOpen, officeHours } from "#shared/agency/rules/working-time.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { regionCode } from "#shared/region/region.ts"

/** An agency of the demonstration, as the lists beside this file write it down. */
export type AgencyEntry = {
  readonly id: string
  readonly name: string
  readonly type: AgencyType
  readonly kind?: string
  readonly region: string
  /** Where it serves; its own region unless named. */
  readonly catchment?: readonly string[]
  readonly services?: readonly Service[]
  readonly ages?: readonly [number, number]
  readonly sexes?: readonly ("F" | "M")[]
  readonly open?: "always"
  /** Places of one service, and how many children are there. */
  readonly places?: { readonly service: Service; readonly places: number; readonly taken: number }
}

/** The agency's row; every one of the demonstration lies in Western Indonesian Time. */
export function agencyOf(entry: AgencyEntry): Agency {
  const { id, name, type, kind, region, services = [], ages = [0, 18] } = entry
  return {
    id: agencyId.parse(id),
    name,
    type,
    ...(kind ? { kind } : {}),
    status: "active",
    region: regionCode.parse(region),
    catchment: (entry.catchment ?? [region]).map((each) => regionCode.parse(each)),
    services,
    serves: { ages, sexes: entry.sexes ?? ["F", "M"], categories: [] },
    hours: entry.open === "always" ? alwaysOpen("WIB") : officeHours("WIB"),
  }
}
