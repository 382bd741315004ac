import assert from "node:assert/strict"
import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { caseRef } from "#shared/case/case.ts"
import { type Handoff, type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { handoffs } from "#shared/handoff/verbs.ts"
import { fieldsOf, tierOf } from "#shared/handoff/views.ts"
import type { Actor } from "#shared/kernel/actor.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { handoffGround } from "../../support/handoff-ground.ts"
import { canary } from "../../support/journey.ts"
import { seats } from "../../support/town.ts"
import { type Laws, landedIn, type Step, testLaws } from "../../support/walk.ts"
import { factsFor, membershipOf, type Seat, see, seek, type World } from "../../support/world.ts"

const handoffOf = (world: World, { attempt }: Step): Handoff | undefined =>
  seek(world, handoffRef((attempt.id ?? "") as HandoffId))

const desks = ["draft", "pending-approval"]
const blind = ["OBSERVER", "AGENCY_ADMIN", "PLATFORM_ADMIN", "DPO"]

/** Who may know that a handoff exists, told here once more and on its own. */
function mayKnow(world: World, handoff: Handoff | undefined, by: Seat): boolean {
  if (!handoff) return false
  const { excludedPersons } = see(world, caseRef(handoff.case))
  const { roles } = see(world, membershipOf(by))
  if (roles.every((role) => blind.includes(role))) return false
  if ([...excludedPersons, ...handoff.excludedPersons].some((each) => each === by.person)) {
    return false
  }
  if (handoff.from === by.agency) return true
  return handoff.to === by.agency && !desks.includes(handoff.status)
}

type Sight = "nothing" | "stub" | "T1" | "T2" | "T3" | "all"

/** How much somebody of an agency may see of it (handoff.md 1). */
function sightOf(world: World, handoff: Handoff, by: Seat): Sight {
  if (!mayKnow(world, handoff, by)) return "nothing"
  const moved = handoff.kind === "transfer" && handoff.status === "active"
  const holds = see(world, caseRef(handoff.case)).custodian === by.agency
  if (handoff.from === by.agency) return holds ? "all" : "stub"
  if (handoff.status === "declined" || handoff.status === "withdrawn") return "stub"
  if (moved) return holds ? "T3" : "stub"
  const named = handoff.reviewer === by.person || handoff.worker === by.person
  return named && handoff.status !== "offered" ? "T2" : "T1"
}

const stub = "id kind status risk service from to updatedAt declined name reason"
const need = "need due at ageBand sex region category"
const masked = `${stub} ${need} masked safety documents basis handoverAt firstContactAt`
// The words of T2 lie sealed: no view of the envelope has them, whoever looks.
const summary = masked

const fieldsIn: Record<Exclude<Sight, "nothing" | "all">, ReadonlySet<string>> = {
  stub: new Set(stub.split(" ")),
  T1: new Set(masked.split(" ")),
  T2: new Set(summary.split(" ")),
  T3: new Set(`${summary} case reference`.split(" ")),
}

const namesIn = (value: unknown): readonly string[] =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, each]) => [name, ...namesIn(each)])
    : []

/** The words and numbers that a sight keeps back. */
function secretsFrom(handoff: Handoff, sight: Sight): readonly string[] {
  const named = [handoff.case, handoff.caseReference]
  const reviewed = [canary("note"), canary("view"), canary("by")]
  const offered = [canary("reason"), canary("safety"), canary("document")]
  const kept = { stub: [...named, ...reviewed, ...offered], T1: [...named, ...reviewed], T2: named }
  const own = [canary("withdrawn"), handoff.author, ...handoff.partnerships]
  return sight === "T3" ? own : [...own, ...(kept[sight as keyof typeof kept] ?? [])]
}

function mustShowNoMore(world: World, handoff: Handoff, by: Seat): void {
  const sight = sightOf(world, handoff, by)
  const actor = factsFor(world, { by, at: handoff.updatedAt })?.actor
  if (!actor) return
  const open: (actor: Actor) => boolean = (each) => handoffs.knows(handoff, each)
  if (sight === "nothing") {
    assert.ok(!open(actor), `${by.person} knows of it`)
    return
  }
  if (sight === "all") return
  const { custodian } = see(world, caseRef(handoff.case))
  const { type } = see(world, agencyRef(actor.agency))
  const fields = fieldsOf(handoff, tierOf(handoff, actor, { custodian, type }))
  const extra = namesIn(fields).filter((name) => !fieldsIn[sight].has(name))
  assert.deepEqual(extra, [], `${by.person} at ${by.agency} sees more than ${sight}`)
  const text = JSON.stringify(fields)
  const told = secretsFrom(handoff, sight).filter((each) => text.includes(`"${each}"`))
  assert.deepEqual(told, [], `${by.person} at ${by.agency} reads more than ${sight}`)
}

const code = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/
const leaves = (value: unknown): readonly unknown[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [value]

const missing = { refused: "handoff.missing", kind: "missing" }

const laws: Laws = {
  "whoever may not know of it hears what an unknown id answers, whatever they try": (step) => {
    const { attempt, seen, done } = step
    if (attempt.verb.creates || seek(seen, membershipOf(attempt.by))?.status !== "active") return
    const handoff = handoffOf(seen, step)
    if (!mayKnow(seen, handoff, attempt.by)) assert.deepEqual(done, missing)
    else assert.notDeepEqual(done, missing)
  },

  "whoever is suspended is no member, whatever they try": ({ attempt, seen, done }) => {
    if (seek(seen, membershipOf(attempt.by))?.status === "active") return
    assert.deepEqual(done, { refused: "agency.not-a-member", kind: "forbidden" })
  },

  "nobody sees more of it than their tier opens": (step) => {
    const handoff = handoffOf(step.after, step)
    if (!handoff || isRefusal(step.done)) return
    for (const by of seats) mustShowNoMore(step.after, handoff, by)
  },

  "notices and ledger facts hold ids and codes, never a word of the child": ({ done }) => {
    if (isRefusal(done)) return
    assert.ok(!JSON.stringify([done.notices, done.event, done.status]).includes("kenari"))
    for (const each of leaves([done.notices, done.event.facts])) {
      assert.ok(typeof each === "number" || code.test(String(each)), String(each))
    }
  },

  "a notice goes to the two agencies of the handoff alone, and to nobody excluded": (step) => {
    const handoff = handoffOf(step.after, step)
    if (isRefusal(step.done) || !handoff) return
    for (const { audience, about } of step.done.notices) {
      assert.deepEqual(about, { noun: "handoffs", id: handoff.id })
      assert.ok([handoff.from, handoff.to].includes(audience.agency))
      if (audience.to === "person") assert.ok(!handoff.excludedPersons.includes(audience.person))
    }
  },

  "a refusal tells no word of the child either": ({ done }) => {
    if (isRefusal(done)) assert.ok(!JSON.stringify(done).includes("kenari"))
  },
}

describe("what is kept back, whatever anybody does in any order", () => {
  testLaws(handoffGround, laws)

  test("each tier has been looked through by somebody", () => {
    const sights = new Set<string>()
    landedIn(handoffGround, (step) => {
      const handoff = handoffOf(step.after, step)
      for (const by of seats) if (handoff) sights.add(sightOf(step.after, handoff, by))
      return "looked"
    })
    expect([...sights].sort()).toEqual(["T1", "T2", "T3", "all", "nothing", "stub"])
  })
})
