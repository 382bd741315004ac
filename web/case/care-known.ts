import type { Spell } from "./data.ts"

/** Whether the last thing known is that an agency gave the child back to its family. */
export const cameFromCare = (spells: readonly Spell[]): boolean =>
  spells.some(({ holder }) => holder !== undefined)
