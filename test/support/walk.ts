import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { type CaseId, caseRef } from "#shared/case/case.ts"
import type { Change } from "#shared/kernel/decision.ts"
import { type Instant, later, minute } from "#shared/kernel/instant.ts"
import { isRefusal, type Refusal } from "#shared/kernel/refusal.ts"
import { wednesday } from "./journey.ts"
import { decide, land } from "./play.ts"
import { type Attempt, copyOf, every, type World } from "./world.ts"

/** A handful of dice; what they mean hangs on the world in which they fall. */
export type Dice = {
  /** Low for a likely act, higher for any act by anybody; from 95 on the weather changes. */
  readonly luck: number
  readonly what: number
  readonly who: number
  readonly how: number
  readonly minutes: number
}

/** Acts of one turn are all decided before the first of them lands: they race. */
export type Walk = readonly (readonly Dice[])[]

const any = fc.nat(9999)
const dice: fc.Arbitrary<Dice> = fc.record({
  luck: fc.nat(99),
  what: any,
  who: any,
  how: any,
  minutes: fc.oneof(fc.nat(10), fc.nat(180), fc.nat(3000)),
})

const walksOf = (turns: number): fc.Arbitrary<Walk> =>
  fc.array(fc.array(dice, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: turns,
    size: "max",
  })

/** What one act met, and what it left behind. */
export type Step = {
  readonly attempt: Attempt
  /** The world in which it was decided. */
  readonly seen: World
  /** The world in which it landed, just before. */
  readonly before: World
  readonly done: Change | Refusal
  readonly after: World
}

/** How dice become acts and weather on one kind of ground. */
export type Ground = {
  readonly start: World
  readonly attemptFrom: (world: World, dice: Dice, at: Instant) => Attempt
  readonly weather: (world: World, dice: Dice, at: Instant) => void
  /** When the next turn begins; so many minutes later, where a ground does not say otherwise. */
  readonly pace?: (world: World, at: Instant, minutes: number) => Instant
}

export const pickFrom = <Each>(list: readonly Each[], place: number): Each => {
  const each = list[place % list.length]
  if (each === undefined) throw new Error("nothing to pick from")
  return each
}

function* turnOf(ground: Ground, world: World, [turn, at]: readonly [readonly Dice[], Instant]) {
  for (const each of turn) if (each.luck >= 95) ground.weather(world, each, at)
  const seen = copyOf(world)
  const acts = turn
    .filter(({ luck }) => luck < 95)
    .map((each) => ground.attemptFrom(world, each, at))
    .map((attempt) => ({ attempt, decided: decide(world, attempt) }))
  for (const { attempt, decided } of acts) {
    const before = copyOf(world)
    const done = isRefusal(decided) ? decided : land(world, decided)
    yield { attempt, seen, before, done, after: world } satisfies Step
  }
}

/** Every step of a walk; `after` is the living world, so look before you go on. */
export function* stepsOf(ground: Ground, walk: Walk): Generator<Step> {
  const world = copyOf(ground.start)
  let at: Instant = wednesday
  for (const turn of walk) {
    const minutes = Math.max(...turn.map((each) => each.minutes))
    at = ground.pace?.(world, at, minutes) ?? later(at, (1 + minutes) * minute)
    yield* turnOf(ground, world, [turn, at])
  }
}

export type Law = (step: Step) => void
export type Laws = Readonly<Record<string, Law>>

/** What must be so of all rows, asked after each step. */
export const always = (laws: Readonly<Record<string, (world: World) => void>>): Laws =>
  Object.fromEntries(
    Object.entries(laws).map(([name, law]): [string, Law] => [name, ({ after }) => law(after)]),
  )

type Tries = { readonly seed: number; readonly runs: number }

function walkAll(ground: Ground, law: Law, { seed, runs }: Tries): void {
  const property = fc.property(walksOf(60), (walk) => {
    for (const step of stepsOf(ground, walk)) law(step)
  })
  // A long walk takes long to shorten: what is found by then is told.
  fc.assert(property, { seed, numRuns: runs, interruptAfterTimeLimit: 30_000 })
}

/** All laws are tried on the same walks; a broken one is walked again, to its shortest example. */
export function testLaws(ground: Ground, laws: Laws, runs = 100): void {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const broken = new Set<string>()
  const tried = Object.entries(laws)
  const tryAll: Law = (step) => {
    for (const [name, law] of tried) {
      if (broken.has(name)) continue
      try {
        law(step)
      } catch {
        broken.add(name)
      }
    }
  }
  beforeAll(() => walkAll(ground, tryAll, { seed, runs }))
  test.each(tried)("%s", (name, law) => {
    if (broken.has(name)) walkAll(ground, law, { seed, runs })
    expect(broken.has(name), "broken, though not twice on the same walk").toBe(false)
  })
}

/** Counts what landed, so that a law over acts that never happen cannot pass for one that holds. */
export function landedIn(
  ground: Ground,
  nameOf: (step: Step) => string,
  runs = 60,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count: Law = (step) => {
    const name = isRefusal(step.done) ? step.done.refused : nameOf(step)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  walkAll(ground, count, { seed: 2026, runs })
  return counts
}

export const casesIn = (world: World) => every(world, caseRef("any" as CaseId))
