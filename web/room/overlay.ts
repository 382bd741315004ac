import type { ItemStatus, ItemView, Outcome } from "../agenda/data.ts"
import type { Present, RollOf } from "./data.ts"
import type { Waiting } from "./unsent.ts"

/** As it will be once everything typed has arrived; `unsent` marks what has not. */
export type ItemHere = ItemView & {
  readonly unsentOutcomes: readonly Outcome[]
  readonly isUnsent: boolean
}
export type RollHere = {
  readonly of: string
  readonly name: string
  readonly isCalled: boolean
  readonly isUnsent: boolean
  readonly entries: readonly Present[]
  readonly unnamed: number | null
  /** Of another agency a reader is told the number only. */
  readonly count: number | null
}

/** An entry as it is told to the server. */
export type Told = Omit<Present, "leftAt" | "pledgedAt" | "pledgedOnPaper"> & {
  readonly leftAt?: string | null
  /** They signed the statement on paper. */
  readonly pledged?: boolean
}
export type Called = {
  readonly of: string
  readonly entries: readonly Told[]
  readonly unnamed?: number | null
}

const becomes: Readonly<Record<string, ItemStatus>> = {
  open: "in-discussion",
  decide: "decided",
  defer: "deferred",
  withdraw: "withdrawn",
}

const outcomesIn = ({ body }: Waiting): readonly Outcome[] =>
  (body as { readonly outcomes?: readonly Outcome[] }).outcomes ?? []

/** The items of the agenda with what still waits to be sent. */
export const itemsWith = (
  items: readonly ItemView[],
  waiting: readonly Waiting[],
): readonly ItemHere[] =>
  items
    .filter(({ status }) => status !== "proposed")
    .map((item) => {
      const own = waiting.filter(({ path, id }) => path === "agenda-items" && id === item.id)
      const last = own.findLast(({ verb }) => becomes[verb])
      const status = last ? (becomes[last.verb] ?? item.status) : item.status
      const isKnown = ({ kind, text }: Outcome) =>
        item.outcomes?.some((each) => each.kind === kind && each.text === text) ?? false
      const unsentOutcomes = own
        .filter(({ verb }) => verb === "record")
        .flatMap(outcomesIn)
        .filter((each) => !isKnown(each))
      return { ...item, status, unsentOutcomes, isUnsent: own.length > 0 }
    })

const entryAfter = (now: Present | undefined, { leftAt, pledged, ...told }: Told): Present => {
  const left = leftAt === null ? undefined : (leftAt ?? now?.leftAt)
  const pledgedAt = now?.pledgedAt ?? (pledged ? told.arrivedAt : undefined)
  const isOnPaper = now?.pledgedAt ? now.pledgedOnPaper : pledged
  return {
    ...told,
    ...(left ? { leftAt: left } : {}),
    ...(pledgedAt ? { pledgedAt } : {}),
    ...(isOnPaper ? { pledgedOnPaper: true } : {}),
  }
}

function mergedRoll(roll: RollHere, { entries, unnamed }: Called): RollHere {
  const known = new Map(roll.entries.map((each) => [each.key, each]))
  for (const each of entries) known.set(each.key, entryAfter(known.get(each.key), each))
  return {
    ...roll,
    entries: [...known.values()],
    unnamed: unnamed === undefined ? roll.unnamed : unnamed,
    isCalled: true,
    isUnsent: true,
  }
}

type Calling = { readonly rolls: readonly Called[]; readonly session?: number }

/** The lists of those present, at one session of several, with what still waits to be sent. */
export function rollsWith(
  rolls: readonly RollOf[],
  waiting: readonly Waiting[],
  session?: number,
): readonly RollHere[] {
  const called = waiting
    .filter(({ verb }) => verb === "call-roll")
    .map(({ body }) => body as Calling)
    .filter((each) => each.session === session)
    .flatMap((each) => each.rolls)
  return rolls.map(({ entries, unnamed, count, ...roll }) => {
    const begin: RollHere = {
      ...roll,
      entries: entries ?? [],
      unnamed: unnamed ?? null,
      count: entries ? null : count,
      isUnsent: false,
    }
    return called.filter(({ of }) => of === roll.of).reduce(mergedRoll, begin)
  })
}

const inRoom = ({ entries }: RollHere): readonly Present[] =>
  entries.filter(({ leftAt }) => !leftAt)

/** Members who are in the room now, each with the house they come for. */
export const presentIn = (rolls: readonly RollHere[]) =>
  rolls.flatMap((roll) =>
    inRoom(roll).flatMap(({ person, name }) =>
      person ? [{ id: person, name: name ?? person, house: roll.name }] : [],
    ),
  )

/** How many of one list are in the room now. */
export const countOf = (roll: RollHere): number =>
  roll.count ?? inRoom(roll).length + (roll.unnamed ?? 0)
