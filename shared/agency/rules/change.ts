import {
  type Change,
  create,
  type Decision,
  type Reliance,
  replace,
  type Write,
} from "../../kernel/decision.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import { type Agency, agencyPastRef } from "../agency.ts"
import { type AgencyEvent, noticesFor } from "../notices.ts"
import { refuse } from "../refusals.ts"

export type Step = {
  readonly event: AgencyEvent
  readonly at: Instant
  readonly facts?: Readonly<Record<string, unknown>>
  readonly writes?: readonly Write[]
  readonly relies: readonly Reliance[]
  readonly alsoChains?: Change["alsoChains"]
}

/** What the register says from now on, kept beside all it ever said. */
export const pageWrites = (
  row: Row<Agency>,
  next: Agency,
  { event, at }: Pick<Step, "event" | "at">,
): readonly Write[] => [
  replace(row, next),
  create(agencyPastRef(next.id, at, row.version + 1), { agency: next, at, event }),
]

/** A transaction takes 100 items; request, membership and the events of two chains are four. */
const mostItems = 96

/** An act on an agency's page: its new state, its past, and who is told. */
export function changeOf(row: Row<Agency>, next: Agency, step: Step): Decision {
  const writes = [...pageWrites(row, next, step), ...(step.writes ?? [])]
  if (writes.length + step.relies.length > mostItems) return refuse("agency.too-much-at-once")
  return {
    subject: row.ref,
    status: next.status,
    writes,
    relies: step.relies,
    event: { type: step.event, facts: { type: next.type, region: next.region, ...step.facts } },
    notices: noticesFor(step.event, next),
    ...(step.alsoChains ? { alsoChains: step.alsoChains } : {}),
  }
}
