import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { proposeOutcome } from "#shared/handoff/propose-outcome.ts"
import { canary, handoffAt, must, wednesday } from "./journey.ts"
import { wati } from "./town.ts"
import { see, type World } from "./world.ts"

export const proposal = (code = "NEED_MET") => ({
  code,
  services: ["TEMPORARY_SHELTER"],
  feedback: { view: canary("feedback") },
  note: canary("outcome"),
})

export const proposing = (id: HandoffId, code?: string) => ({
  verb: proposeOutcome,
  id,
  input: proposal(code),
  by: wati,
  at: wednesday,
})

/** Wati says how it ended: of a placement, that the child is home. */
export function proposed(world: World, draft: Parameters<typeof handoffAt>[2] = {}): HandoffId {
  const id = handoffAt(world, "active", draft)
  const isCare = see(world, handoffRef(id)).moves === "care"
  must(world, proposing(id, isCare ? "RETURNED_TO_FAMILY" : "NEED_MET"))
  return id
}
