import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import type { MeetingId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { commonRefusals, defineVerb } from "../kernel/verb.ts"
import { inviteeRef, type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { bookWrites } from "./rules/booking.ts"
import { agenciesOf, changeOf, listWrites } from "./rules/change.ts"
import { busyFor, withRoom } from "./rules/fixing.ts"
import { hostOffice } from "./rules/office.ts"
import { hasStarted } from "./rules/sessions.ts"
import { leading } from "./rules/standing.ts"
import { beforeRef, freesPredecessor } from "./rules/succeeding.ts"

/** Nobody was told: neither invited, nor asked which time suits them. */
const isUntold = ({ status, poll }: Meeting): boolean => status === "draft" && !poll

/** A meeting that is off is polled no more. */
function offFrom(state: Meeting, [reason, at]: readonly [string, Meeting["updatedAt"]]): Meeting {
  const { poll, tentative: _flag, ...rest } = state
  const closed = poll && {
    ...poll,
    closed: poll.closed ?? { at, how: "withdrawn" as const, reason },
  }
  return {
    ...rest,
    ...(closed ? { poll: closed } : {}),
    status: "cancelled",
    // Before it was scheduled it was in no calendar, so nothing there has to be revoked.
    sequence: state.status === "scheduled" ? state.sequence + 1 : state.sequence,
    cancelled: reason,
    clocks: [],
    updatedAt: at,
  }
}

/** T23 and T24: calls a meeting off before it starts; whoever was invited is told. */
export const cancel = defineVerb({
  noun: "meetings",
  name: "cancel",
  title: { id: "Batalkan", en: "Cancel" },
  input: z.strictObject({
    reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(500)),
  }),
  roles: [],
  refusals: {
    ...commonRefusals,
    ...pick(
      meetingRefusals,
      "meeting.missing",
      "meeting.not-yours",
      "meeting.wrong-state",
      "meeting.already-started",
      "meeting.chair-decides",
      "meeting.items-left",
    ),
  },
  first: ({ id }) => ({ meeting: meetingRef(id as MeetingId) }),
  second: ({ meeting }, { input }) => ({
    lists: meeting
      ? agenciesOf(meeting.state).map((each) => inviteeRef(meeting.state.id, each))
      : [],
    busy: meeting && input ? busyFor(meeting.state, []) : [],
    before: input ? beforeRef(meeting?.state) : undefined,
    host: meeting && input ? agencyRef(meeting.state.host) : undefined,
  }),
  may: ({ meeting }, { actor, at }) => {
    const refused = leading(meeting, actor, ["draft", "polling", "scheduled"])
    if (refused || !meeting) return refused
    const { status, profile, sessions, chair, agenda = [] } = meeting.state
    if (status === "scheduled" && hasStarted(sessions, at)) return refuse("meeting.already-started")
    if (status === "scheduled" && profile === "case-conference" && chair !== actor.person) {
      return refuse("meeting.chair-decides")
    }
    return agenda.length > 0 ? refuse("meeting.items-left", { items: agenda.length }) : undefined
  },
  decide: ({ meeting, lists, busy, before, host }, { reason }, { actor, at, calendar }) => {
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    const next = offFrom(state, [reason, at])
    const change = changeOf(meeting, next, {
      event: "meeting.cancelled",
      by: actor.agency,
      writes: [
        ...listWrites(next, lists, isUntold(state) ? [state.host] : agenciesOf(next)),
        ...freesPredecessor(before, state, [hostOffice(host, calendar), at]),
      ],
    })
    const { freeing, leaving } = bookWrites(busy, {
      meeting: state.id,
      kind: "booked",
      claims: [],
      at,
    })
    const told = isUntold(state) ? { ...change, notices: [] } : change
    return withRoom(told, [...freeing, ...leaving])
  },
})
