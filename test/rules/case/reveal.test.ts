import { describe, expect, test } from "vitest"
import { caseRef, receiptRef } from "#shared/case/case.ts"
import { reveal } from "#shared/case/reveal.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import {
  beni,
  done,
  given,
  pia,
  toldBy,
  trial,
  tried,
  wholeTeam,
} from "../../support/case-stage.ts"
import { canary, wednesday } from "../../support/journey.ts"
import { decide, land } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { lia, oki } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const input = { part: "identity", purpose: canary("purpose") }
const parts = ["identity", "location", "summary"]
const careHolder = { careHolder: agencyId.parse("rpsa"), careEpoch: 1 }

const hidden = { part: "identity", purpose: "Menjemput anak" }

describe("opening a sealed part of a case", () => {
  test("a stranger and a wrong id hear the same", () => {
    const [world, id] = given()
    expect(tried(reveal, hidden, [world, id, oki])).toBe("case.missing")
    expect(tried(reveal, hidden, [world, "case-nowhere"])).toBe("case.missing")
  })

  test.each([oki, beni, lia, pia])(
    "is for nobody who only serves, bridges or looks on: %o",
    (by) => {
      const [world, id] = given({ team: wholeTeam })
      for (const part of parts) {
        expect(tried(reveal, { ...input, part }, [world, id, by])).toBe("case.not-yours")
      }
    },
  )

  test.each(parts)("leaves a receipt before %s is shown", (part) => {
    const [world, id] = given()
    const change = done(reveal, { ...input, part }, [world, id])
    const receipt = change.subject.parts[1] ?? ""
    expect(see(world, receiptRef(id, receipt))).toEqual({
      id: receipt,
      case: id,
      agency: "dinsos",
      person: "rina",
      part,
      purpose: canary("purpose"),
      at: wednesday,
    })
    expect(change.notices).toEqual([])
    expect(JSON.stringify(change.event)).not.toContain("kenari")
  })

  test("the custodian hears of every other agency that opens one", () => {
    const [world, id] = given(careHolder)
    const change = done(reveal, input, [world, id, oki])
    expect(toldBy(change)).toEqual(["case.opened-by supervisors dinsos"])
  })

  test("goes on after the case was closed, for whoever held it", () => {
    const [world, id] = given({ status: "closed" })
    expect(tried(reveal, input, [world, id])).toBe("opened")
  })

  test("leaves the case as it was: nobody's page is out of date by it", () => {
    const [world, id] = given()
    const before = world.rows.get(`case#${id}`)
    done(reveal, input, [world, id])
    expect(world.rows.get(`case#${id}`)).toEqual(before)
  })

  test("whoever loses the child at that very moment opens nothing", () => {
    const [world, id] = given(careHolder)
    const decided = decide(world, trial(reveal, input, [world, id, oki]))
    if (isRefusal(decided)) throw new Error(decided.refused)
    mend(world, caseRef(id), { careHolder: agencyId.parse("lksa"), careEpoch: 2 })
    expect(land(world, decided)).toMatchObject({ refused: "conflict.busy" })
  })

  test("each opening names what for", () => {
    for (const purpose of ["", "  ", "x"]) {
      expect(reveal.input.safeParse({ part: "identity", purpose }).success).toBe(false)
    }
    expect(reveal.input.safeParse({ part: "reporter", purpose: "Bertanya" }).success).toBe(false)
  })

  testEveryRefusal(reveal)
})
