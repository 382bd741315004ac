import type { RegionCode } from "../region.ts"

/**
 * Districts of provinces 13, 14, 18 and 21 that touch on land, each two once, the lower code first.
 * From common knowledge of the map, not from a published list: keep it editable. Neighbours in other
 * provinces (Sumatera Utara, Jambi, Bengkulu, Sumatera Selatan) are left out.
 */
const byLand: Readonly<Record<string, readonly string[]>> = {
  "13.01": ["13.02", "13.11", "13.71"],
  "13.02": ["13.03", "13.04", "13.05", "13.10", "13.11", "13.71", "13.72", "13.73"],
  "13.03": ["13.04", "13.07", "13.10", "13.73", "14.09"],
  "13.04": ["13.05", "13.06", "13.07", "13.73", "13.74"],
  "13.05": ["13.06", "13.71", "13.77"],
  "13.06": ["13.07", "13.08", "13.12", "13.75"],
  "13.07": ["13.08", "13.76", "14.01", "14.06"],
  "13.08": ["13.12", "14.06"],
  "13.10": ["13.11", "14.09"],
  "14.01": ["14.03", "14.05", "14.06", "14.08", "14.09", "14.71"],
  "14.02": ["14.04", "14.05", "14.09"],
  "14.03": ["14.06", "14.07", "14.08", "14.72"],
  "14.04": ["14.05"],
  "14.05": ["14.08", "14.09", "14.71"],
  "14.06": ["14.07"],
  "14.07": ["14.72"],
  "14.08": ["14.71"],
  "18.01": ["18.02", "18.07", "18.09", "18.71"],
  "18.02": ["18.03", "18.04", "18.05", "18.06", "18.07", "18.09", "18.10", "18.12", "18.72"],
  "18.03": ["18.04", "18.08", "18.12"],
  "18.04": ["18.06", "18.08", "18.13"],
  "18.05": ["18.07", "18.11", "18.12"],
  "18.06": ["18.09", "18.10", "18.13"],
  "18.07": ["18.72"],
  "18.08": ["18.12"],
  "18.09": ["18.10", "18.71"],
  "18.11": ["18.12"],
  "21.01": ["21.72"],
}

/** Islands, and the coasts that ferries tie them to. */
const byFerry: Readonly<Record<string, readonly string[]>> = {
  "13.09": ["13.71"],
  "14.03": ["14.10"],
  "14.04": ["21.02"],
  "14.05": ["14.10", "21.02"],
  "14.08": ["14.10"],
  "14.10": ["21.02"],
  "21.01": ["21.04", "21.05", "21.71"],
  "21.02": ["21.71"],
  "21.03": ["21.05"],
  "21.04": ["21.71", "21.72"],
  "21.05": ["21.72"],
  "21.71": ["21.72"],
}

/** Those that are least sure: somebody who lives there should look. */
export const unsureNeighbours: readonly (readonly [string, string])[] = [
  ["13.02", "13.05"],
  ["13.02", "13.10"],
  ["14.01", "14.03"],
  ["14.04", "21.02"],
  ["14.05", "21.02"],
  ["18.05", "18.07"],
  ["21.04", "21.71"],
]

const touching = (pairs: Readonly<Record<string, readonly string[]>>, code: string): string[] => [
  ...(pairs[code] ?? []),
  ...Object.keys(pairs).filter((each) => pairs[each]?.includes(code)),
]

/** The districts beside a district, over land or by ferry; none where no list was made. */
export const neighboursOf = (code: RegionCode): readonly RegionCode[] =>
  [...touching(byLand, code), ...touching(byFerry, code)].sort() as RegionCode[]
