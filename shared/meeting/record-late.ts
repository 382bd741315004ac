import * as z from "zod/mini"
import { type AgencyId, agencyId } from "../kernel/id.ts"
import { isRefusal, pick } from "../kernel/refusal.ts"
import { commonRefusals, defineVerb } from "../kernel/verb.ts"
import type { Invitation, Meeting } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { mostItems } from "./rules/agenda.ts"
import { classesAsCame, peopleCount } from "./rules/classes.ts"
import { endingChange, endingRefs } from "./rules/ending.ts"
import { casesOf, LateItem, lateCodes, lateRefs, toldLate, withLate } from "./rules/late.ts"
import { meetingOf } from "./rules/rolls.ts"
import { withSummary } from "./rules/room-clocks.ts"
import { isOver } from "./rules/sessions.ts"
import { noting } from "./rules/standing.ts"

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
    /** Of several sessions: who came to each, in their order. */
    attendance: z.optional(z.array(z.nullable(peopleCount)).check(z.maxLength(20))),
    /** What came out of the items; whichever is not told of is put off. */
    items: z._default(z.array(LateItem).check(z.maxLength(mostItems)), []),
  }),
  // Of a conference its chair and its minute taker tell, whatever roles they have.
  roles: [],
  refusals: {
    ...commonRefusals,
    ...pick(
      meetingRefusals,
      "meeting.missing",
      "meeting.not-yours",
      "meeting.wrong-state",
      "meeting.not-over",
      "meeting.agency-unknown",
      "meeting.session-unknown",
      ...lateCodes,
    ),
  },
  first: ({ id, input }) => ({ meeting: meetingOf(id), ...lateRefs(input?.items ?? []) }),
  second: ({ meeting, told }, { input }) => ({
    ...endingRefs(input && meeting, input),
    cases: casesOf(told),
  }),
  may: ({ meeting }, { actor, at }) => {
    const refused = noting(meeting, actor, startsFrom(meeting?.state))
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
    if (input.attendance && input.attendance.length !== state.sessions.length) {
      return refuse("meeting.session-unknown")
    }
    const late = toldLate(input.items, { ...found, meeting: state }, facts)
    if (isRefusal(late)) return late
    const next: Meeting = {
      ...state,
      status: "held",
      actions: [...(state.actions ?? []), ...late.actions.map(({ id }) => id)],
      headcount: input.headcount,
      invitations: state.invitations.map((each) => cameBy(each, input.agencies)),
      classes: classesAsCame(state.classes, input.classes),
      ...(input.attendance ? { attendance: input.attendance } : {}),
      recordedLate: true,
      clocks: withSummary(state.clocks, facts.at),
      updatedAt: facts.at,
    }
    const event = "meeting.recorded-late"
    const ending = { ...found, items: late.items }
    const change = endingChange(meeting, ending, [{ event, next, beside: late.rows }, facts])
    return withLate(change, late, { headcount: input.headcount })
  },
})
