import { digest } from "#functions/platform/keys.ts"
import { holidayRef } from "#shared/holiday/holiday.ts"
import { calendarBy } from "#shared/holiday/rules/calendar.ts"
import { system } from "#shared/kernel/actor.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import type { Found, Ref, Refs, Row } from "#shared/kernel/ref.ts"
import { refKey } from "#shared/kernel/ref.ts"
import type { AnyVerb, Ask, Blind, Facts } from "#shared/kernel/verb.ts"
import {
  actorOf,
  inviteeOf,
  type Membership,
  membershipRef,
} from "#shared/membership/membership.ts"

/** Every row there is, by its key: what the table is to the product, without a table. */
export type World = { readonly rows: Map<string, Row<unknown>>; acts: number }

/** Somebody at one of their agencies. */
export type Seat = { readonly person: string; readonly agency: string }

export type Attempt = {
  readonly verb: AnyVerb
  readonly id?: string
  readonly input?: unknown
  readonly by: Seat
  readonly at: Instant
}

/** Blind words of a world without a secret: they say nothing, as the real ones do. */
export const blind: Blind = (text) => digest(text)

export const newWorld = (): World => ({ rows: new Map(), acts: 0 })

/** A world of its own with the same rows. */
export const copyOf = (world: World): World => ({ rows: new Map(world.rows), acts: world.acts })

/** Puts a row as it is, over whatever was there: for what no verb does yet. */
export function put<State>(world: World, ref: Ref<State>, state: State): void {
  const version = (world.rows.get(refKey(ref))?.version ?? 0) + 1
  world.rows.set(refKey(ref), { ref, state, version })
}

// What lies under a ref is of its type: only `put` and verbs write, and both are checked by it.
export const seek = <State>(world: World, ref: Ref<State>): State | undefined =>
  world.rows.get(refKey(ref))?.state as State | undefined

/** The row that must be there. */
export function see<State>(world: World, ref: Ref<State>): State {
  const state = seek(world, ref)
  if (state === undefined) throw new Error(`there is no ${refKey(ref)}`)
  return state
}

export const mend = <State>(world: World, ref: Ref<State>, change: Partial<State>): void =>
  put(world, ref, { ...see(world, ref), ...change })

/** All states of one kind of row. */
export const every = <State>(world: World, { subject }: Ref<State>): readonly State[] =>
  [...world.rows.values()]
    .filter(({ ref }) => ref.subject === subject)
    .map(({ state }) => state as State)

const isList = (wanted: Refs[string]): wanted is readonly Ref<unknown>[] => Array.isArray(wanted)

function find(world: World, wanted: Refs): Record<string, unknown> {
  const rowOf = (ref: Ref<unknown>) => world.rows.get(refKey(ref))
  const found = Object.entries(wanted).map(([name, ref]): [string, unknown] => {
    if (isList(ref)) return [name, ref.map(rowOf).filter((row) => row !== undefined)]
    return [name, ref && rowOf(ref as Ref<unknown>)]
  })
  return Object.fromEntries(found.filter(([, row]) => row !== undefined))
}

/** The rows that a verb asks for, in its two rounds. */
export function foundFor(world: World, verb: AnyVerb, ask: Ask<unknown>): Found<Refs> {
  const first = find(world, verb.first(ask)) as Found<Refs>
  return { ...first, ...find(world, verb.second(first, ask)) } as Found<Refs>
}

export const membershipOf = (by: Seat): Ref<Membership> =>
  membershipRef(personId.parse(by.person), agencyId.parse(by.agency))

/** What is true of this attempt; nothing where the person is no active member. */
export function factsFor(
  world: World,
  { by, at, verb }: Pick<Attempt, "by" | "at"> & Partial<Pick<Attempt, "verb">>,
): Facts | undefined {
  const membership = seek(world, membershipOf(by))
  const member =
    membership && (actorOf(membership) ?? (verb?.whileInvited ? inviteeOf(membership) : undefined))
  const actor = by.person === system.person ? system : member
  const number = String(world.acts).padStart(6, "0")
  const calendar = calendarBy(every(world, holidayRef("")))
  return actor && { actor, at, id: (label) => `${label}-${number}`, blind, digest, calendar }
}
