import { type Agency, agencyRef, type Reach, reachRef } from "#shared/agency/agency.ts"
import type { AgencyType } from "#shared/agency/lists/agency-types.ts"
import { type coordinationFields, coordinationOf } from "#shared/agency/rules/coordination.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import type { TerritoryLevel } from "#shared/kernel/notice.ts"
import { provinceOf, type RegionCode } from "#shared/region/region.ts"
import { type Item, keyOf, loadRows, readPage, type Tables } from "../platform/rows.ts"

type Coordinating = Pick<Agency, "id" | (typeof coordinationFields)[number]>

/** One kind of agency of the ladder's upper rungs: who is asked before whom. */
type Rung = { readonly level: TerritoryLevel; readonly type: AgencyType }

const rungs: readonly Rung[] = [
  { level: "district", type: "PKSAI_UNIT" },
  { level: "district", type: "DINSOS_KABKOTA" },
  { level: "province", type: "DINSOS_PROV" },
  { level: "centre", type: "BALAI_SENTRA" },
  { level: "centre", type: "KEMENSOS_DIT_ANAK" },
]

/** Whoever is asked from a level on, nearest first: a rung that nobody fills goes to the next one. */
export const rungsFrom = (level: TerritoryLevel): readonly Rung[] =>
  rungs.slice(rungs.findIndex((each) => each.level === level))

/** Everybody in a list, page after page. */
async function allOf(
  tables: Tables,
  query: Omit<Parameters<typeof readPage>[1], "limit" | "from">,
): Promise<readonly Item[]> {
  const items: Item[] = []
  let from: Item | undefined
  do {
    const page = await readPage(tables, { ...query, limit: 500, ...(from ? { from } : {}) })
    items.push(...page.items)
    from = page.next
  } while (from)
  return items
}

const isOf =
  (type: AgencyType) =>
  (each: Coordinating): boolean =>
    each.type === type

async function seated(tables: Tables, place: string, type: AgencyType) {
  const wanted = { index: "inbound", hash: "AGENCIES", ...(place ? { beginsWith: place } : {}) }
  const items = await allOf(tables, { ...wanted, index: "inbound" })
  return items.map((item) => item["card"] as Coordinating).filter(isOf(type))
}

/** Those that answer for a territory from a seat elsewhere. */
async function reaching(tables: Tables, places: readonly RegionCode[], type: AgencyType) {
  const pages = await Promise.all(
    places.map((place) =>
      allOf(tables, { hash: keyOf(tables, reachRef(place, "" as AgencyId)).pk, stale: true }),
    ),
  )
  const ids = new Set(pages.flat().map((item) => (item["s"] as Reach).agency))
  if (ids.size === 0) return []
  const rows = await loadRows(tables, [...ids].map(agencyRef), false)
  return [...rows.values()].map(({ state }) => state as Agency).filter(isOf(type))
}

/** The first of some places where one of this kind is seated; the whole country comes last. */
async function firstSeated(tables: Tables, places: readonly string[], type: AgencyType) {
  for (const place of places) {
    const found = await seated(tables, place, type)
    if (found.length > 0) return found
  }
  return []
}

/** Ministries sit in the capital (31, DKI Jakarta); only where none does, all are looked through. */
const capital = "31"

async function candidates(tables: Tables, region: RegionCode, { type }: Rung) {
  const province = provinceOf(region)
  if (type === "KEMENSOS_DIT_ANAK") return firstSeated(tables, [capital, ""], type)
  // One office a province, nearly always registered at the province itself.
  if (type === "DINSOS_PROV") return firstSeated(tables, [`${province}#`, province], type)
  const near = [`${region}#`, `${province}#`].map((place) => seated(tables, place, type))
  const found = await Promise.all([...near, reaching(tables, [region, province], type)])
  return found.flat()
}

/** Agencies of one kind that coordinate the children of a district, each once. */
export async function coordinating(
  tables: Tables,
  region: RegionCode,
  rung: Rung,
): Promise<readonly AgencyId[]> {
  const found = await candidates(tables, region, rung)
  const own = found.filter((each) => coordinationOf(each, region) === rung.level)
  return [...new Set(own.map(({ id }) => id))]
}
