import * as z from "zod/mini"
import type { Action } from "../action/action.ts"
import { agencyRef } from "../agency/agency.ts"
import { caseRef } from "../case/case.ts"
import { rely, replace } from "../kernel/decision.ts"
import { day, type Instant, later } from "../kernel/instant.ts"
import type { Found, Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import type { Meeting } from "./meeting.ts"
import { meetingRefusals, refuse } from "./refusals.ts"
import type { MinutesText } from "./rows/minutes.ts"
import { actionRefs, carriedWrites, roomLeft } from "./rules/carrying.ts"
import { changeOf, listWrites } from "./rules/change.ts"
import { hashOfMinutes, lacksWords, leavesOf, minutesOf, namesCase } from "./rules/minutes.ts"
import { hostOffice } from "./rules/office.ts"
import { meetingOf } from "./rules/rolls.ts"
import { windowEnd, withWindow } from "./rules/room-clocks.ts"
import { running, whileIn } from "./rules/running.ts"
import { askedOf } from "./rules/signing.ts"
import {
  isMinuted,
  listRefs,
  type Minuted,
  newText,
  spokenIn,
  spokenRefs,
  textRef,
  textWrite,
} from "./rules/written.ts"

const needed = (row: Row<Meeting> | undefined) => ({
  lists: listRefs(row),
  ...spokenRefs(row),
  actions: row ? actionRefs(row.state) : [],
  text: textRef(row),
  case: row?.state.case ? caseRef(row.state.case) : undefined,
  host: row && agencyRef(row.state.host),
})
type Needed = Found<ReturnType<typeof needed>>

const waiting: readonly Action["status"][] = ["proposed", "accepted", "in-progress", "blocked"]

/** Of the meeting's own actions one is due before it could even be read about. */
const isPast = (meeting: Meeting, { due, status, id }: Action, at: Instant): boolean =>
  (meeting.actions ?? []).includes(id) && waiting.includes(status) && due < later(at, -day)

function unfit({ state }: Minuted, found: Needed, at: Instant): Refusal | undefined {
  if (spokenIn(state, found).some(lacksWords)) return refuse("meeting.decision-without-text")
  if (found.actions.some((row) => isPast(state, row.state, at))) {
    return refuse("meeting.action-past-due")
  }
  const numbers = [
    state.caseReference,
    ...(found.case ? [found.case.state.reference, ...found.case.state.aliases] : []),
    ...found.items.map((row) => row.state.caseReference),
  ].filter((each) => each !== undefined)
  const { preface = "", closing = "", correction = "" } = found.text?.state ?? {}
  return namesCase([preface, closing, correction].join("\n"), numbers)
    ? refuse("meeting.names-case")
    : undefined
}

/** The version as it is frozen: every item with its salt, and the digests of all of them. */
function frozenText({ state }: Minuted, found: Needed, { blind, digest }: Facts): MinutesText {
  const { version } = state.minutes
  const written = found.text?.state ?? newText(state, version)
  const saltOf = (of: string) => blind(`minutes|${state.id}|${version}|${of}`)
  const text = minutesOf(state, written, [spokenIn(state, found), saltOf])
  return { ...text, leaves: leavesOf(text.items, digest, saltOf("nothing")) }
}

/** T18: freezes the version and asks every agency that was there what it says of it. */
export const circulate = defineVerb({
  noun: "meetings",
  name: "circulate",
  title: { id: "Edarkan notula", en: "Circulate the minutes" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(
    meetingRefusals,
    "meeting.missing",
    "meeting.not-chair",
    "meeting.wrong-state",
    "meeting.decision-without-text",
    "meeting.action-past-due",
    "meeting.names-case",
  ),
  first: ({ id }) => ({ meeting: meetingOf(id) }),
  second: ({ meeting }) => needed(whileIn(meeting, "minutes-draft")),
  may: ({ meeting, ...found }, { actor, at }) => {
    const refused = running(meeting, actor, ["chair", ["minutes-draft"]])
    return refused ?? (isMinuted(meeting) ? unfit(meeting, found, at) : undefined)
  },
  decide: ({ meeting, ...found }, _, facts) => {
    if (!isMinuted(meeting)) return refuse("meeting.missing")
    const { state } = meeting
    const { actor, at } = facts
    const text = frozenText(meeting, found, facts)
    const { version } = state.minutes
    const hash = hashOfMinutes(text, facts.digest)
    const commentUntil = windowEnd(state, at, hostOffice(found.host, facts.calendar))
    const next: Meeting = {
      ...state,
      status: "minutes-review",
      minutes: {
        ...state.minutes,
        frozen: [...state.minutes.frozen, { version, hash, at }],
        commentUntil,
        signatures: [...state.minutes.signatures, ...askedOf(text, version, state.host)],
      },
      clocks: withWindow(state.clocks, at, commentUntil),
      updatedAt: at,
    }
    const [revised, others] = [
      found.items.filter((row) => row.state.status === "revision"),
      found.items.filter((row) => row.state.status !== "revision"),
    ]
    const writes = [
      ...listWrites(next, found.lists),
      textWrite(found.text, text),
      ...revised.map((row) => replace(row, { ...row.state, status: "decided", updatedAt: at })),
    ]
    const known = { actions: found.actions, items: found.items.map((row) => row.state) }
    const room = roomLeft(1 + writes.length + others.length)
    return changeOf(meeting, next, {
      event: "meeting.minutes-circulated",
      by: actor.agency,
      facts: { version, hash },
      writes: [...writes, ...carriedWrites(next, known, [room, at])],
      relies: others.map((row) => rely(row)),
    })
  },
})
