import { describe, expect, test } from "vitest"
import { caseRef } from "#shared/case/case.ts"
import { breach } from "#shared/handoff/breach.ts"
import { emergencyCommit } from "#shared/handoff/emergency-commit.ts"
import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { handoffs } from "#shared/handoff/verbs.ts"
import { firstOf } from "#shared/kernel/clock.ts"
import type { Change } from "#shared/kernel/decision.ts"
import { hour, later, minute } from "#shared/kernel/instant.ts"
import { clock, clockOf, tick, ticks, wakeAt } from "../../support/clockwork.ts"
import { commitment, handoffAt, must, wednesday } from "../../support/journey.ts"
import { proposed } from "../../support/outcomes.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { oki, rina, surya, town, wati } from "../../support/town.ts"
import { childOnItsWay, departure } from "../../support/travel.ts"
import { every, mend, see, type World } from "../../support/world.ts"

const audiences = ({ notices }: Change) => notices.map(({ audience }) => audience)
const territory = (level: string, agency = "rpsa") => ({
  to: "territory",
  agency,
  region: "18.72",
  level,
})

function given(
  stage: Parameters<typeof handoffAt>[1],
  draft: Parameters<typeof handoffAt>[2] = {},
) {
  const world = town()
  const id = handoffAt(world, stage, draft)
  return { world, id, now: () => see(world, handoffRef(id)) }
}

describe("a clock that runs out", () => {
  test("tells one rung after the other, from the officer on duty up to the centre", () => {
    const { world, id } = given("offered", { risk: "HIGH" })
    expect(ticks(world, id, 7).flatMap(audiences)).toEqual([
      { to: "desk", agency: "rpsa" },
      { to: "desk", agency: "rpsa" },
      { to: "supervisors", agency: "rpsa" },
      { to: "administrators", agency: "rpsa" },
      territory("district"),
      territory("province"),
      territory("centre"),
    ])
  })

  test("raises the rung by one and waits one step: 15 minutes, or two hours", () => {
    for (const [risk, step] of [
      ["EMERGENCY", 15 * minute],
      ["HIGH", 2 * hour],
    ] as const) {
      const { world, id, now } = given("offered", { risk })
      const { at, change } = tick(world, id)
      expect(change.event.facts).toMatchObject({ clock: "acknowledge", rung: 1 })
      expect(clockOf(now(), "acknowledge")).toMatchObject({ rung: 1, due: later(at, step) })
      expect(now().status).toBe("offered")
    }
  })

  test("is told once for each rung: nothing more until the next is due", () => {
    const { world, id } = given("offered", { risk: "HIGH" })
    const { at } = tick(world, id)
    expect(wakeAt(world, id, at)).toBeUndefined()
    expect(wakeAt(world, id, later(at, hour))).toBeUndefined()
    expect(wakeAt(world, id, later(at, 2 * hour))).toBeDefined()
  })

  test("of a child in grave danger never falls silent: the centre is told again and again", () => {
    const { world, id, now } = given("offered", { risk: "EMERGENCY" })
    ticks(world, id, 7)
    for (const change of ticks(world, id, 5)) {
      expect(change.event.type).toBe("handoff.breached")
      expect(audiences(change)).toEqual([territory("centre")])
    }
    expect(now().status).toBe("offered")
    expect(clockOf(now(), "acknowledge")?.rung).toBe(7)
  })

  test("tells the house that must act: who approves, who answers, who verifies a service", () => {
    const first = ([world, id]: readonly [World, HandoffId]) => audiences(tick(world, id).change)
    const approving = given("pending-approval", { kind: "transfer" })
    expect(first([approving.world, approving.id])).toEqual([{ to: "desk", agency: "dinsos" }])
    const replying = given("info-requested")
    expect(first([replying.world, replying.id])).toEqual([{ to: "desk", agency: "dinsos" }])
    const world = town()
    expect(first([world, proposed(world)])).toEqual([{ to: "desk", agency: "dinsos" }])
    const deciding = given("under-review")
    expect(first([deciding.world, deciding.id])).toEqual([{ to: "desk", agency: "rpsa" }])
  })

  test("of an outcome that only the coordinator can verify goes to the coordinator at once", () => {
    const world = town()
    const id = proposed(world, { kind: "transfer" })
    expect(audiences(tick(world, id).change)).toEqual([territory("district", "dinsos")])
  })

  test("of a placement that should be over tells the house where the child is", () => {
    const { world, id, now } = given("active", { kind: "placement" })
    const { returnBy } = now()
    mend(world, handoffRef(id), { clocks: now().clocks.filter(({ kind }) => kind === "return") })
    const { at, change } = tick(world, id)
    expect(at).toBe(returnBy)
    expect(change.event.facts).toMatchObject({ clock: "return", rung: 1 })
    expect(audiences(change)).toEqual([{ to: "desk", agency: "rpsa" }])
  })

  test("of an emergency that was not ratified tells the coordinator; the child stays where it is", () => {
    const { world, id, now } = given("offered", { kind: "transfer", risk: "EMERGENCY" })
    const { record } = commitment(wednesday)
    const input = { attest: true, sourceReached: true, attempts: [], record }
    must(world, { verb: emergencyCommit, id, input, by: oki, at: wednesday })
    mend(world, handoffRef(id), { clocks: now().clocks.filter(({ kind }) => kind === "ratify") })
    const { at, change } = tick(world, id)
    expect(at).toBe(later(wednesday, 24 * hour))
    expect(audiences(change)).toEqual([
      territory("district", "dinsos"),
      { to: "supervisors", agency: "dinsos" },
    ])
    expect(now()).toMatchObject({ status: "active", toRatify: { parts: ["approval"] } })
    expect(see(world, caseRef(now().case)).custodian).toBe("rpsa")
  })
})

