import { type RegionCode, regionOf } from "../../region/region.ts"
import type { Agency, DateText, Serves } from "../agency.ts"
import type { Wrong } from "./cells.ts"
import { type AgencyRow, rowOfAgency } from "./columns.ts"
import { isSameWeek, type Week } from "./hours-cell.ts"

/** What only other acts change: a new name, a new type, a move. */
const fixed = ["name", "nameFrom", "type", "region", "dinsosType", "dinsosFrom", "dinsosBasis"]

const dinsos = ["dinsosType", "dinsosFrom", "dinsosBasis"] as const
const together: readonly (readonly (keyof AgencyRow)[])[] = [dinsos, ["latitude", "longitude"]]

/** Columns that say something only with others: they come together or not at all. */
export function halves(row: AgencyRow): readonly Wrong[] {
  const lacking = together.flatMap((keys) =>
    keys.some((key) => row[key] !== undefined) ? keys.filter((key) => row[key] === undefined) : [],
  )
  const ungraded = row.gradeUntil !== undefined && row.grade === undefined ? ["grade"] : []
  return [...lacking, ...ungraded].map((column) => ({ wrong: "pair", column }))
}

const sorted = (values: readonly unknown[]): string => JSON.stringify(values.map(String).sort())

function isSame(one: unknown, other: unknown, key: string): boolean {
  if (key === "hours") return isSameWeek(one as Week, (other ?? []) as Week)
  if (Array.isArray(one)) return sorted(one) === sorted(Array.isArray(other) ? other : [])
  return one === other
}

/** The columns in which a line says something else than the register does. */
export function differences(wanted: AgencyRow, agency: Agency): readonly (keyof AgencyRow)[] {
  const now = rowOfAgency(agency)
  const keys = Object.keys(wanted) as (keyof AgencyRow)[]
  return keys.filter((key) => !isSame(wanted[key], now[key], key))
}

/** Those of the differences that an import leaves to the acts made for them. */
export const fixedOf = (differing: readonly string[]): readonly string[] =>
  differing.filter((key) => fixed.includes(key))

/** A child is one until 18 (UU 35/2014 article 1). */
const everyChild: Serves = { ages: [0, 17], sexes: ["F", "M"], categories: [] }

const servesOf = (row: AgencyRow, before: Serves): Serves => ({
  ages: [row.ageFrom ?? before.ages[0], row.ageTo ?? before.ages[1]],
  sexes: row.sexes ?? before.sexes,
  categories: row.categories ?? before.categories,
})

const contactKeys = ["phone", "whatsapp", "email", "address"] as const
const servesKeys = ["ageFrom", "ageTo", "sexes", "categories"] as const
const says = (row: AgencyRow, keys: readonly (keyof AgencyRow)[]): boolean =>
  keys.some((key) => row[key] !== undefined)

const picked = <Row extends object>(row: Row, keys: readonly (keyof Row)[]): Partial<Row> =>
  Object.fromEntries(
    keys.filter((key) => row[key] !== undefined).map((key) => [key, row[key]]),
  ) as Partial<Row>

const zoneIn = (region: RegionCode) => regionOf(region)?.zone ?? "WIB"

type Input = Readonly<Record<string, unknown>>

/** Parts of a profile that a row may say, over what is there already. */
function profileOf(row: AgencyRow, agency: Agency | undefined): Input {
  const { hours, grade, latitude, longitude } = row
  const zone = agency?.hours.zone ?? zoneIn(row.region)
  const until = row.gradeUntil ? { until: row.gradeUntil } : {}
  return {
    ...picked(row, ["kind", "catchment", "services", "aliases", "parent"]),
    ...(says(row, servesKeys) ? { serves: servesOf(row, agency?.serves ?? everyChild) } : {}),
    ...(hours ? { hours: { zone, week: hours } } : {}),
    ...(grade ? { accreditation: { grade, ...until } } : {}),
    ...(says(row, contactKeys)
      ? { contact: { ...agency?.contact, ...picked(row, contactKeys) } }
      : {}),
    ...(latitude !== undefined && longitude !== undefined
      ? { location: { latitude, longitude } }
      : {}),
  }
}

/**
 * What `register` is told of a new agency.
 * @param today counts as the day from which the name is valid where the line names none
 */
export function registrationOf(row: AgencyRow, today: DateText): Input {
  const { code, name, type, region, nameFrom, dinsosType, dinsosFrom, dinsosBasis } = row
  const size = dinsosType ? { type: dinsosType, from: dinsosFrom, basis: dinsosBasis } : undefined
  return {
    code,
    name,
    from: nameFrom ?? today,
    type,
    region,
    ...(size ? { dinsosType: size } : {}),
    ...profileOf(row, undefined),
  }
}

/** What `change` is told of an agency: only what differs, and with it what belongs to it. */
export function changesOf(row: AgencyRow, agency: Agency): Input {
  const { code, name, type, region } = row
  const differing = differences(row, agency)
  const wanted = picked(row, differing)
  // Half of a pair that differs is told with its other half.
  const accreditation =
    wanted.grade !== undefined || wanted.gradeUntil !== undefined
      ? picked(row, ["grade", "gradeUntil"])
      : {}
  const location =
    wanted.latitude !== undefined || wanted.longitude !== undefined
      ? picked(row, ["latitude", "longitude"])
      : {}
  return profileOf({ ...wanted, ...accreditation, ...location, code, name, type, region }, agency)
}
