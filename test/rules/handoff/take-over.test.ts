import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { caseRef } from "#shared/case/case.ts"
import { takeCare } from "#shared/case/take-care.ts"
import { handoffRef } from "#shared/handoff/handoff.ts"
import { takeOver } from "#shared/handoff/take-over.ts"
import { verify } from "#shared/handoff/verify.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { taskCountRef } from "#shared/task/task.ts"
import { ended, serviceAccepted, serviceActive } from "../../support/carried.ts"
import { pia, village } from "../../support/case-stage.ts"
import { canary, must, openCase, wednesday } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { draw } from "../../support/tasks.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, lia, rina, wati } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const at = wednesday
const reason = canary("reason")
const ofPia = { subject: "membership", parts: ["pksai.pia"] }

type Asked = Parameters<typeof serviceActive>[2]
const kinds: readonly (readonly [string, Asked])[] = [
  ["service", {}],
  ["placement", { kind: "placement" }],
]

/** Dinsos asked the LKSA for something, and was suspended; PKSAI stepped in. */
function given(asked: Asked = {}, ask = serviceActive) {
  const world = village()
  const child = openCase(world)
  const id = ask(world, child, asked)
  mend(world, agencyRef(agencyId.parse("dinsos")), { status: "suspended" })
  must(world, { verb: takeCare, id: child, input: { reason }, by: pia, at })
  mend(world, ofPia, { roles: ["CASE_MANAGER"] })
  const taking = { verb: takeOver, id, input: {}, by: pia, at }
  return { world, child, id, taking, now: () => see(world, handoffRef(id)) }
}

describe("taking over what a former custodian asked for", () => {
  test.each(kinds)("a %s is the caretaker's from then on, and its target hears", (_, asked) => {
    const { world, taking, now } = given(asked)
    const before = now()
    const { event, notices } = must(world, taking)
    expect(now()).toEqual({
      ...before,
      from: "pksai",
      fromName: "Instansi pksai",
      author: "pia",
      epoch: 2,
      updatedAt: at,
    })
    expect(event).toMatchObject({
      type: "handoff.taken-over",
      facts: { sender: "dinsos", from: "pksai", epoch: 2 },
    })
    expect(notices.map(({ kind, audience }) => [kind, audience])).toEqual([
      ["handoff.custodian-changed", { to: "person", ...lia }],
    ])
  })

  test("before it the caretaker cannot judge how it ended, afterwards they do", () => {
    const { world, id, taking } = given()
    must(world, ended(id))
    const judging = { verb: verify, id, by: pia, at }
    expect(outcome(world, judging)).toBe("handoff.not-yours")
    must(world, taking)
    expect(outcome(world, judging)).toBe("closed")
  })

  test("one that the care holder asked for stays theirs, under the present custodian", () => {
    const { world, child, id, taking, now } = given()
    const polres = agencyId.parse("polres")
    mend(world, caseRef(child), { careHolder: polres })
    mend(world, handoffRef(id), { from: polres })
    expect(must(world, taking).notices).toEqual([])
    expect(now()).toMatchObject({ from: "polres", epoch: 2 })
  })

  test("one that the former custodian asked for goes, also where the child stays with them", () => {
    const { world, child, taking, now } = given()
    mend(world, caseRef(child), { careHolder: agencyId.parse("dinsos") })
    must(world, taking)
    expect(now()).toMatchObject({ from: "pksai", epoch: 2 })
  })

  test("it is counted once all the same, and a second time there is nothing to take", () => {
    const { world, child, taking } = given()
    must(world, taking)
    expect(see(world, taskCountRef(child))).toEqual({ case: child, open: 0, running: 1 })
    expect(outcome(world, taking)).toBe("handoff.arrived-already")
  })

  test("what a handoff takes along is taken over there", () => {
    const { world, child, taking } = given()
    draw(world, see(world, caseRef(child)))
    expect(outcome(world, taking)).toBe("handoff.goes-along")
  })

  test("what has not begun can only end", () => {
    const { world, taking } = given({}, serviceAccepted)
    expect(outcome(world, taking)).toBe("handoff.wrong-state")
  })

  test("once the case is closed nothing moves", () => {
    const { world, child, taking } = given()
    mend(world, caseRef(child), { status: "closed" })
    expect(outcome(world, taking)).toBe("handoff.case-closed")
  })

  test("neither its former sender nor its target takes it over", () => {
    const { world, taking } = given()
    expect(outcome(world, { ...taking, by: rina })).toBe("handoff.not-yours")
    expect(outcome(world, { ...taking, by: lia })).toBe("handoff.not-yours")
  })

  test("a third agency, somebody kept away and whoever guesses an id hear: missing", () => {
    const { world, child, taking } = given()
    const missing = { refused: "handoff.missing", kind: "missing" }
    for (const by of [wati, kiki]) expect(play(world, { ...taking, by })).toEqual(missing)
    expect(play(world, { ...taking, id: "handoff-nowhere" })).toEqual(missing)
    mend(world, caseRef(child), { excludedPersons: [personId.parse("pia")] })
    expect(play(world, taking)).toEqual(missing)
  })

  test("a coordinator who does not work on the children hears which role it takes", () => {
    const { world, taking } = given()
    mend(world, ofPia, { roles: ["COORDINATOR"] })
    expect(outcome(world, taking)).toBe("role.required")
  })

  testEveryRefusal(takeOver)
})
