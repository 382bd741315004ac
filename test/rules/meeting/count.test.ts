import { describe, expect, test } from "vitest"
import { count } from "#shared/meeting/count.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { meeting, meetingAt } from "../../support/assembly.ts"
import { far, withPeople } from "../../support/calendar-life.ts"
import { must } from "../../support/journey.ts"
import { testHosting } from "../../support/meeting-threshold.ts"
import { outcome } from "../../support/play.ts"
import { afterwards, given as room } from "../../support/rooms.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, monday, rina, town } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const planned = [
  { label: "Seluruh Polsek", expected: 12 },
  { label: "Guru", expected: null },
]
const input = { classes: [{ label: "Seluruh Polsek", confirmed: 9 }] }

function given() {
  const world = town()
  const id = meetingAt(world, "scheduled", meeting(withPeople({ classes: planned })))
  const counting = (body: unknown = input) => ({
    verb: count,
    id,
    input: body,
    by: koko,
    at: monday,
  })
  return { world, counting, now: () => see(world, meetingRef(id)) }
}

describe("confirming headcounts of classes", () => {
  test("keeps what was expected beside it, and what nobody told stays unknown", () => {
    const { world, counting, now } = given()
    must(world, counting())
    expect(now().classes).toEqual([
      { label: "Seluruh Polsek", expected: 12, count: null, confirmed: 9 },
      { label: "Guru", expected: null, count: null },
    ])
    must(world, counting({ classes: [{ label: "Seluruh Polsek", confirmed: null }] }))
    expect(now().classes?.[0]?.confirmed).toBeNull()
  })

  test("is of classes that are planned for, and locked when it begins", () => {
    const { world, counting } = given()
    const strange = { classes: [{ label: "Dukun", confirmed: 1 }] }
    expect(outcome(world, counting(strange))).toBe("meeting.class-unknown")
    expect(outcome(world, { ...counting(), at: far })).toBe("meeting.already-started")
    expect(outcome(world, { ...counting(), by: rina })).toBe("role.required")
  })

  test("once it is over says who came, and of people counted one by one the whole grows", () => {
    const came = { classes: [{ label: "Seluruh Polsek", count: 14 }] }
    const { world, counting, now } = given()
    expect(outcome(world, counting(came))).toBe("meeting.not-over")
    const over = room("held", { input: meeting({ classes: planned }) })
    const telling = { ...counting(came), id: over.id, at: afterwards }
    expect(outcome(over.world, { ...telling, input })).toBe("meeting.already-started")
    must(over.world, telling)
    expect(over.state()).toMatchObject({
      headcount: null,
      classes: [{ count: 14 }, { count: null }],
    })
    mend(world, meetingRef(now().id), { status: "held", headcount: 100 })
    must(world, counting(came))
    expect(now().headcount).toBe(100)
  })

  test("the whole is known once every class is, and unknown again without one of them", () => {
    const { world, id, state } = room("held", { input: meeting({ classes: planned }) })
    const telling = (...counts: readonly (number | null)[]) => {
      const classes = planned.map(({ label }, place) => ({ label, count: counts[place] ?? null }))
      must(world, { verb: count, id, by: koko, at: afterwards, input: { classes } })
      return state().headcount
    }
    expect(state().headcount).toBeNull()
    expect(telling(14, 3)).toBe(22)
    expect(telling(14, null)).toBeNull()
    expect(telling(10, 3)).toBe(18)
    // A host that did not invite itself is counted by its list.
    const others = state().invitations.filter(({ agency }) => agency !== koko.agency)
    mend(world, meetingRef(id), { invitations: others })
    expect(telling(10, 4)).toBe(19)
  })

  testHosting(count, { right: "scheduled", wrong: ["cancelled"] }, input)
  testEveryRefusal(count)
})