describe("a child on its way that nobody hears of", () => {
  test("alarms both houses and the coordinator at the first missed sign of life", () => {
    const world = town()
    const id = childOnItsWay(world)
    const { at, change } = tick(world, id)
    expect(at).toBe(later(departure, 2 * hour))
    expect(audiences(change)).toEqual([
      { to: "person", ...rina },
      { to: "supervisors", agency: "dinsos" },
      { to: "desk", agency: "rpsa" },
      { to: "person", ...wati },
      territory("district", "dinsos"),
    ])
    expect(change.notices.every(({ urgency }) => urgency === "now")).toBe(true)
    expect(see(world, handoffRef(id)).handover?.isSilent).toBe(true)
  })

  test("does not wait for days, whatever its risk: the province is told two hours later", () => {
    const world = town()
    const id = childOnItsWay(world, { risk: "LOW" })
    const first = tick(world, id)
    const { at, change } = tick(world, id)
    expect(at).toBe(later(first.at, 2 * hour))
    expect(audiences(change)).toEqual([territory("province", "dinsos")])
  })
})

describe("no timer moves custody", () => {
  const stages = [
    "draft",
    "pending-approval",
    "offered",
    "under-review",
    "info-requested",
    "accepted",
    "handover",
    "active",
    "outcome-proposed",
  ] as const
  const drafts = [
    { kind: "transfer", risk: "EMERGENCY" },
    { kind: "transfer", risk: "MEDIUM" },
    { kind: "placement", risk: "HIGH" },
    { kind: "placement", risk: "LOW" },
  ] as const

  test.each(drafts)("nor care, at any stage, however long it runs: %o", (draft) => {
    for (const stage of stages) {
      // An emergency asks no questions.
      if (stage === "info-requested" && draft.risk === "EMERGENCY") continue
      const world = town()
      const id =
        stage === "outcome-proposed" ? proposed(world, draft) : handoffAt(world, stage, draft)
      const before = every(world, caseRef(see(world, handoffRef(id)).case))
      for (let times = 0; times < 40 && firstOf(see(world, handoffRef(id)).clocks); times += 1) {
        tick(world, id)
      }
      expect(every(world, caseRef(see(world, handoffRef(id)).case))).toEqual(before)
    }
  })
})

describe("whoever tells that a clock ran out", () => {
  test("is nobody but the clock, and only when it has", () => {
    const { world, id, now } = given("offered", { risk: "HIGH" })
    const due = firstOf(now().clocks)?.due ?? wednesday
    const telling = { verb: breach, id, input: {}, at: due }
    for (const by of [rina, surya, oki]) {
      expect(outcome(world, { ...telling, by })).toBe("role.required")
    }
    const early = { ...telling, by: clock, at: later(due, -1) }
    expect(outcome(world, early)).toBe("handoff.nothing-due")
    expect(handoffs.wake?.(now(), later(due, -1))).toBeUndefined()
    expect(outcome(world, { ...telling, id: "handoff-nowhere", by: clock })).toBe("handoff.missing")
  })

  test("finds nothing to do where it is over", () => {
    const { world, id, now } = given("declined")
    expect(now().clocks).toEqual([])
    const telling = { verb: breach, id, input: {}, by: clock, at: wednesday }
    expect(outcome(world, telling)).toBe("handoff.wrong-state")
  })

  test("finds that somebody was faster: the clock is gone, and nothing is told", () => {
    const { world, id, now } = given("active")
    const due = firstOf(now().clocks)?.due ?? wednesday
    mend(world, handoffRef(id), { clocks: [] })
    expect(outcome(world, { verb: breach, id, input: {}, by: clock, at: due })).toBe(
      "handoff.nothing-due",
    )
  })

  testEveryRefusal(breach)
})
