import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { closePoll } from "#shared/meeting/close-poll.ts"
import { ballotRef } from "#shared/meeting/rows/poll.ts"
import { vote } from "#shared/meeting/vote.ts"
import { meetingAt } from "../../support/assembly.ts"
import { canary, must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import {
  givenBeside,
  givenPoll,
  lukman,
  marchOf,
  pollable,
  says,
  seen,
  votesEnd,
  voting,
} from "../../support/polls.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, monday, oki, seat, town, wati } from "../../support/town.ts"
import { see } from "../../support/world.ts"

const rpsa = agencyId.parse("rpsa")
const missing = { refused: "meeting.missing", kind: "missing" }

describe("voting", () => {
  test("each delegate votes for themselves, and may think again until the deadline", () => {
    const { world, id } = givenPoll()
    says(world, id, oki, { s1: "AVAILABLE", s2: "UNAVAILABLE" })
    says(world, id, wati, { s1: "IF_NEEDED" })
    says(world, id, oki, { s2: "IF_NEEDED" })
    expect(see(world, ballotRef(id, rpsa)).votes).toEqual({
      oki: { s1: "AVAILABLE", s2: "IF_NEEDED" },
      wati: { s1: "IF_NEEDED" },
    })
    const late = { ...voting(id, oki, { s1: "UNAVAILABLE" }), at: votesEnd }
    expect(outcome(world, late)).toBe("meeting.poll-over")
  })

  test("the meeting itself does not move: agencies vote without waiting for one another", () => {
    const { world, id } = givenPoll()
    const before = seen(world, id)
    const { notices, event } = says(world, id, oki, { s1: "AVAILABLE" })
    expect(seen(world, id)).toEqual(before)
    expect(notices).toEqual([])
    expect(JSON.stringify(event)).not.toContain("AVAILABLE")
  })

  test("whoever says that they are free keeps that time, and lets go of it again", () => {
    const { world, id } = givenPoll()
    says(world, id, oki, { s1: "AVAILABLE", s2: "IF_NEEDED", s3: "AVAILABLE" })
    expect(marchOf(world, "person#oki").map(({ kind }) => kind)).toEqual(["held", "held"])
    says(world, id, oki, { s1: "UNAVAILABLE" })
    expect(marchOf(world, "person#oki")).toHaveLength(1)
  })

  test("an agency that named nobody is answered by its coordinators, of whom nothing is held", () => {
    const { world, id } = givenPoll()
    says(world, id, lukman, { s1: "AVAILABLE" })
    expect(marchOf(world, "person#lukman")).toEqual([])
    const lia = voting(id, seat("lia", "lksa"), { s1: "AVAILABLE" })
    expect(outcome(world, lia)).toBe("meeting.no-vote")
  })

  test("one that named people votes through them alone", () => {
    const { world, id } = givenPoll()
    expect(outcome(world, voting(id, kiki, { s1: "AVAILABLE" }))).toBe("meeting.no-vote")
    const owner = voting(id, koko, { s1: "AVAILABLE" })
    expect(outcome(world, owner)).toBe("meeting.no-vote")
  })

  test("only on slots that are open", () => {
    const { world, id } = givenPoll()
    expect(outcome(world, voting(id, oki, { s9: "AVAILABLE" }))).toBe("meeting.slot-unknown")
  })

  test("also while a meeting stands and is polled again, and not once the poll is closed", () => {
    const { world, id } = givenBeside()
    says(world, id, oki, { s1: "AVAILABLE" })
    const reason = { reason: canary("closed") }
    must(world, { verb: closePoll, id, input: reason, by: koko, at: monday })
    expect(outcome(world, voting(id, oki, { s1: "AVAILABLE" }))).toBe("meeting.wrong-state")
  })

  test("strangers hear what an unknown id answers; a host that is not invited has no vote", () => {
    const { world, id } = givenPoll()
    const agus = voting(id, seat("agus", "polres"), { s1: "AVAILABLE" })
    expect(play(world, agus)).toEqual(missing)
    expect(play(world, { ...agus, id: "meeting-nowhere" })).toEqual(missing)
    const apart = givenPoll(pollable({ invitations: [{ agency: "rpsa", need: "mandatory" }] }))
    const host = voting(apart.id, koko, { s1: "AVAILABLE" })
    expect(outcome(apart.world, host)).toBe("meeting.not-invited")
    const draft = town()
    const quiet = meetingAt(draft, "draft", pollable())
    expect(outcome(draft, voting(quiet, oki, { s1: "AVAILABLE" }))).toBe("meeting.missing")
  })

  testEveryRefusal(vote)
})
