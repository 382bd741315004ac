import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { rely } from "../kernel/decision.ts"
import type { MeetingId } from "../kernel/id.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { membershipRef } from "../membership/membership.ts"
import { inviteeRef, type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { changeOf, listWrites } from "./rules/change.ts"
import { unconnected } from "./rules/conference.ts"
import { notAhead } from "./rules/sessions.ts"
import { hosting } from "./rules/standing.ts"

/** A case conference binds people: a chair, a minute taker, and somebody from outside. */
function unready(meeting: Meeting): Refusal | undefined {
  if (meeting.profile !== "case-conference") return undefined
  if (!meeting.chair || !meeting.minuteTaker || meeting.chair === meeting.minuteTaker) {
    return refuse("meeting.chair-required")
  }
  const others = meeting.invitations.some(
    (each) => each.need === "mandatory" && each.agency !== meeting.host,
  )
  return others ? undefined : refuse("meeting.quorum-infeasible")
}

/** Whoever runs it must still belong to the host when people are invited. */
const leadsOf = ({ chair, minuteTaker, host }: Meeting) =>
  [...new Set([chair, minuteTaker])]
    .filter((each) => each !== undefined)
    .map((each) => membershipRef(each, host))

/** T7: fixes the time and invites every agency at once. */
export const schedule = defineVerb({
  noun: "meetings",
  name: "schedule",
  title: { id: "Jadwalkan", en: "Schedule" },
  input: z.strictObject({}),
  roles: ["COORDINATOR"],
  refusals: pick(
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
  ),
  first: ({ id }) => ({ meeting: meetingRef(id as MeetingId) }),
  second: ({ meeting }) => ({
    own: meeting && inviteeRef(meeting.state.id, meeting.state.host),
    agencies: (meeting?.state.invitations ?? []).map((each) => agencyRef(each.agency)),
    leads: meeting ? leadsOf(meeting.state) : [],
    case: meeting?.state.case ? caseRef(meeting.state.case) : undefined,
  }),
  may: ({ meeting, agencies, leads, case: child }, { actor, at }) => {
    const refused = hosting(meeting, actor, ["draft"])
    if (refused || !meeting) return refused
    const wrong =
      unready(meeting.state) ??
      notAhead(meeting.state.sessions, at) ??
      unconnected(meeting.state, child)
    if (wrong) return wrong
    const serving = leads.filter((row) => row.state.status === "active")
    if (serving.length < leadsOf(meeting.state).length) return refuse("meeting.person-unknown")
    const isSuspended = agencies.some((row) => row.state.status !== "active")
    return isSuspended ? refuse("meeting.agency-unknown") : undefined
  },
  decide: ({ meeting, own, agencies, leads, case: child }, _, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const next: Meeting = {
      ...meeting.state,
      status: "scheduled",
      // The case may keep more people away than when the draft was written.
      excludedPersons: child?.state.excludedPersons ?? [],
      updatedAt: at,
    }
    return changeOf(meeting, next, {
      event: "meeting.scheduled",
      by: actor.agency,
      writes: listWrites(next, own ? [own] : []),
      relies: [
        ...[...agencies, ...leads].map((row) => rely<{ status: string }>(row, "status")),
        ...(child ? [relyOnCase(child)] : []),
      ],
    })
  },
})
