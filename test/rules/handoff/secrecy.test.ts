import assert from "node:assert/strict"
import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { caseRef } from "#shared/case/case.ts"
import { isKeptAway } from "#shared/case/rules/relation.ts"
import { type Handoff, type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { sideOf } from "#shared/handoff/rules/standing.ts"
import { tierOf } from "#shared/handoff/rules/tier.ts"
import { handoffs } from "#shared/handoff/verbs.ts"
import { viewOf } from "#shared/handoff/views.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { clock } from "../../support/clockwork.ts"
import { canary } from "../../support/journey.ts"
import { seats } from "../../support/town.ts"
import { type Laws, landedIn, type Step, testLaws } from "../../support/walk.ts"
import { wholeGround } from "../../support/whole-ground.ts"
import { factsFor, membershipOf, type Seat, see, seek, type World } from "../../support/world.ts"

const handoffOf = (world: World, { attempt: { verb, id } }: Step): Handoff | undefined =>
  verb.noun === "handoffs" ? seek(world, handoffRef((id ?? "") as HandoffId)) : undefined

const desks = ["draft", "pending-approval"]
const ended = ["closed", "declined", "withdrawn", "expired", "cancelled", "returned"]
const blind = ["OBSERVER", "AGENCY_ADMIN", "PLATFORM_ADMIN", "DPO"]
/** Of those here the district's social office and its PKSAI coordinate. */
const coordinating = ["DINSOS_KABKOTA", "PKSAI_UNIT"]

const includes = (list: readonly string[], each: string): boolean => list.includes(each)

/** Who may know that a handoff exists, told here once more and on its own. */
function mayKnow(world: World, handoff: Handoff | undefined, by: Seat): boolean {
  if (!handoff) return false
  const { excludedPersons, conflictedAgencies, custodian } = see(world, caseRef(handoff.case))
  const { roles } = see(world, membershipOf(by))
  if (roles.every((role) => blind.includes(role))) return false
  if (includes([...excludedPersons, ...handoff.excludedPersons], by.person)) return false
  if (includes(conflictedAgencies, by.agency)) return false
  if (handoff.from === by.agency) return true
  const isOffered = !desks.includes(handoff.status)
  if (handoff.to === by.agency) return isOffered || handoff.recalledBy === by.agency
  const isOut = isOffered || handoff.recalledBy !== undefined
  const works = roles.includes("SUPERVISOR") || roles.includes("CASE_MANAGER")
  if (isOut && works && custodian === by.agency) return true
  const { type, status } = see(world, agencyRef(agencyId.parse(by.agency)))
  const coordinates = coordinating.includes(type) && status === "active"
  return isOut && coordinates && roles.includes("COORDINATOR")
}

type Sight = "nothing" | "stub" | "coordinator" | "T1" | "T2" | "T3" | "all"

/** How much somebody of an agency may see of it (handoff.md 1). */
function sightOf(world: World, handoff: Handoff, by: Seat): Sight {
  if (!mayKnow(world, handoff, by)) return "nothing"
  const { custodian, careHolder } = see(world, caseRef(handoff.case))
  const isOver = ended.includes(handoff.status)
  if (handoff.kind === "pull") {
    if (handoff.to === by.agency) return custodian === by.agency ? "T3" : "stub"
    if (handoff.from === by.agency) return isOver ? "stub" : "T1"
    return "coordinator"
  }
  if (handoff.from === by.agency) {
    return custodian === by.agency || careHolder === by.agency ? "all" : "stub"
  }
  if (handoff.to !== by.agency) return "coordinator"
  const isGone = handoff.status === "returned" || handoff.status === "cancelled"
  if (handoff.moves !== "nothing" && handoff.committedAt && !isGone) {
    return (handoff.moves === "custody" ? custodian : careHolder) === by.agency ? "T3" : "stub"
  }
  if (isOver) return "stub"
  const named = handoff.reviewer === by.person || handoff.worker === by.person
  const unread = [...desks, "offered"].includes(handoff.status)
  return named && !unread && !handoff.frozen ? "T2" : "T1"
}

const stub =
  "id kind status risk service from to updatedAt name committedAt progress code at outcome by followedBy declinedReason pullAnswer answer text"
const clocks = "due level clocks startedAt rung"
const course =
  "basis handoverAt handover handoverBegan travelled giver giverPosition travels expectedAt checkInEvery lastCheckIn isSilent firstContactAt rounds frozen acknowledged toRatify ratified parts since withoutCover withdrawal reason childPosition stableUntil returnBy parent wantsConference disputes moves hasManifest recalledBy"
const need = "need ageBand sex region category"
const coordinator = `${stub} ${need} ${clocks} ${course}`
const offered = `${coordinator} masked safety documents`

// The words of T2 lie sealed: no view of the envelope has them, whoever looks.
const fieldsIn: Record<Exclude<Sight, "nothing" | "all">, ReadonlySet<string>> = {
  stub: new Set(stub.split(" ")),
  coordinator: new Set(coordinator.split(" ")),
  T1: new Set(offered.split(" ")),
  T2: new Set(offered.split(" ")),
  T3: new Set(`${offered} case reference`.split(" ")),
}

const namesIn = (value: unknown): readonly string[] =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, each]) => [name, ...namesIn(each)])
    : []

