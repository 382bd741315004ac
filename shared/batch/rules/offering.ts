import { agencyRef, capacityRef, deskRef } from "../../agency/agency.ts"
import { blindRef, type Case, lockRef } from "../../case/case.ts"
import { budgetRefs } from "../../case/rules/blind.ts"
import { type Handoff, lockNameOf } from "../../handoff/handoff.ts"
import { movesOf } from "../../handoff/lists/kinds.ts"
import type { Ground } from "../../handoff/rules/bulk.ts"
import { draftOf, needOf } from "../../handoff/rules/drafting.ts"
import type { Actor } from "../../kernel/actor.ts"
import type { Facts } from "../../kernel/verb.ts"
import { partnershipRef } from "../../partnership/partnership.ts"
import type { Batch } from "../batch.ts"

const lockOf = ({ kind, agency, to, service }: Batch, child: Case) =>
  lockRef(
    child.id,
    lockNameOf({ kind, from: agency, to, moves: movesOf[kind], need: needOf(child, service) }),
  )

/** The rows behind the offer of this child, the same as those of a single offer. */
export function groundRefs(
  batch: Batch | undefined,
  child: Case | undefined,
  actor: Pick<Actor, "person" | "agency">,
) {
  const blinds = batch && child ? child.blinds : []
  return {
    target: batch && child && agencyRef(batch.to),
    desk: batch && child && deskRef(batch.to),
    capacity: batch && child && capacityRef(batch.to, batch.service),
    lock: batch && child && lockOf(batch, child),
    partnerships: batch && child ? batch.partnerships.map(partnershipRef) : [],
    entries: blinds.map(blindRef),
    budgets: blinds.length > 0 ? [...budgetRefs(actor)] : [],
  }
}

/** The draft of one child: written by the author of the whole, agreed to by whoever approved it. */
export function draftFor(batch: Batch, { child, own, target }: Ground, facts: Facts): Handoff {
  const { kind, service, masked, basis, partnerships, author, approver } = batch
  const to = target?.state ?? { id: batch.to, name: batch.toName }
  const between = { child: child.state, from: own.state, to, partnerships }
  const draft = draftOf(between, { kind, service, masked, basis }, facts)
  return { ...draft, author, ...(approver ? { approver } : {}) }
}
