import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Agency, type AgencyPast, agencyPastRef } from "#shared/agency/agency.ts"
import { reachesOf, tokensOf } from "#shared/agency/rules/register-rows.ts"
import { agencies } from "#shared/agency/verbs.ts"
import { type Instant, instantOf, later, minute, msOf } from "#shared/kernel/instant.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import {
  bayu,
  country,
  idOf,
  karta,
  lila,
  lusi,
  mira,
  pageRef,
  pipit,
  putri,
  registration,
} from "../../support/agency-ground.ts"
import { play } from "../../support/play.ts"
import { monday } from "../../support/town.ts"
import { every, type Seat, seek, type World } from "../../support/world.ts"

const ids = ["rpsa-melati", "lksa-metro", "dinsos-metro", "lpa-metro"].map(idOf)
const people: readonly Seat[] = [bayu, karta, lila, lusi, mira, pipit, putri]

/** Bodies that each verb can read; many of them land, many do not. */
const bodies: Readonly<Record<string, readonly unknown[]>> = {
  register: [registration(), registration({ parent: undefined, aliases: [] })],
  approve: [{}],
  "refuse-registration": [{ reason: "Belum lengkap." }],
  change: [
    { aliases: ["Panti Kasih"] },
    { aliases: [] },
    { catchment: ["18.72", "18.02"] },
    { catchment: ["18"] },
    { services: ["LEGAL_AID"], aliases: ["Wisma Kasih", "Rumah Kasih"] },
  ],
  rename: ["2020-01-01", "2023-05-05", "2025-01-01"].map((from) => ({
    name: `Nama baru ${from.slice(0, 4)}`,
    from,
    basis: "SK 1/2020",
  })),
  classify: ["2020-01-01", "2024-01-01"].map((from) => ({ type: "A", from, basis: "Perda 1" })),
  succeed: ids.map((successor) => ({ successor, basis: "Perda 5/2019" })),
  suspend: [{ reason: "Tanpa izin." }],
  reinstate: [{ reason: "Izin terbit." }],
  "count-places": [{ service: "RESIDENTIAL_CARE", places: 30, taken: 12 }],
}

type Dice = {
  readonly verb: number
  readonly body: number
  readonly who: number
  readonly on: number
  readonly minutes: number
}
const dice: fc.Arbitrary<Dice> = fc.record({
  verb: fc.nat(99),
  body: fc.nat(99),
  who: fc.nat(99),
  on: fc.nat(99),
  minutes: fc.oneof(fc.constant(0), fc.nat(3000)),
})

const pick = <Each>(list: readonly Each[], place: number): Each => {
  const each = list[place % list.length]
  if (each === undefined) throw new Error("nothing to pick from")
  return each
}

function act(world: World, { verb: which, body, who, on }: Dice, at: Instant) {
  // Approvals wait for two different people: they are likelier than the rest.
  const verb = pick([...agencies.verbs, ...agencies.verbs.slice(0, 2)], which)
  const input = pick(bodies[verb.name] ?? [{}], body)
  return play(world, { verb, input, id: pick(ids, on), by: pick(people, who), at })
}

const saidOf = (world: World, id: string): readonly AgencyPast[] =>
  every(world, agencyPastRef(idOf(id), monday, 1)).filter(({ agency }) => agency.id === id)

/** What the register answers for a moment: the newest row by its key, as the table reads it. */
function answered(world: World, id: string, at: Instant): Agency | undefined {
  const keys = [...world.rows.values()]
    .filter(({ ref }) => ref.subject === "agency-past" && ref.parts[0] === id)
    .map(({ ref, state }) => ({ key: `${ref.parts[1]}#${ref.parts[2]}`, state }))
    .filter(({ key }) => key <= `${at}#~`)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  return (keys.at(-1)?.state as AgencyPast | undefined)?.agency
}

const indexed = (world: World, id: string): readonly (readonly [string, unknown])[] =>
  [...world.rows.values()]
    .filter(({ ref }) => ["name-token", "reach"].includes(ref.subject) && ref.parts[1] === id)
    .map(({ ref, state }) => [refKey(ref), state] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))

function wanted(page: Agency | undefined): readonly (readonly [string, unknown])[] {
  const rows = page ? [...tokensOf(page), ...reachesOf(page)] : []
  return rows
    .map(({ ref, state }) => [refKey(ref), state] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

type Seen = { readonly at: Instant; readonly pages: readonly (Agency | undefined)[] }

/** Plays the dice; after each of them says what the pages are. */
function walk(rolls: readonly Dice[]) {
  const world = country()
  const seen: Seen[] = []
  const landed: string[] = []
  let at = monday
  for (const roll of rolls) {
    at = later(at, roll.minutes * minute)
    const before = ids.flatMap((id) => saidOf(world, id))
    const done = act(world, roll, at)
    if (!isRefusal(done)) landed.push(done.event.type)
    const after = new Set(ids.flatMap((id) => saidOf(world, id)))
    // The very same objects: nothing that was said is ever said differently.
    expect(before.filter((each) => !after.has(each))).toEqual([])
    for (const id of ids) expect(indexed(world, id)).toEqual(wanted(seek(world, pageRef(id))))
    seen.push({ at, pages: ids.map((id) => seek(world, pageRef(id))) })
  }
  return { world, seen, landed }
}

const rolls = fc.array(dice, { minLength: 30, maxLength: 120, size: "max" })

describe("the register's past", () => {
  test("only grows, answers for any moment what the page said then, and the indexes follow", () => {
    const landed = new Set<string>()
    fc.assert(
      fc.property(rolls, (given) => {
        const { world, seen, landed: types } = walk(given)
        for (const type of types) landed.add(type)
        for (const [place, { at, pages }] of seen.entries()) {
          const next = seen[place + 1]?.at
          // Of acts at one instant the last one counts.
          if (next === at) continue
          const end = next ? instantOf(msOf(next) - 1) : later(at, 999_999 * minute)
          for (const [number, id] of ids.entries()) {
            expect(answered(world, id, at)).toEqual(pages[number])
            expect(answered(world, id, end)).toEqual(pages[number])
          }
        }
      }),
      { numRuns: 60 },
    )
    expect([...landed].sort()).toEqual([
      "agency.approved",
      "agency.changed",
      "agency.classified",
      "agency.endorsed",
      "agency.places-counted",
      "agency.registered",
      "agency.registration-refused",
      "agency.reinstated",
      "agency.renamed",
      "agency.succeeded",
      "agency.suspended",
    ])
  })

  test("before the first thing it said, it says nothing", () => {
    const world = country()
    expect(answered(world, "lksa-metro", instantOf(0))).toBeUndefined()
  })
})
