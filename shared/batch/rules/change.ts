import { type Change, type Reliance, replace, type Write } from "../../kernel/decision.ts"
import type { Notice } from "../../kernel/notice.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import { type Batch, type Entry, talliesOf } from "../batch.ts"
import { type BatchEvent, noticesFor } from "../notices.ts"

/** What reports need of a bulk handoff, in codes and counts. */
export const figuresOf = (batch: Batch) => ({
  kind: batch.kind,
  service: batch.service,
  from: batch.agency,
  to: batch.to,
  ...talliesOf(batch),
})

/** An act on a bulk handoff as a whole. */
export const changeOf = (row: Row<Batch>, next: Batch, event: BatchEvent): Change => ({
  subject: row.ref,
  status: next.status,
  writes: [replace(row, next)],
  relies: [],
  event: { type: event, facts: figuresOf(next) },
  notices: noticesFor(event, next),
})

/** The batch once one of its children has a result; it is done when none waits any more. */
export function settled(batch: Batch, entry: Entry, at: Batch["updatedAt"]): Batch {
  const entries = batch.entries.map((each) => (each.case === entry.case ? entry : each))
  const isDone = entries.every(({ result }) => result !== "waiting")
  return { ...batch, entries, status: isDone ? "done" : "running", updatedAt: at }
}

type Told = {
  readonly event: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly writes?: readonly Write[]
  readonly relies?: readonly Reliance[]
  readonly notices?: readonly Notice[]
  readonly alsoChains?: readonly Ref<unknown>[]
}

/** An act on one child of it. */
export function entryChange(row: Row<Batch>, next: Batch, told: Told): Change {
  const ends = next.status === "done" && row.state.status !== "done"
  return {
    subject: row.ref,
    status: next.status,
    writes: [replace(row, next), ...(told.writes ?? [])],
    relies: told.relies ?? [],
    event: { type: told.event, facts: told.facts },
    notices: [...(told.notices ?? []), ...(ends ? noticesFor("batch.done", next) : [])],
    ...(told.alsoChains ? { alsoChains: told.alsoChains } : {}),
  }
}
