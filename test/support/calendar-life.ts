import fc from "fast-check"
import { day, type Instant, later, minute } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { answer } from "#shared/meeting/answer.ts"
import { cancel } from "#shared/meeting/cancel.ts"
import { changeDetails } from "#shared/meeting/change-details.ts"
import { invite } from "#shared/meeting/invite.ts"
import { type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { reschedule } from "#shared/meeting/reschedule.ts"
import { uninvite } from "#shared/meeting/uninvite.ts"
import { conference, meeting, meetingAt, session } from "./assembly.ts"
import { play } from "./play.ts"
import { kiki, koko, monday, rina, seat, surya, town, wati } from "./town.ts"
import { type Seat, see } from "./world.ts"

/** Two weeks ahead: its coordinator may still move it alone. */
export const far: Instant = later(monday, 14 * day)

export const withPeople = (change: Record<string, unknown> = {}) => ({
  sessions: [session(far)],
  chair: surya.person,
  minuteTaker: rina.person,
  invitations: [
    { agency: "dinsos", need: "mandatory" },
    {
      agency: "rpsa",
      need: "mandatory",
      people: [
        { person: wati.person, part: "lead" },
        { person: "dewi", part: "deputy" },
      ],
    },
    { agency: "lksa", need: "optional", people: [{ person: "lia", part: "delegate" }] },
  ],
  ...change,
})

type Step = readonly [verb: AnyVerb, input: unknown, by: Seat]

const dewi = seat("dewi", "rpsa")
const lksa = { agency: "lksa", need: "optional", people: [{ person: "lia", part: "delegate" }] }
const person = (name: string, agency: string) => ({
  people: [{ person: name, agency, part: "delegate" }],
})

const steps: readonly ((count: number) => Step)[] = [
  () => [answer, { answer: "ACCEPTED" }, wati],
  () => [answer, { answer: "DECLINED" }, dewi],
  () => [answer, { answer: "TENTATIVE" }, kiki],
  (count) => [changeDetails, { title: `Rapat nomor ${count}` }, koko],
  (count) => [changeDetails, { sessions: [{ session: 0, venue: `Aula ${count}` }] }, koko],
  (count) => [
    changeDetails,
    { sessions: [{ session: 0, venue: `Ruang ${count}`, sameBuilding: true }] },
    koko,
  ],
  (count) => [
    changeDetails,
    { sessions: [{ session: 0, mode: count % 2 ? "ONLINE" : "HYBRID" }] },
    koko,
  ],
  (count) => [
    reschedule,
    { sessions: [session(later(far, (1 + (count % 9)) * day))], reason: "Banjir" },
    koko,
  ],
  (count) => [
    reschedule,
    {
      sessions: [session(later(far, count * day)), session(later(far, (count + 1) * day))],
      reason: "Dua hari",
    },
    koko,
  ],
  () => [uninvite, { person: "dewi" }, koko],
  () => [uninvite, { agency: "lksa" }, koko],
  () => [invite, person("dewi", "rpsa"), koko],
  () => [invite, person("fajar", "rpsa"), koko],
  () => [invite, { agencies: [lksa] }, koko],
  () => [cancel, { reason: "Batal sama sekali" }, koko],
]

/** So rare that a life is mostly lived before it ends. */
export const lives = fc.record({
  isConference: fc.boolean(),
  acts: fc.array(
    fc.oneof(
      { weight: 30, arbitrary: fc.integer({ min: 0, max: steps.length - 2 }) },
      { weight: 1, arbitrary: fc.constant(steps.length - 1) },
    ),
    { minLength: 1, maxLength: 14 },
  ),
})

/** The states that a meeting goes through, from when it is fixed. */
export function livedBy({ isConference, acts }: { isConference: boolean; acts: number[] }) {
  const world = town()
  const input = isConference ? conference(withPeople()) : meeting(withPeople())
  const id = meetingAt(world, "scheduled", input)
  const states: Meeting[] = [see(world, meetingRef(id))]
  let at: Instant = monday
  for (const [count, act] of acts.entries()) {
    at = later(at, count % 3 ? minute : 200)
    const [verb, body, by] = steps[act]?.(count) ?? [cancel, {}, koko]
    play(world, { verb, id, input: body, by, at })
    const now = see(world, meetingRef(id))
    if (now !== states.at(-1)) states.push(now)
  }
  return states
}
