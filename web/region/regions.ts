import { createAsync } from "@solidjs/router"
import type * as everything from "./slice.ts"

type Slice = typeof everything

let slice: Promise<Slice> | undefined

/** The provinces and districts of Indonesia, fetched once, when first asked for. */
export function createRegions() {
  slice ??= import("./slice.ts").catch((fault: unknown) => {
    slice = undefined
    throw fault
  })
  return createAsync(() => slice ?? Promise.reject(new Error("unreachable")))
}

/** What a territory amounts to: its districts, and the provinces they lie in. */
export type Territory = {
  readonly districts: number
  readonly provinces: readonly string[]
  /** Its one place, where it is no more than that. */
  readonly only?: string
}

/** Counts the districts behind codes of provinces and districts. */
export function territoryOf(codes: readonly string[], regions: Slice): Territory {
  const districts = new Set(
    codes.flatMap((code) =>
      regions.regionOf(code)?.parent
        ? [code]
        : regions.districtsOf(code).map((each): string => each.code),
    ),
  )
  const provinces = [...new Set([...districts].map((code) => code.slice(0, 2)))]
  const [first] = codes
  const only = codes.length === 1 && first ? regions.regionOf(first)?.name : undefined
  return {
    districts: districts.size,
    provinces: provinces.map((code) => regions.regionOf(code)?.name ?? code),
    ...(only ? { only } : {}),
  }
}
