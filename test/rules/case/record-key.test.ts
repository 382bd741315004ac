import { describe, expect, test } from "vitest"
import { keyCodes, keys } from "#shared/case/lists/keys.ts"
import { recordKey } from "#shared/case/record-key.ts"
import { childOf, done, given, testThreshold, tried } from "../../support/case-stage.ts"
import { wednesday } from "../../support/journey.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko } from "../../support/town.ts"

const input = { key: "ASSESS", status: "done", evidence: ["ASSESSMENT"] }

describe("recording a key of case management", () => {
  testThreshold({ verb: recordKey, input, idle: koko })

  test.each(keyCodes)("%s is done where one of its own papers shows it", (key) => {
    const [world, id] = given()
    const [own] = keys[key].evidence
    done(recordKey, { key, status: "done", evidence: [own, own] }, [world, id])
    expect(childOf(world, id).keys[key]).toEqual({
      status: "done",
      at: wednesday,
      by: "rina",
      evidence: [own],
    })
    const foreign = keyCodes.find((each) => each !== key)
    const other = foreign && keys[foreign].evidence[0]
    for (const evidence of [[], [other]]) {
      expect(tried(recordKey, { key, status: "done", evidence }, [world, id])).toBe(
        "case.key-without-evidence",
      )
    }
  })

  test("what is not needed needs no paper, and may turn out to be done later", () => {
    const [world, id] = given()
    done(recordKey, { key: "ADVOCATE", status: "not-needed" }, [world, id])
    expect(childOf(world, id).keys.ADVOCATE?.status).toBe("not-needed")
    done(recordKey, { key: "ADVOCATE", status: "done", evidence: ["ADVOCACY_RECORD"] }, [world, id])
    expect(childOf(world, id).keys.ADVOCATE?.status).toBe("done")
  })

  testEveryRefusal(recordKey)
})
