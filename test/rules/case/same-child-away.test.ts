import { describe, expect, test } from "vitest"
import {
  type BlindEntry,
  blindRef,
  budgetRef,
  type CaseId,
  caseRef,
  movingWordsRef,
} from "#shared/case/case.ts"
import { identify } from "#shared/case/identify.ts"
import { keepAway } from "#shared/case/keep-away.ts"
import { open } from "#shared/case/open.ts"
import { accept } from "#shared/handoff/accept.ts"
import { acknowledge } from "#shared/handoff/acknowledge.ts"
import { commit } from "#shared/handoff/commit.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { offer } from "#shared/handoff/offer.ts"
import { startHandover } from "#shared/handoff/start-handover.ts"
import { hour, later } from "#shared/kernel/instant.ts"
import { done } from "../../support/case-stage.ts"
import {
  acceptance,
  commitment,
  handoffAt,
  must,
  openCase,
  opening,
  release,
  wednesday,
} from "../../support/journey.ts"
import { lia, oki, rina, surya, town, wati } from "../../support/town.ts"
import { every, type Seat, see, type World } from "../../support/world.ts"

const nik = "9918720101130001"
const intake = { excludedPersons: [], identity: { nik } }

/** What somebody's own intake of the same child tells, and what it cost them. */
function heard(world: World, by: Seat) {
  const { subject } = must(world, { verb: open, input: opening(intake), by, at: wednesday })
  const id = subject.parts[0] as CaseId
  const houses = see(world, caseRef(id)).sameChild.map(({ agency }) => agency)
  return { id, houses, left: see(world, budgetRef(by.person)).left }
}

describe("asking about a child that one is kept away from", () => {
  test("an excluded person, and whoever is of a conflicted agency, hears of nobody", () => {
    for (const kept of [{ excludedPersons: ["wati"] }, { conflictedAgencies: ["rpsa"] }]) {
      const world = town()
      openCase(world, { ...intake, ...kept })
      const [away, free] = [heard(world, wati), heard(world, lia)]
      expect(away.houses).toEqual([])
      expect(free.houses).toContain("dinsos")
      expect(away.left).toBe(free.left)
    }
  })

  test("the same where they learn who it is only later, or send the child on", () => {
    const world = town()
    openCase(world, { ...intake, excludedPersons: ["surya"] })
    const child = openCase(world, { excludedPersons: [], identity: { none: true } })
    done(identify, { nik }, [world, child, surya])
    expect(see(world, caseRef(child)).sameChild).toEqual([])
    const other = town()
    const kept = opening({ ...intake, excludedPersons: ["rina"] })
    must(other, { verb: open, input: kept, by: lia, at: wednesday })
    const id = handoffAt(other, "draft", { child: openCase(other, intake) })
    must(other, { verb: offer, id, by: rina, at: wednesday })
    expect(see(other, handoffRef(id)).sameChild).toEqual([])
  })

  test("whoever is kept away later hears of nobody from then on", () => {
    const world = town()
    const id = openCase(world, intake)
    done(keepAway, { persons: ["wati"], agencies: ["lksa"] }, [world, id])
    expect([heard(world, wati).houses, heard(world, lia).houses]).toEqual([[], ["rpsa"]])
  })

  test("it stays so when the child has moved on", () => {
    const world = town()
    const child = openCase(world, { ...intake, excludedPersons: ["lia"] })
    const id = handoffAt(world, "handover", { kind: "transfer", child })
    must(world, { verb: commit, id, input: commitment(wednesday), by: wati, at: wednesday })
    expect(see(world, caseRef(child)).custodian).toBe("rpsa")
    expect(heard(world, lia).houses).toEqual([])
  })
})

describe("words recorded on the way", () => {
  const named = (world: World) =>
    every<BlindEntry>(world, blindRef(""))
      .flatMap(({ cases }) => cases)
      .map(({ agency }) => agency)

  test("whoever takes the child over is the one to ask by them too", () => {
    for (const stage of ["offered", "under-review", "accepted", "handover"] as const) {
      const world = town()
      const child = openCase(world, { excludedPersons: [], identity: { none: true } })
      const id = handoffAt(world, stage, { kind: "transfer", child })
      done(identify, { nik }, [world, child])
      expect(named(world)).toEqual(["dinsos"])
      if (stage === "offered") handoffOn(world, id)
      if (stage === "under-review") taken(world, id)
      if (stage === "accepted") released(world, id)
      const at = later(wednesday, 3 * hour)
      must(world, { verb: commit, id, input: commitment(at), by: wati, at })
      expect(named(world)).toEqual(["rpsa"])
      expect(every(world, movingWordsRef(""))).toEqual([])
    }
  })

  test("words of before the offer come along with it", () => {
    const world = town()
    const child = openCase(world, { excludedPersons: [], identity: { none: true } })
    const id = handoffAt(world, "draft", { kind: "referral", child })
    done(identify, { nik }, [world, child])
    must(world, { verb: offer, id, by: rina, at: wednesday })
    expect(see(world, handoffRef(id)).blinds).toEqual(see(world, caseRef(child)).blinds)
    expect(see(world, blindRef(see(world, caseRef(child)).blinds[0] ?? "")).cases).toHaveLength(1)
  })
})

function released(world: World, id: string): void {
  const at = later(wednesday, hour)
  must(world, { verb: startHandover, id, input: release, by: rina, at })
}

function taken(world: World, id: string): void {
  must(world, { verb: accept, id, input: acceptance(wednesday), by: oki, at: wednesday })
  released(world, id)
}

function handoffOn(world: World, id: string): void {
  must(world, { verb: acknowledge, id, input: { attest: true }, by: oki, at: wednesday })
  taken(world, id)
}
