import { describe, expect, test } from "vitest"
import { turnDown } from "#shared/agenda/turn-down.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { itemWordsRef } from "#shared/meeting/rows/item.ts"
import { givenConference, itemAt, itemIn, proposal, topic } from "../../support/agenda.ts"
import { testItem } from "../../support/item-threshold.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, monday, seat, surya, wati } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const input = { reason: canary("reason") }

function given(body: Record<string, unknown> = proposal()) {
  const found = givenConference()
  const id = itemAt(found, "proposed", { input: body })
  return { ...found, id, refusing: { verb: turnDown, id, input, by: surya, at: monday } }
}

describe("turning a proposal down", () => {
  test("it is over, the reason lies sealed, and whoever proposed it hears", () => {
    const { world, id, refusing } = given()
    const done = must(world, refusing)
    expect(itemIn(world, id).status).toBe("withdrawn")
    expect(see(world, itemWordsRef(id))).toMatchObject({
      title: canary("title"),
      reason: canary("reason"),
    })
    expect(done.notices).toMatchObject([{ kind: "agenda.turned-down" }])
    expect(JSON.stringify([itemIn(world, id), done.event, done.notices])).not.toContain("kenari")
  })

  test("is for the host's coordinators and the chair", () => {
    const { world, refusing } = given()
    expect(outcome(world, { ...refusing, by: wati })).toBe("agenda.not-yours")
    expect(outcome(world, { ...refusing, by: koko })).toBe("withdrawn")
  })

  test("an observer is told which role it takes", () => {
    const { world, meeting, refusing } = given(topic())
    mend(world, meetingRef(meeting), { profile: "coordination" })
    expect(outcome(world, { ...refusing, by: seat("budi", "dinsos") })).toBe("role.required")
  })

  testItem({ verb: turnDown, stage: "proposed", input, wrong: ["on-agenda", "in-discussion"] })
  testEveryRefusal(turnDown)
})
