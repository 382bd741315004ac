import type { Instant } from "#shared/kernel/instant.ts"
import type { Notice } from "#shared/kernel/notice.ts"
import type { Envelope } from "#shared/notice/notice.ts"
import type { Item, Key } from "../platform/rows.ts"

/** A committed event whose notices have not been handed on yet. */
export type Pending = {
  readonly key: Key
  readonly event: string
  readonly at: Instant
  readonly dueSort: string
  readonly notices: readonly Notice[]
}

/** Gives each notice back what its row leaves out: the event's type, the notice before. */
function wholeOf(lean: readonly Partial<Notice>[], type: string): readonly Notice[] {
  let before: Partial<Notice> = { kind: type }
  return lean.map((each) => {
    before = { ...before, ...each }
    return before as Notice
  })
}

/** Reads a ledger row as pending; nothing where its notices have left already. */
export function pendingOf(item: Item | undefined): Pending | undefined {
  if (!item || item["outbox"] !== "pending") return undefined
  const { id, at, type } = item["s"] as { id: string; at: Instant; type: string }
  return {
    key: { pk: String(item["pk"]), sk: String(item["sk"]) },
    event: id,
    at,
    dueSort: String(item["dueSort"]),
    notices: wholeOf(item["notices"] as readonly Partial<Notice>[], type),
  }
}

/** One message a notice; its place in the event makes it the same message whenever it is sent. */
export const envelopesOf = (pending: Pending): readonly Envelope[] =>
  pending.notices.map((notice, number) => ({
    event: pending.event,
    number,
    at: pending.at,
    notice,
  }))
