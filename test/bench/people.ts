import type { Cast, Player } from "#test/support/cast.ts"

/** The officer who reviews, accepts and reads in every measurement. */
export function officerFrom({ officers: [officer] }: Pick<Cast, "officers">): Player {
  if (!officer) throw new Error("a cast has an officer")
  return officer
}
