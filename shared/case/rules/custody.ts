import { withClock } from "../../kernel/clock.ts"
import { create, replace, type Write } from "../../kernel/decision.ts"
import type { AgencyId, PersonId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import { type Case, careRef, custodyRef } from "../case.ts"
import { workerClock, workerNamed } from "./clocks.ts"

export type NewCustodian = {
  readonly id: AgencyId
  readonly name: string
  /** Who answers for the child day by day from now on; nobody until one is named. */
  readonly worker?: PersonId | undefined
}
export type NewCareHolder = { readonly id: AgencyId; readonly name: string }

/** By which act, and when. */
export type MovedBy = { readonly at: Instant; readonly act: string }

export type Moved = { readonly next: Case; readonly writes: readonly Write[] }

/**
 * The only way in which the custodian of an open case changes (handoff.md invariant 2): the next
 * epoch, told once. Neither house keeps a seat on the team: the one leads it, the other has left.
 */
export function custodyMoved(child: Row<Case>, to: NewCustodian, { at, act }: MovedBy): Moved {
  const { worker: _former, ...rest } = child.state
  const epoch = rest.custodyEpoch + 1
  const next: Case = {
    ...rest,
    custodian: to.id,
    custodianName: to.name,
    custodyEpoch: epoch,
    team: rest.team.filter(({ agency }) => agency !== to.id && agency !== rest.custodian),
    ...(to.worker ? { worker: to.worker } : {}),
    clocks: to.worker
      ? workerNamed(rest.clocks)
      : withClock(rest.clocks, workerClock(at, rest.risk)),
    updatedAt: at,
  }
  const custody = { case: next.id, epoch, custodian: to.id, from: at, act }
  return {
    next,
    writes: [replace(child, next, ["bounces"]), create(custodyRef(next.id, epoch), custody)],
  }
}

/** The only way in which the care holder changes; without a new one the child's family cares. */
export function careMoved(
  child: Row<Case>,
  to: NewCareHolder | undefined,
  { at, act }: MovedBy,
): Moved {
  const { careHolder: _holder, careHolderName: _name, ...rest } = child.state
  const epoch = rest.careEpoch + 1
  const next: Case = {
    ...rest,
    careEpoch: epoch,
    ...(to ? { careHolder: to.id, careHolderName: to.name } : {}),
    updatedAt: at,
  }
  const spell = { case: next.id, epoch, ...(to ? { holder: to.id } : {}), from: at, act }
  return {
    next,
    writes: [replace(child, next, ["bounces"]), create(careRef(next.id, epoch), spell)],
  }
}
