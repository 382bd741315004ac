import { describe, expect, test } from "vitest"
import { system } from "#shared/kernel/actor.ts"
import { day, hour, later } from "#shared/kernel/instant.ts"
import { pin } from "#shared/meeting/pin.ts"
import { remindPoll } from "#shared/meeting/remind-poll.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { givenPoll, lukman, pollable, pollOf, says, seen, votesEnd } from "../../support/polls.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, monday, oki, surya } from "../../support/town.ts"

const soon = later(votesEnd, -day)
const reminding = (id: string, at = soon) => ({ verb: remindPoll, id, by: system, at })

describe("a day before a poll ends", () => {
  test("those who have not voted are reminded, and nobody else; once", () => {
    const { world, id } = givenPoll()
    says(world, id, oki, { s1: "UNAVAILABLE" })
    expect(meetings.wake?.(seen(world, id), soon)?.verb).toBe(remindPoll)
    const { notices } = must(world, reminding(id))
    expect(notices.map(({ audience }) => audience)).toEqual([
      { to: "person", agency: "dinsos", person: surya.person },
      { to: "coordinators", agency: "lksa" },
    ])
    expect(meetings.wake?.(seen(world, id), soon)).toBeUndefined()
    expect(outcome(world, reminding(id))).toBe("meeting.wrong-state")
  })

  test("a word that was fixed for an agency is a vote", () => {
    const { world, id } = givenPoll()
    const input = { votes: { s2: "UNAVAILABLE" } }
    must(world, { verb: pin, id, input, by: lukman, at: monday })
    const told = must(world, reminding(id)).notices.map(({ audience }) => audience.agency)
    expect(told).not.toContain("lksa")
  })

  test("a clock that comes by after the poll reminds nobody", () => {
    const { world, id } = givenPoll()
    expect(must(world, reminding(id, votesEnd)).notices).toEqual([])
  })

  test("nobody is reminded of a poll that is shorter than that", () => {
    const urgent = pollable({ urgent: true })
    const { world, id } = givenPoll(urgent, pollOf({ deadline: later(monday, 5 * hour) }))
    expect(seen(world, id).clocks?.map(({ kind }) => kind)).toEqual(["poll-deadline"])
    expect(outcome(world, reminding("meeting-nowhere"))).toBe("meeting.missing")
    expect(outcome(world, { ...reminding(id), by: koko })).toBe("role.required")
  })

  testEveryRefusal(remindPoll)
})
