import type { Zone } from "../../kernel/instant.ts"

/** Provinces outside Western Indonesian Time (Keppres 41/1987 and the provinces made since). */
const eastOf: Partial<Record<Zone, readonly string[]>> = {
  WITA: ["51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"],
  WIT: ["81", "82", "91", "92", "93", "94", "95", "96"],
}

/** The zone of a province, by its two digits. */
export function zoneOf(province: string): Zone {
  if (eastOf.WIT?.includes(province)) return "WIT"
  return eastOf.WITA?.includes(province) ? "WITA" : "WIB"
}
