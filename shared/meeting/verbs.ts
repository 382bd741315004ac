import * as z from "zod/mini"
import type { MeetingId } from "../kernel/id.ts"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { adjourn } from "./adjourn.ts"
import { answer } from "./answer.ts"
import { arrangeAgenda } from "./arrange-agenda.ts"
import { arrangeGroups } from "./arrange-groups.ts"
import { callRoll } from "./call-roll.ts"
import { cancel } from "./cancel.ts"
import { changeDetails } from "./change-details.ts"
import { changeSlots } from "./change-slots.ts"
import { checkIn } from "./check-in.ts"
import { circulate } from "./circulate.ts"
import { close } from "./close.ts"
import { closePoll } from "./close-poll.ts"
import { confirmReopen } from "./confirm-reopen.ts"
import { correct } from "./correct.ts"
import { count } from "./count.ts"
import { draft } from "./draft.ts"
import { draftMinutes } from "./draft-minutes.ts"
import { end } from "./end.ts"
import { handOver } from "./hand-over.ts"
import { invite } from "./invite.ts"
import { lapsePoll } from "./lapse-poll.ts"
import { leave } from "./leave.ts"
import { type Meeting, meetingRef } from "./meeting.ts"
import { notHeld } from "./not-held.ts"
import { offerSlot } from "./offer-slot.ts"
import { openPoll } from "./open-poll.ts"
import { pin } from "./pin.ts"
import { pledge } from "./pledge.ts"
import { proceedInquorate } from "./proceed-inquorate.ts"
import { recordLate } from "./record-late.ts"
import { remind } from "./remind.ts"
import { remindPoll } from "./remind-poll.ts"
import { reopen } from "./reopen.ts"
import { reportGroup } from "./report-group.ts"
import { reschedule } from "./reschedule.ts"
import { actOf, clockDue } from "./rules/clocks.ts"
import { behindConference } from "./rules/conference.ts"
import { conflictsRead, planningReads } from "./rules/planning.ts"
import { knowsMeeting } from "./rules/standing.ts"
import { schedule } from "./schedule.ts"
import { setReplyAside } from "./set-reply-aside.ts"
import { sign } from "./sign.ts"
import { start } from "./start.ts"
import { takeReply } from "./take-reply.ts"
import { uninvite } from "./uninvite.ts"
import { vote } from "./vote.ts"
import { waiveSuccessor } from "./waive-successor.ts"
import { writeMinutes } from "./write-minutes.ts"

export const meetings: Noun = {
  path: "meetings",
  ref: (id) => meetingRef(id as MeetingId),
  verbs: [
    draft,
    openPoll,
    vote,
    pin,
    offerSlot,
    changeSlots,
    closePoll,
    lapsePoll,
    remindPoll,
    schedule,
    reschedule,
    cancel,
    recordLate,
    answer,
    arrangeGroups,
    reportGroup,
    invite,
    uninvite,
    changeDetails,
    count,
    takeReply,
    setReplyAside,
    arrangeAgenda,
    start,
    callRoll,
    checkIn,
    leave,
    pledge,
    handOver,
    proceedInquorate,
    adjourn,
    waiveSuccessor,
    end,
    notHeld,
    draftMinutes,
    writeMinutes,
    circulate,
    sign,
    correct,
    close,
    reopen,
    confirmReopen,
    remind,
  ],
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
    ...planningReads,
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu rapat", en: "One meeting" },
      query: z.strictObject({}),
    },
    {
      name: "roll",
      path: "/{id}/roll",
      title: { id: "Daftar hadir", en: "Attendance" },
      query: z.strictObject({ session: z.optional(z.string().check(z.regex(/^1?\d$/))) }),
    },
    {
      name: "minutes",
      path: "/{id}/minutes",
      title: { id: "Notula", en: "Minutes" },
      query: z.strictObject({ version: z.optional(z.string().check(z.regex(/^\d{1,3}$/))) }),
    },
    {
      name: "invitation",
      path: "/{id}/invitation",
      title: { id: "Undangan kalender saya", en: "My calendar invitation" },
      query: z.strictObject({}),
    },
    {
      name: "agenda",
      path: "/{id}/agenda",
      title: { id: "Agenda rapat", en: "Agenda of a meeting" },
      query: z.strictObject({}),
    },
    {
      name: "calendar",
      path: "/{id}/calendar",
      title: { id: "Berkas kalender", en: "Calendar file" },
      query: z.strictObject({}),
    },
    conflictsRead,
  ],
  missing: "meeting.missing",
  knows: (state, actor) => knowsMeeting(state as Meeting, actor),
  behind: behindConference,
  statusOf: (state) => (state as Meeting).status,
  wake: (state, at) => {
    const clock = clockDue(state as Meeting, at)
    const verb = clock && meetings.verbs.find(({ name }) => name === actOf[clock.kind])
    return verb && { verb, input: {} }
  },
}
