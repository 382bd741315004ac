import { agencyRef } from "#shared/agency/agency.ts"
import { type Case, caseRef } from "#shared/case/case.ts"
import { relationOf } from "#shared/case/rules/relation.ts"
import { type Actor, worksOnCases } from "#shared/kernel/actor.ts"
import { refKey } from "#shared/kernel/ref.ts"
import {
  type Invitation,
  type Meeting,
  type MeetingCard,
  meetingRef,
} from "#shared/meeting/meeting.ts"
import { effectiveAnswer } from "#shared/meeting/rules/answers.ts"
import { cardFor } from "#shared/meeting/rules/change.ts"
import { withoutCase } from "#shared/meeting/rules/conference.ts"
import { isInCalendars } from "#shared/meeting/rules/sending.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { oneWithCan } from "../http/can.ts"
import { withoutKeptAway } from "../http/kept-away.ts"
import { missing, pageOf, type Question, type Readers } from "../http/read.ts"
import { namesOf, timelineOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"
import { type Item, loadRows } from "../platform/rows.ts"
import { invitation, snapshot } from "./calendar-reads.ts"
import { cardTo, casesBehind, isShownTo, peopleFor, peopleSeated } from "./cards.ts"
import { conflicts } from "./conflicts.ts"
import { delegates } from "./delegates.ts"
import { minutesOfMeeting, minutesSummary } from "./minutes.ts"
import { pollOf, withVotes } from "./poll.ts"
import { rollOfMeeting, roomOf } from "./room.ts"
import { suggestions } from "./suggestions.ts"

const peopleIn = (meeting: Meeting, actor: Actor): string[] =>
  [
    meeting.chair,
    meeting.minuteTaker,
    meeting.owner,
    ...meeting.invitations.map((each) => each.delegate),
    ...peopleSeated(meeting, actor),
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
    ...cardTo(cardFor(meeting, own), question.actor),
    ...peopleFor(meeting, question.actor, nameOf),
    sessions: meeting.sessions,
    ...(meeting.region ? { region: meeting.region } : {}),
    ...(meeting.caseReference ? { caseReference: meeting.caseReference } : {}),
    ...(meeting.chair ? { chair: nameOf("person", meeting.chair) } : {}),
    ...(meeting.minuteTaker ? { minuteTaker: nameOf("person", meeting.minuteTaker) } : {}),
    owner: nameOf("person", meeting.owner),
    invitations: meeting.invitations.map((each) => ({
      agency: { id: each.agency, name: each.name },
      need: each.need,
      answer: effectiveAnswer(each, meeting.seats),
      ...(isHost || each.agency === question.actor.agency ? saidBy(each, nameOf) : {}),
    })),
    past: meeting.past,
    ...(meeting.cancelled ? { cancelled: meeting.cancelled } : {}),
    ...(meeting.headcount === undefined ? {} : { headcount: meeting.headcount }),
    ...(meeting.headcount === undefined && !meeting.classes
      ? {}
      : { classes: meeting.classes ?? [] }),
    ...(meeting.attendance ? { attendance: meeting.attendance } : {}),
    recordedLate: meeting.recordedLate ?? false,
  }
}

/** Each meeting as the reader's agency may know it; whoever called it together named the case. */
async function asTold(
  { deps, actor }: Question,
  meetings: readonly Meeting[],
): Promise<readonly Meeting[]> {
  const own = agencyRef(actor.agency)
  const isSecret = (meeting: Meeting) => meeting.case && meeting.host !== actor.agency
  const refs = meetings.flatMap((each) => (each.case && isSecret(each) ? [caseRef(each.case)] : []))
  if (refs.length === 0) return meetings
  const rows = await loadRows(deps.tables, [...refs, own], false)
  const page = rows.get(refKey(own))?.state as Parameters<typeof relationOf>[2]
  return meetings.map((meeting) => {
    if (!meeting.case || !isSecret(meeting)) return meeting
    const child = rows.get(refKey(caseRef(meeting.case)))?.state as Case | undefined
    return child && relationOf(child, actor, page) ? meeting : withoutCase(meeting, child)
  })
}

/** Cards of conferences with the title that the reader's agency may know. */
async function cardsTold(question: Question, items: readonly Item[]): Promise<readonly Item[]> {
  const cardOf = (item: Item) => item["card"] as MeetingCard
  const refs = items
    .map(cardOf)
    .flatMap(({ id, profile }) => (profile === "case-conference" ? [meetingRef(id)] : []))
  if (refs.length === 0) return items
  const rows = await loadRows(question.deps.tables, refs, false)
  const told = await asTold(
    question,
    [...rows.values()].map(({ state }) => state as Meeting),
  )
  const titles = new Map(told.map(({ id, title }) => [id, title]))
  return items.map((item) => {
    const card = cardOf(item)
    return { ...item, card: { ...card, title: titles.get(card.id) ?? card.title } }
  })
}

/** How it ended, and what goes on from it. */
const endOf = ({ adjourned, successor, successorWaived, predecessor }: Meeting) => ({
  ...(adjourned ? { adjourned } : {}),
  ...(successor ? { successor } : {}),
  ...(successorWaived ? { successorWaived } : {}),
  ...(predecessor ? { predecessor } : {}),
})

export const meetingReads: Readers = {
  suggestions,
  delegates,
  conflicts,
  list: async (question) => {
    const hash = `AGENCY#${question.actor.agency}#MEET`
    const past = question.query["when"] === "past"
    const bound = past ? { upTo: question.at, backwards: true } : { after: question.at }
    const seesCases = worksOnCases(question.actor)
    const cardOf = (item: Item) => item["card"] as MeetingCard
    const kept = withoutKeptAway(question, (items) => casesBehind(question, items))
    return pageOf(question, {
      wanted: { index: "inbound", hash, ...bound },
      toCard: (item) => cardTo(cardOf(item), question.actor),
      join: async (items) => withVotes(question, await cardsTold(question, await kept(items))),
      shows: (item) =>
        !cardOf(item).abandoned &&
        isShownTo(item, question.actor) &&
        (seesCases || cardOf(item).profile !== "case-conference"),
    })
  },
  one: async (question) => {
    const one = await oneWithCan(meetings, question)
    if (!one) return missing(meetings.missing)
    const [meeting] = await asTold(question, [one.row.state as Meeting])
    if (!meeting) return missing(meetings.missing)
    const nameOf = await namesOf(question.deps.tables, [[], peopleIn(meeting, question.actor)])
    const timeline = await timelineOf(question, one.row.ref)
    const { can, why, row } = one
    const room = await roomOf(question, meeting)
    const told = { ...room, ...minutesSummary(meeting, question.actor), ...endOf(meeting) }
    return {
      body: {
        ...viewFor(meeting, question, nameOf),
        ...told,
        ...(await pollOf(question, meeting)),
        version: row.version,
        timeline,
        can,
        why,
      },
      etag: etagOf(meetings, row),
    }
  },
  roll: rollOfMeeting,
  minutes: minutesOfMeeting,
  invitation,
  calendar: async (question) => {
    const one = await oneWithCan(meetings, question)
    const [meeting] = one ? await asTold(question, [one.row.state as Meeting]) : []
    if (!one || !meeting || !isInCalendars(meeting)) return missing(meetings.missing)
    return snapshot(question, [one.row, meeting])
  },
}
