import { worksOnCases } from "#shared/kernel/actor.ts"
import type { Invitation, Meeting, MeetingCard } from "#shared/meeting/meeting.ts"
import { cardFor } from "#shared/meeting/rules/change.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { oneWithCan } from "../http/can.ts"
import { missing, pageOf, type Question, type Readers } from "../http/read.ts"
import { namesOf, timelineOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"
import { type Item, keyOf } from "../platform/rows.ts"

const peopleIn = (meeting: Meeting): string[] =>
  [
    meeting.chair,
    meeting.minuteTaker,
    meeting.owner,
    ...meeting.invitations.map((each) => each.delegate),
  ].filter((each) => each !== undefined)

const saidBy = ({ note, delegate }: Invitation, nameOf: Awaited<ReturnType<typeof namesOf>>) => ({
  ...(note ? { note } : {}),
  ...(delegate ? { delegate: nameOf("person", delegate) } : {}),
})

/** Other agencies' notes and names stay with them; what they answered is everybody's. */
function viewFor(
  meeting: Meeting,
  question: Question,
  nameOf: Awaited<ReturnType<typeof namesOf>>,
) {
  const own = meeting.invitations.find((each) => each.agency === question.actor.agency)
  const isHost = meeting.host === question.actor.agency
  return {
    ...cardFor(meeting, own),
    sessions: meeting.sessions,
    ...(meeting.region ? { region: meeting.region } : {}),
    ...(meeting.caseReference ? { caseReference: meeting.caseReference } : {}),
    ...(meeting.chair ? { chair: nameOf("person", meeting.chair) } : {}),
    ...(meeting.minuteTaker ? { minuteTaker: nameOf("person", meeting.minuteTaker) } : {}),
    owner: nameOf("person", meeting.owner),
    invitations: meeting.invitations.map((each) => ({
      agency: { id: each.agency, name: each.name },
      need: each.need,
      answer: each.answer,
      ...(isHost || each.agency === question.actor.agency ? saidBy(each, nameOf) : {}),
    })),
    past: meeting.past,
    ...(meeting.cancelled ? { cancelled: meeting.cancelled } : {}),
    ...(meeting.status === "held"
      ? { headcount: meeting.headcount ?? null, classes: meeting.classes ?? [] }
      : {}),
    recordedLate: meeting.recordedLate ?? false,
  }
}

export const meetingReads: Readers = {
  list: async (question) => {
    const hash = `AGENCY#${question.actor.agency}#MEET`
    const past = question.query["when"] === "past"
    const bound = past ? { upTo: question.at, backwards: true } : { after: question.at }
    const seesCases = worksOnCases(question.actor)
    const cardOf = (item: Item) => item["card"] as MeetingCard
    return pageOf(question, {
      wanted: { index: "inbound", hash, ...bound },
      toCard: cardOf,
      shows: (item) => seesCases || cardOf(item).profile !== "case-conference",
    })
  },
  one: async (question) => {
    const one = await oneWithCan(meetings, question)
    if (!one) return missing(meetings.missing)
    const meeting = one.row.state as Meeting
    const nameOf = await namesOf(question.deps.tables, [[], peopleIn(meeting)])
    const timeline = await timelineOf(question, one.row.ref)
    const { can, why, row } = one
    return {
      body: { ...viewFor(meeting, question, nameOf), version: row.version, timeline, can, why },
      etag: etagOf(meetings, row),
    }
  },
  calendar: async (question) => {
    const one = await oneWithCan(meetings, question)
    const meeting = one?.row.state as Meeting | undefined
    if (!one || !meeting || meeting.status === "draft") return missing(meetings.missing)
    // Only a calendar needs the library, so only a calendar pays for loading it.
    const { calendarOf } = await import("./calendar.ts")
    return {
      file: calendarOf(meeting, question.language),
      type: "text/calendar; charset=utf-8",
      name: `simpul-${keyOf(question.deps.tables, one.row.ref).pk.slice(-6)}.ics`,
      etag: etagOf(meetings, one.row),
    }
  },
}
