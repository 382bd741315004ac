import { allRegions, type Region } from "../region.ts"

/** What people write for the long words of the register. */
const short: Readonly<Record<string, string>> = {
  kab: "kabupaten",
  kep: "kepulauan",
  dki: "daerah khusus ibukota",
  diy: "daerah istimewa yogyakarta",
}

/** `kab. solok`, `Kabupaten Solok` and `KAB SOLOK` are one name. */
function plain(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map((word) => short[word] ?? word).join(" ")
}

const kinds = /^(kabupaten|kota) /

const most = 20

/** How well a name answers; the fewer the better, nothing where it does not. */
function distanceOf(name: string, wanted: string): number | undefined {
  const bare = name.replace(kinds, "")
  if (name === wanted || bare === wanted) return 0
  if (name.startsWith(wanted) || bare.startsWith(wanted)) return 1
  if (` ${name}`.includes(` ${wanted}`)) return 2
  const hasEachWord = wanted.split(" ").every((word) => ` ${name}`.includes(` ${word}`))
  if (hasEachWord) return 3
  return name.includes(wanted) ? 4 : undefined
}

/** `18.72`, and `1872` as some forms write it. */
function codeIn(text: string): string | undefined {
  const digits = text.trim().replace(/^(\d{2})(\d{1,2})$/, "$1.$2")
  return /^\d{1,2}(\.\d{0,2})?$/.test(digits) ? digits : undefined
}

/**
 * The 20 regions that answer best to a code, a name or part of a name, best first.
 * Names that answer equally well stand by code, a province before its districts.
 */
export function searchRegions(text: string, among = allRegions()): readonly Region[] {
  const code = codeIn(text)
  if (code) return among.filter((each) => each.code.startsWith(code)).slice(0, most)
  const wanted = plain(text)
  if (!wanted) return []
  const answering = among.flatMap((region) => {
    const distance = distanceOf(plain(region.name), wanted)
    return distance === undefined ? [] : [{ region, distance }]
  })
  // The sort is stable, and the register lies in the order of codes.
  return answering
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ region }) => region)
}
