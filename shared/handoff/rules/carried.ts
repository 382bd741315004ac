import type { Case } from "../../case/case.ts"
import { replace, type Write } from "../../kernel/decision.ts"
import type { Notice } from "../../kernel/notice.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Facts } from "../../kernel/verb.ts"
import { taskCountRef } from "../../task/task.ts"
import { type Handoff, isCarried } from "../handoff.ts"
import { custodianChanged } from "../notices.ts"
import { refuse } from "../refusals.ts"
import { isMoved } from "./standing.ts"

/** Whether these are services and placements of the case that go on, each named once. */
export function unknownServices(
  { case: child }: Handoff,
  rows: readonly Row<Handoff>[],
  asked: readonly string[],
): Refusal | undefined {
  if (new Set(asked).size !== asked.length) return refuse("handoff.task-twice")
  const areKnown = rows.every(({ state }) => state.case === child && isCarried(state))
  return areKnown && rows.length === asked.length ? undefined : refuse("handoff.service-unknown")
}

export const isServicePlaced = ({ id }: Handoff, { placed }: Handoff): boolean =>
  placed?.handoff === id

/** What has not come along with custody; before its commit nothing has. */
export const isServiceLeft = (
  { committedAt, epoch }: Handoff,
  service: Pick<Handoff, "epoch">,
): boolean => !committedAt || service.epoch < epoch

/** Looked at: from commit on it is the receiver's to take over. */
export const servicePlaced = ({ id }: Handoff, row: Row<Handoff>, { at }: Facts): Write =>
  replace(row, { ...row.state, placed: { handoff: id, at }, updatedAt: at })

/** The custody that it comes along to, and from whom. */
type Arrival = Pick<Handoff, "from" | "to" | "toName" | "epoch">

/**
 * Some keep the sender they have: a return is told of by whoever gave the child back, a service
 * that the care holder asked for stays theirs, and nobody asks anything of themselves.
 */
function keepsSource(transfer: Arrival, { kind, from, to }: Handoff, child: Case): boolean {
  if (kind === "return" || to === transfer.to || from === transfer.to) return true
  return kind === "referral" && from !== transfer.from && from === child.careHolder
}

export type Arrived = { readonly next: Handoff; readonly notices: readonly Notice[] }

/** The service or placement is the new custodian's from now on; to its target nothing else changes. */
export function arrivedAt(
  arrival: Arrival,
  [service, child]: readonly [Handoff, Case],
  { actor, at }: Facts,
): Arrived {
  const arrived: Handoff = { ...service, epoch: arrival.epoch, updatedAt: at }
  if (keepsSource(arrival, service, child)) return { next: arrived, notices: [] }
  const sender = { from: arrival.to, fromName: arrival.toName, author: actor.person }
  const next = { ...arrived, ...sender }
  return { next, notices: custodianChanged(next) }
}

export type Carried = { readonly write: Write; readonly notices: readonly Notice[] }

/** The same where a transfer brings it along, whose receiver has looked at it by now. */
export function carriedTo(
  transfer: Handoff,
  [row, child]: readonly [Row<Handoff>, Case],
  facts: Facts,
): Carried {
  const { next, notices } = arrivedAt(transfer, [row.state, child], facts)
  const isPlaced = isServicePlaced(transfer, row.state)
  const placed = isPlaced ? {} : { placed: { handoff: transfer.id, at: facts.at } }
  return { write: replace(row, { ...next, ...placed }), notices }
}

/** A service or a placement that goes on, and still rests on an earlier custodian's epoch. */
export const isLeftBehind = (service: Handoff, child: Case): boolean =>
  isCarried(service) && service.epoch < child.custodyEpoch

/** The counter that says whether it waits; of use where somebody is about to judge. */
export const awaitedRef = (handoff: Handoff) =>
  isCarried(handoff) && handoff.status === "outcome-proposed"
    ? taskCountRef(handoff.case)
    : undefined

/**
 * Whoever answers for the child judges what came along with it, and nobody before it has arrived
 * there: neither who asked for it, nor who answers for the child now.
 */
export const waitsForMove = (handoff: Handoff, child: Case): Refusal | undefined =>
  isLeftBehind(handoff, child) ? isMoved(handoff, child) : undefined
