import assert from "node:assert/strict"
import { describe, expect, test } from "vitest"
import type { MeetingId } from "#shared/kernel/id.ts"
import { type Instant, later, minute } from "#shared/kernel/instant.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { inviteeRef, type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { effectiveAnswer } from "#shared/meeting/rules/answers.ts"
import { meetingGround, meetingsIn } from "../../support/meeting-ground.ts"
import { mayDoAs, table, usual } from "../../support/meeting-table.ts"
import { type Law, type Laws, landedIn, type Step, testLaws } from "../../support/walk.ts"
import { every, membershipOf, type Seat, see, seek, type World } from "../../support/world.ts"

function moveOf({ attempt, done, before, after }: Step) {
  const made = isRefusal(done) ? "" : (done.subject.parts[0] ?? "")
  const ref = meetingRef((attempt.id || made) as MeetingId)
  return { was: seek(before, ref), now: seek(after, ref) }
}

function transitionOf(step: Step): string {
  const { was, now } = moveOf(step)
  return `${step.attempt.verb.name}: ${was?.status ?? "nothing"} → ${now?.status}`
}

const landed =
  (law: (step: Step, move: { was: Meeting | undefined; now: Meeting }) => void): Law =>
  (step) => {
    const { was, now } = moveOf(step)
    if (!isRefusal(step.done) && now) law(step, { was, now })
  }

const startOf = ({ sessions, createdAt }: Meeting): Instant =>
  sessions.map(({ start }) => start).sort()[0] ?? createdAt
const endOf = ({ sessions }: Meeting): string =>
  sessions
    .map(({ end }) => end)
    .sort()
    .at(-1) ?? ""

const timesOf = ({ sessions }: Meeting) =>
  sessions.map(({ start, end, zone }) => [start, end, zone])

/** Everybody with a place in it, and every agency. */
function placedIn(all: readonly Meeting[]) {
  const runs = all.flatMap(({ host, owner, chair, minuteTaker }) =>
    [owner, chair, minuteTaker].map((person) => `${person}@${host}`),
  )
  const seated = all.flatMap(({ seats = [] }) =>
    seats.map((each) => `${each.person}@${each.agency}`),
  )
  const agencies = all.flatMap(({ host, invitations }) => [
    host,
    ...invitations.map(({ agency }) => agency),
  ])
  return { people: [...runs, ...seated], agencies }
}

const missing = { refused: "meeting.missing", kind: "missing" }
const blind = ["OBSERVER", "AGENCY_ADMIN", "PLATFORM_ADMIN", "DPO"]

/** An agency knows what stands in its list: as host, or once it was invited. */
function mayKnow(world: World, meeting: Meeting | undefined, by: Seat): boolean {
  if (!meeting) return false
  const { roles, agency } = see(world, membershipOf(by))
  const isBlind = roles.every((role) => blind.includes(role))
  if (meeting.profile === "case-conference" && isBlind) return false
  if (meeting.excludedPersons.some((each) => each === by.person)) return false
  const isGone = (meeting.seats ?? []).some(
    (each) => each.person === by.person && each.agency === by.agency && each.removedAt,
  )
  if (isGone && !roles.includes("COORDINATOR")) return false
  return seek(world, inviteeRef(meeting.id, agency)) !== undefined
}

