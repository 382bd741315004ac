import { describe, expect, test } from "vitest"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { answer } from "#shared/meeting/answer.ts"
import { inviteeRef, type Partstat, type Seat } from "#shared/meeting/meeting.ts"
import { effectiveAnswer } from "#shared/meeting/rules/answers.ts"
import { meeting, meetingAt } from "../../support/assembly.ts"
import { withPeople } from "../../support/calendar-life.ts"
import { must } from "../../support/journey.ts"
import { answeredGround } from "../../support/replies.ts"
import { kiki, koko, monday, seat, town } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const rpsa = agencyId.parse("rpsa")
const asked = { agency: rpsa, answer: "PENDING" } as const

const seatsOf = (...said: readonly Partstat[]): readonly Seat[] =>
  said.map((partstat, place) => ({
    person: personId.parse(`orang-${place}`),
    agency: rpsa,
    part: place === 0 ? "lead" : "deputy",
    partstat,
  }))

describe("what an agency answers", () => {
  test.each([
    [["NEEDS-ACTION", "ACCEPTED"], "ACCEPTED"],
    [["NEEDS-ACTION", "DELEGATED"], "ACCEPTED"],
    [["DECLINED", "TENTATIVE"], "TENTATIVE"],
    [["DECLINED", "NEEDS-ACTION"], "PENDING"],
    [["DECLINED", "DECLINED"], "DECLINED"],
    [[], "PENDING"],
  ] as const)("is what its people said, while it said nothing itself: %j", (said, told) => {
    expect(effectiveAnswer(asked, seatsOf(...said))).toBe(told)
  })

  test("takes as many of its people as were asked for", () => {
    const both = { ...asked, minDelegates: 2 }
    expect(effectiveAnswer(both, seatsOf("ACCEPTED", "NEEDS-ACTION"))).toBe("PENDING")
    expect(effectiveAnswer(both, seatsOf("ACCEPTED", "TENTATIVE"))).toBe("TENTATIVE")
    expect(effectiveAnswer(both, seatsOf("ACCEPTED", "ACCEPTED"))).toBe("ACCEPTED")
  })

  test("is its own word wherever it gave one, and nothing of whoever only called the meeting", () => {
    const declined = { ...asked, answer: "DECLINED" } as const
    expect(effectiveAnswer(declined, seatsOf("ACCEPTED"))).toBe("DECLINED")
    const [owner] = seatsOf("ACCEPTED")
    expect(effectiveAnswer(asked, owner && [{ ...owner, part: "owner" }])).toBe("PENDING")
  })

  test("stands in its list as soon as a deputy says yes", () => {
    const world = town()
    const id = meetingAt(world, "scheduled", meeting(withPeople()))
    const list = inviteeRef(id, rpsa)
    expect(see(world, list).card.myAnswer).toBe("PENDING")
    const by = seat("dewi", "rpsa")
    must(world, { verb: answer, id, input: { answer: "ACCEPTED" }, by, at: monday })
    expect(see(world, list).card.myAnswer).toBe("ACCEPTED")
    expect(see(world, list).card.feed?.silent, "the lead said nothing yet").toEqual(["wati"])
    must(world, { verb: answer, id, input: { answer: "DECLINED" }, by: kiki, at: monday })
    expect(see(world, list).card.feed?.silent, "the agency's own word is all's").toBeUndefined()
  })

  test("stands there too where the organiser brought the reply that came by mail", () => {
    const { world, id, taking } = answeredGround()
    must(world, taking({}, koko))
    expect(see(world, inviteeRef(id, rpsa)).card.myAnswer).toBe("ACCEPTED")
  })
})
