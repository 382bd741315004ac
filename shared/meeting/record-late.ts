import * as z from "zod/mini"
import { type AgencyId, agencyId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Invitation, Meeting } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { classesAsCame, peopleCount } from "./rules/classes.ts"
import { endingChange, endingRefs } from "./rules/ending.ts"
import { meetingOf } from "./rules/rolls.ts"
import { withSummary } from "./rules/room-clocks.ts"
import { isOver } from "./rules/sessions.ts"
import { hosting } from "./rules/standing.ts"

const Came = z.strictObject({ agency: agencyId, count: z.nullable(peopleCount) })
type Came = z.infer<typeof Came>

const cameBy = (invitation: Invitation, came: readonly Came[]): Invitation => {
  const told = came.find(({ agency }) => agency === invitation.agency)
  if (!told) return invitation
  const headcount = invitation.headcount ?? { expected: null, named: [], unnamed: 0 }
  return { ...invitation, headcount: { ...headcount, actual: told.count } }
}

/** A routine meeting of the past is drafted only to be recorded; a conference was announced. */
const startsFrom = (meeting: Meeting | undefined) =>
  meeting?.profile === "coordination" ? (["scheduled", "draft"] as const) : (["scheduled"] as const)

/** T16: records a meeting that was held off line; what is not known stays unknown (null). */
export const recordLate = defineVerb({
  noun: "meetings",
  name: "record-late",
  title: { id: "Catat setelah terlaksana", en: "Record afterwards" },
  input: z.strictObject({
    headcount: z.nullable(peopleCount),
    classes: z._default(
      z
        .array(
          z.strictObject({
            label: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
            count: z.nullable(peopleCount),
          }),
        )
        .check(z.maxLength(60)),
      [],
    ),
    /** Who came of each agency, as far as it is known. */
    agencies: z._default(z.array(Came).check(z.maxLength(45)), []),
  }),
  roles: ["COORDINATOR"],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-yours",
    "meeting.wrong-state",
    "meeting.not-over",
    "meeting.agency-unknown",
  ),
  first: ({ id }) => ({ meeting: meetingOf(id) }),
  second: ({ meeting }, { input }) => endingRefs(input && meeting),
  may: ({ meeting }, { actor, at }) => {
    const refused = hosting(meeting, actor, startsFrom(meeting?.state))
    if (refused || !meeting) return refused
    return isOver(meeting.state.sessions, at) ? undefined : refuse("meeting.not-over")
  },
  decide: ({ meeting, ...found }, input, facts) => {
    if (!meeting) return refuse("meeting.missing")
    const { state } = meeting
    const isInvited = (agency: AgencyId) => state.invitations.some((each) => each.agency === agency)
    if (!input.agencies.every(({ agency }) => isInvited(agency))) {
      return refuse("meeting.agency-unknown")
    }
    const next: Meeting = {
      ...state,
      status: "held",
      headcount: input.headcount,
      invitations: state.invitations.map((each) => cameBy(each, input.agencies)),
      classes: classesAsCame(state.classes, input.classes),
      recordedLate: true,
      clocks: withSummary(state.clocks, facts.at),
      updatedAt: facts.at,
    }
    const change = endingChange(meeting, found, [{ event: "meeting.recorded-late", next }, facts])
    const recorded = { ...change.event.facts, headcount: input.headcount }
    return { ...change, event: { ...change.event, facts: recorded } }
  },
})
