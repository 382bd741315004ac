import { createHash } from "node:crypto"
import type { Instant } from "#shared/kernel/instant.ts"
import type { Notice, Reminder } from "#shared/kernel/notice.ts"
import type { Envelope } from "#shared/notice/notice.ts"
import type { Item, Key } from "../platform/rows.ts"

/** A committed event whose notices have not been handed on yet. */
export type Pending = {
  readonly key: Key
  readonly event: string
  readonly at: Instant
  readonly dueSort: string
  /** A reminder has no request behind it: once it has left, nothing more is due. */
  readonly isReminder?: true
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

/**
 * Reads a reminder that has not left yet. There is no act behind it: its place and its day are its
 * event, the same however often it is sent and by whichever version of its row.
 */
export function reminderOf(item: Item | undefined): Pending | undefined {
  if (!item || item["outbox"] !== "later") return undefined
  const { due, notices } = item["s"] as Reminder
  const key = { pk: String(item["pk"]), sk: String(item["sk"]) }
  const name = createHash("sha256").update(`${key.pk}|${key.sk}|${due}`).digest("hex")
  return {
    key,
    event: `reminder-${name.slice(0, 32)}`,
    at: due,
    dueSort: String(item["dueSort"]),
    isReminder: true,
    notices,
  }
}

/** Where an event first says the same of the same thing, be it to others. */
const firstSaid = (notices: readonly Notice[], { kind, about }: Notice): number =>
  notices.findIndex(
    (each) => each.kind === kind && each.about.noun === about.noun && each.about.id === about.id,
  )

/** One message a notice; its place in the event makes it the same message whenever it is sent. */
export const envelopesOf = ({
  event,
  at,
  notices,
}: Pick<Pending, "event" | "at" | "notices">): readonly Envelope[] =>
  notices.map((notice, number) => ({
    event,
    number,
    same: firstSaid(notices, notice),
    at,
    notice,
  }))
