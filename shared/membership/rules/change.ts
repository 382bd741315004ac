import { type Change, type Reliance, replace, type Write } from "../../kernel/decision.ts"
import type { Notice } from "../../kernel/notice.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import type { Membership } from "../membership.ts"

export type Step = {
  readonly event: `membership.${string}`
  readonly facts?: Readonly<Record<string, unknown>>
  readonly writes?: readonly Write[]
  readonly relies?: readonly Reliance[]
  readonly notices?: readonly Notice[]
  /** Rows written too, whose own chain records the act as well. */
  readonly alsoChains?: readonly Ref<unknown>[]
}

/** An act on an existing membership: its new state, the event, and who is told. */
export const changeOf = (row: Row<Membership>, next: Membership, step: Step): Change => ({
  subject: row.ref,
  status: next.status,
  writes: [replace(row, next), ...(step.writes ?? [])],
  relies: step.relies ?? [],
  event: {
    type: step.event,
    facts: { agency: next.agency, person: next.person, ...step.facts },
  },
  notices: step.notices ?? [],
  ...(step.alsoChains ? { alsoChains: step.alsoChains } : {}),
})
