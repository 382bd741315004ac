import { isDeepStrictEqual } from "node:util"
import type { Change, Reliance, Write } from "#shared/kernel/decision.ts"
import type { Ref, Row } from "#shared/kernel/ref.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { isRefusal, type Refusal } from "#shared/kernel/refusal.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { commonRefusals, judge } from "#shared/kernel/verb.ts"
import { type Attempt, blind, factsFor, foundFor, membershipOf, type World } from "./world.ts"

/** A decision on what was there, before anybody knows whether it lands. */
export type Decided = { readonly change: Change; readonly relies: readonly Reliance[] }

const heard = new Map<AnyVerb, Set<string>>()

/** Codes that attempts of this test file were refused with. */
export const refusalsHeard = (verb: AnyVerb): ReadonlySet<string> => heard.get(verb) ?? new Set()

function hear(verb: AnyVerb, refusal: Refusal): Refusal {
  const listed = { ...commonRefusals, ...verb.refusals }[refusal.refused]
  if (!listed)
    throw new Error(`${verb.name} refuses with ${refusal.refused}, which it does not list`)
  if (listed.kind !== refusal.kind) throw new Error(`${refusal.refused} is no ${refusal.kind}`)
  heard.set(verb, new Set([...refusalsHeard(verb), refusal.refused]))
  return refusal
}

export const notMember: Refusal = { refused: "agency.not-a-member", kind: "forbidden" }
export const raced: Refusal = { refused: "conflict.busy", kind: "conflict" }

/** Loads and decides; nothing is written. */
export function decide(world: World, attempt: Attempt): Decided | Refusal {
  const { verb, by, id = "" } = attempt
  const input = verb.input.parse(attempt.input ?? {})
  world.acts += 1
  const facts = factsFor(world, attempt)
  const member = world.rows.get(refKey(membershipOf(by)))
  if (!facts) return notMember
  const found = foundFor(world, verb, { id, input, actor: facts.actor, blind })
  const decision = judge(verb, found, { input, facts })
  if (isRefusal(decision)) return hear(verb, decision)
  return { change: decision, relies: [...(member ? [{ row: member }] : []), ...decision.relies] }
}

export const refOf = (write: Write): Ref<unknown> => ("ref" in write ? write.ref : write.row.ref)

const countersOf = (row: Row<unknown>): Record<string, number> =>
  row.state as Record<string, number>

function isWritable(world: World, write: Write): boolean {
  const row = world.rows.get(refKey(refOf(write)))
  if (write.how === "create") return row === undefined
  if (write.how === "remove") return row?.version === write.row.version
  if (write.how === "replace") {
    const isVersion = row?.version === write.row.version
    return isVersion && stillHolds(world, { row: write.row, fields: write.same ?? [] })
  }
  if (!row) return false
  return Object.entries(write.by).every(
    ([name, by]) =>
      by >= 0 || !write.atLeastZero.includes(name) || (countersOf(row)[name] ?? 0) + by >= 0,
  )
}

function stillHolds(world: World, { row, fields }: Reliance): boolean {
  const now = world.rows.get(refKey(row.ref))
  if (!now) return false
  if (!fields) return now.version === row.version
  const [was, is] = [row.state, now.state] as readonly Record<string, unknown>[]
  return fields.every((field) => isDeepStrictEqual(was?.[field], is?.[field]))
}

/** A transaction takes each item once, its subject among them, and at most 100 items. */
function mustFit({ change, relies }: Decided): void {
  const written = change.writes.map((write) => refKey(refOf(write)))
  if (new Set(written).size !== written.length)
    throw new Error(`${written.join()} writes a row twice`)
  const chains = [change.subject, ...(change.alsoChains ?? [])].map(refKey)
  if (chains.some((each) => !written.includes(each)))
    throw new Error(`${chains.join()} is not written`)
  const relied = new Set(relies.map(({ row }) => refKey(row.ref)))
  const items = 1 + chains.length + new Set([...written, ...relied]).size
  if (items > 100) throw new Error(`${change.event.type} takes ${items} items`)
}

function write(world: World, each: Write): void {
  const key = refKey(refOf(each))
  const row = world.rows.get(key)
  if (each.how === "remove") world.rows.delete(key)
  else if (each.how === "adjust" && row) {
    const counters = countersOf(row)
    const moved = Object.entries(each.by).map(([name, by]) => [name, (counters[name] ?? 0) + by])
    world.rows.set(key, { ...row, state: { ...counters, ...Object.fromEntries(moved) } })
  } else if ("state" in each) {
    const version = each.how === "replace" ? each.row.version + 1 : 1
    world.rows.set(key, { ref: refOf(each), state: each.state, version })
  }
}

/** Writes a decision whole, or not at all where anything it rests on has changed since. */
export function land(world: World, decided: Decided): Change | Refusal {
  mustFit(decided)
  // A counter moves past no version: what was relied on in its row is a condition all the same.
  const versioned = decided.change.writes.filter(({ how }) => how !== "adjust")
  const written = new Set(versioned.map((each) => refKey(refOf(each))))
  const relies = decided.relies.filter(({ row }) => !written.has(refKey(row.ref)))
  const lands =
    decided.change.writes.every((each) => isWritable(world, each)) &&
    relies.every((each) => stillHolds(world, each))
  if (!lands) return raced
  for (const each of decided.change.writes) write(world, each)
  return decided.change
}

/** One act from beginning to end, as `perform` does it, in memory. */
export function play(world: World, attempt: Attempt): Change | Refusal {
  const decided = decide(world, attempt)
  return isRefusal(decided) ? decided : land(world, decided)
}

/** What became of an attempt, in one word: the status it led to, or the code it was refused with. */
export function outcome(world: World, attempt: Attempt): string {
  const done = play(world, attempt)
  return isRefusal(done) ? done.refused : done.status
}
