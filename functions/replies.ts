import type { Context } from "hono"
import type { PersonId } from "#shared/kernel/id.ts"
import { type MeetingId, meetingId } from "#shared/kernel/id.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { isRefusal, type Refusal } from "#shared/kernel/refusal.ts"
import { type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { replyToken } from "#shared/meeting/rules/replies.ts"
import { currentSeats } from "#shared/meeting/rules/seats.ts"
import { setReplyAside } from "#shared/meeting/set-reply-aside.ts"
import { takeReply } from "#shared/meeting/take-reply.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { emailRef } from "#shared/membership/membership.ts"
import { textIn } from "./http/body.ts"
import { agencyIn, type Caller, callerIn, languageIn } from "./http/caller.ts"
import { answerProblem, type Door, isProblem } from "./http/door.ts"
import { problemOf, requestProblem } from "./http/problem.ts"
import { calendarIn } from "./meeting/mail.ts"
import type { ParsedReply } from "./meeting/reply.ts"
import { blindWith, digest } from "./platform/keys.ts"
import { etagOf, type PerformDeps, perform, performAsSystem } from "./platform/perform.ts"
import { loadRows, type StoredRow } from "./platform/rows.ts"

type Found = { readonly row: StoredRow; readonly meeting: Meeting }

const gone: Refusal = { refused: meetings.missing, kind: "missing" }

/** The meeting that a reply names: its UID is its id, and says nothing else. */
async function meetingBehind(deps: PerformDeps, uid: string): Promise<Found | undefined> {
  const id = meetingId.safeParse(uid.split("@")[0])
  if (!id.success) return undefined
  const ref = meetingRef(id.data as MeetingId)
  const row = (await loadRows(deps.tables, [ref])).get(refKey(ref))
  const meeting = row?.state as Meeting | undefined
  return row && meeting?.uid === uid ? { row, meeting } : undefined
}

async function personBehind(
  { tables }: PerformDeps,
  email: string | undefined,
): Promise<PersonId | undefined> {
  if (!email) return undefined
  const ref = emailRef(email)
  const row = (await loadRows(tables, [ref], false)).get(refKey(ref))
  return (row?.state as { readonly person?: PersonId } | undefined)?.person
}

/** What the rules are told of a reply: people by their ids, never by their addresses. */
async function toldOf(deps: PerformDeps, reply: ParsedReply, token: string | undefined) {
  const { partstat, sequence, dtstamp, attendee, delegatedTo } = reply
  const person = await personBehind(deps, attendee)
  const delegate = await personBehind(deps, delegatedTo)
  return {
    partstat,
    sequence,
    dtstamp,
    ...(person ? { person } : {}),
    ...(delegate ? { delegatedTo: delegate } : {}),
    ...(token ? { token } : {}),
  }
}

type Sender = Pick<Caller, "person"> &
  Partial<Pick<Caller, "signedInAt">> & {
    readonly agency: Meeting["host"]
    readonly at: Instant
  }

/** A reply names no version of the row: it is taken by the one that is there. */
async function taken(deps: PerformDeps, uid: string, [input, sender]: readonly [object, Sender]) {
  const mark = digest(`reply|${uid}|${JSON.stringify(input)}`)
  let outcome: Awaited<ReturnType<typeof perform>> = gone
  for (let tries = 0; tries < 3; tries += 1) {
    const found = await meetingBehind(deps, uid)
    if (!found) return gone
    const expected = etagOf(meetings, found.row)
    const deed = { noun: meetings, verb: takeReply, id: found.meeting.id, input, digest: mark }
    outcome = await perform(deps, {
      ...deed,
      ...sender,
      key: `reply-${mark.slice(0, 40)}`,
      expected,
    })
    if (!isRefusal(outcome) || outcome.refused !== "conflict.moved") return outcome
  }
  return outcome
}

/** A calendar file that somebody signed in brings: their own answer, or one for the organiser. */
export async function takeUpload(context: Context, door: Door): Promise<Response> {
  const language = languageIn(context)
  const caller = await callerIn(context, door)
  if (isProblem(caller)) return answerProblem(caller)
  const agency = agencyIn(context)
  if (isProblem(agency)) return answerProblem(agency)
  const text = await textIn(context, language)
  if (isProblem(text)) return answerProblem(text)
  const { parseReply, tokenIn } = await import("./meeting/reply.ts")
  const reply = parseReply(text)
  if (!reply) {
    const fields = [".: reply"]
    return answerProblem(requestProblem("request.body-unreadable", language, { fields }))
  }
  const input = await toldOf(door.deps, reply, tokenIn(reply.organizer))
  const sender = { ...caller, agency, at: door.now() }
  const outcome = await taken(door.deps, reply.uid, [input, sender])
  if (isRefusal(outcome)) return answerProblem(problemOf(outcome, [language, takeReply.refusals]))
  // Whether it counted is told to the organiser alone, so that nobody can try addresses.
  return context.json({ status: "received" }, 202, { "Cache-Control": "no-store" })
}

export type MailOutcome = "done" | "quarantine"

/**
 * A mail as it was delivered. Whoever it went to by the address that only they were told has
 * answered; any other is laid aside for the organiser, and nobody is sent anything.
 */
export async function takeMail(deps: PerformDeps, mail: string, at: Instant): Promise<MailOutcome> {
  const { parseReply, tokenIn } = await import("./meeting/reply.ts")
  const { text, to } = calendarIn(mail)
  const reply = parseReply(text)
  const found = reply && (await meetingBehind(deps, reply.uid))
  if (!found) return "quarantine"
  const { row, meeting } = found
  const token = tokenIn(to ?? reply.organizer)
  const input = await toldOf(deps, reply, token)
  const seat = currentSeats(meeting).find(({ person }) => person === input.person)
  const words = { blind: blindWith(deps.secret), digest }
  if (seat && token === replyToken(words, [meeting.id, seat.person])) {
    const { person, agency } = seat
    const outcome = await taken(deps, reply.uid, [input, { person, agency, at }])
    return isRefusal(outcome) && outcome.refused !== "meeting.reply-known" ? "quarantine" : "done"
  }
  const { token: _token, delegatedTo: _delegate, ...said } = input
  const why = seat ? "token" : "unknown"
  const verb = setReplyAside
  const deed = { noun: meetings, verb, id: meeting.id, input: { ...said, why }, at, row }
  await performAsSystem(deps, deed)
  return "quarantine"
}