const laws: Laws = {
  "no act leads anywhere but where the table says": landed((step) => {
    assert.ok(table.includes(transitionOf(step)), transitionOf(step))
  }),

  "what is called off moves no more": landed((_, { was }) => {
    assert.ok(was?.status !== "cancelled")
  }),

  "the calendar id never changes, nor who hosts it, nor what it is about": landed((step, move) => {
    const { was, now } = move
    for (const field of ["uid", "host", "owner", "profile", "case", "createdAt"] as const) {
      assert.equal(was?.[field] ?? now[field], now[field])
    }
    if (step.attempt.verb.name !== "change-details") {
      assert.equal(was?.title ?? now.title, now.title)
    }
  }),

  "no two meetings share a calendar id": ({ after }) => {
    const uids = meetingsIn(after).map(({ uid }) => uid)
    assert.equal(new Set(uids).size, uids.length)
  },

  "the revision rises by one when it moves, is put in doubt or called off, and never else": landed(
    ({ attempt: { verb } }, { was, now }) => {
      const doubt = (was?.tentative ?? false) !== (now.tentative ?? false)
      const calls = verb.name === "cancel" && was?.status === "scheduled"
      const rises = verb.name === "reschedule" || calls || doubt ? 1 : 0
      const risen = now.sequence - (was?.sequence ?? 0)
      // Another place keeps people away, another title nobody: see the test of the verb.
      const mayRise = verb.name === "change-details" && was?.status === "scheduled"
      assert.ok(risen === rises || (mayRise && risen === 1), `${verb.name} ${risen}`)
    },
  ),

  "the time changes only by rescheduling or by a poll, and the old slot stays on record": landed(
    ({ attempt: { verb } }, { was, now }) => {
      if (verb.name === "schedule" && was?.status === "polling") {
        const chosen = was.poll?.slots.find(({ id }) => id === now.poll?.closed?.slot)
        assert.deepEqual(now.sessions, chosen?.sessions)
        assert.equal(chosen?.status, "open")
      } else if (!was || verb.name !== "reschedule") {
        assert.deepEqual(timesOf(now), timesOf(was ?? now))
        assert.deepEqual(now.past, was?.past ?? [])
      } else assert.deepEqual(now.past.at(-1)?.sessions, was.sessions)
    },
  ),

  "an answer touches one's own agency and nobody else's": landed(
    ({ attempt: { verb, by } }, { was, now }) => {
      if (verb.name !== "answer") return
      const others = (it?: Meeting) => it?.invitations.filter(({ agency }) => agency !== by.agency)
      assert.deepEqual(others(now), others(was))
    },
  ),

  "answers start anew with each schedule": landed(({ attempt: { verb } }, { now }) => {
    if (!/^(draft|schedule|reschedule)$/.test(verb.name)) return
    assert.ok(now.invitations.every(({ answer }) => answer === "PENDING"))
  }),

  "it is moved, answered and called off before it starts, opened in time, and told of after":
    landed(({ attempt: { verb, at } }, { was, now }) => {
      if (!was || was.status !== "scheduled" || verb.bySystem) return
      if (verb.name.startsWith("arrange-")) return
      if (/^(record-late|not-held)$/.test(verb.name)) assert.ok(endOf(was) <= at)
      else if (verb.name === "start") {
        assert.ok(later(startOf(was), -30 * minute) <= at && at <= endOf(was))
      } else assert.ok(at < startOf(was), verb.name)
      if (now.status === "scheduled") assert.ok(at < startOf(now))
    }),

  "each agency's list shows what the meeting is": landed(({ after }, { now }) => {
    const rows = every(after, inviteeRef(now.id, now.host)).filter(
      ({ meeting }) => meeting === now.id,
    )
    assert.ok(rows.some(({ agency }) => agency === now.host))
    for (const { card, agency } of rows) {
      const own = now.invitations.find((each) => each.agency === agency)
      assert.equal(card.status, now.status)
      assert.equal(card.myAnswer, own && effectiveAnswer(own, now.seats))
      assert.deepEqual([card.start, card.end], [startOf(now), endOf(now)])
    }
  }),

  "only whoever runs it for the host does so: who leads it, writes it down, or coordinates": landed(
    ({ attempt: { verb, by }, before }, { was, now }) => {
      if (verb.bySystem) return
      const { roles } = see(before, membershipOf(by))
      assert.ok(mayDoAs(verb.name, was ?? now, { ...by, roles }), `${verb.name} by ${by.person}`)
    },
  ),

  "a stranger, and whoever is not invited yet, hears what an unknown id answers": (step) => {
    const { attempt, seen, done } = step
    if (attempt.verb.creates || seek(seen, membershipOf(attempt.by))?.status !== "active") return
    const meeting = seek(seen, meetingRef((attempt.id ?? "") as MeetingId))
    if (mayKnow(seen, meeting, attempt.by)) assert.notDeepEqual(done, missing)
    else assert.deepEqual(done, missing)
  },

  "no notice leaves for a draft, nor to somebody with no place in it": landed(
    ({ done, attempt: { by, verb } }, { was, now }) => {
      if (isRefusal(done) || done.notices.length === 0) return
      const isUntold =
        now.status === "draft" || (was?.status === "draft" && now.status === "cancelled")
      assert.ok(was && (was.poll || now.poll || !isUntold))
      const { people, agencies } = placedIn([was, now])
      for (const { audience, about } of done.notices) {
        assert.deepEqual(about, { noun: "meetings", id: now.id })
        assert.ok(agencies.includes(audience.agency))
        if (audience.to === "person") {
          assert.ok(people.includes(`${audience.person}@${audience.agency}`), audience.person)
        } else if (/schedule|cancel|poll/.test(verb.name)) {
          assert.notEqual(audience.agency, by.agency)
        }
      }
    },
  ),

  "notices and ledger facts hold ids and codes, never a title, a place or a reason": (step) => {
    if (isRefusal(step.done)) return
    const { notices, event, status } = step.done
    const text = JSON.stringify([notices, event, status])
    assert.ok(!text.includes("kenari") && !text.includes("1872-ABC123"), text)
  },
}

describe("whatever anybody does to meetings, in any order and at once", () => {
  testLaws(meetingGround, laws)

  test("each transition of the table has been walked, and many refusals heard", () => {
    const seen = landedIn(meetingGround, transitionOf)
    expect(usual.filter((each) => !seen.has(each))).toEqual([])
    expect([...seen.keys()].length).toBeGreaterThan(usual.length + 10)
    expect(seen.get("conflict.busy"), "races lost").toBeGreaterThan(0)
  })
})
