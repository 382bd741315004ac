import { agencyRef } from "../agency/agency.ts"
import type { Actor } from "../kernel/actor.ts"
import type { MeetingId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { hostOffice } from "./rules/office.ts"
import { mayPin, mayVote } from "./rules/poll.ts"
import { endsTooLate, polled } from "./rules/polling.ts"
import { numbered, SlotInput, unfitSlot, unfitSlots } from "./rules/slots.ts"

const speaks = (meeting: Meeting, actor: Actor): boolean =>
  mayVote(meeting, actor) || mayPin(meeting, actor)

/** An invited agency proposes a time of its own; it waits for the coordinator, one at a time. */
export const offerSlot = defineVerb({
  noun: "meetings",
  name: "offer-slot",
  title: { id: "Usulkan waktu lain", en: "Propose another slot" },
  input: SlotInput,
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-invited",
    "meeting.wrong-state",
    "meeting.poll-over",
    "meeting.no-vote",
    "meeting.session-backwards",
    "meeting.in-the-past",
    "meeting.slot-off-hours",
    "meeting.slot-twice",
    "meeting.too-many-slots",
    "meeting.deadline-unfit",
  ),
  first: ({ id }) => ({ meeting: meetingRef(id as MeetingId) }),
  second: ({ meeting }) => ({
    host: meeting && agencyRef(meeting.state.host),
  }),
  may: ({ meeting }, { actor, at }) => polled(meeting, actor, [at, speaks]),
  decide: ({ meeting, host }, input, { actor, at, calendar }) => {
    const poll = meeting?.state.poll
    if (!meeting || !poll) return refuse("meeting.missing")
    const { agency } = actor
    const [offered] = numbered(meeting.state, [input], { status: "proposed", by: agency })
    if (!offered) return refuse("meeting.missing")
    const others = poll.slots.filter((each) => each.by !== agency || each.status !== "proposed")
    const wouldBe = [...others, { ...offered, status: "open" as const }]
    const wrong = unfitSlot([input], at, hostOffice(host, calendar)) ?? unfitSlots(wouldBe)
    if (wrong) return wrong
    if (endsTooLate({ slots: wouldBe, deadline: poll.deadline })) {
      return refuse("meeting.deadline-unfit")
    }
    const next: Meeting = {
      ...meeting.state,
      poll: { ...poll, slots: [...others, offered] },
    }
    return changeOf(meeting, next, {
      event: "meeting.slot-offered",
      by: agency,
      writes: [],
      facts: { agency, slot: offered.id },
    })
  },
})
