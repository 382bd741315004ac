import type { Stores } from "../platform/rows.ts"

/** A few years in one partition: who reads the calendar reads them in one query. */
export const yearsHash = "HOLIDAYS"

export const holidayStores: Stores = {
  holiday: { key: ([year]) => ({ pk: yearsHash, sk: `YEAR#${year}` }) },
}
