import { describe, expect, test } from "vitest"
import { actionRef } from "#shared/action/action.ts"
import { knowsAction } from "#shared/action/rules/standing.ts"
import { recuse } from "#shared/agenda/recuse.ts"
import { withdraw } from "#shared/agenda/withdraw.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { acting, givenConference, itemAt, itemIn, outcomes } from "../../support/agenda.ts"
import { opens } from "../../support/assembly.ts"
import { must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, lia, rina, surya, wati } from "../../support/town.ts"
import { see } from "../../support/world.ts"

function given(stage: "on-agenda" | "recorded" = "on-agenda") {
  const found = givenConference()
  const id = itemAt(found, stage, { recorded: outcomes(acting()) })
  const stepping = (by = wati, input: unknown = {}) =>
    ({ verb: recuse, id, input, by, at: opens }) as const
  return { ...found, id, stepping }
}

describe("stepping back from an item", () => {
  test("takes effect at once: whoever did knows nothing of it any more", () => {
    const { world, id, stepping } = given()
    const { notices } = must(world, stepping())
    expect(itemIn(world, id).recused).toEqual([wati.person])
    expect(notices).toEqual([])
    expect(play(world, stepping())).toEqual({ refused: "agenda.missing", kind: "missing" })
    expect(outcome(world, stepping(kiki))).toBe("on-agenda")
  })

  test("takes the actions along that the item has led to", () => {
    const { world, id, stepping } = given("recorded")
    const [first] = itemIn(world, id).actions
    if (!first) throw new Error("there is no action")
    const actor = {
      person: personId.parse("wati"),
      agency: agencyId.parse("rpsa"),
      roles: ["CASE_MANAGER"],
    } as const
    const knows = () =>
      knowsAction(see(world, actionRef(first)), actor, { task: undefined, case: undefined })
    expect(knows()).toBe(true)
    must(world, stepping())
    expect(knows()).toBe(false)
  })

  test("the chair sends somebody out; others speak for themselves only", () => {
    const { world, id, stepping } = given()
    expect(outcome(world, stepping(kiki, { person: wati.person }))).toBe("agenda.not-yours")
    must(world, stepping(surya, { person: wati.person }))
    expect(itemIn(world, id).recused).toEqual([wati.person])
  })

  test("chair and minute taker do not both leave", () => {
    const { world, stepping } = given()
    must(world, stepping(surya))
    expect(outcome(world, stepping(rina))).toBe("agenda.nobody-left")
  })

  test("strangers hear nothing, and of what was withdrawn nobody steps back", () => {
    const { world, id, stepping } = given()
    expect(outcome(world, stepping(lia))).toBe("agenda.missing")
    must(world, { verb: withdraw, id, input: {}, by: surya, at: opens })
    expect(outcome(world, stepping(surya))).toBe("agenda.wrong-state")
  })

  testEveryRefusal(recuse)
})
