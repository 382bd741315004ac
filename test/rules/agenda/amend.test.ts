import { describe, expect, test } from "vitest"
import { amend } from "#shared/agenda/amend.ts"
import { itemRef, itemWordsRef } from "#shared/meeting/rows/item.ts"
import { acting, givenConference, itemAt, itemIn, outcomes, turn } from "../../support/agenda.ts"
import { opens } from "../../support/assembly.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { lia, rina, wati } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

function given() {
  const found = givenConference()
  const id = itemAt(found, "decided", { recorded: outcomes(acting()) })
  turn(found.world, found.meeting, { status: "minutes-draft" })
  const amending = (place = 1, by = rina) => {
    const input = { outcomes: [{ place, text: canary("amended") }] }
    return { verb: amend, id, input, by, at: opens } as const
  }
  return { ...found, id, amending }
}

describe("amending the wording of outcomes", () => {
  test("the words change under seal, and nothing else", () => {
    const { world, id, amending } = given()
    const done = must(world, amending())
    expect(see(world, itemWordsRef(id)).outcomes).toMatchObject([
      { kind: "DECISION", text: canary("amended") },
      { kind: "ACTION", text: canary("action") },
    ])
    expect(itemIn(world, id).status).toBe("decided")
    expect(JSON.stringify([done.event, done.notices])).not.toContain("kenari")
  })

  test("what is not there is not amended, nor what somebody agreed to do", () => {
    const { world, amending } = given()
    expect(outcome(world, amending(3))).toBe("agenda.outcome-unknown")
    expect(outcome(world, amending(2))).toBe("agenda.action-stands")
  })

  test("is for the minutes, while they are written, and for those who write them", () => {
    const { world, meeting, id, amending } = given()
    expect(outcome(world, amending(1, wati))).toBe("agenda.not-yours")
    expect(outcome(world, amending(1, lia))).toBe("agenda.missing")
    mend(world, itemRef(id), { status: "revision" })
    expect(outcome(world, amending())).toBe("revision")
    mend(world, itemRef(id), { status: "withdrawn" })
    expect(outcome(world, amending())).toBe("agenda.wrong-state")
    turn(world, meeting, { status: "minutes-review" })
    expect(outcome(world, amending())).toBe("agenda.meeting-wrong-state")
  })

  testEveryRefusal(amend)
})
