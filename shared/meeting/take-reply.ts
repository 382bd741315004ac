import * as z from "zod/mini"
import { type Actor, hasRole } from "../kernel/actor.ts"
import { type MeetingId, personId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { membershipRef } from "../membership/membership.ts"
import { inviteeRef, type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { changeOf, listWrites } from "./rules/change.ts"
import { delegateInput, laidAside, ReplyInput, replyToken, weigh } from "./rules/replies.ts"
import { currentSeats } from "./rules/seats.ts"
import { hasStarted } from "./rules/sessions.ts"
import { knowsMeeting } from "./rules/standing.ts"

const organises = ({ host }: Meeting, actor: Actor): boolean =>
  actor.agency === host && hasRole(actor, "COORDINATOR")

function listFor(meeting: Meeting, { person }: { readonly person?: string | undefined }) {
  const seat = currentSeats(meeting).find((each) => each.person === person)
  return seat && inviteeRef(meeting.id, seat.agency)
}

/**
 * T26: a reply from somebody's own calendar program. It changes their answer and nothing else, or
 * is laid aside for the organiser; whoever sent it hears the same either way.
 */
export const takeReply = defineVerb({
  noun: "meetings",
  name: "take-reply",
  title: { id: "Terima jawaban dari kalender", en: "Take a calendar’s reply" },
  input: z.strictObject({
    ...ReplyInput,
    person: z.optional(personId),
    delegatedTo: delegateInput,
    token: z.optional(z.string().check(z.maxLength(64))),
  }),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-invited",
    "meeting.wrong-state",
    "meeting.already-started",
    "meeting.reply-known",
  ),
  first: ({ id, input, actor }) => ({
    meeting: meetingRef(id as MeetingId),
    delegate: input?.delegatedTo ? membershipRef(input.delegatedTo, actor.agency) : undefined,
  }),
  // Whoever brings the reply: it is the list of the one who answers that shows it.
  second: ({ meeting }, { input }) => ({ list: meeting && input && listFor(meeting.state, input) }),
  may: ({ meeting }, { actor, at }) => {
    if (!meeting || !knowsMeeting(meeting.state, actor)) return refuse("meeting.missing")
    const { state } = meeting
    const isAsked = currentSeats(state).some(({ person }) => person === actor.person)
    if (!isAsked && !organises(state, actor)) return refuse("meeting.not-invited")
    if (state.status !== "scheduled") return refuse("meeting.wrong-state", { status: state.status })
    return hasStarted(state.sessions, at) ? refuse("meeting.already-started") : undefined
  },
  decide: ({ meeting, list, delegate }, input, facts) => {
    if (!meeting) return refuse("meeting.missing")
    const { actor, at } = facts
    const { state } = meeting
    if (input.person !== actor.person && !organises(state, actor)) {
      return refuse("meeting.not-invited")
    }
    const { delegatedTo, ...said } = input
    const reply = delegate?.state.status === "active" ? { ...said, delegatedTo } : said
    const token = input.person && replyToken(facts, [state.id, input.person])
    const weighed = weigh(state, reply, token)
    if ("known" in weighed) return refuse("meeting.reply-known")
    if ("why" in weighed) {
      return changeOf(meeting, laidAside(state, reply, { why: weighed.why, at }), {
        event: "meeting.reply-set-aside",
        by: actor.agency,
        facts: { why: weighed.why },
        writes: [],
      })
    }
    const next: Meeting = {
      ...state,
      seats: (state.seats ?? []).map((each) =>
        each.person === weighed.seat.person ? weighed.seat : each,
      ),
      updatedAt: at,
    }
    const change = changeOf(meeting, next, {
      event: "meeting.reply-taken",
      by: actor.agency,
      facts: { agency: weighed.seat.agency, partstat: weighed.seat.partstat },
      writes: list ? listWrites(next, [list], [list.state.agency]) : [],
    })
    if (weighed.seat.partstat !== "DELEGATED") return change
    const about = { noun: "meetings", id: state.id } as const
    const lead = { to: "coordinators", agency: weighed.seat.agency } as const
    const told = { kind: "meeting.reply-taken", audience: lead, urgency: "week", about } as const
    return { ...change, notices: [...change.notices, told] }
  },
})
