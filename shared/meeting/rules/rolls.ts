import { type Change, create, rely, replace, type Write } from "../../kernel/decision.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import { type Meeting, meetingRef } from "../meeting.ts"
import {
  type Roll,
  type RollEntry,
  type RollTally,
  rollRef,
  rollTallyRef,
} from "../rows/minutes.ts"
import { agenciesOf } from "./change.ts"
import type { RoomEvent } from "./room-notices.ts"
import { visitsOf, withVisit } from "./visits.ts"

/** Everything that has a list of its own: each agency, and each class of people, from `class-1` on. */
export const listsOf = (meeting: Meeting): readonly string[] => [
  ...agenciesOf(meeting),
  ...(meeting.classes ?? []).map((_, place) => `class-${place + 1}`),
]

export const rollRefs = (meeting: Meeting): readonly Ref<Roll>[] =>
  listsOf(meeting).map((of) => rollRef(meeting.id, of))

/** A list as it was told; what is left out stays, and `null` takes a leaving back. */
export type CalledEntry = Omit<RollEntry, "leftAt" | "pledgedAt" | "isSocialWorker" | "visits"> & {
  readonly leftAt?: RollEntry["leftAt"] | null
  readonly pledged?: boolean
}

/** What a list is told of: the one session of several, and who answers for a child by trade. */
type Calling = {
  readonly meeting: Pick<Meeting, "sessions">
  readonly place: number
  readonly isSocialWorker: (entry: CalledEntry) => boolean
}

function entryAfter(
  now: RollEntry | undefined,
  called: CalledEntry,
  { meeting: { sessions }, place, isSocialWorker }: Calling,
): RollEntry {
  const { leftAt, pledged, ...told } = called
  const visits = now ? visitsOf(now, sessions) : []
  const before = sessions.length > 1 ? visits.find(({ session }) => session === place) : now
  const left = leftAt === null ? undefined : (leftAt ?? before?.leftAt)
  const pledgedAt = now?.pledgedAt ?? (pledged ? told.arrivedAt : undefined)
  const isOnPaper = now?.pledgedAt ? now.pledgedOnPaper : pledged
  const when = { mode: told.mode, arrivedAt: told.arrivedAt, ...(left ? { leftAt: left } : {}) }
  const entry = {
    ...told,
    ...when,
    ...(pledgedAt ? { pledgedAt } : {}),
    ...(isOnPaper ? { pledgedOnPaper: true as const } : {}),
    ...(isSocialWorker(called) ? { isSocialWorker: true } : {}),
  }
  if (sessions.length === 1) return entry
  return withVisit({ ...entry, visits }, { session: place, ...when }, sessions)
}

/**
 * A list with what was told of it, by the key of each entry: a list that was sent twice, from a
 * tablet that lost its connection, changes nothing the second time.
 */
export function mergedRoll(now: Roll, told: readonly CalledEntry[], calling: Calling): Roll {
  const entries = new Map(now.entries.map((each) => [each.key, each]))
  for (const each of told) {
    entries.set(each.key, entryAfter(entries.get(each.key), each, calling))
  }
  return { ...now, entries: [...entries.values()] }
}

/** As many without a name came to one session; of several their most came to the meeting. */
export function withUnnamed(
  roll: Roll,
  count: number | null | undefined,
  { meeting: { sessions }, place }: Pick<Calling, "meeting" | "place">,
): Roll {
  if (count === undefined || sessions.length === 1) {
    return count === undefined ? roll : { ...roll, unnamed: count }
  }
  const unnamedIn = sessions.map((_, each) =>
    each === place ? count : (roll.unnamedIn?.[each] ?? null),
  )
  const known = unnamedIn.filter((each) => each !== null)
  return { ...roll, unnamedIn, unnamed: known.length > 0 ? Math.max(...known) : null }
}

export const emptyRoll = (meeting: Meeting, of: string): Roll => ({
  meeting: meeting.id,
  of,
  entries: [],
  unnamed: null,
})

type Written = { readonly now: Row<Roll> | undefined; readonly next: Roll }

const rollWrite = ({ now, next }: Written): Write =>
  now ? replace(now, next) : create(rollRef(next.meeting, next.of), next)

/**
 * An act on lists: the meeting's own row stays as it is, so that many check in at once; the tally
 * tells its end that somebody was written down meanwhile.
 */
export function rollChange(
  meeting: Row<Meeting>,
  written: readonly [Written, ...Written[]],
  event: { readonly type: RoomEvent; readonly facts: Readonly<Record<string, unknown>> },
): Change {
  const { id, status } = meeting.state
  const [{ next }] = written
  return {
    subject: rollRef(id, next.of),
    status,
    writes: [
      ...written.map(rollWrite),
      { how: "adjust", ref: rollTallyRef(id), by: { calls: 1 }, atLeastZero: [] },
    ],
    relies: [rely(meeting, "status")],
    event: { ...event, facts: { meeting: id, ...event.facts } },
    notices: [],
  }
}

export const newTally = (meeting: Meeting): Write =>
  create(rollTallyRef(meeting.id), { meeting: meeting.id, calls: 0 })

/** Nobody was written down since the lists were read. */
export const relyOnTally = (tally: Row<RollTally> | undefined) =>
  tally ? [rely(tally, "calls")] : []

export const meetingOf = (id: string) => meetingRef(id as Meeting["id"])

/** How many came for one list; unknown where nobody was named and nobody counted. */
export const cameTo = (roll: Roll | undefined): number | null => {
  if (!roll) return null
  if (roll.entries.length === 0) return roll.unnamed
  return roll.entries.length + (roll.unnamed ?? 0)
}
