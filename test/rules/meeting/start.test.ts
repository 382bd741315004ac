import { describe, expect, test } from "vitest"
import { actionId } from "#shared/action/action.ts"
import { caseId, caseRef } from "#shared/case/case.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { hour, later, minute } from "#shared/kernel/instant.ts"
import { inviteeRef, meetingRef } from "#shared/meeting/meeting.ts"
import { start } from "#shared/meeting/start.ts"
import { closes, conference, meeting, meetingAt, opens, session } from "../../support/assembly.ts"
import { must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { roomAt } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, rina, seat, surya, town } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

function given(input: unknown = conference()) {
  const world = town()
  const id = meetingAt(world, "scheduled", input)
  return { world, id, opening: { verb: start, id, by: surya, at: opens } as const }
}

describe("opening the room", () => {
  test("gives a code of six digits, tells nobody, and stands in every list", () => {
    const { world, id, opening } = given()
    const { notices } = must(world, opening)
    const { status, room, clocks } = see(world, meetingRef(id))
    expect(status).toBe("in-progress")
    expect(room).toMatchObject({ openedAt: opens, openedBy: surya.person })
    expect(room?.code).toMatch(/^\d{6}$/)
    expect([clocks, notices]).toEqual([[], []])
    const list = inviteeRef(id, agencyId.parse("rpsa"))
    expect(see(world, list).card.status).toBe("in-progress")
  })

  test("two meetings have two codes", () => {
    const world = town()
    const codes = [1, 2].map((day) => {
      const sessions = [session(later(opens, day * 3 * hour))]
      const id = meetingAt(world, "scheduled", meeting({ sessions }))
      must(world, { verb: start, id, by: koko, at: later(opens, day * 3 * hour) })
      return see(world, meetingRef(id)).room?.code
    })
    expect(new Set(codes).size).toBe(2)
  })

  test("is done from half an hour before its time until its end", () => {
    const { world, opening } = given()
    const early = later(opens, -30 * minute)
    expect(outcome(world, { ...opening, at: later(early, -1) })).toBe("meeting.not-now")
    expect(outcome(world, { ...opening, at: later(closes, 1) })).toBe("meeting.not-now")
    expect(outcome(world, { ...opening, at: early })).toBe("in-progress")
    expect(outcome(given().world, { ...opening, at: closes, by: rina })).toBe("in-progress")
  })

  test("of a conference belongs to its chair and its minute taker, of a routine meeting to the host", () => {
    const { world, opening } = given()
    expect(outcome(world, { ...opening, by: koko })).toBe("meeting.not-in-charge")
    expect(outcome(world, { ...opening, by: kiki })).toBe("meeting.not-in-charge")
    const routine = given(meeting())
    expect(outcome(routine.world, { ...routine.opening, by: koko })).toBe("in-progress")
    const missing = { refused: "meeting.missing", kind: "missing" }
    expect(play(world, { ...opening, by: seat("agus", "polres") })).toEqual(missing)
  })

  test("only of what is scheduled", () => {
    const { world, id, opening } = given()
    must(world, opening)
    expect(outcome(world, opening)).toBe("meeting.wrong-state")
    expect(see(world, meetingRef(id)).status).toBe("in-progress")
  })

  test("looks at the case again: whom it keeps away, and whether Bapas must come", () => {
    const { world, id, opening } = given()
    const away = [personId.parse(kiki.person)]
    const child = caseRef(caseId.parse("case-conferred"))
    mend(world, child, { abhPosition: "CONFLICT", excludedPersons: away })
    must(world, opening)
    expect(see(world, meetingRef(id))).toMatchObject({
      isJuvenileJustice: true,
      excludedPersons: away,
    })
  })

  test("takes over what the meeting before left unfinished", () => {
    const world = town()
    const before = roomAt(world, "adjourned")
    const [mine, older] = [actionId.parse("action-1"), actionId.parse("action-0")]
    mend(world, meetingRef(before), { actions: [mine], carried: [older] })
    const next = conference({
      predecessor: before,
      sessions: [session(closes, 1)],
    })
    const id = meetingAt(world, "scheduled", next)
    expect(see(world, meetingRef(before)).clocks).toEqual([])
    must(world, { verb: start, id, by: surya, at: closes })
    expect(see(world, meetingRef(id)).carried).toEqual([older, mine])
    expect(see(world, meetingRef(before)).successor).toBe(id)
  })

  testEveryRefusal(start)
})
