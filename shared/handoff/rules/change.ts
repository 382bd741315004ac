import { type Change, type Reliance, replace, type Write } from "../../kernel/decision.ts"
import { msOf } from "../../kernel/instant.ts"
import type { Notice } from "../../kernel/notice.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import type { Handoff } from "../handoff.ts"
import { type HandoffEvent, noticesFor } from "../notices.ts"

export type Step = {
  readonly event: HandoffEvent
  readonly facts?: Readonly<Record<string, unknown>>
  readonly writes?: readonly Write[]
  readonly relies: readonly Reliance[]
  /** Notices beyond those that the event itself brings. */
  readonly notices?: readonly Notice[]
  readonly alsoChains?: readonly Ref<unknown>[]
}

/**
 * What reports need of every act, without identity: from and to, what for, how grave, and the
 * minutes that the handoff stood at the status before.
 */
const figuresOf = (before: Handoff, next: Handoff) => ({
  kind: next.kind,
  risk: next.risk,
  from: next.from,
  to: next.to,
  service: next.need.service,
  category: next.need.category,
  region: next.need.region,
  was: before.status,
  minutes: Math.round((msOf(next.updatedAt) - msOf(before.since)) / 60_000),
})

/** An act on an existing handoff: its new state, the event, and who is told. */
export function changeOf(row: Row<Handoff>, next: Handoff, step: Step): Change {
  const isMoved = row.state.status !== next.status
  const state: Handoff = isMoved ? { ...next, since: next.updatedAt } : next
  return {
    subject: row.ref,
    status: state.status,
    writes: [replace(row, state), ...(step.writes ?? [])],
    relies: step.relies,
    event: { type: step.event, facts: { ...figuresOf(row.state, state), ...step.facts } },
    notices: [...noticesFor(step.event, state), ...(step.notices ?? [])],
    ...(step.alsoChains ? { alsoChains: step.alsoChains } : {}),
  }
}
