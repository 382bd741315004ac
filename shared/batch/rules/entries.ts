import type { Actor } from "../../kernel/actor.ts"
import type { Batch, Entry } from "../batch.ts"

/** The lines that somebody may see: none of a child from whom they are kept away. */
export const entriesFor = (
  { entries }: Pick<Batch, "entries">,
  { person }: Pick<Actor, "person">,
): readonly Entry[] => entries.filter(({ excludedPersons }) => !excludedPersons.includes(person))
