import assert from "node:assert/strict"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { AgencyId, MeetingId, PersonId } from "#shared/kernel/id.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { type Ballot, ballotRef, busyRef, type Vote, votes } from "#shared/meeting/rows/poll.ts"
import { claimsOf } from "#shared/meeting/rules/booking.ts"
import { effectiveVote, judgedSlots, tallyOf } from "#shared/meeting/rules/poll.ts"
import { meetingGround, meetingsIn } from "../../support/meeting-ground.ts"
import { givenPoll, pollable, pollOf, seen, slot } from "../../support/polls.ts"
import { monday } from "../../support/town.ts"
import { always, type Law, type Laws, landedIn, testLaws } from "../../support/walk.ts"
import { every, seek, type World } from "../../support/world.ts"

/** From its beginning on it keeps the time that it took. */
const before = ["draft", "polling", "scheduled", "cancelled"]

const busyIn = (world: World) => every(world, busyRef("any", "any"))

const ballotsFor = ({ invitations, id }: Meeting, world: World): readonly Ballot[] =>
  invitations.flatMap(({ agency }) => seek(world, ballotRef(id, agency)) ?? [])

const fixedFrom: Law = ({ attempt, done, before, after }) => {
  const id = (attempt.id ?? "") as MeetingId
  const was = seek(before, meetingRef(id))
  const now = seek(after, meetingRef(id))
  const chosen = now?.poll?.closed?.slot
  if (isRefusal(done) || !was || was.poll?.closed || !now || !chosen) return
  const against = tallyOf(was, ballotsFor(was, before), chosen).filter(
    ({ need, vote }) => need === "mandatory" && vote !== "AVAILABLE" && vote !== "IF_NEEDED",
  )
  if (against.length === 0) return
  assert.ok(now.override, "fixed against a mandatory agency, and nobody said why")
  assert.equal(now.override.by, now.chair)
}

const laws: Laws = {
  "no slot is fixed against a mandatory agency unless the chair’s reason is on record": fixedFrom,

  "the calendar id never changes and the revision never falls, the meeting’s or a person’s": (
    step,
  ) => {
    for (const now of meetingsIn(step.after)) {
      const was = seek(step.before, meetingRef(now.id))
      if (!was) continue
      assert.equal(now.uid, was.uid)
      assert.ok(now.sequence >= was.sequence)
      for (const { person, sent } of now.seats ?? []) {
        const old = was.seats?.find((each) => each.person === person)?.sent
        assert.ok((sent?.sequence ?? -1) >= (old?.sequence ?? -1))
      }
    }
  },

  "once it is called off no calendar hears of it again": (step) => {
    const id = (step.attempt.id ?? "") as MeetingId
    if (seek(step.before, meetingRef(id))?.status !== "cancelled") return
    assert.deepEqual(seek(step.after, meetingRef(id)), seek(step.before, meetingRef(id)))
  },

  ...always({
    "nobody and nothing is booked twice at once, unless a chair overrode it": (world) => {
      const overridden = new Set(
        meetingsIn(world)
          .filter(({ override }) => override)
          .map(({ id }) => id),
      )
      for (const { owner, taken } of busyIn(world)) {
        const booked = taken.filter(({ kind, meeting }) => {
          return kind === "booked" && !overridden.has(meeting)
        })
        for (const [place, each] of booked.entries()) {
          const next = booked[place + 1]
          assert.ok(!next || next.from >= each.to, `${owner} twice`)
        }
      }
    },

    "what is booked is what stands, and everything that stands is booked": (world) => {
      const standing = meetingsIn(world).filter(({ status }) => status === "scheduled")
      const wanted = standing.flatMap((meeting) =>
        claimsOf(meeting, meeting.sessions).flatMap(({ owner, spans }) =>
          spans.map(({ month, from, to }) => `${meeting.id} ${owner} ${month} ${from}-${to}`),
        ),
      )
      const over = new Set(
        meetingsIn(world).flatMap(({ id, status }) => (before.includes(status) ? [] : [id])),
      )
      const booked = busyIn(world).flatMap(({ owner, month, taken }) =>
        taken
          .filter(({ kind, meeting }) => kind === "booked" && !over.has(meeting))
          .map(({ meeting, from, to }) => `${meeting} ${owner} ${month} ${from}-${to}`),
      )
      assert.deepEqual(booked.toSorted(), wanted.toSorted())
    },

    "time is held only for a poll that is under way; a vote that raced its end lapses": (world) => {
      const polls = new Map(meetingsIn(world).map((each) => [each.id, each]))
      for (const { owner, taken } of busyIn(world)) {
        for (const { kind, meeting, until } of taken) {
          if (kind === "booked") continue
          const own = polls.get(meeting)
          const closed = own?.poll?.closed
          const raced = own && ballotsFor(own, world).some((each) => each.updatedAt === closed?.at)
          assert.ok(own?.poll && until, `${owner} held for nothing`)
          assert.ok(!closed || raced, `${owner} held for nothing`)
        }
      }
    },

    "a ballot names no slot that was never asked about": (world) => {
      for (const ballot of every(world, ballotRef("any" as MeetingId, "any" as AgencyId))) {
        const { poll } = seek(world, meetingRef(ballot.meeting)) ?? {}
        const known = new Set((poll?.slots ?? []).map(({ id }) => Number(id.slice(1))))
        const most = Math.max(0, ...known)
        const said = Object.values(ballot.votes).flatMap((each) => Object.keys(each))
        assert.ok(said.every((id) => Number(id.slice(1)) <= most))
      }
    },
  }),
}

