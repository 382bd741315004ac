import type { MeetingId } from "#shared/kernel/id.ts"
import { day, type Instant, later } from "#shared/kernel/instant.ts"
import { type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { openPoll } from "#shared/meeting/open-poll.ts"
import { type Busy, busyRef, type Vote } from "#shared/meeting/rows/poll.ts"
import { vote } from "#shared/meeting/vote.ts"
import { meeting, meetingAt, session } from "./assembly.ts"
import { must } from "./journey.ts"
import { koko, monday, seat, surya, town } from "./town.ts"
import { mend, type Seat, see, seek, type World } from "./world.ts"

/** A slot so many days after the Monday on which everything begins. */
export const slot = (days: number, change: Record<string, unknown> = {}) => ({
  sessions: [session(later(monday, days * day))],
  ...change,
})

/** Until Thursday one votes on three days of the week after. */
export const votesEnd: Instant = later(monday, 3 * day)
export const pollOf = (change: Record<string, unknown> = {}) => ({
  slots: [slot(7), slot(8), slot(9)],
  deadline: votesEnd,
  ...change,
})

/** One that Surya chairs, with two people of RPSA by name and LKSA without any. */
export const pollable = (change: Record<string, unknown> = {}) =>
  meeting({
    chair: surya.person,
    sessions: [session(later(monday, 7 * day))],
    invitations: [
      { agency: "dinsos", need: "mandatory" },
      {
        agency: "rpsa",
        need: "mandatory",
        people: [
          { person: "oki", part: "lead" },
          { person: "wati", part: "delegate" },
        ],
      },
      { agency: "lksa", need: "optional" },
    ],
    ...change,
  })

export const lukman = seat("lukman", "lksa")

/** A town in which Dinsos asks which time suits. */
export function givenPoll(input: unknown = pollable(), body: unknown = pollOf()) {
  const world = town()
  const id = meetingAt(world, "draft", input)
  must(world, { verb: openPoll, id, input: body, by: koko, at: monday })
  return { world, id }
}

/** A town in which a meeting stands, a fortnight off, and is polled again. */
export function givenBeside(input: unknown = pollable(), body: unknown = pollOf()) {
  const world = town()
  const far = { ...(input as object), sessions: [session(later(monday, 14 * day))] }
  const id = meetingAt(world, "scheduled", far)
  must(world, { verb: openPoll, id, input: body, by: koko, at: monday })
  return { world, id }
}

type Said = Readonly<Record<string, Vote>>

export const voting = (id: string, by: Seat, votes: Said) => ({
  verb: vote,
  id,
  input: { votes },
  by,
  at: monday,
})

export const says = (world: World, ...said: Parameters<typeof voting>) =>
  must(world, voting(...said))

/** Everybody who must come can come to the first slot. */
export function allAgree(world: World, id: string, slots: Said = { s1: "AVAILABLE" }): void {
  says(world, id, surya, slots)
  says(world, id, seat("oki", "rpsa"), slots)
}

export const seen = (world: World, id: MeetingId): Meeting => see(world, meetingRef(id))

/** What is taken of somebody's March. */
export const marchOf = (world: World, owner: string): Busy["taken"] =>
  seek(world, busyRef(owner, "2026-03"))?.taken ?? []

/** A case's meeting to which so many people of one agency must come. */
export function crowd(world: World, id: MeetingId, many: number): void {
  const state = seen(world, id)
  const seats = Array.from({ length: many }, (_, place) => ({
    person: `orang-${place}` as (typeof state)["owner"],
    agency: "rpsa" as (typeof state)["host"],
    part: "delegate" as const,
    partstat: "NEEDS-ACTION" as const,
  }))
  mend(world, meetingRef(id), { seats })
}
