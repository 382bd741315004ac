import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { alwaysOpen, officeHours } from "#shared/agency/rules/working-time.ts"
import { shippedYears } from "#shared/holiday/lists/shipped.ts"
import {
  day,
  hour,
  type Instant,
  instantOf,
  later,
  minute,
  msOf,
  zones,
} from "#shared/kernel/instant.ts"
import type { Suggestion } from "#shared/meeting/rules/suggest/result.ts"
import { suggest } from "#shared/meeting/rules/suggest/suggest.ts"
import type { Delegate, Party, Wish } from "#shared/meeting/rules/suggest/wish.ts"
import {
  fasting,
  isTaken,
  knownWith,
  local,
  other,
  own,
  partyOf,
  sitsThrough,
  stranger,
} from "../../support/suggesting.ts"

const begins = local("2026-12-20T00:00")
const quarter = 15 * minute

/** Stretches over the end of December, its holidays and the turn of the year. */
const stretch = fc
  .record({
    at: fc.nat({ max: 12 * 96 }),
    length: fc.integer({ min: 1, max: 30 }),
    kind: fc.constantFrom("booked", "held"),
    meeting: fc.constantFrom(other, own),
    ends: fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined }),
  })
  .map(({ at, length, kind, meeting, ends }) => {
    const from = later(begins, at * quarter)
    const until = ends === undefined ? {} : { until: later(begins, ends * day) }
    const more = { kind, meeting, ...(kind === "held" ? until : {}) } as const
    return [from, later(from, length * quarter), more] as const
  })
  .filter(([from, to]) => from.slice(0, 7) === to.slice(0, 7))

const delegates: fc.Arbitrary<readonly Delegate[]> = fc.array(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(stranger) },
    { weight: 4, arbitrary: fc.array(stretch, { maxLength: 30 }).map((all) => knownWith(...all)) },
  ),
  { maxLength: 4 },
)

const parties: fc.Arbitrary<readonly Party[]> = fc.array(
  fc
    .record({
      need: fc.constantFrom("mandatory", "optional"),
      zone: fc.constantFrom(...zones),
      isOffice: fc.boolean(),
      minDelegates: fc.integer({ min: 1, max: 3 }),
      delegates,
    })
    .map(({ zone, isOffice, ...rest }) =>
      partyOf("x", { ...rest, hours: isOffice ? officeHours(zone) : alwaysOpen(zone) }),
    ),
  { minLength: 1, maxLength: 5 },
)

const wishes: fc.Arbitrary<Wish> = fc
  .record({
    from: fc.nat({ max: 9 * 24 * 60 }).map((minutes) => later(begins, minutes * minute)),
    length: fc.integer({ min: 1, max: 4 * 24 }),
    minutes: fc.integer({ min: 10, max: 360 }),
    days: fc.constantFrom(1, 1, 1, 2, 3),
    zone: fc.constantFrom(...zones),
    parties,
    leads: fc.array(
      fc.array(stretch, { maxLength: 20 }).map((all) => knownWith(...all)),
      { maxLength: 2 },
    ),
    isFast: fc.boolean(),
    urgent: fc.boolean(),
  })
  .map(({ length, isFast, parties: all, ...rest }) => ({
    ...rest,
    at: begins,
    to: later(rest.from, length * hour),
    parties: all.map((each, place) => ({ ...each, agency: `agency-${place}` as Party["agency"] })),
    years: isFast
      ? [
          ...shippedYears,
          { ...fasting, year: 2027, ramadan: { from: "2026-12-26", until: "2027-01-24" } },
        ]
      : shippedYears,
    except: own,
  }))

type Seen = { readonly free: number; readonly unknown: number; readonly sits: boolean }

function look(party: Party, wish: Wish, sessions: Suggestion["sessions"]): Seen {
  const known = party.delegates.filter(({ busy }) => busy.length > 0)
  const free = known.filter((each) => !sessions.some((times) => isTaken(each, wish, times)))
  return {
    free: free.length,
    unknown: party.delegates.length - known.length,
    sits: wish.urgent === true || sessions.every((times) => sitsThrough(party, wish, times)),
  }
}

const isThere = (party: Party, { free, sits }: Seen): boolean =>
  sits && free >= (party.minDelegates ?? 1)

const isMissing = (party: Party, { free, unknown, sits }: Seen): boolean => {
  if (!sits) return true
  return party.delegates.length > 0 && free + unknown < (party.minDelegates ?? 1)
}

