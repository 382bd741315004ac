import type { Session } from "../meeting/data.ts"
import { clockOf, longDayOf, zonesFrom } from "../ui/time.ts"
import { label } from "../words/words.ts"

/** `Selasa, 14 Januari 2026`. */
export const dayOfSession = ({ start, zone }: Session): string => longDayOf(start, zone)

/** `09.00–11.00 WIB (10.00 WITA, 11.00 WIT)`: as it is there, and when it begins elsewhere. */
export function hoursOf({ start, end, zone }: Session): string {
  const [, ...others] = zonesFrom(zone).map((each) => `${clockOf(start, each)} ${each}`)
  return `${clockOf(start, zone)}–${clockOf(end, zone)} ${zone} (${others.join(", ")})`
}

export const placeOfSession = ({ mode, venue }: Session): string =>
  [venue, label("mode", mode)].filter(Boolean).join(" · ")
