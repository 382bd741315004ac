import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import {
  blindRef,
  type CaseId,
  careRef,
  custodyRef,
  lockRef,
  teamSeatRef,
} from "#shared/case/case.ts"
import { takeCare } from "#shared/case/take-care.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import {
  childOf,
  dira,
  done,
  dueOf,
  gita,
  given,
  join,
  pia,
  seatOf,
  toldBy,
  trial,
  tried,
  wholeTeam,
} from "../../support/case-stage.ts"
import { canary, wednesday } from "../../support/journey.ts"
import { decide, land } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko } from "../../support/town.ts"
import { mend, put, see, seek, type World } from "../../support/world.ts"

const input = { reason: canary("caretaker") }
const dinsos = agencyRef(agencyId.parse("dinsos"))
const pksai = agencyId.parse("pksai")

/** A child whose custodian was suspended. */
function stranded(parts: Parameters<typeof given>[0] = {}): readonly [World, CaseId] {
  const [world, id] = given(parts)
  mend(world, dinsos, { status: "suspended" })
  return [world, id]
}

describe("taking care of a child whose custodian may no longer work", () => {
  test("custody moves once, told by its own row", () => {
    const [world, id] = stranded({ worker: personId.parse("rina") })
    const change = done(takeCare, input, [world, id, pia])
    const child = childOf(world, id)
    expect(child).toMatchObject({
      custodian: "pksai",
      custodianName: "Instansi pksai",
      custodyEpoch: 2,
    })
    expect("worker" in child).toBe(false)
    expect(dueOf(child, "social-worker")).toBeDefined()
    expect(see(world, custodyRef(id, 2))).toMatchObject({
      custodian: "pksai",
      from: wednesday,
      act: "case.care-taken",
    })
    expect(change.event.facts).toMatchObject({ from: "dinsos", to: "pksai", epoch: 2 })
    expect(toldBy(change)).toEqual([
      "case.care-taken supervisors dinsos",
      "case.care-taken supervisors pksai",
    ])
    expect(JSON.stringify([child, change.event, change.notices])).not.toContain("caretaker")
  })

  test("offers under way hold the child no more", () => {
    const [world, id] = stranded()
    for (const name of ["custody", "care"]) {
      put(world, lockRef(id, name), { heldBy: "handoff-1", epoch: 1 })
    }
    done(takeCare, input, [world, id, pia])
    expect(seek(world, lockRef(id, "custody"))).toBeUndefined()
    expect(seek(world, lockRef(id, "care"))).toBeUndefined()
  })

  test("whoever looks after the child goes on doing so", () => {
    const [world, id] = stranded({ careHolder: agencyId.parse("lksa"), careEpoch: 1 })
    done(takeCare, input, [world, id, pia])
    expect(childOf(world, id)).toMatchObject({ careHolder: "lksa", careEpoch: 1 })
    expect(seek(world, careRef(id, 2))).toBeUndefined()
  })

  test("a coordinator who serves the child does it too, and gives up that seat", () => {
    const [world, id] = given()
    join(world, id, ["pksai", "provider"])
    join(world, id, ["lpa", "bridge"])
    mend(world, dinsos, { status: "succeeded" })
    done(takeCare, input, [world, id, pia])
    expect(childOf(world, id).team.map(({ agency }) => agency)).toEqual(["lpa"])
    expect(seek(world, teamSeatRef(id, pksai))).toBeUndefined()
    expect(seek(world, teamSeatRef(id, agencyId.parse("lpa")))).toBeDefined()
  })

  test("whoever asks about the same child is sent to the caretaker", () => {
    const [world, id] = stranded({ blinds: ["blind:nik"] })
    const known = { case: id, agency: agencyId.parse("dinsos"), name: "Instansi dinsos", away: [] }
    put(world, blindRef("blind:nik"), { cases: [known] })
    done(takeCare, input, [world, id, pia])
    const { cases } = see(world, blindRef("blind:nik"))
    expect(cases).toMatchObject([{ case: id, agency: pksai, name: "Instansi pksai" }])
  })

  test("not while the custodian works", () => {
    const [world, id] = given()
    expect(tried(takeCare, input, [world, id, pia])).toBe("case.custodian-active")
  })

  test("nor once the case is closed", () => {
    const [world, id] = stranded({ status: "closed" })
    expect(tried(takeCare, input, [world, id, pia])).toBe("case.wrong-state")
  })

  test("nor by a house that holds no case, nor by the custodian's own people", () => {
    const [world, id] = stranded({ team: wholeTeam })
    expect(tried(takeCare, input, [world, id, dira])).toBe("case.agency-cannot-hold")
    expect(tried(takeCare, input, [world, id, koko])).toBe("case.not-yours")
    expect(tried(takeCare, input, [world, id, gita])).toBe("case.not-yours")
  })

  test("nor by a stranger, or somebody of a conflicted agency", () => {
    const [world, id] = stranded({ conflictedAgencies: [pksai] })
    expect(tried(takeCare, input, [world, id, kiki])).toBe("case.missing")
    expect(tried(takeCare, input, [world, id, pia])).toBe("case.missing")
    expect(tried(takeCare, input, [world, "case-nowhere", pia])).toBe("case.missing")
  })

  test("it takes the role of a coordinator", () => {
    const [world, id] = stranded({ team: [seatOf("pksai", "provider")] })
    mend(world, { subject: "membership", parts: ["pksai.pia"] }, { roles: ["CASE_MANAGER"] })
    expect(tried(takeCare, input, [world, id, pia])).toBe("role.required")
  })

  test("a custodian reinstated at that very moment keeps the child", () => {
    const [world, id] = stranded()
    const decided = decide(world, trial(takeCare, input, [world, id, pia]))
    if (isRefusal(decided)) throw new Error(decided.refused)
    mend(world, dinsos, { status: "active" })
    expect(land(world, decided)).toMatchObject({ refused: "conflict.busy" })
    expect(childOf(world, id).custodian).toBe("dinsos")
  })

  testEveryRefusal(takeCare)
})
