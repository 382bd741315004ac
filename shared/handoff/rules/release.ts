import { type Capacity, capacityRef } from "../../agency/agency.ts"
import { type Lock, lockRef, unverifiedRef } from "../../case/case.ts"
import { create, remove, replace, type Write } from "../../kernel/decision.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import { dropManifest } from "../../task/rules/manifest.ts"
import { type Manifest, manifestRef, type TaskCount, taskCountRef } from "../../task/task.ts"
import { type Handoff, type HandoffStatus, lockNameOf } from "../handoff.ts"
import { type Holders, holderRefs, waitsNoMore } from "./duties.ts"

/** Before its commit nothing has moved, and what was drawn up for it is void when it ends. */
const isAhead = ({ hasManifest, status }: Handoff): boolean =>
  hasManifest && (status === "accepted" || status === "handover")

/** The rows an open handoff holds, to be let go of when it ends. */
export function heldRefs(row: Row<Handoff> | undefined) {
  const handoff = row?.state
  const listed = handoff && isAhead(handoff) ? handoff : undefined
  return {
    lock: handoff && lockRef(handoff.case, lockNameOf(handoff)),
    capacity: handoff?.holdsPlace ? capacityRef(handoff.to, handoff.need.service) : undefined,
    manifest: listed && manifestRef(listed.id),
    taskCount: listed && taskCountRef(listed.case),
    ...holderRefs(row),
  }
}

/** What was found under `heldRefs`. */
export type Held = Holders & {
  readonly lock?: Row<Lock> | undefined
  readonly capacity?: Row<Capacity> | undefined
  readonly manifest?: Row<Manifest> | undefined
  readonly taskCount?: Row<TaskCount> | undefined
  readonly unverified?: Row<Lock> | undefined
}

/** Takes the lock, also from what was offered under a former custodian. */
export function takeLock(handoff: Handoff, lock: Row<Lock> | undefined): readonly Write[] {
  const state = { heldBy: handoff.id, epoch: handoff.epoch }
  return [lock ? replace(lock, state) : create(lockRef(handoff.case, lockNameOf(handoff)), state)]
}

/** Which row says that custody has moved by this handoff, and nobody has verified it. */
export const unverifiedOf = ({ moves, case: child }: Handoff) =>
  moves === "custody" ? unverifiedRef(child) : undefined

/** Custody has moved: the case waits for whoever verifies it, and for no earlier move any more. */
export function waitVerified(
  { id, case: child, moves, epoch }: Handoff,
  row: Row<Lock> | undefined,
): readonly Write[] {
  if (moves !== "custody") return []
  const state = { heldBy: id, epoch }
  return [row ? replace(row, state) : create(unverifiedRef(child), state)]
}

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

/**
 * All that a handoff gives back when it ends, in the same act (decline, withdraw, cancel, expire):
 * its lock, its place, whoever it waits for, and its manifest.
 * @param handoff as it was before it ended
 */
export const letGo = (handoff: Handoff, held: Held): readonly Write[] => [
  ...freeLock(handoff, held.lock),
  ...freePlace(handoff, held.capacity),
  ...waitsNoMore(handoff.id, held),
  ...dropManifest(held.manifest, held.taskCount),
]

/** A handoff that has ended: no clock runs, and it holds nothing. */
export const endedAs = (handoff: Handoff, status: HandoffStatus, at: Instant): Handoff => ({
  ...handoff,
  status,
  clocks: [],
  holdsPlace: false,
  hasManifest: handoff.hasManifest && !isAhead(handoff),
  updatedAt: at,
})
