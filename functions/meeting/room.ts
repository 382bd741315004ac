import type { Actor } from "#shared/kernel/actor.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import type { Meeting } from "#shared/meeting/meeting.ts"
import type { Roll, RollEntry } from "#shared/meeting/rows/minutes.ts"
import { quorumOf } from "#shared/meeting/rules/quorum.ts"
import { cameTo, listsOf, rollRefs } from "#shared/meeting/rules/rolls.ts"
import { holdsPost } from "#shared/meeting/rules/running.ts"
import { areSeveral, rollIn, rollsNow, sessionAt } from "#shared/meeting/rules/visits.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { knownRow } from "../http/can.ts"
import { missing, type Question, type Reader } from "../http/read.ts"
import { namesOf } from "../http/timeline.ts"
import { loadRows } from "../platform/rows.ts"

/** The lists of a meeting that somebody has written on. */
async function rollsOf({ deps }: Question, meeting: Meeting): Promise<readonly Roll[]> {
  const rows = await loadRows(deps.tables, rollRefs(meeting))
  return [...rows.values()].map(({ state }) => state as Roll)
}

const isWithin = (rolls: readonly Roll[], { person, agency }: Actor): boolean =>
  rolls.some(
    ({ of, entries }) =>
      of === agency && entries.some((each) => each.key === person && each.leftAt === undefined),
  )

/** The code is said aloud by whoever runs the meeting; nobody else reads it. */
const mayTellCode = (meeting: Meeting, actor: Actor): boolean =>
  actor.agency === meeting.host &&
  [meeting.chair, meeting.minuteTaker, meeting.owner].includes(actor.person)

/** The room as its page shows it: what happened there, and whether enough are in it. */
export async function roomOf(question: Question, meeting: Meeting) {
  const { room } = meeting
  if (!room) return {}
  const { actor } = question
  const rolls = rollsNow(meeting, await rollsOf(question, meeting), question.at)
  const { code, openedBy: _by, ...open } = room
  const isOpen = meeting.status === "in-progress"
  return {
    room: {
      ...open,
      ...(isOpen && mayTellCode(meeting, actor) ? { code } : {}),
      present: isWithin(rolls, actor),
      ...(areSeveral(meeting) && isOpen
        ? { session: sessionAt(meeting.sessions, question.at) }
        : {}),
    },
    quorum: quorumOf(meeting, rolls),
  }
}

type Named = Awaited<ReturnType<typeof namesOf>>

const entryShown = (entry: RollEntry, nameOf: Named) => ({
  ...entry,
  name: entry.name ?? (entry.person ? nameOf("person", entry.person).name : entry.key),
})

/** Who was called, as the reader may see it: names of one's own agency, and numbers of the others. */
function listShown(
  meeting: Meeting,
  [of, roll]: readonly [string, Roll | undefined],
  { isNamed, nameOf }: { readonly isNamed: boolean; readonly nameOf: Named },
) {
  const invitation = meeting.invitations.find(({ agency }) => agency === of)
  const place = of.startsWith("class-") ? Number(of.slice("class-".length)) - 1 : -1
  const hostName = of === meeting.host ? meeting.hostName : of
  return {
    of,
    name: meeting.classes?.[place]?.label ?? invitation?.name ?? hostName,
    isCalled: roll !== undefined,
    count: cameTo(roll),
    ...(isNamed
      ? {
          unnamed: roll?.unnamed ?? null,
          entries: (roll?.entries ?? []).map((each) => entryShown(each, nameOf)),
        }
      : {}),
  }
}

/** The lists of the session that is asked for, where a list of nobody is none; else as they are now. */
function rollsIn(
  rolls: readonly Roll[],
  meeting: Meeting,
  [asked, at]: readonly [unknown, Instant],
) {
  const { sessions, status } = meeting
  const place = Number(asked)
  if (asked === undefined || sessions.length < 2 || !sessions[place]) {
    return status === "in-progress" ? rollsNow(meeting, rolls, at) : rolls
  }
  return rolls
    .map((roll) => rollIn(roll, sessions, place))
    .filter(({ entries, unnamed }) => entries.length > 0 || unnamed !== null)
}

/** The attendance list: whole for whoever runs the meeting, their own people for everybody else. */
export const rollOfMeeting: Reader = async (question) => {
  const { deps, actor, at } = question
  const meeting = (await knownRow(meetings, question))?.state as Meeting | undefined
  if (!meeting) return missing(meetings.missing)
  const all = await rollsOf(question, meeting)
  const rolls = rollsIn(all, meeting, [question.query["session"], at])
  const runs = holdsPost(meeting, actor, "desk")
  const shown = rolls.filter(({ of }) => runs || of === actor.agency)
  const people = shown.flatMap(({ entries }) => entries.flatMap(({ person }) => person ?? []))
  const nameOf = await namesOf(deps.tables, [[], [...new Set(people)]])
  const lists = listsOf(meeting).map((of) => {
    const roll = rolls.find((each) => each.of === of)
    return listShown(meeting, [of, roll], { isNamed: runs || of === actor.agency, nameOf })
  })
  return { body: { items: lists, quorum: quorumOf(meeting, rollsNow(meeting, all, at)) } }
}
