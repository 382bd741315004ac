import * as z from "zod/mini"
import type { MeetingId } from "../kernel/id.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Headcount, type Meeting, type MeetingStatus, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { type Roll, rollRef } from "./rows/minutes.ts"
import { changeOf } from "./rules/change.ts"
import { peopleCount } from "./rules/classes.ts"
import { wholeOf } from "./rules/ending.ts"
import { hasStarted } from "./rules/sessions.ts"
import { hosting } from "./rules/standing.ts"

type Told = {
  readonly confirmed?: number | null | undefined
  readonly count?: number | null | undefined
}

const before: readonly MeetingStatus[] = ["draft", "polling", "scheduled"]
const after: readonly MeetingStatus[] = ["held", "minutes-draft"]

/** Who is to come is confirmed until it starts; who came is told once it is over. */
function untimely(meeting: Meeting, told: readonly Told[]): Refusal | undefined {
  const isOver = after.includes(meeting.status)
  if (isOver) {
    const isLate = told.some(({ confirmed }) => confirmed !== undefined)
    return isLate ? refuse("meeting.already-started") : undefined
  }
  const isEarly = told.some(({ count }) => count !== undefined)
  return isEarly ? refuse("meeting.not-over") : undefined
}

/** Of a meeting whose people were counted one by one the whole is known as soon as its parts are. */
const wholeAfter = (meeting: Meeting, own: Roll | undefined) =>
  meeting.room && after.includes(meeting.status) ? { headcount: wholeOf(meeting, own) } : {}

/** Headcounts of classes whose people have no account, as the host knows them. */
export const count = defineVerb({
  noun: "meetings",
  name: "count",
  title: { id: "Pastikan jumlah peserta", en: "Confirm headcounts" },
  input: z.strictObject({
    classes: z
      .array(
        z.strictObject({
          label: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
          confirmed: z.optional(z.nullable(peopleCount)),
          /** Who came of it; null is unknown. */
          count: z.optional(z.nullable(peopleCount)),
        }),
      )
      .check(z.minLength(1), z.maxLength(60)),
  }),
  roles: ["COORDINATOR"],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-yours",
    "meeting.wrong-state",
    "meeting.already-started",
    "meeting.not-over",
    "meeting.class-unknown",
  ),
  first: ({ id }) => ({ meeting: meetingRef(id as MeetingId) }),
  second: ({ meeting }, { input }) => ({
    own: input && meeting?.state.room ? rollRef(meeting.state.id, meeting.state.host) : undefined,
  }),
  may: ({ meeting }, { actor, at }) => {
    const refused = hosting(meeting, actor, [...before, ...after])
    if (refused || !meeting) return refused
    const isLocked = meeting.state.status === "scheduled" && hasStarted(meeting.state.sessions, at)
    return isLocked ? refuse("meeting.already-started") : undefined
  },
  decide: ({ meeting, own }, input, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const { classes = [] } = meeting.state
    const wrong = untimely(meeting.state, input.classes)
    if (wrong) return wrong
    const asked = new Map(input.classes.map(({ label, ...counts }) => [label, counts]))
    const isKnown = [...asked.keys()].every((label) => classes.some((each) => each.label === label))
    if (!isKnown) return refuse("meeting.class-unknown")
    const counted = classes.map((each): Headcount => {
      const { confirmed = each.confirmed, count = each.count } = asked.get(each.label) ?? {}
      return { ...each, ...(confirmed === undefined ? {} : { confirmed }), count }
    })
    const told: Meeting = { ...meeting.state, classes: counted, updatedAt: at }
    const next = { ...told, ...wholeAfter(told, own?.state) }
    return changeOf(meeting, next, {
      event: "meeting.counted",
      by: actor.agency,
      facts: { classes: asked.size },
      writes: [],
    })
  },
})