describe("whatever agencies vote, and whoever chooses", () => {
  testLaws(meetingGround, laws)

  test("slots were chosen, some of them against an agency, and conflicts were heard", () => {
    const seenSteps = landedIn(meetingGround, ({ done, attempt }) =>
      isRefusal(done) ? "" : `${attempt.verb.name} ${JSON.stringify(done.event.facts["against"])}`,
    )
    const names = [...seenSteps.keys()]
    expect(
      names.some((each) => each.startsWith('schedule ["')),
      "an override",
    ).toBe(true)
    expect(seenSteps.get("meeting.votes-missing") ?? 0).toBeGreaterThan(0)
    expect(seenSteps.get("meeting.conflict") ?? 0).toBeGreaterThan(0)
  })
})

describe("an agency’s vote", () => {
  const asked = { agency: "rpsa" as AgencyId }
  const seats = ["a", "b", "c"].map((person) => ({
    person: person as PersonId,
    agency: asked.agency,
    part: "delegate" as const,
    partstat: "NEEDS-ACTION" as const,
  }))
  const ballotOf = (said: Readonly<Record<string, Vote>>): Ballot => ({
    meeting: "meeting-1" as MeetingId,
    agency: asked.agency,
    votes: Object.fromEntries(Object.entries(said).map(([who, vote]) => [who, { s1: vote }])),
    updatedAt: monday,
  })
  const said = fc.dictionary(fc.constantFrom("a", "b", "c", "x"), fc.constantFrom(...votes))

  test("is free where enough of its people are, at need where only then, and else not", () => {
    const law = (each: Record<string, Vote>, minDelegates: number) => {
      const vote = effectiveVote("s1", ballotOf(each), [{ ...asked, minDelegates }, seats])
      const cast = ["a", "b", "c"].flatMap((who) => each[who] ?? [])
      const count = (...kinds: readonly Vote[]) => cast.filter((v) => kinds.includes(v)).length
      if (cast.length === 0) expect(vote).toBe("NO_RESPONSE")
      else if (count("AVAILABLE") >= minDelegates) expect(vote).toBe("AVAILABLE")
      else if (count("AVAILABLE", "IF_NEEDED") >= minDelegates) expect(vote).toBe("IF_NEEDED")
      else expect(vote).toBe("UNAVAILABLE")
    }
    fc.assert(fc.property(said, fc.integer({ min: 1, max: 4 }), law))
  })

  test("never gets worse because somebody says that they are free", () => {
    const rank = { NO_RESPONSE: 0, UNAVAILABLE: 1, IF_NEEDED: 2, AVAILABLE: 3 }
    const law = (each: Record<string, Vote>, minDelegates: number) => {
      const on = [{ ...asked, minDelegates }, seats] as const
      const before = effectiveVote("s1", ballotOf(each), on)
      const after = effectiveVote("s1", ballotOf({ ...each, a: "AVAILABLE" }), on)
      expect(rank[after]).toBeGreaterThanOrEqual(rank[before])
    }
    fc.assert(fc.property(said, fc.integer({ min: 1, max: 4 }), law))
  })

  test("is what its lead fixed, whatever its people say; somebody uninvited counts no more", () => {
    const pinned = { by: "a" as PersonId, at: monday, votes: { s1: "UNAVAILABLE" as const } }
    const ballot = { ...ballotOf({ a: "AVAILABLE" }), pinned }
    expect(effectiveVote("s1", ballot, [asked, seats])).toBe("UNAVAILABLE")
    const gone = seats.map((each) => ({ ...each, removedAt: monday }))
    const own = [...gone.slice(0, 1), ...seats.slice(1)]
    expect(effectiveVote("s1", ballotOf({ a: "AVAILABLE" }), [asked, own])).toBe("NO_RESPONSE")
  })
})

describe("the order of slots", () => {
  test("fewest mandatory agencies missing, then others, then the least reluctant, then earliest", () => {
    const slots = [slot(10), slot(9), slot(8), slot(7)]
    const { world, id } = givenPoll(pollable(), pollOf({ slots }))
    const ballot = (agency: string, said: Readonly<Record<string, Vote>>): Ballot => ({
      meeting: id,
      agency: agency as AgencyId,
      votes: {},
      pinned: { by: "x" as PersonId, at: monday, votes: said },
      updatedAt: monday,
    })
    const yes = { s1: "AVAILABLE", s2: "AVAILABLE", s3: "AVAILABLE", s4: "AVAILABLE" } as const
    const judged = judgedSlots(seen(world, id), [
      ballot("dinsos", yes),
      ballot("rpsa", { ...yes, s1: "IF_NEEDED", s4: "UNAVAILABLE" }),
      ballot("lksa", { ...yes, s3: "UNAVAILABLE" }),
    ])
    expect(judged.map((each) => each.slot.id)).toEqual(["s2", "s1", "s3", "s4"])
    expect(judged.map(({ missing, without, reluctant }) => [missing, without, reluctant])).toEqual([
      [[], [], []],
      [[], [], ["rpsa"]],
      [[], ["lksa"], []],
      [["rpsa"], [], []],
    ])
  })
})
