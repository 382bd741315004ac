import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { type Office, workingDaysLater } from "../agency/rules/working-time.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { rely } from "../kernel/decision.ts"
import type { MeetingId } from "../kernel/id.ts"
import { type Instant, instantSchema } from "../kernel/instant.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { inviteeRef, type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { agenciesOf, changeOf, listWrites } from "./rules/change.ts"
import { pollClocks } from "./rules/clocks.ts"
import { unconnected } from "./rules/conference.ts"
import { isMandatory, withRoom } from "./rules/fixing.ts"
import { holdLeads, leadHoldRefs } from "./rules/holds.ts"
import { hostOffice, isWithin } from "./rules/office.ts"
import { isPolled } from "./rules/poll.ts"
import { endsTooLate } from "./rules/polling.ts"
import { hasStarted } from "./rules/sessions.ts"
import { mostOpen, numbered, SlotInput, unfitSlot, unfitSlots } from "./rules/slots.ts"
import { hosting } from "./rules/standing.ts"

const Poll = z.strictObject({
  slots: z.array(SlotInput).check(z.minLength(1), z.maxLength(mostOpen)),
  deadline: instantSchema,
  /** Said of a meeting that stands: it goes on standing while agencies vote. */
  beside: z.optional(z.boolean()),
})
type Poll = z.infer<typeof Poll>

/** Nearer than so many working days a meeting that stands is not polled again. */
const besideDays = 2

const slotsOf = (meeting: Meeting, { slots }: Poll) => numbered(meeting, slots, { status: "open" })

/** Whoever has a day's work before them still gets to vote. */
const isTooSoon = (meeting: Meeting, [deadline, at]: readonly [Instant, Instant], office: Office) =>
  deadline <= at || (!meeting.urgent && deadline < workingDaysLater(at, 1, office))

function unfitPoll(
  meeting: Meeting,
  input: Poll,
  [at, office]: readonly [Instant, Office],
): Refusal | undefined {
  if (input.beside && meeting.status !== "scheduled") {
    return refuse("meeting.wrong-state", { status: meeting.status })
  }
  const slots = slotsOf(meeting, input)
  const wrong = unfitSlot(input.slots, at, office) ?? unfitSlots(slots)
  if (wrong) return wrong
  const { deadline } = input
  const isOver = meeting.status === "scheduled" && hasStarted(meeting.sessions, deadline)
  const isUnfit = isTooSoon(meeting, [deadline, at], office) || endsTooLate({ slots, deadline })
  return isUnfit || isOver ? refuse("meeting.deadline-unfit") : undefined
}

/** The meeting as it is while agencies vote; one that stands is in doubt until it is fixed again. */
function asked(meeting: Meeting, input: Poll, at: Instant): Meeting {
  const { deadline } = input
  const isBeside = meeting.status === "scheduled"
  return {
    ...meeting,
    ...(isBeside ? { tentative: true } : {}),
    status: isBeside ? "scheduled" : "polling",
    sequence: isBeside ? meeting.sequence + 1 : meeting.sequence,
    poll: { slots: slotsOf(meeting, input), deadline, openedAt: at },
    clocks: pollClocks(meeting.clocks, at, deadline),
    updatedAt: at,
  }
}

/** T2 and T9: asks the agencies which time suits them, also beside a meeting that stands. */
export const openPoll = defineVerb({
  noun: "meetings",
  name: "open-poll",
  title: { id: "Buka jajak waktu", en: "Open a poll on the time" },
  input: Poll,
  roles: ["COORDINATOR"],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-yours",
    "meeting.wrong-state",
    "meeting.already-started",
    "meeting.too-late-to-poll",
    "meeting.poll-open",
    "meeting.mandatory-required",
    "meeting.agency-unknown",
    "meeting.case-unknown",
    "meeting.agency-conflicted",
    "meeting.person-unknown",
    "meeting.session-backwards",
    "meeting.in-the-past",
    "meeting.slot-off-hours",
    "meeting.slot-twice",
    "meeting.too-few-slots",
    "meeting.too-many-slots",
    "meeting.deadline-unfit",
  ),
  first: ({ id, actor }) => ({
    meeting: meetingRef(id as MeetingId),
    host: agencyRef(actor.agency),
  }),
  second: ({ meeting }, { input }) => {
    const state = meeting?.state
    return {
      lists: state ? agenciesOf(state).map((each) => inviteeRef(state.id, each)) : [],
      agencies: (state?.invitations ?? []).map((each) => agencyRef(each.agency)),
      case: state?.case ? caseRef(state.case) : undefined,
      busy: state && input ? leadHoldRefs(state, slotsOf(state, input)) : [],
    }
  },
  may: ({ meeting, host, agencies, case: child }, { actor, at, calendar }) => {
    const refused = hosting(meeting, actor, ["draft", "scheduled"])
    if (refused || !meeting) return refused
    const { status, sessions, invitations } = meeting.state
    if (status === "scheduled") {
      if (hasStarted(sessions, at)) return refuse("meeting.already-started")
      if (isPolled(meeting.state)) return refuse("meeting.poll-open")
      const isSoon = isWithin(sessions, { at, days: besideDays }, hostOffice(host, calendar))
      if (isSoon) return refuse("meeting.too-late-to-poll")
    }
    if (!invitations.some(({ need }) => need === "mandatory")) {
      return refuse("meeting.mandatory-required")
    }
    const wrong = unconnected(meeting.state, child)
    if (wrong) return wrong
    const isSuspended = agencies.some((row) => row.state.status !== "active")
    return isSuspended ? refuse("meeting.agency-unknown") : undefined
  },
  decide: (
    { meeting, host, lists, agencies, busy, case: child },
    input,
    { actor, at, calendar },
  ) => {
    if (!meeting) return refuse("meeting.missing")
    const wrong = unfitPoll(meeting.state, input, [at, hostOffice(host, calendar)])
    if (wrong) return wrong
    const next: Meeting = {
      ...asked(meeting.state, input, at),
      excludedPersons: child?.state.excludedPersons ?? [],
    }
    const bound = agencies.filter((row) => isMandatory(next, row.state.id))
    const change = changeOf(meeting, next, {
      event: "meeting.poll-opened",
      by: actor.agency,
      writes: listWrites(next, lists),
      relies: [...bound.map((row) => rely(row, "status")), ...(child ? [relyOnCase(child)] : [])],
      facts: { slots: input.slots.length, beside: meeting.state.status === "scheduled" },
    })
    return withRoom(change, holdLeads(next, busy, at).taking)
  },
})
