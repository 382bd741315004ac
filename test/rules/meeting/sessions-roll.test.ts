import { describe, expect, test } from "vitest"
import { day, hour, type Instant, later, minute } from "#shared/kernel/instant.ts"
import { adjourn } from "#shared/meeting/adjourn.ts"
import { callRoll } from "#shared/meeting/call-roll.ts"
import { checkIn } from "#shared/meeting/check-in.ts"
import { end } from "#shared/meeting/end.ts"
import { leave } from "#shared/meeting/leave.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { pledge } from "#shared/meeting/pledge.ts"
import { proceedInquorate } from "#shared/meeting/proceed-inquorate.ts"
import { type RollEntry, rollRef } from "#shared/meeting/rows/minutes.ts"
import { quorumOf } from "#shared/meeting/rules/quorum.ts"
import { rollIn, rollsNow, sessionAt, sessionOf } from "#shared/meeting/rules/visits.ts"
import { conference, meeting, opens, session } from "../../support/assembly.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { given, wholeRoll } from "../../support/rooms.ts"
import { koko, oki, rina, surya } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

/** A morning, an afternoon, and the next day in two groups side by side. */
const sessions = [
  session(opens, 2),
  session(later(opens, 4 * hour), 2),
  { ...session(later(opens, day), 2), group: "A" },
  { ...session(later(opens, day), 2), group: "B", venue: canary("other") },
]
const tomorrow = later(opens, day)
const afternoon = later(opens, 4 * hour)

/** Called in the morning: everybody of Dinsos and RPSA, of LKSA nobody. */
function room() {
  const { world, id, state } = given("in-progress", { input: conference({ sessions }) })
  const rollOf = (of: string) => see(world, rollRef(id, of))
  const rolls = () => ["dinsos", "rpsa", "lksa"].map(rollOf)
  const quorum = (at: Instant) => quorumOf(state(), rollsNow(state(), rolls(), at)).ok
  const hereAt = (place: number, of = "rpsa") =>
    rollIn(rollOf(of), sessions as never, place)
      .entries.map(({ key }) => key)
      .toSorted()
  const calling = (change: object, at: Instant) =>
    ({ verb: callRoll, id, by: rina, at, input: { ...wholeRoll, ...change } }) as const
  const coming = (at: Instant) =>
    ({ verb: checkIn, id, by: oki, at, input: { code: state().room?.code } }) as const
  return { world, id, state, rollOf, quorum, hereAt, calling, coming }
}

