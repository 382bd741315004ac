import { describe, expect, test } from "vitest"
import { personId } from "#shared/kernel/id.ts"
import { type MeetingStatus, meetingRef } from "#shared/meeting/meeting.ts"
import { reportGroup } from "#shared/meeting/report-group.ts"
import { conference, meetingAt } from "../../support/assembly.ts"
import { seatedMeeting } from "../../support/groups.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, monday, seat, surya, town, wati } from "../../support/town.ts"
import { mend, type Seat, see } from "../../support/world.ts"

function given() {
  const [world, id] = seatedMeeting("held")
  const groups = [
    { name: "A", people: [], rapporteur: personId.parse(kiki.person) },
    { name: "B", people: [], rapporteur: personId.parse(wati.person) },
  ]
  mend(world, meetingRef(id), { groups })
  const telling = (group = "A", by: Seat = kiki) =>
    ({ verb: reportGroup, id, input: { group, report: canary("report") }, by, at: monday }) as const
  return { world, id, telling }
}

describe("a group's report", () => {
  test("comes from its rapporteur, and only the meeting holds its words", () => {
    const { world, id, telling } = given()
    const { event, notices } = must(world, telling())
    const [own, other] = see(world, meetingRef(id)).groups ?? []
    expect(own?.report).toBe(canary("report"))
    expect(other?.report).toBeUndefined()
    expect(event.facts).toMatchObject({ group: 1 })
    expect(JSON.stringify([event, notices])).not.toContain("kenari")
  })

  test("may come from whoever leads, for any group, but not from another group's rapporteur", () => {
    const { world, telling } = given()
    expect(outcome(world, telling("B", surya))).toBe("held")
    expect(outcome(world, telling("B", koko))).toBe("held")
    expect(outcome(world, telling("B", kiki))).toBe("meeting.not-rapporteur")
    expect(outcome(world, telling("A", seat("lukman", "lksa")))).toBe("meeting.not-leading")
    expect(outcome(world, telling("C", surya))).toBe("meeting.group-unknown")
  })

  test("strangers hear nothing of it, and a conference has none", () => {
    const { world, telling } = given()
    const missing = { refused: "meeting.missing", kind: "missing" }
    expect(play(world, telling("A", seat("agus", "polres")))).toEqual(missing)
    expect(play(world, { ...telling(), id: "meeting-nowhere" })).toEqual(missing)
    const other = town()
    const id = meetingAt(other, "held", conference())
    expect(outcome(other, { ...telling("A", koko), id })).toBe("meeting.no-groups")
  })

  test("is told in the room or after, until the minutes are sent round", () => {
    const at = (status: MeetingStatus) => {
      const { world, id, telling } = given()
      mend(world, meetingRef(id), { status })
      return outcome(world, telling())
    }
    for (const status of ["in-progress", "held", "minutes-draft"] as const) {
      expect(at(status)).toBe(status)
    }
    for (const status of ["scheduled", "minutes-review", "closed"] as const) {
      expect(at(status)).toBe("meeting.wrong-state")
    }
  })

  testEveryRefusal(reportGroup)
})