/** The words and numbers that a sight keeps back. */
function secretsFrom(handoff: Handoff, sight: Sight): readonly string[] {
  const named = [handoff.case, handoff.caseReference]
  const reviewed = [canary("note"), canary("view"), canary("by"), canary("question")]
  const masked = [canary("reason"), canary("safety"), canary("document")]
  // Whoever has to agree to a withdrawal reads why with the conversation, on a receipt.
  const sent = [canary("withdrawn"), canary("cancelled"), ...handoff.partnerships]
  if (sight === "T3") return [...sent, ...reviewed]
  const outside = [...sent, ...reviewed, ...named]
  return sight === "T1" || sight === "T2" ? outside : [...outside, ...masked]
}

function mustShowNoMore(world: World, handoff: Handoff, by: Seat): void {
  const sight = sightOf(world, handoff, by)
  const actor = factsFor(world, { by, at: handoff.updatedAt })?.actor
  if (!actor) return
  const child = see(world, caseRef(handoff.case))
  const own = see(world, agencyRef(actor.agency))
  if (sight === "nothing") {
    const isThere =
      handoffs.knows(handoff, actor) && sideOf(handoff, actor, { own, child }) !== undefined
    assert.ok(!isThere || isKeptAway(child, actor), `${by.person} knows of it`)
    return
  }
  if (sight === "all") return
  const fields = viewOf(handoff, tierOf(handoff, actor, { ...child, type: own.type }))
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
  "8 whoever may not know of it hears what an unknown id answers, whatever they try": (step) => {
    const { attempt, seen, done } = step
    // What a clock does has no route: nobody can try it.
    if (
      attempt.verb.noun !== "handoffs" ||
      attempt.verb.creates ||
      attempt.verb.bySystem ||
      seek(seen, membershipOf(attempt.by))?.status !== "active"
    )
      return
    const handoff = handoffOf(seen, step)
    if (!mayKnow(seen, handoff, attempt.by)) assert.deepEqual(done, missing)
    else assert.notDeepEqual(done, missing)
  },

  "8 whoever is suspended is no member, whatever they try": ({ attempt, seen, done }) => {
    if (attempt.by.person === clock.person) return
    if (seek(seen, membershipOf(attempt.by))?.status === "active") return
    assert.deepEqual(done, { refused: "agency.not-a-member", kind: "forbidden" })
  },

  "8 nobody sees more of it than their tier opens": (step) => {
    const handoff = handoffOf(step.after, step)
    if (!handoff || isRefusal(step.done)) return
    for (const by of seats) mustShowNoMore(step.after, handoff, by)
  },

  "10 notices and ledger facts hold ids and codes, never a word of the child": ({ done }) => {
    if (isRefusal(done)) return
    assert.ok(!JSON.stringify([done.notices, done.event, done.status]).includes("kenari"))
    for (const each of leaves([done.notices, done.event.facts])) {
      assert.ok(typeof each === "number" || code.test(String(each)), String(each))
    }
  },

  "10 a notice goes to those around the child alone, and to nobody excluded": (step) => {
    const handoff = handoffOf(step.after, step)
    if (isRefusal(step.done) || !handoff) return
    const child = see(step.after, caseRef(handoff.case))
    for (const { audience, about } of step.done.notices) {
      const told: Handoff =
        about.noun === "cases" ? handoff : see(step.after, handoffRef(about.id as HandoffId))
      assert.equal(about.noun === "cases" ? about.id : told.case, child.id)
      const sides = [told.from, told.to, child.custodian, ...(told.seconders ?? [])]
      assert.ok(audience.to === "territory" || sides.includes(audience.agency))
      // Whoever is kept away later is left out when it is delivered.
      if (audience.to === "person") assert.ok(!told.excludedPersons.includes(audience.person))
    }
  },

  "10 a refusal tells no word of the child either": ({ done }) => {
    if (isRefusal(done)) assert.ok(!JSON.stringify(done).includes("kenari"))
  },
}

describe("what is kept back, whatever anybody does in any order", () => {
  testLaws(wholeGround, laws)

  test("each tier has been looked through by somebody", () => {
    const sights = new Set<string>()
    landedIn(wholeGround, (step) => {
      const handoff = handoffOf(step.after, step)
      for (const by of seats) if (handoff) sights.add(sightOf(step.after, handoff, by))
      return "looked"
    })
    expect([...sights].sort()).toEqual(["T1", "T2", "T3", "all", "coordinator", "nothing", "stub"])
  })
})
