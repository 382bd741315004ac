import * as z from "zod/mini"
import type { MeetingId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { arranges, grouping } from "./rules/grouping.ts"

/** What a group brings back to everybody: written by its rapporteur, or by whoever leads. */
export const reportGroup = defineVerb({
  noun: "meetings",
  name: "report-group",
  title: { id: "Tulis laporan kelompok", en: "Write a group's report" },
  input: z.strictObject({
    group: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
    report: z.string().check(z.trim(), z.minLength(3), z.maxLength(2000)),
  }),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.no-groups",
    "meeting.not-leading",
    "meeting.wrong-state",
    "meeting.group-unknown",
    "meeting.not-rapporteur",
  ),
  first: ({ id }) => ({ meeting: meetingRef(id as MeetingId) }),
  second: () => ({}),
  may: ({ meeting }, { actor }) =>
    grouping(meeting, actor, ["in-progress", "held", "minutes-draft"]),
  decide: ({ meeting }, { group, report }, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const { groups = [] } = meeting.state
    const own = groups.find(({ name }) => name === group)
    if (!own) return refuse("meeting.group-unknown")
    if (own.rapporteur !== actor.person && arranges(meeting.state, actor)) {
      return refuse("meeting.not-rapporteur")
    }
    const next: Meeting = {
      ...meeting.state,
      groups: groups.map((each) => (each.name === group ? { ...each, report } : each)),
      updatedAt: at,
    }
    return changeOf(meeting, next, {
      event: "meeting.group-reported",
      by: actor.agency,
      facts: { group: groups.indexOf(own) + 1 },
      writes: [],
    })
  },
})
