import * as z from "zod/mini"
import { type Instant, instantSchema, zoneSchema } from "../../kernel/instant.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { modeSchema } from "../lists/meeting-types.ts"
import { spanOf } from "../meeting.ts"
import { refuse } from "../refusals.ts"
import type { Session } from "../rows/session.ts"

export const SessionInput = z.strictObject({
  start: instantSchema,
  end: instantSchema,
  zone: zoneSchema,
  mode: modeSchema,
  venue: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  join: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
  group: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(60))),
})

const byStart = (a: Session, b: Session): number => (a.start < b.start ? -1 : 1)

/** Sessions in order of their start, in whatever order they were told. */
export const sessionsSchema = z.array(SessionInput).check(
  z.minLength(1),
  z.maxLength(20),
  z.overwrite((sessions) => sessions.toSorted(byStart)),
)

/** Break-out groups sit side by side; whoever is in one of them is in no other. */
const areApart = (one: Session, other: Session): boolean =>
  other.start >= one.end ||
  (one.group !== undefined && other.group !== undefined && one.group !== other.group)

/** Sessions run forwards and one after another, but for those of different groups. */
export function disordered(sessions: readonly Session[]): Refusal | undefined {
  const wrong = sessions.some(
    (each, place) =>
      each.end <= each.start || sessions.slice(place + 1).some((other) => !areApart(each, other)),
  )
  return wrong ? refuse("meeting.session-backwards") : undefined
}

export const notAhead = (sessions: readonly Session[], at: Instant): Refusal | undefined =>
  (spanOf(sessions)?.start ?? at) <= at ? refuse("meeting.in-the-past") : undefined

export const hasStarted = (sessions: readonly Session[], at: Instant): boolean =>
  (spanOf(sessions)?.start ?? at) <= at

export const isOver = (sessions: readonly Session[], at: Instant): boolean => {
  const end = spanOf(sessions)?.end
  return end !== undefined && end <= at
}
