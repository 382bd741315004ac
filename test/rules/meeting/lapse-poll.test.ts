import { describe, expect, test } from "vitest"
import { system } from "#shared/kernel/actor.ts"
import { later } from "#shared/kernel/instant.ts"
import { lapsePoll } from "#shared/meeting/lapse-poll.ts"
import { schedule } from "#shared/meeting/schedule.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import {
  allAgree,
  givenBeside,
  givenPoll,
  marchOf,
  says,
  seen,
  votesEnd,
} from "../../support/polls.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, oki, surya } from "../../support/town.ts"

const lapsing = (id: string, at = votesEnd) => ({ verb: lapsePoll, id, by: system, at })

describe("a poll whose deadline is over", () => {
  test("is woken for at its deadline, and not before", () => {
    const { world, id } = givenPoll()
    const kindAt = (at: typeof votesEnd) => meetings.wake?.(seen(world, id), at)?.verb.name
    expect(kindAt(later(votesEnd, -1))).toBe("remind-poll")
    must(world, {
      verb: meetings.wake?.(seen(world, id), votesEnd)?.verb ?? lapsePoll,
      id,
      by: system,
      at: votesEnd,
    })
    expect(kindAt(votesEnd)).toBe("lapse-poll")
  })

  test("ends where no slot suits all who must come: its owner and the agencies are told", () => {
    const { world, id } = givenPoll()
    says(world, id, surya, { s1: "AVAILABLE" })
    says(world, id, oki, { s1: "UNAVAILABLE", s2: "AVAILABLE" })
    const reminder = meetings.wake?.(seen(world, id), votesEnd)
    if (reminder) must(world, { verb: reminder.verb, id, by: system, at: votesEnd })
    const { notices } = must(world, lapsing(id))
    expect(seen(world, id)).toMatchObject({ status: "draft", poll: { closed: { how: "lapsed" } } })
    expect(notices.at(-1)?.audience).toMatchObject({ to: "person", person: koko.person })
    expect(notices.map(({ audience }) => audience.agency)).toContain("lksa")
    expect([...marchOf(world, "person#surya"), ...marchOf(world, "person#oki")]).toEqual([])
    expect(meetings.wake?.(seen(world, id), votesEnd)).toBeUndefined()
  })

  test("where one suits, its owner is asked to choose, and can", () => {
    const { world, id } = givenPoll()
    allAgree(world, id, { s1: "UNAVAILABLE", s2: "IF_NEEDED" })
    const reminder = meetings.wake?.(seen(world, id), votesEnd)
    if (reminder) must(world, { verb: reminder.verb, id, by: system, at: votesEnd })
    const { notices, event } = must(world, lapsing(id))
    expect(event).toMatchObject({ type: "meeting.poll-ready", facts: { slot: "s2" } })
    expect(notices.map(({ audience }) => audience)).toEqual([
      { to: "person", agency: "dinsos", person: koko.person },
    ])
    const choosing = { verb: schedule, id, input: { slot: "s2" }, by: koko, at: votesEnd }
    expect(outcome(world, choosing)).toBe("scheduled")
  })

  test("beside a meeting that stands, that one stands as before", () => {
    const { world, id } = givenBeside()
    const reminder = meetings.wake?.(seen(world, id), votesEnd)
    if (reminder) must(world, { verb: reminder.verb, id, by: system, at: votesEnd })
    must(world, lapsing(id))
    expect(seen(world, id)).toMatchObject({ status: "scheduled", sequence: 2 })
    expect(seen(world, id).tentative).toBeUndefined()
  })

  test("is not ended before, nor by anybody, nor where there is none", () => {
    const { world, id } = givenPoll()
    expect(outcome(world, lapsing(id, later(votesEnd, -1)))).toBe("meeting.wrong-state")
    expect(outcome(world, { ...lapsing(id), by: koko })).toBe("role.required")
    expect(outcome(world, lapsing("meeting-nowhere"))).toBe("meeting.missing")
  })

  testEveryRefusal(lapsePoll)
})
