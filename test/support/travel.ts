import { type HandoffId, handoffRef, travelRef } from "#shared/handoff/handoff.ts"
import { startHandover } from "#shared/handoff/start-handover.ts"
import { hour, type Instant, later } from "#shared/kernel/instant.ts"
import { canary, commitment, handoffAt, must } from "./journey.ts"
import { monday, rina } from "./town.ts"
import { see, type World } from "./world.ts"

/** Six hours after the start of the week the child leaves. */
export const departure: Instant = later(monday, 6 * hour)

export const travelling = (at: Instant = departure) => ({
  travels: true,
  giverPosition: canary("giver"),
  escort: canary("escort"),
  route: canary("route"),
  contact: canary("contact"),
  expectedAt: later(at, 6 * hour),
  checkInEvery: 120,
})

/** A child on its way, with somebody. */
export function childOnItsWay(
  world: World,
  draft: Parameters<typeof handoffAt>[2] = {},
): HandoffId {
  const id = handoffAt(world, "accepted", { kind: "transfer", ...draft })
  must(world, { verb: startHandover, id, input: travelling(), by: rina, at: departure })
  return id
}

/** What stands on the escort's paper. */
export const arrivalCodeOf = (world: World, id: HandoffId): string =>
  String(see(world, travelRef(see(world, handoffRef(id)))).content["arrivalCode"])

/** What the receiver writes down when the child has arrived. */
export function arrived(at: Instant, arrivalCode?: string) {
  const { record } = commitment(at)
  return { record: arrivalCode === undefined ? record : { ...record, arrivalCode } }
}
