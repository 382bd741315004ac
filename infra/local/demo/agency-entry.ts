import type { Agency, AgencyName, OfficeContact } from "#shared/agency/agency.ts"
import { type AgencyType, isDinsos } from "#shared/agency/lists/agency-types.ts"
import type { Service } from "#shared/agency/lists/services.ts"
import { alwaysOpen, officeHours } from "#shared/agency/rules/working-time.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { regionCode } from "#shared/region/region.ts"

/** An agency of the demonstration, as the lists beside this file write it down. */
export type AgencyEntry = {
  readonly id: string
  readonly name: string
  /** Official names before this one, oldest first: each with the day it began. */
  readonly formerly?: readonly (readonly [name: string, from: string])[]
  /** The day the present name began. */
  readonly since?: string
  readonly aliases?: readonly string[]
  readonly parent?: string
  /** Took its work over: it lives on only in old files. */
  readonly successor?: string
  readonly dinsosType?: "A" | "B" | "C"
  readonly grade?: "A" | "B" | "C" | "NONE"
  readonly contact?: OfficeContact
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

const first = "2015-01-01"

function namesOf({ name, formerly = [], since = first }: AgencyEntry): readonly AgencyName[] {
  const begun = [...formerly, [name, since] as const]
  return begun.map(([each, from], place) => {
    const until = begun[place + 1]?.[1]
    return { name: each, from, ...(until ? { until } : {}) }
  })
}

/** What only some agencies have; the decree of a Dinas Sosial's type is invented. */
function furtherOf({ type, kind, parent, successor, grade, contact, ...entry }: AgencyEntry) {
  const dinsos = {
    type: entry.dinsosType ?? "B",
    from: "2017-01-01",
    basis: "Perda peragaan 7/2016",
  }
  return {
    ...(isDinsos(type) ? { dinsosTypes: [dinsos] } : {}),
    ...(kind ? { kind } : {}),
    ...(parent ? { parent: agencyId.parse(parent) } : {}),
    ...(successor ? { successor: agencyId.parse(successor) } : {}),
    ...(grade ? { accreditation: { grade } } : {}),
    ...(contact ? { contact } : {}),
  }
}

/** The agency's row; every one of the demonstration lies in Western Indonesian Time. */
export function agencyOf(entry: AgencyEntry): Agency {
  const { id, name, type, region, services = [], ages = [0, 18] } = entry
  return {
    id: agencyId.parse(id),
    name,
    names: namesOf(entry),
    aliases: entry.aliases ?? [],
    type,
    ...furtherOf(entry),
    status: entry.successor ? "succeeded" : "active",
    region: regionCode.parse(region),
    catchment: (entry.catchment ?? [region]).map((each) => regionCode.parse(each)),
    services,
    serves: { ages, sexes: entry.sexes ?? ["F", "M"], categories: [] },
    hours: entry.open === "always" ? alwaysOpen("WIB") : officeHours("WIB"),
  }
}
