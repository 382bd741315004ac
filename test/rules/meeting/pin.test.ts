import { describe, expect, test } from "vitest"
import { agencyId } from "#shared/kernel/id.ts"
import { pin } from "#shared/meeting/pin.ts"
import { ballotRef, type Vote } from "#shared/meeting/rows/poll.ts"
import { tallyOf } from "#shared/meeting/rules/poll.ts"
import { meetingAt } from "../../support/assembly.ts"
import { must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { givenPoll, pollable, says, seen, votesEnd } from "../../support/polls.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, monday, oki, seat, town, wati } from "../../support/town.ts"
import { type Seat, see, type World } from "../../support/world.ts"

const rpsa = agencyId.parse("rpsa")
const missing = { refused: "meeting.missing", kind: "missing" }

const pinning = (id: string, by: Seat, votes: Readonly<Record<string, Vote>>) => ({
  verb: pin,
  id,
  input: { votes },
  by,
  at: monday,
})

describe("fixing an agency’s vote", () => {
  const votesOf = (world: World, id: Parameters<typeof seen>[1], slot: string) =>
    tallyOf(seen(world, id), [see(world, ballotRef(id, rpsa))], slot).find(
      ({ agency }) => agency === rpsa,
    )?.vote

  test("the lead’s word counts over what the delegates vote, slot by slot, until it is taken back", () => {
    const { world, id } = givenPoll()
    says(world, id, wati, { s1: "UNAVAILABLE", s2: "UNAVAILABLE" })
    must(world, pinning(id, oki, { s1: "AVAILABLE" }))
    expect([votesOf(world, id, "s1"), votesOf(world, id, "s2")]).toEqual([
      "AVAILABLE",
      "UNAVAILABLE",
    ])
    must(world, pinning(id, oki, {}))
    expect(votesOf(world, id, "s1")).toBe("UNAVAILABLE")
    expect(see(world, ballotRef(id, rpsa)).pinned).toBeUndefined()
  })

  test("a coordinator of the agency may, a delegate may not", () => {
    const { world, id } = givenPoll()
    must(world, pinning(id, kiki, { s1: "IF_NEEDED" }))
    expect(see(world, ballotRef(id, rpsa)).pinned).toMatchObject({ by: kiki.person, at: monday })
    expect(outcome(world, pinning(id, wati, { s1: "IF_NEEDED" }))).toBe("meeting.no-vote")
  })

  test("on open slots, before the deadline, of a poll that is under way", () => {
    const { world, id } = givenPoll()
    expect(outcome(world, pinning(id, oki, { s7: "AVAILABLE" }))).toBe("meeting.slot-unknown")
    const late = { ...pinning(id, oki, { s1: "AVAILABLE" }), at: votesEnd }
    expect(outcome(world, late)).toBe("meeting.poll-over")
    const fixed = town()
    const set = pinning(meetingAt(fixed, "scheduled", pollable()), oki, { s1: "AVAILABLE" })
    expect(outcome(fixed, set)).toBe("meeting.wrong-state")
  })

  test("strangers hear what an unknown id answers; a host that is not invited has no vote", () => {
    const { world, id } = givenPoll()
    const agus = pinning(id, seat("agus", "polres"), { s1: "AVAILABLE" })
    expect(play(world, agus)).toEqual(missing)
    const apart = givenPoll(pollable({ invitations: [{ agency: "rpsa", need: "mandatory" }] }))
    const host = pinning(apart.id, koko, { s1: "AVAILABLE" })
    expect(outcome(apart.world, host)).toBe("meeting.not-invited")
  })

  testEveryRefusal(pin)
})
