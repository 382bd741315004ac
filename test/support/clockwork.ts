import { type Handoff, type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { handoffs } from "#shared/handoff/verbs.ts"
import { system } from "#shared/kernel/actor.ts"
import { firstOf } from "#shared/kernel/clock.ts"
import type { Change } from "#shared/kernel/decision.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import { must } from "./journey.ts"
import { type Seat, see, type World } from "./world.ts"

/** Whoever acts when a clock runs out. */
export const clock: Seat = { person: system.person, agency: system.agency }

/** What the sweep does at this instant: whatever the handoff says is to be done. */
export function wakeAt(world: World, id: HandoffId, at: Instant): Change | undefined {
  const wake = handoffs.wake?.(see(world, handoffRef(id)), at)
  return wake && must(world, { ...wake, id, by: clock, at })
}

/** The next instant at which a clock of it runs out, and what happens then. */
export function tick(world: World, id: HandoffId): { at: Instant; change: Change } {
  const due = firstOf(see(world, handoffRef(id)).clocks)?.due
  const change = due && wakeAt(world, id, due)
  if (!due || !change) throw new Error("no clock runs")
  return { at: due, change }
}

/** Runs the clocks until nothing changes any more, or so many times. */
export function ticks(world: World, id: HandoffId, times: number): readonly Change[] {
  return Array.from({ length: times }, () => tick(world, id).change)
}

export const clockOf = ({ clocks }: Handoff, kind: string) =>
  clocks.find((each) => each.kind === kind)
