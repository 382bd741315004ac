import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { type Case, lockRef, teamSeatRef, unverifiedRef } from "#shared/case/case.ts"
import { close } from "#shared/case/close.ts"
import { keyCodes } from "#shared/case/lists/keys.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { taskCountRef } from "#shared/task/task.ts"
import {
  childOf,
  done,
  given,
  join,
  surya,
  testThreshold,
  toldBy,
  trial,
  tried,
} from "../../support/case-stage.ts"
import { canary, wednesday } from "../../support/journey.ts"
import { decide, land } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { monday, rina } from "../../support/town.ts"
import { mend, put, seek } from "../../support/world.ts"

const input = { outcome: "GOALS_MET", childView: { view: canary("farewell") } }
const by = personId.parse("rina")
const tick = { at: monday, by }
const keys = Object.fromEntries(
  keyCodes.map((key, place) => [
    key,
    { status: place % 2 ? "not-needed" : "done", at: monday, by, evidence: [] },
  ]),
) as Case["keys"]
const ready: Partial<Case> = { keys, reunification: { MONITORED: tick } }
const returned = { CHILD_PREPARED: tick, FAMILY_ACCEPTS: tick, SAFE: tick, MONITORED: tick }

const closes = (parts: Partial<Case>, body: unknown = input): string => {
  const [world, id] = given({ ...ready, ...parts })
  return tried(close, body, [world, id, surya])
}

describe("closing a case", () => {
  testThreshold({ verb: close, input, by: surya, idle: rina, parts: ready })

  test("ends its clocks, and tells its house and its team", () => {
    const [world, id] = given(ready)
    join(world, id, ["rpsa", "provider"])
    const change = done(close, input, [world, id, surya])
    const child = childOf(world, id)
    expect(child).toMatchObject({
      status: "closed",
      clocks: [],
      closure: { outcome: "GOALS_MET", at: wednesday, by: "surya" },
    })
    expect(seek(world, teamSeatRef(id, agencyId.parse("rpsa")))).toBeUndefined()
    expect(toldBy(change)).toEqual(["case.closed supervisors dinsos", "case.closed desk rpsa"])
    expect(JSON.stringify([child, change.event, change.notices])).not.toContain("farewell")
  })

  test.each(keyCodes)("waits for %s", (key) => {
    const { [key]: _, ...others } = keys
    expect(closes({ keys: others })).toBe("case.keys-open")
  })

  test("waits for the child, as long as an institution looks after it", () => {
    expect(closes({ careHolder: agencyId.parse("lksa"), careEpoch: 1 })).toBe("case.child-in-care")
    const care = { arrangement: "RESIDENTIAL_TEMPORARY", since: monday } as const
    expect(closes({ care })).toBe("case.child-in-care")
  })

  test("waits for the checks of a child that was away", () => {
    for (const left of ["CHILD_PREPARED", "FAMILY_ACCEPTS", "SAFE"] as const) {
      const { [left]: _, ...reunification } = returned
      expect(closes({ careEpoch: 2, reunification })).toBe("case.return-unchecked")
    }
    expect(closes({ careEpoch: 2, reunification: returned })).toBe("closed")
  })

  test("waits for after-care to be arranged, wherever the child was", () => {
    expect(closes({ reunification: {} })).toBe("case.after-care-missing")
  })

  test("an outcome that tells of a family takes the checks too", () => {
    for (const outcome of ["BACK_WITH_FAMILY", "PERMANENT_CARE"]) {
      expect(closes({}, { ...input, outcome })).toBe("case.checks-for-outcome")
      expect(closes({ reunification: returned }, { ...input, outcome })).toBe("closed")
    }
  })

  test.each(["custody", "care"])("waits for an open handoff of %s", (name) => {
    const [world, id] = given(ready)
    put(world, lockRef(id, name), { heldBy: "handoff-1", epoch: 1 })
    expect(tried(close, input, [world, id, surya])).toBe("case.handoff-open")
  })

  test("waits for whoever verifies that custody moved", () => {
    const [world, id] = given(ready)
    put(world, unverifiedRef(id), { heldBy: "handoff-1", epoch: 1 })
    expect(tried(close, input, [world, id, surya])).toBe("case.custody-unverified")
    // By now a coordinator has taken the child over: what was before is theirs to judge no more.
    put(world, unverifiedRef(id), { heldBy: "handoff-1", epoch: 0 })
    expect(tried(close, input, [world, id, surya])).toBe("closed")
  })

  test("takes a second person, where one recorded all the keys", () => {
    const mine = Object.fromEntries(
      Object.entries(keys).map(([key, state]) => [key, { ...state, by: personId.parse("surya") }]),
    ) as Case["keys"]
    expect(closes({ keys: mine })).toBe("case.own-keys")
    const [first] = keyCodes
    expect(closes({ keys: { ...mine, ...(first ? { [first]: keys[first] } : {}) } })).toBe("closed")
  })

  test("waits for open tasks", () => {
    const [world, id] = given(ready)
    put(world, taskCountRef(id), { case: id, open: 1 })
    expect(tried(close, input, [world, id, surya])).toBe("case.tasks-open")
    put(world, taskCountRef(id), { case: id, open: 0 })
    expect(tried(close, input, [world, id, surya])).toBe("closed")
  })

  test("a task that is added at that very moment is not closed over", () => {
    const [world, id] = given(ready)
    put(world, taskCountRef(id), { case: id, open: 0 })
    const decided = decide(world, trial(close, input, [world, id, surya]))
    if (isRefusal(decided)) throw new Error(decided.refused)
    mend(world, taskCountRef(id), { open: 1 })
    expect(land(world, decided)).toMatchObject({ refused: "conflict.busy" })
  })

  test("whose agency is suspended closes nothing", () => {
    const [world, id] = given(ready)
    mend(world, agencyRef(agencyId.parse("dinsos")), { status: "suspended" })
    expect(tried(close, input, [world, id, surya])).toBe("case.agency-cannot-hold")
  })

  test("takes the child's view, or why there is none", () => {
    expect(close.input.safeParse({ outcome: "GOALS_MET" }).success).toBe(false)
    expect(closes({}, { ...input, childView: { absent: "Anak belum dapat berbicara." } })).toBe(
      "closed",
    )
  })

  testEveryRefusal(close)
})
