import * as z from "zod/mini"
import type { Office } from "../../agency/rules/working-time.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Meeting } from "../meeting.ts"
import { refuse } from "../refusals.ts"
import type { Slot } from "../rows/poll.ts"
import { quartersOf } from "./booking.ts"
import { isOfficial } from "./office.ts"
import { disordered, notAhead, sessionsSchema } from "./sessions.ts"

export const slotReason = z.string().check(z.trim(), z.minLength(3), z.maxLength(300))

export const SlotInput = z.strictObject({
  sessions: sessionsSchema,
  reason: z.optional(slotReason),
})
export type SlotInput = z.infer<typeof SlotInput>

export const slotId = z.string().check(z.regex(/^s\d{1,4}$/))

/** A poll asks about no more open slots than this, and remembers no more in all. */
export const mostOpen = 12
const mostSlots = 40
/** Months over which the slots of a poll may lie: whoever votes holds time in each of them. */
const mostMonths = 8

const numberOf = ({ id }: Slot): number => Number(id.slice(1))

/** Slots under numbers that no poll of this meeting ever gave: old votes must not count for them. */
export function numbered(
  { poll }: Pick<Meeting, "poll">,
  wanted: readonly SlotInput[],
  rest: Pick<Slot, "status" | "by">,
): readonly Slot[] {
  const last = Math.max(0, ...(poll?.slots ?? []).map(numberOf))
  return wanted.map(({ sessions, reason }, place) => ({
    id: `s${last + 1 + place}`,
    sessions,
    ...(reason ? { reason } : {}),
    ...rest,
  }))
}

const timesOf = ({ sessions }: Pick<Slot, "sessions">): string =>
  sessions.map(({ start, end }) => `${start}/${end}`).join()

/** Whether each slot could be kept: it runs forwards, lies ahead, and in office hours or says why. */
export function unfitSlot(
  slots: readonly SlotInput[],
  at: Instant,
  office: Office,
): Refusal | undefined {
  for (const [place, { sessions, reason }] of slots.entries()) {
    const wrong = disordered(sessions) ?? notAhead(sessions, at)
    if (wrong) return wrong
    if (!reason && !isOfficial(sessions, office)) return refuse("meeting.slot-off-hours", { place })
  }
  return undefined
}

/** Whether these slots together make a poll. */
export function unfitSlots(slots: readonly Slot[]): Refusal | undefined {
  const open = slots.filter(({ status }) => status === "open")
  if (open.length < 2) return refuse("meeting.too-few-slots")
  const months = new Set(
    open.flatMap(({ sessions }) => quartersOf(sessions)).map(({ month }) => month),
  )
  if (open.length > mostOpen || slots.length > mostSlots || months.size > mostMonths) {
    return refuse("meeting.too-many-slots", { most: mostOpen })
  }
  return new Set(open.map(timesOf)).size < open.length ? refuse("meeting.slot-twice") : undefined
}
