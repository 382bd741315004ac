import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { personId } from "#shared/kernel/id.ts"
import { wednesday } from "./journey.ts"
import { rina } from "./town.ts"
import { mend, type World } from "./world.ts"

/** Its legal basis fell away, and nobody has heard of it yet. */
export const freeze = (world: World, id: HandoffId): void =>
  mend(world, handoffRef(id), {
    frozen: { at: wednesday, by: personId.parse(rina.person), acknowledged: [] },
  })
