import { describe, expect, test } from "vitest"
import { agencyRef, capacityRef, deskRef } from "#shared/agency/agency.ts"
import { type BatchId, batchRef } from "#shared/batch/batch.ts"
import { offer } from "#shared/batch/offer.ts"
import { batches } from "#shared/batch/verbs.ts"
import { viewOf } from "#shared/batch/views.ts"
import { caseRef, lockRef } from "#shared/case/case.ts"
import { type HandoffId, handoffRef, reviewRef } from "#shared/handoff/handoff.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import { partnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { dian, givenBatch, givenRunning, offering, resultsIn } from "../../support/batches.ts"
import { heldBy } from "../../support/children.ts"
import { canary, must } from "../../support/journey.ts"
import { decide, land, outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, koko, monday, seat, surya } from "../../support/town.ts"
import { every, factsFor, mend, put, see, seek, type World } from "../../support/world.ts"

const rpsa = agencyId.parse("rpsa")

const handoffOf = (world: World, id: BatchId, place = 0) => {
  const made = see(world, batchRef(id)).entries[place]?.handoff
  return made ? seek(world, handoffRef(made)) : undefined
}

describe("offering the children of a bulk handoff", () => {
  test("each becomes an offer of its own, by its author and whoever approved it", () => {
    const { world, id, cases } = givenRunning()
    const { notices, event } = must(world, offering(id, cases[0] ?? "", dian))
    const handoff = handoffOf(world, id)
    expect(handoff).toMatchObject({
      status: "offered",
      case: cases[0],
      moves: "custody",
      author: "rina",
      approver: "surya",
      coveredBy: { partnership: "pks-dinsos-rpsa" },
      clocks: [{ kind: "acknowledge", rung: 0 }],
    })
    expect(event).toMatchObject({ type: "handoff.offered", facts: { was: "draft", to: "rpsa" } })
    expect(notices).toMatchObject([{ audience: { to: "desk", agency: "rpsa" } }])
    expect(seek(world, lockRef(cases[0] as never, "custody"))).toEqual({
      heldBy: handoff?.id,
      epoch: 1,
    })
    expect(resultsIn(world, id)).toEqual(["offered", "waiting", "waiting"])
  })

  test("what the children say becomes the review of each, and nothing of it is told", () => {
    const { world, id, cases } = givenRunning()
    const done = must(world, offering(id, cases[0] ?? ""))
    const handoff = handoffOf(world, id)
    const review = handoff && see(world, reviewRef(handoff)).content
    expect(review).toMatchObject({ childView: { view: canary("view") } })
    expect(JSON.stringify([done.event, done.notices])).not.toContain("kenari")
    expect(JSON.stringify(handoff)).not.toContain(canary("note"))
  })

  test("when the last one has its result the whole is done, and its author hears of it", () => {
    const { world, id, cases } = givenRunning(2)
    expect(outcome(world, offering(id, cases[0] ?? ""))).toBe("running")
    const { notices } = must(world, offering(id, cases[1] ?? ""))
    expect(see(world, batchRef(id)).status).toBe("done")
    expect(notices.map(({ kind }) => kind)).toEqual(["handoff.offered", "batch.done"])
  })

  type Hindrance = readonly [code: string, (world: World, child: string) => void]
  const hindrances: readonly Hindrance[] = [
    [
      "handoff.receiver-suspended",
      (world) => mend(world, agencyRef(rpsa), { status: "suspended" }),
    ],
    [
      "handoff.receiver-conflicted",
      (world, child) => mend(world, caseRef(child as never), { conflictedAgencies: [rpsa] }),
    ],
    ["handoff.service-not-offered", (world) => mend(world, agencyRef(rpsa), { services: [] })],
    [
      "handoff.child-not-served",
      (world, child) => mend(world, caseRef(child as never), { age: 18 }),
    ],
    ["handoff.outside-catchment", (world) => mend(world, agencyRef(rpsa), { catchment: [] })],
    ["handoff.desk-unstaffed", (world) => mend(world, deskRef(rpsa), { active: false })],
    [
      "handoff.not-covered",
      (world) =>
        mend(world, partnershipRef(partnershipId.parse("pks-dinsos-rpsa")), {
          until: later(monday, -day),
        }),
    ],
    [
      "handoff.already-offered",
      (world, child) =>
        put(world, lockRef(child as never, "custody"), { heldBy: "handoff-x", epoch: 1 }),
    ],
  ]
  test.each(hindrances)("%s is that child's result, and no error", (code, hinder) => {
    const { world, id, cases } = givenRunning(2)
    hinder(world, cases[0] ?? "")
    const done = must(world, offering(id, cases[0] ?? ""))
    expect(resultsIn(world, id)).toEqual([`refused ${code}`, "waiting"])
    expect(handoffOf(world, id)).toBeUndefined()
    expect(done.notices).toEqual([])
    expect(done.event).toMatchObject({ type: "batch.entry-refused", facts: { code } })
  })

  test("a full house refuses, and the child can be offered again once there is room", () => {
    const { world, id, cases } = givenRunning(1, { service: "TEMPORARY_SHELTER" })
    const places = capacityRef(rpsa, "TEMPORARY_SHELTER")
    mend(world, places, { room: 0 })
    must(world, offering(id, cases[0] ?? ""))
    expect(resultsIn(world, id)).toEqual(["refused handoff.no-room"])
    expect(see(world, batchRef(id)).status).toBe("done")
    mend(world, places, { room: 1 })
    must(world, offering(id, cases[0] ?? ""))
    expect(resultsIn(world, id)).toEqual(["offered"])
  })

  test("a child that moved or was closed meanwhile is skipped, for good", () => {
    const { world, id, cases } = givenRunning(3)
    mend(world, caseRef(cases[0] as never), { ...heldBy("lksa"), custodyEpoch: 2 })
    mend(world, caseRef(cases[1] as never), { status: "closed" })
    must(world, offering(id, cases[0] ?? ""))
    must(world, offering(id, cases[1] ?? ""))
    expect(resultsIn(world, id)).toEqual([
      "skipped handoff.case-not-held",
      "skipped handoff.case-closed",
      "waiting",
    ])
    expect(outcome(world, offering(id, cases[0] ?? ""))).toBe("batch.entry-settled")
  })

  test("whoever may no longer work lets the children go, and asks for nothing else", () => {
    const suspend = (world: World) =>
      mend(world, agencyRef(agencyId.parse("dinsos")), { status: "suspended" })
    const going = givenRunning(1)
    suspend(going.world)
    must(going.world, offering(going.id, going.cases[0] ?? ""))
    expect(resultsIn(going.world, going.id)).toEqual(["offered"])
    const asking = givenRunning(1, { kind: "referral" })
    suspend(asking.world)
    must(asking.world, offering(asking.id, asking.cases[0] ?? ""))
    expect(resultsIn(asking.world, asking.id)).toEqual(["refused handoff.source-suspended"])
  })

  test("a child is offered once, however often it is asked for", () => {
    const { world, id, cases } = givenRunning(2)
    const slow = decide(world, offering(id, cases[0] ?? "", dian))
    must(world, offering(id, cases[0] ?? ""))
    if ("refused" in slow) throw new Error("nothing stands against it")
    expect(land(world, slow)).toMatchObject({ refused: "conflict.busy" })
    expect(outcome(world, offering(id, cases[0] ?? "", dian))).toBe("batch.entry-settled")
    expect(every(world, handoffRef("any" as HandoffId))).toHaveLength(1)
  })

  test("a hundred children come through, whoever goes on where another stopped", () => {
    const { world, id, cases } = givenRunning(100)
    for (const [place, each] of cases.entries()) {
      must(world, offering(id, each, place < 40 ? surya : dian))
    }
    expect(new Set(resultsIn(world, id))).toEqual(new Set(["offered"]))
    expect(new Set(see(world, batchRef(id)).entries.map((each) => each.handoff)).size).toBe(100)
  })

  test("before approval, and after it was called off, nothing is offered", () => {
    const { world, id, cases } = givenBatch()
    expect(outcome(world, offering(id, cases[0] ?? ""))).toBe("batch.wrong-state")
  })

  test("a case that is no part of it is unknown, and so is a child one is kept away from", () => {
    const { world, id, cases } = givenRunning()
    expect(outcome(world, offering(id, "case-nowhere"))).toBe("batch.entry-unknown")
    mend(world, caseRef(cases[0] as never), { excludedPersons: [personId.parse("surya")] })
    expect(outcome(world, offering(id, cases[0] ?? ""))).toBe("batch.entry-unknown")
    expect(outcome(world, offering(id, cases[0] ?? "", dian))).toBe("running")
  })

  test("whoever is kept away from a child sees the others, and not that line", () => {
    const { world, id } = givenBatch(3)
    const batch = see(world, batchRef(id))
    const actor = factsFor(world, { by: surya, at: monday })?.actor
    const [first, ...others] = batch.entries
    if (!actor || !first) throw new Error("there is nobody to ask")
    const away = { ...first, excludedPersons: [actor.person] }
    const seen = viewOf({ ...batch, entries: [away, ...others] }, undefined, actor)
    expect(seen.entries).toHaveLength(2)
    expect(seen.tallies).toMatchObject({ all: 2, waiting: 2 })
    expect(JSON.stringify(seen)).not.toContain(first.case)
    expect(JSON.stringify(seen)).not.toContain(eka.person)
  })

  test("the receiver hears of nothing, a colleague without the role which it takes", () => {
    const { world, id, cases } = givenRunning()
    const missing = { refused: "batch.missing", kind: "missing" }
    expect(play(world, offering(id, cases[0] ?? "", seat("susi", "rpsa")))).toEqual(missing)
    expect(outcome(world, offering(id, cases[0] ?? "", koko))).toBe("role.required")
    const batch = see(world, batchRef(id))
    const at = { by: seat("susi", "rpsa"), at: monday }
    const actor = factsFor(world, at)?.actor
    expect(actor && batches.knows(batch, actor)).toBe(false)
  })

  test("nobody stands as approver of a child that they were kept away from since", () => {
    const { world, id, cases } = givenRunning()
    mend(world, caseRef(cases[0] as never), { excludedPersons: [personId.parse("surya")] })
    must(world, offering(id, cases[0] ?? "", dian))
    expect(see(world, batchRef(id)).entries[0]).toMatchObject({
      result: "refused",
      code: "batch.another-approver",
    })
    expect(handoffOf(world, id)).toBeUndefined()
  })

  testEveryRefusal(offer)
})
