import type { Actor } from "../kernel/actor.ts"
import { type Batch, type BatchWords, talliesOf } from "./batch.ts"
import { entriesFor } from "./rules/entries.ts"

/**
 * What a list shows of a bulk handoff.
 * @param entries the lines that the reader may see: counts tell of no other child
 */
export const cardOf = (batch: Batch, entries: Batch["entries"]) => ({
  id: batch.id,
  title: batch.title,
  status: batch.status,
  kind: batch.kind,
  service: batch.service,
  to: { id: batch.to, name: batch.toName },
  author: batch.author,
  tallies: talliesOf({ entries }),
  createdAt: batch.createdAt,
  updatedAt: batch.updatedAt,
})
export type BatchCard = ReturnType<typeof cardOf>

/** One bulk handoff, for the house that gives the children away. */
export const viewOf = (batch: Batch, words: BatchWords | undefined, actor: Actor) => ({
  ...cardOf(batch, entriesFor(batch, actor)),
  ...batch.masked,
  ...(words ?? { basis: batch.basis }),
  author: batch.author,
  ...(batch.approver ? { approver: batch.approver } : {}),
  entries: entriesFor(batch, actor).map(({ excludedPersons: _hidden, ...entry }) => entry),
})
