import { describe, expect, test } from "vitest"
import { nameWorker } from "#shared/case/name-worker.ts"
import { personId } from "#shared/kernel/id.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import {
  childOf,
  done,
  dueOf,
  given,
  testThreshold,
  toldBy,
  trial,
  tried,
} from "../../support/case-stage.ts"
import { decide, land } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, rina, seat } from "../../support/town.ts"
import { membershipOf, mend } from "../../support/world.ts"

describe("naming the social worker of a child", () => {
  testThreshold({ verb: nameWorker, input: { person: "rina" }, idle: seat("wira", "dinsos") })

  test("they hear of it, and no clock asks for one any more", () => {
    const [world, id] = given()
    expect(dueOf(childOf(world, id), "social-worker")).toBeDefined()
    const change = done(nameWorker, { person: "rina" }, [world, id, koko])
    expect(childOf(world, id).worker).toBe("rina")
    expect(dueOf(childOf(world, id), "social-worker")).toBeUndefined()
    expect(toldBy(change)).toEqual(["case.worker-named rina dinsos"])
  })

  test.each(["wati", "budi", "nobody", "tono"])("%s cannot be named", (person) => {
    const [world, id] = given()
    expect(tried(nameWorker, { person }, [world, id])).toBe("case.worker-unfit")
  })

  test("nor somebody suspended, nor somebody who is kept away", () => {
    const [world, id] = given({ excludedPersons: [personId.parse("surya")] })
    expect(tried(nameWorker, { person: "surya" }, [world, id])).toBe("case.worker-unfit")
    mend(world, membershipOf(seat("dian", "dinsos")), { status: "suspended" })
    expect(tried(nameWorker, { person: "dian" }, [world, id])).toBe("case.worker-unfit")
  })

  test("whoever is suspended at that very moment is not named", () => {
    const [world, id] = given()
    const decided = decide(world, trial(nameWorker, { person: "dian" }, [world, id, rina]))
    if (isRefusal(decided)) throw new Error(decided.refused)
    mend(world, membershipOf(seat("dian", "dinsos")), { status: "suspended" })
    expect(land(world, decided)).toMatchObject({ refused: "conflict.busy" })
  })

  testEveryRefusal(nameWorker)
})
