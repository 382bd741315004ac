import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef } from "../case/case.ts"
import { isCertified } from "../kernel/actor.ts"
import { type AgencyId, idPattern, personId } from "../kernel/id.ts"
import { type Instant, instantSchema } from "../kernel/instant.ts"
import type { Row } from "../kernel/ref.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { actorOf, type Membership, membershipRef } from "../membership/membership.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import { type Roll, rollRef } from "./rows/minutes.ts"
import { keptFrom } from "./rules/conference.ts"
import {
  type CalledEntry,
  emptyRoll,
  listsOf,
  meetingOf,
  mergedRoll,
  rollChange,
  withUnnamed,
} from "./rules/rolls.ts"
import { holdsPost, running } from "./rules/running.ts"
import { hasBegun, sessionAt } from "./rules/visits.ts"

const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most))
const key = z.string().check(z.regex(idPattern))

const Entry = z.strictObject({
  /** Of a guest: an id that the list itself gave, the same each time it is sent. */
  key: z.optional(key),
  person: z.optional(personId),
  name: z.optional(words(120)),
  position: z.optional(words(120)),
  mode: z.enum(["ONSITE", "ONLINE"]),
  arrivedAt: instantSchema,
  leftAt: z.optional(z.nullable(instantSchema)),
  /** They signed the statement on paper: a pledge is one's own, and only the minute taker notes it. */
  pledged: z.optional(z.boolean()),
  speaksAs: z.enum(["lead", "deputy", "delegate", "letter", "guest"]),
  letter: z.optional(words(80)),
})
const Called = z.strictObject({
  of: key,
  entries: z.array(Entry).check(z.maxLength(130)),
  unnamed: z.optional(z.nullable(z.int().check(z.gte(0), z.lte(100_000)))),
})
type Called = z.infer<typeof Called>

const peopleOf = ({ of, entries }: Called) =>
  entries.flatMap(({ person }) => (person ? [membershipRef(person, of as AgencyId)] : []))

/** An entry without person or key is nobody; of a person the key is who they are. */
function entriesOf({ entries }: Called): readonly CalledEntry[] | undefined {
  const keyed = entries.map((each) => ({ ...each, key: each.person ?? each.key ?? "" }))
  const isNamed = keyed.every((each) => each.key && (each.person ?? each.name))
  return isNamed ? (keyed as readonly CalledEntry[]) : undefined
}

const isSocialWorkerIn =
  (members: readonly Row<Membership>[], of: string, at: Instant) =>
  ({ person }: CalledEntry): boolean => {
    const row = members.find(({ state }) => state.person === person && state.agency === of)
    const actor = row && actorOf(row.state)
    return actor !== undefined && (actor.roles.includes("CASE_MANAGER") || isCertified(actor, at))
  }

/** The roll call, by agency or by class; nobody named and nobody counted marks it as absent. */
export const callRoll = defineVerb({
  noun: "meetings",
  name: "call-roll",
  title: { id: "Catat kehadiran", en: "Call the roll" },
  input: z.strictObject({
    rolls: z.array(Called).check(z.minLength(1), z.maxLength(60)),
    /** Which session of several it is told of, counted from 0; else the one that is on. */
    session: z.optional(z.int().check(z.gte(0), z.lte(19))),
  }),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-in-charge",
    "meeting.wrong-state",
    "meeting.roll-unknown",
    "meeting.roll-too-long",
    "meeting.session-ahead",
    "meeting.person-unknown",
    "meeting.pledge-personal",
  ),
  first: ({ id, input }) => {
    const meeting = meetingOf(id)
    const rolls = input?.rolls ?? []
    return {
      meeting,
      rolls: rolls.map(({ of }) => rollRef(meeting.parts[0] as Roll["meeting"], of)),
      agencies: rolls.map(({ of }) => agencyRef(of as AgencyId)),
      members: rolls.flatMap(peopleOf),
    }
  },
  second: ({ meeting }) => ({
    case: meeting?.state.case ? caseRef(meeting.state.case) : undefined,
  }),
  may: ({ meeting }, { actor }) => running(meeting, actor, ["either", ["in-progress"]]),
  decide: ({ meeting, rolls, agencies, members, case: child }, input, { actor, at }) => {
    if (!meeting) return refuse("meeting.missing")
    const notes = input.rolls.some(({ entries }) => entries.some(({ pledged }) => pledged))
    if (notes && !holdsPost(meeting.state, actor, "minute-taker")) {
      return refuse("meeting.pledge-personal")
    }
    const known = listsOf(meeting.state)
    const lists = input.rolls.map(({ of }) => of)
    const isTwice = new Set(lists).size < lists.length
    if (isTwice || lists.some((of) => !known.includes(of))) return refuse("meeting.roll-unknown")
    const count = input.rolls.reduce((sum, { entries }) => sum + entries.length, 0)
    if (count > 130) return refuse("meeting.roll-too-long")
    const told = input.rolls.map((each) => ({ ...each, named: entriesOf(each) }))
    const serving = members.filter(({ state }) => state.status === "active")
    const asked = new Set(
      input.rolls.flatMap((each) => peopleOf(each).map(({ parts }) => parts.join())),
    )
    const isStranger = told.some(({ named }) => !named) || serving.length < asked.size
    const away = keptFrom(meeting.state, child?.state)
    const isAway = input.rolls.some(({ entries }) =>
      entries.some(({ person }) => person && away.includes(person)),
    )
    if (isStranger || isAway) return refuse("meeting.person-unknown")
    const { sessions } = meeting.state
    const { session = sessionAt(sessions, at) } = input
    const isAhead = input.session !== undefined && !hasBegun(sessions, session, at)
    if (isAhead) return refuse("meeting.session-ahead")
    const written = told.map(({ of, named = [], unnamed }) => {
      const now = rolls.find(({ state }) => state.of === of)
      const type = agencies.find(({ state }) => state.id === of)?.state.type
      const base = now?.state ?? emptyRoll(meeting.state, of)
      const isSocialWorker = isSocialWorkerIn(serving, of, at)
      const calling = { meeting: meeting.state, place: session, isSocialWorker }
      const next: Roll = {
        ...withUnnamed(mergedRoll(base, named, calling), unnamed, calling),
        ...(type ? { type } : {}),
        ...(child ? { isCustodian: child.state.custodian === of } : {}),
      }
      return { now, next }
    })
    const [first, ...others] = written
    if (!first) return refuse("meeting.roll-unknown")
    return rollChange(meeting, [first, ...others], {
      type: "meeting.roll-called",
      facts: { lists: lists.length, entries: count },
    })
  },
})
