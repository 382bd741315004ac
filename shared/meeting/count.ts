import * as z from "zod/mini"
import type { MeetingId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { peopleCount } from "./rules/classes.ts"
import { hasStarted } from "./rules/sessions.ts"
import { hosting } from "./rules/standing.ts"

/** Headcounts of classes whose people have no account: the host confirms them until it starts. */
export const count = defineVerb({
  noun: "meetings",
  name: "count",
  title: { id: "Pastikan jumlah peserta", en: "Confirm headcounts" },
  input: z.strictObject({
    classes: z
      .array(
        z.strictObject({
          label: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
          confirmed: z.nullable(peopleCount),
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
    "meeting.class-unknown",
  ),
  first: ({ id }) => ({ meeting: meetingRef(id as MeetingId) }),
  second: () => ({}),
  may: ({ meeting }, { actor, at }) => {
    const refused = hosting(meeting, actor, ["draft", "polling", "scheduled"])
    if (refused || !meeting) return refused
    const isLocked = meeting.state.status === "scheduled" && hasStarted(meeting.state.sessions, at)
    return isLocked ? refuse("meeting.already-started") : undefined
  },
  decide: ({ meeting }, input, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const { classes = [] } = meeting.state
    const told = new Map(input.classes.map((each) => [each.label, each.confirmed]))
    const isKnown = [...told.keys()].every((label) => classes.some((each) => each.label === label))
    if (!isKnown) return refuse("meeting.class-unknown")
    const next: Meeting = {
      ...meeting.state,
      classes: classes.map((each) => {
        const confirmed = told.get(each.label)
        return confirmed === undefined ? each : { ...each, confirmed }
      }),
      updatedAt: at,
    }
    return changeOf(meeting, next, {
      event: "meeting.counted",
      by: actor.agency,
      facts: { classes: told.size },
      writes: [],
    })
  },
})
