import { replace, type Write } from "../../kernel/decision.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import { type Membership, membershipRef } from "../../membership/membership.ts"
import { lettingGo, takingOn } from "../../membership/rules/duties.ts"
import type { Handoff, HandoffId, HandoffStatus } from "../handoff.ts"

type Place = "reviewer" | "worker"

const dutyOf = (id: HandoffId, as: Place) => ({ noun: "handoffs", id, as }) as const

/** At which stages it waits for whom. */
const waiting: Record<Place, readonly HandoffStatus[]> = {
  reviewer: ["under-review", "info-requested"],
  worker: ["accepted", "handover"],
}

function holderOf(row: Row<Handoff> | undefined, as: Place): Ref<Membership> | undefined {
  const person = row?.state[as]
  return row && person && waiting[as].includes(row.state.status)
    ? membershipRef(person, row.state.to)
    : undefined
}

/** The memberships of those for whom an open handoff waits: its reviewer, and later its worker. */
export const holderRefs = (row: Row<Handoff> | undefined) => ({
  reviewer: holderOf(row, "reviewer"),
  holder: holderOf(row, "worker"),
})

export type Holders = {
  readonly reviewer?: Row<Membership> | undefined
  readonly holder?: Row<Membership> | undefined
}

/** It waits for this person from now on. */
export const waitsFor = (
  row: Row<Membership> | undefined,
  [id, as]: readonly [HandoffId, Place],
): readonly Write[] => (row ? [replace(row, takingOn(row.state, dutyOf(id, as)))] : [])

/** It waits for nobody any more. */
export const waitsNoMore = (id: HandoffId, { reviewer, holder }: Holders): readonly Write[] => [
  ...(reviewer ? [replace(reviewer, lettingGo(reviewer.state, dutyOf(id, "reviewer")))] : []),
  ...(holder ? [replace(holder, lettingGo(holder.state, dutyOf(id, "worker")))] : []),
]

/** From its reviewer to its worker, who may be the same person. */
export function passesOn(
  id: HandoffId,
  reviewer: Row<Membership> | undefined,
  worker: Row<Membership>,
): readonly Write[] {
  if (reviewer?.state.id !== worker.state.id) {
    return [...waitsNoMore(id, { reviewer }), ...waitsFor(worker, [id, "worker"])]
  }
  const freed = lettingGo(worker.state, dutyOf(id, "reviewer"))
  return [replace(worker, takingOn(freed, dutyOf(id, "worker")))]
}
