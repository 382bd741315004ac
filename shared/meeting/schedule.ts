import * as z from "zod/mini"
import { type Agency, agencyRef } from "../agency/agency.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { rely } from "../kernel/decision.ts"
import type { MeetingId } from "../kernel/id.ts"
import type { Row } from "../kernel/ref.ts"
import { isRefusal, pick, type Refusal } from "../kernel/refusal.ts"
import { commonRefusals, defineVerb } from "../kernel/verb.ts"
import { membershipRef } from "../membership/membership.ts"
import { inviteeRef, type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { agenciesOf, changeOf, listWrites } from "./rules/change.ts"
import { startClocks } from "./rules/clocks.ts"
import { unconnected } from "./rules/conference.ts"
import {
  ballotsOf,
  busyFor,
  chosenIn,
  fixTime,
  isMandatory,
  overrideSchema,
  slotNamed,
  unfixed,
  votesBehind,
  withRoom,
} from "./rules/fixing.ts"
import { notAhead } from "./rules/sessions.ts"
import { slotId } from "./rules/slots.ts"
import { leading } from "./rules/standing.ts"
import { beforeRef, endsPredecessor, followedElsewhere } from "./rules/succeeding.ts"

/** A case conference binds people: a chair, a minute taker, and somebody from outside. */
function unready(meeting: Meeting, agencies: readonly Row<Agency>[]): Refusal | undefined {
  if (meeting.profile !== "case-conference") return undefined
  if (!meeting.chair || !meeting.minuteTaker || meeting.chair === meeting.minuteTaker) {
    return refuse("meeting.chair-required")
  }
  const others = meeting.invitations.some(
    (each) => each.need === "mandatory" && each.agency !== meeting.host,
  )
  const isBapasMissing =
    meeting.isJuvenileJustice && !agencies.some(({ state }) => state.type === "BAPAS")
  return others && !isBapasMissing ? undefined : refuse("meeting.quorum-infeasible")
}

/** Whoever runs it must still belong to the host when people are invited. */
const leadsOf = ({ chair, minuteTaker, host }: Meeting) =>
  [...new Set([chair, minuteTaker])]
    .filter((each) => each !== undefined)
    .map((each) => membershipRef(each, host))

/** What was drafted, or the slot of the poll that is named. */
const timeOf = (meeting: Meeting, slot: string | undefined) => {
  if (meeting.status === "draft") return slot ? undefined : { sessions: meeting.sessions }
  const chosen = slotNamed(meeting, slot)
  return chosen && { sessions: chosen.sessions, slot: chosen.id }
}

/** T6 and T7: fixes the time, takes it from whoever must come, and invites every agency at once. */
export const schedule = defineVerb({
  noun: "meetings",
  name: "schedule",
  title: { id: "Jadwalkan", en: "Schedule" },
  input: z.strictObject({ slot: z.optional(slotId), override: z.optional(overrideSchema) }),
  roles: [],
  refusals: {
    ...commonRefusals,
    ...pick(
      meetingRefusals,
      "meeting.missing",
      "meeting.not-yours",
      "meeting.wrong-state",
      "meeting.chair-required",
      "meeting.quorum-infeasible",
      "meeting.in-the-past",
      "meeting.agency-unknown",
      "meeting.person-unknown",
      "meeting.case-unknown",
      "meeting.agency-conflicted",
      "meeting.slot-unknown",
      "meeting.votes-missing",
      "meeting.conflict",
      "meeting.chair-decides",
      "meeting.too-many-bound",
      "meeting.successor-stands",
    ),
  },
  first: ({ id }) => ({ meeting: meetingRef(id as MeetingId) }),
  second: ({ meeting }, { input }) => {
    const state = meeting?.state
    const time = state && input && timeOf(state, input.slot)
    return {
      lists: state ? agenciesOf(state).map((each) => inviteeRef(state.id, each)) : [],
      agencies: (state?.invitations ?? []).map((each) => agencyRef(each.agency)),
      leads: state ? leadsOf(state) : [],
      case: state?.case ? caseRef(state.case) : undefined,
      busy: state && time ? busyFor(state, time.sessions) : [],
      ballots: state && time?.slot ? ballotsOf(state) : [],
      before: beforeRef(state),
    }
  },
  may: ({ meeting, agencies, leads, before, case: child }, { actor, at }) => {
    const refused = leading(meeting, actor, ["draft", "polling"])
    if (refused || !meeting) return refused
    const wrong =
      followedElsewhere(before, meeting.state) ??
      unready(meeting.state, agencies) ??
      (meeting.state.status === "draft" ? notAhead(meeting.state.sessions, at) : undefined) ??
      unconnected(meeting.state, child)
    if (wrong) return wrong
    const serving = leads.filter((row) => row.state.status === "active")
    if (serving.length < leadsOf(meeting.state).length) return refuse("meeting.person-unknown")
    const isSuspended = agencies.some((row) => row.state.status !== "active")
    return isSuspended ? refuse("meeting.agency-unknown") : undefined
  },
  decide: (found, input, facts) => {
    const { meeting, lists, agencies, leads, ballots, busy, before, case: child } = found
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    const { actor, at } = facts
    const time = timeOf(state, input.slot)
    if (!time) return refuse("meeting.slot-unknown")
    const past = notAhead(time.sessions, at)
    if (past) return past
    const wanted = { ...time, override: input.override }
    const fixed = fixTime(state, wanted, { busy, ballots, actor, at })
    if (isRefusal(fixed)) return fixed
    const next: Meeting = {
      ...unfixed(state),
      ...chosenIn(state, time.slot, at),
      ...(fixed.override ? { override: fixed.override } : {}),
      status: "scheduled",
      sessions: time.sessions,
      // The case may keep more people away than when the draft was written.
      excludedPersons: child?.state.excludedPersons ?? [],
      clocks: startClocks(state.clocks, time.sessions, at),
      updatedAt: at,
    }
    const bound = agencies.filter((row) => isMandatory(state, row.state.id))
    const change = changeOf(meeting, next, {
      event: "meeting.scheduled",
      by: actor.agency,
      writes: [
        ...listWrites(next, lists),
        ...fixed.booking.taking,
        ...fixed.booking.freeing,
        ...endsPredecessor(before, next, at),
      ],
      relies: [
        ...[...bound, ...leads].map((row) => rely<{ status: string }>(row, "status")),
        ...votesBehind(state, ballots),
        ...(child ? [relyOnCase(child)] : []),
      ],
      facts: fixed.facts,
    })
    return withRoom(change, fixed.booking.leaving)
  },
})
