import { describe, expect, test } from "vitest"
import { caseRef } from "#shared/case/case.ts"
import { instantOf, minute } from "#shared/kernel/instant.ts"
import { arrangeAgenda } from "#shared/meeting/arrange-agenda.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { type ItemId, itemRef } from "#shared/meeting/rows/item.ts"
import { windowsOf } from "#shared/meeting/rules/windows.ts"
import { agus, givenConference, itemAt, topic, turn } from "../../support/agenda.ts"
import { opens, session } from "../../support/assembly.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, monday, surya, wati } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

function given() {
  const found = givenConference()
  const ids = [
    itemAt(found, "on-agenda"),
    itemAt(found, "on-agenda", { input: topic() }),
    itemAt(found, "on-agenda", { input: topic() }),
  ] as const
  const arranging = (items: readonly string[], by = surya) =>
    ({ verb: arrangeAgenda, id: found.meeting, input: { items }, by, at: monday }) as const
  const agenda = () => see(found.world, meetingRef(found.meeting)).agenda
  return { ...found, ids, arranging, agenda }
}

describe("arranging the agenda", () => {
  test("puts its items in another order", () => {
    const { world, ids, arranging, agenda } = given()
    const [first, second, third] = ids
    must(world, arranging([third, first, second]))
    expect(agenda()).toEqual([third, first, second])
  })

  test("whoever may not know of one moves the others around it", () => {
    const { world, ids, arranging, agenda } = given()
    const [first, second, third] = ids
    mend(world, itemRef(second), { recused: [koko.person as never] })
    expect(outcome(world, arranging([third, second, first], koko))).toBe("meeting.agenda-mismatch")
    must(world, arranging([third, first], koko))
    expect(agenda()).toEqual([third, second, first])
  })

  test("whom a child was kept from since moves the others around its item", () => {
    const { world, ids, arranging, agenda } = given()
    const [first, second, third] = ids
    const child = see(world, itemRef(first)).case
    if (!child) throw new Error("it is on a child")
    mend(world, caseRef(child), { excludedPersons: [surya.person as never] })
    expect(outcome(world, arranging(ids))).toBe("meeting.agenda-mismatch")
    must(world, arranging([third, second]))
    expect(agenda()).toEqual([first, third, second])
  })

  test("names every item once, and no other", () => {
    const { world, ids, arranging } = given()
    const [first, second, third] = ids
    for (const wrong of [[], [first, second], [first, first, second], [first, second, "item-x"]]) {
      expect(outcome(world, arranging(wrong))).toBe("meeting.agenda-mismatch")
    }
    expect(outcome(world, arranging([first, second, third]))).toBe("scheduled")
  })

  test("is for the host's coordinators and the chair, until it is over", () => {
    const { world, meeting, ids, arranging } = given()
    expect(outcome(world, arranging(ids, wati))).toBe("meeting.not-yours")
    expect(outcome(world, arranging(ids, agus))).toBe("meeting.missing")
    turn(world, meeting, { status: "held" })
    expect(outcome(world, arranging(ids))).toBe("meeting.wrong-state")
  })

  testEveryRefusal(arrangeAgenda)
})

describe("the time at which people are called in", () => {
  const items = (...minutes: readonly number[]) =>
    minutes.map((each, place) => ({ id: `item-${place}` as ItemId, minutes: each }))
  const startsOf = (sessions: Parameters<typeof windowsOf>[0], ...minutes: readonly number[]) =>
    [...windowsOf(sessions, items(...minutes)).values()].map(
      ({ start }) => (Date.parse(start) - Date.parse(opens)) / minute,
    )
  const at = (minutes: number, hours: number) =>
    session(instantOf(Date.parse(opens) + minutes * minute), hours) as Parameters<
      typeof windowsOf
    >[0][number]

  test("follows from the durations before it", () => {
    expect(startsOf([at(0, 2)], 30, 45, 10)).toEqual([0, 30, 75])
  })

  test("is not cut by a night: what does not fit begins the next session", () => {
    expect(startsOf([at(0, 1), at(1440, 2)], 40, 30, 60)).toEqual([0, 1440, 1470])
  })

  test("runs over where there is no further session, or nothing that would hold it", () => {
    expect(startsOf([at(0, 1)], 50, 30, 10)).toEqual([0, 50, 80])
    expect(startsOf([at(0, 1), at(1440, 1)], 90, 30)).toEqual([0, 1440])
  })

  test("is the plenary's: groups meet beside it, and a meeting without a time has none", () => {
    const group = { ...at(0, 1), group: "Kelompok 1" }
    expect(startsOf([group, at(60, 1)], 20)).toEqual([60])
    expect(startsOf([], 20)).toEqual([])
  })
})
