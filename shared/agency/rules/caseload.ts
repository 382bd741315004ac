import type { DinsosType } from "../agency.ts"

/** Open cases per active worker that a Dinas Sosial bears, by its size (domain.md 3.3). */
export const caseThreshold = { A: 25, B: 20, C: 15 } as const satisfies Record<
  DinsosType["type"],
  number
>

/** Open cases that so many workers bear together. */
export const placesFor = (type: DinsosType["type"], workers: number): number =>
  workers * caseThreshold[type]

/** Beyond its threshold; exactly at it, there is no room but no overload either. */
export const isOverloaded = (
  type: DinsosType["type"],
  { workers, open }: { readonly workers: number; readonly open: number },
): boolean => open > placesFor(type, workers)
