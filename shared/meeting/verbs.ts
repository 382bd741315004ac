import * as z from "zod/mini"
import type { MeetingId } from "../kernel/id.ts"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { answer } from "./answer.ts"
import { cancel } from "./cancel.ts"
import { draft } from "./draft.ts"
import { type Meeting, meetingRef } from "./meeting.ts"
import { recordLate } from "./record-late.ts"
import { reschedule } from "./reschedule.ts"
import { knowsMeeting } from "./rules/standing.ts"
import { schedule } from "./schedule.ts"

export const meetings: Noun = {
  path: "meetings",
  ref: (id) => meetingRef(id as MeetingId),
  verbs: [draft, schedule, reschedule, cancel, recordLate, answer],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Rapat instansi saya", en: "Meetings of my agency" },
      query: z.strictObject({
        ...pageQuery,
        when: z._default(z.enum(["upcoming", "past"]), "upcoming"),
      }),
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu rapat", en: "One meeting" },
      query: z.strictObject({}),
    },
    {
      name: "calendar",
      path: "/{id}/calendar",
      title: { id: "Berkas kalender", en: "Calendar file" },
      query: z.strictObject({}),
    },
  ],
  missing: "meeting.missing",
  knows: (state, actor) => knowsMeeting(state as Meeting, actor),
  statusOf: (state) => (state as Meeting).status,
}
