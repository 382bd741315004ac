import { describe, expect, test } from "vitest"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { checkIn } from "#shared/meeting/check-in.ts"
import { leave } from "#shared/meeting/leave.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { rollRef } from "#shared/meeting/rows/minutes.ts"
import { must } from "../../support/journey.ts"
import { decide, land, outcome, play } from "../../support/play.ts"
import { during, given } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { eka, koko, lia, oki, seat } from "../../support/town.ts"
import { type Seat, see } from "../../support/world.ts"

function set() {
  const { world, id } = given("in-progress")
  const code = see(world, meetingRef(id)).room?.code ?? ""
  const wrong = code === "000000" ? "000001" : "000000"
  const coming = (by: Seat = lia, input: Record<string, unknown> = {}) =>
    ({ verb: checkIn, id, by, at: during, input: { code, ...input } }) as const
  const rollOf = (of: string) => see(world, rollRef(id, of))
  return { world, id, wrong, coming, rollOf }
}

describe("checking in", () => {
  test("writes somebody down who types what is said in the room, and what they promise", () => {
    const { world, coming, rollOf } = set()
    const { notices, event } = must(world, coming(lia, { mode: "ONLINE", pledge: true }))
    expect(rollOf("lksa").entries).toEqual([
      {
        key: "lia",
        person: "lia",
        mode: "ONLINE",
        arrivedAt: during,
        pledgedAt: during,
        speaksAs: "delegate",
        isSocialWorker: true,
      },
    ])
    expect(notices).toEqual([])
    expect(Object.keys(event.facts)).toEqual(["meeting", "mode"])
  })

  test("twice is once, and whoever comes back is there again since they first came", () => {
    const { world, id, coming, rollOf } = set()
    must(world, coming(oki))
    const [before] = rollOf("rpsa").entries.filter(({ key }) => key === "oki")
    must(world, coming(oki))
    must(world, { verb: leave, id, by: oki, at: during })
    must(world, coming(oki))
    expect(rollOf("rpsa").entries.filter(({ key }) => key === "oki")).toEqual([before])
  })

  test("a wrong code is counted, and after five nobody tries on", () => {
    const { world, wrong, coming, rollOf } = set()
    for (let turn = 1; turn <= 5; turn += 1) {
      expect(outcome(world, coming(lia, { code: wrong }))).toBe("code-wrong")
      expect(rollOf("lksa")).toMatchObject({ misses: { lia: turn } })
    }
    expect(rollOf("lksa").entries).toEqual([])
    expect(outcome(world, coming(lia))).toBe("meeting.code-spent")
    expect(outcome(world, coming(seat("lukman", "lksa")))).toBe("in-progress")
  })

  test("many at once do not stand in each other's way", () => {
    const { world, coming } = set()
    const decided = [lia, oki, koko].map((by) => decide(world, coming(by)))
    const landed = decided.map((each) => (isRefusal(each) ? each : land(world, each)))
    expect(landed.filter(isRefusal)).toEqual([])
  })

  test("is for the people of invited agencies, while the room is open", () => {
    const missing = { refused: "meeting.missing", kind: "missing" }
    const { world, coming } = set()
    expect(play(world, coming(seat("agus", "polres")))).toEqual(missing)
    expect(play(world, coming(eka))).toEqual(missing)
    const over = given("held")
    expect(outcome(over.world, { ...coming(), id: over.id })).toBe("meeting.wrong-state")
  })

  testEveryRefusal(checkIn)
})
