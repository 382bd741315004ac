import type { Agency, Capacity, Desk } from "../../agency/agency.ts"
import { officeOf } from "../../agency/rules/working-time.ts"
import { type BlindEntry, type Budget, type Case, isLocked, type Lock } from "../../case/case.ts"
import { type Reliance, rely } from "../../kernel/decision.ts"
import type { AgencyId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Notice } from "../../kernel/notice.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Facts } from "../../kernel/verb.ts"
import type { Partnership } from "../../partnership/partnership.ts"
import type { Handoff } from "../handoff.ts"
import { noticesFor } from "../notices.ts"
import { refuse } from "../refusals.ts"
import { clockFrom } from "./clocks.ts"
import { coverOf, fitFields, uncovered, unfit, unreachable, unstaffed } from "./fit.ts"
import { relyOnSender } from "./sender.ts"

/** What the offer of one child among many hangs on. */
export type Ground = {
  readonly child: Row<Case>
  readonly own: Row<Agency>
  readonly target: Row<Agency> | undefined
  readonly desk: Row<Desk> | undefined
  readonly capacity: Row<Capacity> | undefined
  readonly lock: Row<Lock> | undefined
  readonly partnerships: readonly Row<Partnership>[]
  readonly entries: readonly Row<BlindEntry>[]
  readonly budgets: readonly Row<Budget>[]
}

/** Why this child is no longer there to be offered; nobody has to do anything about it. */
export function gone(from: AgencyId, child: Case): Refusal | undefined {
  if (child.custodian !== from) return refuse("handoff.case-not-held")
  return child.status === "open" ? undefined : refuse("handoff.case-closed")
}

/** The rules of a single offer, in its order: what it would be refused with. */
export function barred(draft: Handoff, ground: Ground, at: Instant): Refusal | undefined {
  const child = ground.child.state
  // Whoever may no longer work lets the children go: a transfer takes them away from it.
  if (ground.own.state.status !== "active" && draft.moves !== "custody") {
    return refuse("handoff.source-suspended")
  }
  if (isLocked(ground.lock, child)) return refuse("handoff.already-offered")
  if (!ground.target) return refuse("handoff.receiver-unknown")
  const target = ground.target.state
  return (
    unfit(draft, child, target) ??
    unreachable(target, { child, capacity: ground.capacity?.state }, draft) ??
    unstaffed(ground.desk?.state, { child, at }) ??
    uncovered(draft, ground.partnerships, at)
  )
}

/** The offer as it stands on the receiver's desk, its first clock running. */
export function offeredAt(
  draft: Handoff,
  { target, partnerships }: Ground,
  { at, calendar }: Facts,
): Handoff {
  const cover = coverOf(draft, partnerships, at)
  const office = target && officeOf(target.state, calendar)
  return {
    ...draft,
    status: "offered",
    clocks: office ? [clockFrom(at, ["acknowledge", draft.risk], office)] : [],
    ...(cover ? { coveredBy: { partnership: cover.row.state.id, clause: cover.clause.id } } : {}),
  }
}

/** What of all that was looked at must still be so when the offer lands. */
export function reliances(draft: Handoff, ground: Ground, at: Instant): readonly Reliance[] {
  const { child, own, target, desk, capacity, partnerships } = ground
  const cover = coverOf(draft, partnerships, at)
  return [
    relyOnSender(child, draft),
    rely(child, "blinds"),
    rely(own, "status"),
    ...(target ? [rely(target, ...fitFields)] : []),
    ...(desk ? [rely(desk, "active", "onDuty", "deputy", "weeks")] : []),
    ...(capacity ? [rely(capacity, "closed")] : []),
    ...(cover ? [rely(cover.row)] : []),
  ]
}

/** Who hears of the offer: the same as of a single one. */
export const toldOf = (handoff: Handoff): readonly Notice[] =>
  noticesFor("handoff.offered", handoff)
