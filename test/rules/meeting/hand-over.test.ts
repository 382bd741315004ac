import { describe, expect, test } from "vitest"
import { caseRef } from "#shared/case/case.ts"
import { personId } from "#shared/kernel/id.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { circulate } from "#shared/meeting/circulate.ts"
import { end } from "#shared/meeting/end.ts"
import { handOver } from "#shared/meeting/hand-over.ts"
import { leave } from "#shared/meeting/leave.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { minutesRef } from "#shared/meeting/rows/minutes.ts"
import { conference, meeting } from "../../support/assembly.ts"
import { must } from "../../support/journey.ts"
import { decide, land, outcome, raced } from "../../support/play.ts"
import { testRunning } from "../../support/room-threshold.ts"
import { afterwards, decidedItem, during, given, type RoomStage } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, oki, rina, seat, surya } from "../../support/town.ts"
import { mend, type Seat, see } from "../../support/world.ts"

const dian = seat("dian", "dinsos")
const to = ({ person }: Seat, part = "chair") => ({ part, person })

function set(stage: RoomStage = "in-progress", change = {}) {
  const room = given(stage, { items: decidedItem, ...change })
  const handing = (input: unknown, by: Seat = rina) =>
    ({ verb: handOver, id: room.id, by, at: during, input }) as const
  return { ...room, handing }
}

describe("handing over a part in the room", () => {
  test("makes somebody else the chair, who ends the meeting from then on", () => {
    const { world, id, state, handing } = set()
    const { event, notices } = must(world, handing(to(koko)))
    expect(state()).toMatchObject({ chair: koko.person, minuteTaker: rina.person })
    expect(event).toMatchObject({
      type: "meeting.handed-over",
      facts: { part: "chair", from: surya.person, to: koko.person },
    })
    expect(notices).toMatchObject([{ audience: { to: "person", person: koko.person } }])
    const ending = { verb: end, id, input: {}, at: during }
    expect(outcome(world, { ...ending, by: surya })).toBe("meeting.not-chair")
    expect(outcome(world, { ...ending, by: koko })).toBe("held")
  })

  test("leaves whoever held it their place, and gives the other one theirs", () => {
    const { world, state, handing } = set()
    must(world, handing(to(koko)))
    const partOf = (who: Seat) => state().seats?.find(({ person }) => person === who.person)?.part
    expect([surya, koko, rina].map(partOf)).toEqual(["delegate", "chair", "minute-taker"])
    must(world, handing(to(surya)))
    expect([surya, koko, rina].map(partOf)).toEqual(["chair", "owner", "minute-taker"])
  })

  test("is told in the minutes, under their hash", () => {
    const { world, id, state, handing } = set("minutes-draft")
    must(world, handing(to(dian)))
    must(world, handing(to(koko, "minute-taker"), dian))
    must(world, { verb: circulate, id, input: {}, by: dian, at: afterwards })
    expect(see(world, minutesRef(id, 1)).handOvers).toEqual([
      { part: "chair", from: surya.person, to: dian.person, at: during },
      { part: "minute-taker", from: rina.person, to: koko.person, at: during },
    ])
    expect(state().handOvers).toMatchObject([{ by: rina.person }, { by: dian.person }])
  })

  test("goes to somebody of the host who is there, and may know of the child", () => {
    const { world, id, handing } = set()
    expect(outcome(world, handing(to(oki)))).toBe("meeting.person-unknown")
    expect(outcome(world, handing(to(seat("budi", "dinsos"))))).toBe("meeting.person-unknown")
    expect(outcome(world, handing(to(dian)))).toBe("meeting.person-absent")
    const child = see(world, meetingRef(id)).case
    if (!child) throw new Error("there is a child")
    mend(world, caseRef(child), { excludedPersons: [personId.parse(koko.person)] })
    expect(outcome(world, handing(to(koko)))).toBe("meeting.person-unknown")
  })

  test("not to somebody who has gone, whoever leads afterwards need not have been there", () => {
    const { world, id, handing } = set()
    must(world, { verb: leave, id, input: {}, by: koko, at: during })
    expect(outcome(world, handing(to(koko)))).toBe("meeting.person-absent")
    const later = set("minutes-review")
    expect(outcome(later.world, later.handing(to(dian)))).toBe("minutes-review")
  })

  test("nor to somebody who goes in the same moment", () => {
    const { world, id, state, handing } = set()
    const passed = decide(world, handing(to(koko)))
    if (isRefusal(passed)) throw new Error(passed.refused)
    must(world, { verb: leave, id, input: {}, by: koko, at: during })
    expect(land(world, passed)).toEqual(raced)
    expect(state().chair).toBe(surya.person)
  })

  test("one person does not both lead a conference and write it down", () => {
    const { world, handing } = set()
    expect(outcome(world, handing(to(rina)))).toBe("meeting.chair-required")
    expect(outcome(world, handing(to(surya, "minute-taker")))).toBe("meeting.chair-required")
    expect(outcome(world, handing(to(surya)))).toBe("meeting.nothing-asked")
    const routine = set("in-progress", { input: meeting({ chair: surya.person }), items: [] })
    expect(outcome(routine.world, routine.handing(to(surya, "minute-taker"), koko))).toBe(
      "in-progress",
    )
  })

  testRunning({
    verb: handOver,
    by: rina,
    stage: "in-progress",
    wrong: "closed",
    input: to(koko),
    change: { input: conference() },
    refused: "meeting.not-in-charge",
  })
  testEveryRefusal(handOver)
})
