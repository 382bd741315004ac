import { type Region, type RegionCode, regionOf } from "../../region/region.ts"
import { searchRegions } from "../../region/rules/search.ts"
import { type Kind, plainly, shown, type Unread } from "./cells.ts"

const coded = /^(\d{2})\.?(\d{2})?(?:\s+(.+))?$/

const bare = (name: string): string => name.replace(/^(kabupaten|kota) /i, "")

const sameName = (one: string, other: string): boolean =>
  plainly(one).replace(/^kab /, "kabupaten ") === plainly(other).replace(/^kab /, "kabupaten ")

/** By its whole name, else by the name without its kind where only one has it. */
function named(text: string): readonly Region[] {
  const near = searchRegions(text)
  const whole = near.filter(({ name }) => sameName(name, text))
  return whole.length > 0 ? whole : near.filter(({ name }) => sameName(bare(name), text))
}

function byCode(code: string, name: string | undefined): Region | undefined {
  const region = regionOf(code)
  // Dragging a cell down makes 18.73 of 18.72 and leaves the name: then the two must not pass.
  const agrees =
    !name || (region && [region.name, bare(region.name)].some((each) => sameName(each, name)))
  return agrees ? region : undefined
}

function read(text: string): { readonly value: RegionCode } | Unread {
  const [isCoded, province, district, name] = coded.exec(text) ?? []
  const found = isCoded
    ? [byCode([province, district].filter(Boolean).join("."), name)]
    : named(text)
  const [region, ...more] = found.filter((each) => each !== undefined)
  const facts = { text: shown(text) }
  if (!region) return { wrong: "place", facts }
  if (more.length === 0) return { value: region.code }
  const among = [region, ...more].map(({ code, name: each }) => `${code} ${each}`).join(", ")
  return { wrong: "places", facts: { ...facts, among } }
}

/**
 * A province or district by code, by name, or by both.
 * Both are written: of a code alone a spreadsheet makes a number or a time of day.
 */
export const placeCell: Kind<RegionCode> = {
  read,
  write: (code) => [code, regionOf(code)?.name].filter(Boolean).join(" "),
}
