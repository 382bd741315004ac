import { type Change, type Reliance, replace, type Write } from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Handoff } from "../handoff.ts"
import { type HandoffEvent, noticesFor } from "../notices.ts"

export type Step = {
  readonly event: HandoffEvent
  readonly facts?: Readonly<Record<string, unknown>>
  readonly writes?: readonly Write[]
  readonly relies: readonly Reliance[]
}

/** An act on an existing handoff: its new state, the event, and who is told. */
export function changeOf(row: Row<Handoff>, next: Handoff, step: Step): Change {
  return {
    subject: row.ref,
    status: next.status,
    writes: [replace(row, next), ...(step.writes ?? [])],
    relies: step.relies,
    event: {
      type: step.event,
      facts: { kind: next.kind, risk: next.risk, from: next.from, to: next.to, ...step.facts },
    },
    notices: noticesFor(step.event, next),
  }
}
