import type { CoverType, ProvinceCover } from "./data.ts"

/** How far one kind of agency covers a province. */
export type Cover = {
  readonly code: string
  readonly name: string
  readonly districts: number
  readonly covered: number
  /** In whole per cent: never 100 while one is missing, never 0 while there is one. */
  readonly share: number
}

/** What the map and the table say of one province. */
export function coverOf(province: ProvinceCover, type: CoverType): Cover {
  const { code, name, districts } = province
  const covered = province.covered[type] ?? 0
  const exact = districts === 0 ? 0 : (covered / districts) * 100
  const share = covered === 0 ? 0 : Math.max(1, Math.floor(exact))
  return { code, name, districts, covered, share }
}
