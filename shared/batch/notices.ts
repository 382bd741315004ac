import type { Notice, Urgency } from "../kernel/notice.ts"
import type { Batch } from "./batch.ts"

export type BatchEvent = "batch.created" | "batch.approved" | "batch.done" | "batch.cancelled"

/** Who is told of an act on a bulk handoff: whoever must approve it, and its author how it went. */
export function noticesFor(kind: BatchEvent, batch: Batch): readonly Notice[] {
  const { agency, author: person, id } = batch
  const tell = (audience: Notice["audience"], urgency: Urgency): Notice => ({
    kind,
    audience,
    urgency,
    about: { noun: "batches", id },
  })
  const author = { to: "person", agency, person } as const
  const told: Record<BatchEvent, readonly Notice[]> = {
    "batch.created": [tell({ to: "supervisors", agency }, "week")],
    "batch.approved": [tell(author, "week")],
    "batch.done": [tell(author, "info")],
    "batch.cancelled": [tell(author, "info")],
  }
  return told[kind]
}
