import type { AgencyId, Brand, PersonId } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Notice as Message, Urgency } from "../kernel/notice.ts"
import type { Ref } from "../kernel/ref.ts"
import { sumOf } from "../kernel/sum.ts"

export type NoticeId = Brand<"NoticeId">

/** A notice as it lies in one person's inbox of one agency: a kind and ids, never content. */
export type Notice = {
  readonly id: NoticeId
  readonly kind: string
  readonly urgency: Urgency
  readonly about: Message["about"]
  readonly at: Instant
  readonly readAt?: Instant
}

export const noticeRef = (
  id: NoticeId,
  [agency, person]: readonly [AgencyId, PersonId],
): Ref<Notice> => ({ subject: "notice", parts: [agency, person, id] })

/** What the relay sends: one message for each notice of an event. */
export type Envelope = {
  readonly event: string
  readonly number: number
  /** The first notice of the event that says the same: whoever is meant by both hears once. */
  readonly same?: number
  readonly at: Instant
  readonly notice: Message
}

/** What an event may take of a notice's id, which stands in paths: 64 letters at most. */
const eventRoom = 50

/** An event's name in an id's letters; a long one ends in a sum of all of it. */
function eventPart(event: string): string {
  const text = event.toLowerCase().replaceAll(/[^a-z0-9-]/g, "-")
  if (text.length <= eventRoom) return text
  return `${text.slice(0, eventRoom - 14)}-${sumOf(event)}`
}

/** Sorts by time, and is the same however often a message comes: milliseconds, event, number. */
export const noticeIdOf = ({ event, number, same = number, at }: Envelope): NoticeId =>
  `${Date.parse(at).toString(36).padStart(9, "0")}-${eventPart(event)}-${same}` as NoticeId
