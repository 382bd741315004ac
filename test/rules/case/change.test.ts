import { describe, expect, test } from "vitest"
import { caseRef, sectionRef } from "#shared/case/case.ts"
import { change } from "#shared/case/change.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import {
  budi,
  childOf,
  done,
  given,
  testThreshold,
  trial,
  tried,
} from "../../support/case-stage.ts"
import { canary } from "../../support/journey.ts"
import { decide, land } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko } from "../../support/town.ts"
import { mend } from "../../support/world.ts"

const reason = canary("reason")
const input = { tier: "PROVINCE", reason }

describe("changing what a case is about", () => {
  testThreshold({ verb: change, input, idle: koko })

  test("what was said anew counts, everything else stays", () => {
    const [world, id] = given()
    const before = childOf(world, id)
    done(change, { tier: "PROVINCE", atensi: "FAMILY", harms: ["VIOLENCE", "VIOLENCE"], reason }, [
      world,
      id,
    ])
    expect(childOf(world, id)).toEqual({
      ...before,
      tier: "PROVINCE",
      atensi: "FAMILY",
      harms: ["VIOLENCE"],
      updatedAt: expect.any(String),
    })
  })

  test("another category brings its usual cluster, and drops a sub-code of the former", () => {
    const [world, id] = given({ category: "AMPK05_DRUGS", subCode: "NARCOTICS" })
    done(change, { category: "AMPK04_EXPLOITED", reason }, [world, id])
    const child = childOf(world, id)
    expect(child).toMatchObject({ cluster: "K09_TRAFFICKING_EXPLOITATION" })
    expect("subCode" in child).toBe(false)
    done(change, { subCode: "SEXUAL", cluster: "K10_OTHER", reason }, [world, id])
    expect(childOf(world, id)).toMatchObject({ subCode: "SEXUAL", cluster: "K10_OTHER" })
  })

  test("a sub-code belongs to the category", () => {
    const [world, id] = given()
    expect(tried(change, { subCode: "SEXUAL", reason }, [world, id])).toBe("case.sub-code-unfit")
  })

  test("nothing changes where nothing is said anew", () => {
    const [world, id] = given()
    expect(tried(change, { reason }, [world, id])).toBe("case.nothing-changed")
    const same = { category: "AMPK09_VIOLENCE", tier: "DISTRICT", reason }
    expect(tried(change, same, [world, id])).toBe("case.nothing-changed")
  })

  test("a number of the welfare register is taken once the child has a NIK, not before", () => {
    const [world, id] = given()
    const input = { externalReferences: [{ system: "DTSEN", number: "DT-1" }], reason }
    mend(world, sectionRef(id, "identity"), { content: {} })
    expect(tried(change, input, [world, id])).toBe("case.nik-missing")
    expect(tried(change, { ...input, externalReferences: [] }, [world, id])).not.toBe(
      "case.nik-missing",
    )
    mend(world, sectionRef(id, "identity"), { content: { nik: "9918720101130001" } })
    done(change, input, [world, id])
    expect(childOf(world, id).externalReferences).toEqual(input.externalReferences)
  })

  test("why lies sealed, and is told nowhere else", () => {
    const [world, id] = given()
    const { event, notices } = done(change, input, [world, id])
    const rows = [...world.rows.values()]
    const telling = rows.filter(({ state }) => JSON.stringify(state).includes(reason))
    expect(telling.map(({ ref }) => ref.subject)).toEqual(["section"])
    expect(JSON.stringify([event, notices])).not.toContain(reason)
  })

  test("a decline that is counted at that very moment is not lost", () => {
    const [world, id] = given()
    const decided = decide(world, trial(change, input, [world, id]))
    if (isRefusal(decided)) throw new Error(decided.refused)
    const key = refKey(caseRef(id))
    const row = world.rows.get(key)
    if (row) world.rows.set(key, { ...row, state: { ...childOf(world, id), bounces: 1 } })
    expect(land(world, decided)).toMatchObject({ refused: "conflict.busy" })
    expect(childOf(world, id).bounces).toBe(1)
  })

  test("whoever does not work on cases hears nothing of it", () => {
    const [world, id] = given()
    expect(tried(change, input, [world, id, budi])).toBe("case.missing")
  })

  testEveryRefusal(change)
})
