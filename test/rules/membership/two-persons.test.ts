import assert from "node:assert/strict"
import fc from "fast-check"
import { expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import type { Role } from "#shared/kernel/actor.ts"
import { type AgencyId, agencyId } from "#shared/kernel/id.ts"
import { type Instant, later, minute } from "#shared/kernel/instant.ts"
import type { Ref } from "#shared/kernel/ref.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { type Membership, staffingRef } from "#shared/membership/membership.ts"
import { memberships } from "#shared/membership/verbs.ts"
import {
  at,
  now,
  office,
  putMember,
  staffingOf,
  staffingSeen,
} from "../../support/membership-ground.ts"
import { decide, land } from "../../support/play.ts"
import {
  type Attempt,
  copyOf,
  every,
  mend,
  put,
  type Seat,
  type World,
} from "../../support/world.ts"

/** An office of four, and a home with a single user that the office vouches for. */
const [office1, home] = [agencyId.parse("dinsos"), agencyId.parse("lksa")]
const people = ["ani", "ben", "surya", "oki", "lia", "lala"]
const agencies = [office1, home] as const

function start(): World {
  const world = office()
  for (const { ref, state } of world.rows.values()) {
    if (ref.subject !== "membership") continue
    const { person, agency } = state as Membership
    if (!people.includes(person) || !agencies.includes(agency as never)) {
      world.rows.delete(`membership#${ref.parts[0]}`)
    }
  }
  mend(world, agencyRef(home), { parent: office1 })
  putMember(world, at("lala", "lksa"), { roles: [], status: "invited" })
  for (const agency of agencies) put(world, staffingRef(agency), staffingOf(world, agency))
  return world
}

const verbs = memberships.verbs.filter(({ name }) => !/contact|seat|certify/.test(name))
const asked: readonly (readonly Role[])[] = [
  ["AGENCY_ADMIN"],
  ["SUPERVISOR"],
  ["AGENCY_ADMIN", "SUPERVISOR"],
  ["CASE_MANAGER"],
]

type Dice = Readonly<Record<"verb" | "who" | "where" | "whom" | "of" | "what" | "pace", number>>

const dice: fc.Arbitrary<Dice> = fc.record({
  verb: fc.nat(99),
  who: fc.nat(99),
  where: fc.nat(99),
  whom: fc.nat(99),
  of: fc.nat(99),
  what: fc.nat(99),
  pace: fc.nat(3),
})

const pick = <Each>(list: readonly Each[], place: number): Each => {
  const each = list[place % list.length]
  if (each === undefined) throw new Error("nothing to pick from")
  return each
}

function inputFor(name: string, { what, whom, of }: Dice): unknown {
  const roles = pick(asked, what)
  if (name === "ask-roles" || name === "revoke-roles") return { roles }
  if (name !== "invite") return {}
  const email = `${pick(people, whom)}@contoh.example`
  return {
    name: "Seseorang",
    email,
    roles,
    ...(of % 3 === 0 ? { agency: pick(agencies, of) } : {}),
  }
}

const memberRef: Ref<Membership> = { subject: "membership", parts: ["any"] }

/** Mostly somebody with the role for it, or the person invited; now and then anybody. */
function actorFor(
  all: readonly Membership[],
  [verb, target]: readonly [AnyVerb, Membership],
  { who, where }: Dice,
): Seat {
  if (verb.whileInvited && who % 4 > 0) return target
  const near = all.filter(
    ({ status, roles }) => status === "active" && verb.roles.some((role) => roles.includes(role)),
  )
  const own = near.filter(({ agency }) => agency === target.agency)
  const apt = [own, near].find((each) => each.length > 0)
  if (where % 5 > 0 && apt) return pick(where % 5 > 1 ? apt : near, who)
  return at(pick(people, who), pick(agencies, where))
}

/** Acts that somebody could be about to do: those waiting for an answer come up often. */
function attemptFrom(world: World, each: Dice, when: Instant): Attempt {
  const all = every(world, memberRef)
  const waiting = all.filter(({ asked: grant, status }) => grant ?? status === "invited")
  const isAnswer = waiting.length > 0 && each.pace < 2
  const target = pick(isAnswer ? waiting : all, each.whom)
  const answers = target.asked ? ["agree"] : ["accept"]
  const named = verbs.filter(({ name }) => (isAnswer ? answers.includes(name) : true))
  const verb = pick(named, each.verb)
  const by = actorFor(all, [verb, target], each)
  return {
    verb,
    ...(verb.creates ? {} : { id: target.id }),
    input: inputFor(verb.name, each),
    by,
    at: when,
  }
}

const rolesOf = (world: World, { id }: Membership): readonly Role[] =>
  every(world, memberRef).find((each) => each.id === id)?.roles ?? []

/** Who asked for what, as the test itself saw it, never as the row tells. */
type Asking = { readonly by: string; readonly roles: readonly string[] }

type Seen = { gained: number; ended: number; kept: number; outside: number }

/** Nobody gains but by two others: one who asked for that very role, and one who agrees now. */
function watchGains(
  [before, after]: readonly [World, World],
  { verb, by }: Attempt,
  asks: ReadonlyMap<string, Asking>,
): number {
  let gained = 0
  for (const member of every(after, memberRef)) {
    const fresh = member.roles.filter((role) => !rolesOf(before, member).includes(role))
    if (fresh.length === 0) continue
    gained += 1
    const asking = asks.get(member.id)
    assert.equal(verb.name, "agree")
    assert.ok(asking && fresh.every((role) => asking.roles.includes(role)), "somebody asked")
    assert.equal(new Set([member.person, asking.by, by.person]).size, 3, "three persons")
  }
  return gained
}

function watchAdmins(world: World, had: Set<AgencyId>): void {
  for (const agency of agencies) {
    const { admins } = staffingOf(world, agency)
    if (admins.length > 0) had.add(agency)
    else assert.ok(!had.has(agency), `${agency} is left without an administrator`)
    assert.deepEqual(staffingSeen(world, agency), staffingOf(world, agency))
  }
}

/** Whoever has just asked for roles, and for which, whatever the row says of it later. */
function noteAsking(
  world: World,
  [{ verb, by }, id]: readonly [Attempt, string],
  asks: Map<string, Asking>,
): void {
  const grant = every(world, memberRef).find((each) => each.id === id)?.asked
  if (/^(ask-roles|invite)$/.test(verb.name)) {
    asks.set(id, { by: by.person, roles: grant?.roles ?? [] })
  }
}

/** Walks one sequence; acts of one turn are decided on the same rows, so they race. */
function walk(turns: readonly (readonly Dice[])[], seen: Seen): void {
  const world = start()
  const asks = new Map<string, Asking>()
  const had = new Set<AgencyId>()
  let when = now
  for (const turn of turns) {
    when = later(when, minute)
    const acts = turn
      .map((each) => attemptFrom(world, each, when))
      .map((attempt) => ({ attempt, decided: decide(world, attempt) }))
    for (const { attempt, decided } of acts) {
      if (isRefusal(decided)) continue
      const before = copyOf(world)
      const done = land(world, decided)
      if (isRefusal(done)) continue
      if (done.event.type === "membership.ended") seen.ended += 1
      const gained = watchGains([before, world], attempt, asks)
      seen.gained += gained
      if (gained > 0 && !String(done.subject.parts[0]).startsWith(`${attempt.by.agency}.`)) {
        seen.outside += 1
      }
      seen.kept += 1
      noteAsking(world, [attempt, String(done.subject.parts[0])], asks)
      watchAdmins(world, had)
    }
  }
}

const sequences = 5_000

test(`no sequence of role verbs, ${sequences} of them, gives anybody a role without two others, or takes an agency its last administrator`, () => {
  const seen: Seen = { gained: 0, ended: 0, kept: 0, outside: 0 }
  const turns = fc.array(fc.array(dice, { minLength: 1, maxLength: 2 }), {
    minLength: 8,
    maxLength: 16,
    size: "max",
  })
  fc.assert(
    fc.property(turns, (each) => walk(each, seen)),
    { numRuns: sequences },
  )
  process.stdout.write(`${JSON.stringify(seen)}\n`)
  expect(seen.gained, "roles gained").toBeGreaterThan(sequences / 4)
  expect(seen.outside, "with a second from the parent").toBeGreaterThan(sequences / 100)
  expect(seen.ended, "memberships ended").toBeGreaterThan(sequences / 10)
})
