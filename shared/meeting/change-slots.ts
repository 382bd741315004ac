import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import type { AgencyId, MeetingId } from "../kernel/id.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import type { Poll, Slot } from "./rows/poll.ts"
import { changeOf } from "./rules/change.ts"
import { ballotsOf, withRoom } from "./rules/fixing.ts"
import { holdLeads, leadHoldRefs } from "./rules/holds.ts"
import { hostOffice } from "./rules/office.ts"
import { tellVoters } from "./rules/poll-notices.ts"
import { endsTooLate, unpolled } from "./rules/polling.ts"
import { mostOpen, numbered, SlotInput, slotId, unfitSlot, unfitSlots } from "./rules/slots.ts"
import { hosting } from "./rules/standing.ts"

const ids = z._default(z.array(slotId).check(z.maxLength(mostOpen)), [])
const Slots = z.strictObject({
  add: z._default(z.array(SlotInput).check(z.maxLength(mostOpen)), []),
  /** Slots that are open, and proposals that are turned down. */
  remove: ids,
  /** Proposals of invited agencies that are put to the vote. */
  accept: ids,
})
type Slots = z.infer<typeof Slots>

const wasNamed = ({ id }: Slot, ids: readonly string[]): boolean => ids.includes(id)

/** The slots as they become; nothing where one is named that cannot be taken out or accepted. */
function slotsAfter(meeting: Meeting, { add, remove, accept }: Slots): readonly Slot[] | undefined {
  const known = meeting.poll?.slots ?? []
  const isThere = (id: string, ...as: readonly Slot["status"][]): boolean =>
    known.some((each) => each.id === id && as.includes(each.status))
  const isKnown =
    remove.every((id) => isThere(id, "open", "proposed")) &&
    accept.every((id) => isThere(id, "proposed") && !remove.includes(id))
  if (!isKnown || add.length + remove.length + accept.length === 0) return undefined
  const changed = known.map((each): Slot => {
    if (wasNamed(each, remove)) return { ...each, status: "removed" }
    return wasNamed(each, accept) ? { ...each, status: "open" } : each
  })
  return [...changed, ...numbered(meeting, add, { status: "open" })]
}

function unfit(slots: readonly Slot[], { deadline }: Poll): Refusal | undefined {
  const wrong = unfitSlots(slots)
  return wrong ?? (endsTooLate({ slots, deadline }) ? refuse("meeting.deadline-unfit") : undefined)
}

/** Whoever has voted looks again, and whoever proposed hears what became of it. */
const concerned = (
  { poll, host }: Meeting,
  voted: readonly AgencyId[],
  { remove, accept }: Slots,
): readonly AgencyId[] => {
  const named = (poll?.slots ?? []).filter((each) => wasNamed(each, [...remove, ...accept]))
  const all = new Set([...voted, ...named.flatMap(({ by }) => by ?? [])])
  return [...all].filter((agency) => agency !== host)
}

/** T4: slots come and go while agencies vote; votes on the others stay. */
export const changeSlots = defineVerb({
  noun: "meetings",
  name: "change-slots",
  title: { id: "Ubah waktu", en: "Change the slots" },
  input: Slots,
  roles: ["COORDINATOR"],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-yours",
    "meeting.wrong-state",
    "meeting.poll-over",
    "meeting.slot-unknown",
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
    const slots = state && input ? (slotsAfter(state, input) ?? []) : []
    return {
      ballots: state && input ? ballotsOf(state) : [],
      busy: state ? leadHoldRefs(state, slots) : [],
    }
  },
  may: ({ meeting }, { actor, at }) => {
    const refused = hosting(meeting, actor, ["polling", "scheduled"])
    return refused ?? (meeting && unpolled(meeting.state, at))
  },
  decide: ({ meeting, host, ballots, busy }, input, { actor, at, calendar }) => {
    const poll = meeting?.state.poll
    if (!meeting || !poll) return refuse("meeting.missing")
    const slots = slotsAfter(meeting.state, input)
    if (!slots) return refuse("meeting.slot-unknown")
    const wrong = unfitSlot(input.add, at, hostOffice(host, calendar)) ?? unfit(slots, poll)
    if (wrong) return wrong
    const next: Meeting = { ...meeting.state, poll: { ...poll, slots } }
    const change = changeOf(meeting, next, {
      event: "meeting.slots-changed",
      by: actor.agency,
      writes: [],
      facts: {
        added: input.add.length,
        removed: input.remove.length,
        accepted: input.accept.length,
      },
    })
    const voted = ballots.map(({ state }) => state.agency)
    const notices = tellVoters("meeting.slots-changed", next, concerned(next, voted, input))
    const { taking, leaving } = holdLeads(next, busy, at)
    return withRoom({ ...change, notices }, [...taking, ...leaving])
  },
})