/** Checks one answer against a look at every interval and every minute of it. */
function mustBeTrue(slot: Suggestion, wish: Wish, without: readonly string[]): void {
  expect(slot.sessions).toHaveLength(wish.days ?? 1)
  expect(slot.start >= wish.from && slot.end <= wish.to).toBe(true)
  for (const [place, { start, end }] of slot.sessions.entries()) {
    expect(msOf(start) % quarter).toBe(0)
    expect(msOf(start)).toBe(msOf(slot.start) + place * day)
    expect(msOf(end) - msOf(start)).toBe(Math.ceil(wish.minutes / 15) * quarter)
  }
  for (const party of wish.parties) {
    const seen = look(party, wish, slot.sessions)
    const told = slot.missing.find(({ agency }) => agency === party.agency)
    expect(told === undefined).toBe(isThere(party, seen))
    if (!told) continue
    expect(told).toMatchObject({
      free: seen.free,
      unknown: seen.unknown,
      of: party.delegates.length,
    })
    expect(["hours", "holiday"].includes(told.why)).toBe(!seen.sits)
    if (seen.sits) expect(told.why).toBe(isMissing(party, seen) ? "busy" : "unknown")
    const mayMiss = party.need === "optional" || !isMissing(party, seen)
    expect(mayMiss || without.includes(party.agency)).toBe(true)
  }
}

const startsIn = ({ from, to, minutes, days = 1 }: Wish): readonly Instant[] => {
  const all: Instant[] = []
  const length = Math.ceil(minutes / 15) * quarter + (days - 1) * day
  for (let at = Math.ceil(msOf(from) / quarter) * quarter; at + length <= msOf(to); at += quarter) {
    all.push(instantOf(at))
  }
  return all
}

/** Which mandatory agencies are missing at a start, as the slow look has it. */
function absentAt(wish: Wish, start: Instant): readonly string[] {
  const length = Math.ceil(wish.minutes / 15) * quarter
  const sessions = Array.from({ length: wish.days ?? 1 }, (_, place) => {
    const from = later(start, place * day)
    return { start: from, end: later(from, length) }
  })
  return wish.parties
    .filter((each) => each.need === "mandatory" && isMissing(each, look(each, wish, sessions)))
    .map(({ agency }) => agency)
}

describe("whatever is suggested", () => {
  test("is true of every agency, checked minute by minute; and so is every way out", () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const { slots, relaxations } = suggest(wish)
        for (const slot of slots) mustBeTrue(slot, wish, [])
        for (const { without, slot } of relaxations) {
          expect(without.length).toBeLessThanOrEqual(2)
          mustBeTrue(
            slot,
            wish,
            without.map(({ agency }) => agency),
          )
        }
        expect(slots.length > 0 && relaxations.length > 0).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test("is found where there is something to find, and a way out is the least that helps", () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const { slots, relaxations } = suggest(wish)
        const absent = startsIn(wish).map((start) => absentAt(wish, start))
        expect(slots.length > 0).toBe(absent.some((each) => each.length === 0))
        if (slots.length > 0) return
        const mandatory = wish.parties.filter(({ need }) => need === "mandatory").length
        const least = Math.min(Infinity, ...absent.map((each) => each.length))
        const helps = least <= 2 && least < mandatory
        expect(relaxations.length > 0).toBe(helps)
        if (!helps) return
        const ways = new Set(absent.filter((each) => each.length === least).map(String))
        expect(relaxations).toHaveLength(Math.min(5, ways.size))
        for (const { without } of relaxations) {
          expect(ways).toContain(without.map(({ agency }) => agency).join())
        }
      }),
      { numRuns: 200 },
    )
  })

  test("comes in the order of what speaks against it, one count after the other", () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const scores = suggest(wish).slots.map(({ score }) =>
          score.map(({ count }) => String(count).padStart(3, "0")).join(),
        )
        expect(scores).toEqual([...scores].sort())
      }),
      { numRuns: 200 },
    )
  })

  test("is better or the same with one commitment less, and never calls the unknown free", () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const free = (all: readonly Delegate[]) =>
          all.map(({ busy }) => ({ busy: busy.map((each) => ({ ...each, taken: [] })) }))
        const cleared = wish.parties.map((each) => ({ ...each, delegates: free(each.delegates) }))
        const [before, after] = [suggest(wish), suggest({ ...wish, parties: cleared })]
        expect(after.slots.length > 0 || before.slots.length === 0).toBe(true)
        const unknown = wish.parties.map((each) => ({ ...each, delegates: [stranger] }))
        const { slots } = suggest({ ...wish, parties: unknown })
        for (const { missing } of slots) expect(missing).toHaveLength(wish.parties.length)
      }),
      { numRuns: 100 },
    )
  })
})
