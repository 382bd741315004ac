import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { type MeetingId, personId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Meeting, meetingRef } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { arranged, arranges, grouping, seated, seatsIn, unfit } from "./rules/grouping.ts"

const label = z.string().check(z.trim(), z.minLength(1), z.maxLength(120))
const most = 1000
const head = z.int().check(z.gte(1), z.lte(most))

const AskedGroup = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  topic: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(160))),
  rapporteur: z.optional(personId),
  people: z._default(z.array(personId).check(z.maxLength(130)), []),
  counts: z._default(
    z.array(z.strictObject({ label, count: z.nullable(head) })).check(z.maxLength(60)),
    [],
  ),
})

/** Whoever is in no group yet is spread over them; these stay together, and so many have no account. */
const Rest = z.strictObject({
  pairs: z._default(
    z.array(z.array(personId).check(z.minLength(2), z.maxLength(10))).check(z.maxLength(65)),
    [],
  ),
  counts: z._default(
    z.array(z.strictObject({ label, count: head })).check(
      z.maxLength(60),
      z.refine((all) => all.reduce((sum, { count }) => sum + count, 0) <= most),
    ),
    [],
  ),
})

/** Break-out groups with their rapporteurs, by hand or spread by agency and province. */
export const arrangeGroups = defineVerb({
  noun: "meetings",
  name: "arrange-groups",
  title: { id: "Atur kelompok", en: "Arrange the groups" },
  input: z.strictObject({
    groups: z.array(AskedGroup).check(z.maxLength(20)),
    spread: z.optional(Rest),
  }),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.no-groups",
    "meeting.not-leading",
    "meeting.wrong-state",
    "meeting.person-unknown",
    "meeting.group-twice",
    "meeting.group-in-use",
    "meeting.nothing-to-group",
  ),
  first: ({ id }) => ({ meeting: meetingRef(id as MeetingId) }),
  second: ({ meeting }) => ({
    agencies: meeting
      ? [...new Set(seated(meeting.state).map(({ agency }) => agency))].map(agencyRef)
      : [],
  }),
  may: ({ meeting }, { actor }) => {
    const from = ["draft", "polling", "scheduled", "in-progress", "held", "minutes-draft"] as const
    const refused = grouping(meeting, actor, from)
    return refused || !meeting ? refused : arranges(meeting.state, actor)
  },
  decide: ({ meeting, agencies }, { groups, spread: rest }, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    if (rest && groups.length === 0) return refuse("meeting.nothing-to-group")
    const wrong = unfit(meeting.state, groups, rest ?? { pairs: [], counts: [] })
    if (wrong) return wrong
    const next = arranged(meeting.state, { groups, rest }, agencies)
    const seats = seatsIn(meeting.state, next)
    const grouped: Meeting = {
      ...meeting.state,
      groups: next,
      ...(seats.length > 0 ? { seats } : {}),
      updatedAt: at,
    }
    return changeOf(meeting, grouped, {
      event: "meeting.groups-arranged",
      by: actor.agency,
      facts: { groups: next.length, people: next.flatMap(({ people }) => people).length },
      writes: [],
    })
  },
})