describe("the roll of a meeting of several sessions", () => {
  test("people come early to a session, but not while an earlier one goes on", () => {
    const { state } = room()
    const places = [-hour, 0, hour, 3 * hour, 3.5 * hour, day - hour, day - 30 * minute].map(
      (after) => sessionAt(state().sessions, later(opens, after)),
    )
    expect(places).toEqual([0, 0, 0, 0, 1, 1, 3])
  })

  test("whoever sits in a group is at the session of that group", () => {
    const { world, id, state } = room()
    mend(world, meetingRef(id), { groups: [{ name: "A", people: [oki.person as never] }] })
    expect(sessionOf(state(), oki.person as never, tomorrow)).toBe(2)
    expect(sessionOf(state(), rina.person as never, tomorrow)).toBe(3)
    expect(sessionOf(state(), oki.person as never, afternoon)).toBe(1)
  })

  test("whoever came in the morning is there after noon; on the next day they come anew", () => {
    const { world, quorum, hereAt, coming, id } = room()
    expect([quorum(opens), quorum(afternoon), quorum(tomorrow)]).toEqual([true, true, false])
    expect([hereAt(0), hereAt(1), hereAt(2)]).toEqual([["oki", "wati"], ["oki", "wati"], []])
    expect(outcome(world, { verb: leave, id, by: oki, at: tomorrow })).toBe("meeting.not-in-room")
    expect(outcome(world, { verb: pledge, id, by: oki, at: tomorrow })).toBe("meeting.not-in-room")
    must(world, coming(tomorrow))
    expect([hereAt(0), hereAt(3)]).toEqual([["oki", "wati"], ["oki"]])
  })

  test("without a quorum on its second day a meeting goes on only by the chair's word", () => {
    const { world, id } = room()
    const input = { reason: canary("inquorate"), reviewBy: later(tomorrow, day) }
    const going = (at: Instant) => ({ verb: proceedInquorate, id, by: surya, at, input }) as const
    expect(outcome(world, going(afternoon))).toBe("meeting.quorum-stands")
    expect(outcome(world, going(tomorrow))).toBe("in-progress")
  })

  test("keeps when somebody came to each, and left; the line itself tells of the latest", () => {
    const { world, id, rollOf, coming } = room()
    must(world, { verb: leave, id, by: oki, at: later(opens, hour) })
    must(world, coming(tomorrow))
    const own = rollOf("rpsa").entries.find(({ key }) => key === "oki")
    expect(own).toMatchObject({
      arrivedAt: tomorrow,
      visits: [
        { session: 0, arrivedAt: opens, leftAt: later(opens, hour) },
        { session: 3, arrivedAt: tomorrow },
      ],
    })
    expect(own).not.toHaveProperty("leftAt")
    expect(rollIn(rollOf("rpsa"), sessions as never, 1).entries).toHaveLength(1)
  })

  test("a list that was sent late is of the session that it names", () => {
    const { world, rollOf, calling } = room()
    const first = calling({ session: 0 }, tomorrow)
    const before = rollOf("rpsa")
    must(world, first)
    expect(rollOf("rpsa")).toEqual(before)
    expect(outcome(world, calling({ session: 2 }, afternoon))).toBe("meeting.session-ahead")
    expect(outcome(world, calling({ session: 4 }, tomorrow))).toBe("meeting.session-ahead")
    expect(outcome(world, calling({ session: 2 }, tomorrow))).toBe("in-progress")
  })

  test("people without a name are counted at each, and came as often as at the fullest", () => {
    const { world, rollOf, calling, state, id } = room()
    const guests = (unnamed: number) => ({ rolls: [{ of: "lksa", entries: [], unnamed }] })
    must(world, calling(guests(5), later(opens, hour)))
    must(world, calling(guests(3), tomorrow))
    expect(rollOf("lksa")).toMatchObject({ unnamed: 5, unnamedIn: [5, null, null, 3] })
    must(world, { verb: end, id, by: surya, at: tomorrow })
    expect(state()).toMatchObject({ headcount: 10, attendance: [10, 10, null, 3] })
  })

  test("seed 001: three days, fifty-seven people, three groups side by side on the second", () => {
    const tuesday = session(later(opens, day), 3)
    const groups = ["A", "B", "C"].map((group) => ({
      ...session(later(opens, day + 4 * hour), 3),
      group,
      venue: canary(group),
    }))
    const three = [session(), tuesday, ...groups, session(later(opens, 2 * day), 7)]
    const { world, id, state } = given("in-progress", { input: meeting({ sessions: three }) })
    const absent = { rolls: wholeRoll.rolls.map(({ of }) => ({ of, entries: [], unnamed: 0 })) }
    for (const [place, unnamed] of [57, 55, 19, 19, 17, 56].entries()) {
      const [first, ...others] = absent.rolls
      const rolls = [{ ...first, unnamed }, ...others]
      const at = three[place]?.start ?? opens
      must(world, { verb: callRoll, id, by: koko, at, input: { rolls, session: place } })
    }
    mend(world, rollRef(id, "dinsos"), { entries: [] })
    mend(world, rollRef(id, "rpsa"), { entries: [] })
    must(world, { verb: end, id, by: koko, at: later(opens, 2 * day) })
    expect(state()).toMatchObject({ headcount: 57, attendance: [57, 55, 19, 19, 17, 56] })
  })

  test("a row of before, that tells of no session, is of the one in which people came", () => {
    const { world, id, rollOf, hereAt } = room()
    const entries = rollOf("rpsa").entries.map(({ visits: _none, ...each }): RollEntry => each)
    mend(world, rollRef(id, "rpsa"), { entries })
    expect([hereAt(0), hereAt(1), hereAt(3)]).toEqual([["oki", "wati"], ["oki", "wati"], []])
    must(world, { verb: leave, id, by: oki, at: later(opens, hour) })
    expect(hereAt(1)).toEqual(["wati"])
  })

  test("of one session nothing is told of sessions", () => {
    const { world, id, state } = given("in-progress")
    expect(see(world, rollRef(id, "rpsa")).entries[0]).not.toHaveProperty("visits")
    must(world, { verb: adjourn, id, by: surya, at: opens, input: { reason: canary("off") } })
    expect(state()).not.toHaveProperty("attendance")
  })
})
