import { loadRows } from "#functions/platform/rows.ts"
import type { MeetingId } from "#shared/kernel/id.ts"
import { day, type Instant, instantSchema, later } from "#shared/kernel/instant.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { type Meeting, meetingRef, spanOf } from "#shared/meeting/meeting.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { play, type Stage } from "../stage.ts"
import { readInvitations } from "./old-notices.ts"
import type { SeedEvent } from "./seed-events.ts"

const sessionsOf = ({ dates, mode, venue }: SeedEvent) =>
  dates.map((date) => ({
    start: instantSchema.parse(`${date}T09:00:00+07:00`),
    end: instantSchema.parse(`${date}T16:00:00+07:00`),
    zone: "WIB" as const,
    mode,
    ...(venue ? { venue } : {}),
  }))

const draftOf = (event: SeedEvent) => ({
  profile: "coordination",
  type: event.type,
  title: event.title,
  region: event.region,
  sessions: sessionsOf(event),
  invitations: event.invited.map((agency) => ({ agency, need: "mandatory" })),
})

async function meetingOf(stage: Stage, id: string): Promise<Meeting> {
  const ref = meetingRef(id as MeetingId)
  const row = (await loadRows(stage.deps.tables, [ref])).get(refKey(ref))
  return row?.state as Meeting
}

/** The days on which it would have been called and written up, around when it took place. */
function daysOf(event: SeedEvent): { called: Instant; writtenUp: Instant } {
  const span = spanOf(sessionsOf(event))
  if (!span) throw new Error(`${event.key} has no day`)
  return { called: later(span.start, -14 * day), writtenUp: later(span.end, day) }
}

/** Plays a meeting of the seeds in its own year, and leaves its invitations read. */
export async function playPast(stage: Stage, event: SeedEvent): Promise<void> {
  const { by, key, headcount, classes } = event
  const { called, writtenUp } = daysOf(event)
  const counted = { headcount, classes: classes.map((label) => ({ label, count: null })) }
  const id = await play(stage, {
    noun: meetings,
    key,
    label: "meeting",
    steps: [
      { verb: "draft", by, at: called, input: draftOf(event) },
      { verb: "schedule", by, at: later(called, day) },
      { verb: "record-late", by, at: writtenUp, input: counted },
    ],
  })
  await readInvitations(stage, await meetingOf(stage, id), later(called, day))
}
