import { type Capacity, capacityRef } from "../../agency/agency.ts"
import { type Lock, lockRef } from "../../case/case.ts"
import { remove, type Write } from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import { type Handoff, lockNameOf } from "../handoff.ts"

/** The rows an open offer holds, to be let go of when it ends. */
export const heldRefs = (handoff: Row<Handoff> | undefined) => ({
  lock: handoff && lockRef(handoff.state.case, lockNameOf(handoff.state)),
  capacity:
    handoff?.state.holdsPlace === true
      ? capacityRef(handoff.state.to, handoff.state.need.service)
      : undefined,
})

/** Lets go of the lock, only where this handoff holds it. */
export const freeLock = (handoff: Handoff, lock: Row<Lock> | undefined): readonly Write[] =>
  lock?.state.heldBy === handoff.id ? [remove(lock)] : []

/** A reserved place becomes free again, once: `holdsPlace` says whether there is one. */
export const freePlace = (
  handoff: Handoff,
  capacity: Row<Capacity> | undefined,
): readonly Write[] =>
  handoff.holdsPlace && capacity
    ? [
        {
          how: "adjust",
          ref: capacity.ref,
          by: { room: 1, reserved: -1 },
          atLeastZero: ["reserved"],
        },
      ]
    : []

/** A reserved place is taken by the child. */
export const takePlace = (
  handoff: Handoff,
  capacity: Row<Capacity> | undefined,
): readonly Write[] =>
  handoff.holdsPlace && capacity
    ? [
        {
          how: "adjust",
          ref: capacity.ref,
          by: { taken: 1, reserved: -1 },
          atLeastZero: ["reserved"],
        },
      ]
    : []
