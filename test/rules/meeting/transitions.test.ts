import assert from "node:assert/strict"
import { describe, expect, test } from "vitest"
import type { MeetingId } from "#shared/kernel/id.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { inviteeRef, type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { meetingGround, meetingsIn } from "../../support/meeting-ground.ts"
import { type Law, type Laws, landedIn, type Step, testLaws } from "../../support/walk.ts"
import { every, membershipOf, type Seat, see, seek, type World } from "../../support/world.ts"

/** What meetings.md 1.1 allows, until a meeting starts (T1 to T9, T16, T23, T24, T26). */
const allowed = [
  "open-poll: draft → polling",
  "open-poll: scheduled → scheduled",
  "vote: polling → polling",
  "pin: polling → polling",
  "offer-slot: polling → polling",
  "change-slots: polling → polling",
  "close-poll: polling → draft",
  "lapse-poll: polling → polling",
  "lapse-poll: polling → draft",
  "remind-poll: polling → polling",
  "schedule: polling → scheduled",
  "cancel: polling → cancelled",
  "draft: nothing → draft",
  "schedule: draft → scheduled",
  "reschedule: scheduled → scheduled",
  "answer: scheduled → scheduled",
  "record-late: scheduled → held",
  "cancel: draft → cancelled",
  "cancel: scheduled → cancelled",
]

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

const startOf = ({ sessions }: Meeting): string =>
  sessions.map(({ start }) => start).sort()[0] ?? ""
const endOf = ({ sessions }: Meeting): string =>
  sessions
    .map(({ end }) => end)
    .sort()
    .at(-1) ?? ""

const missing = { refused: "meeting.missing", kind: "missing" }
const blind = ["OBSERVER", "AGENCY_ADMIN", "PLATFORM_ADMIN", "DPO"]

/** Allowed, but too seldom for every walk to come by. */
const rare = [
  "arrange-agenda: draft → draft",
  "arrange-agenda: polling → polling",
  "arrange-agenda: scheduled → scheduled",
  "close-poll: scheduled → scheduled",
  "lapse-poll: scheduled → scheduled",
  "record-late: draft → held",
  "vote: scheduled → scheduled",
  "pin: scheduled → scheduled",
  "offer-slot: scheduled → scheduled",
  "change-slots: scheduled → scheduled",
  "remind-poll: scheduled → scheduled",
]

/** An agency knows what stands in its list: as host, or once it was invited. */
function mayKnow(world: World, meeting: Meeting | undefined, by: Seat): boolean {
  if (!meeting) return false
  const { roles, agency } = see(world, membershipOf(by))
  const isBlind = roles.every((role) => blind.includes(role))
  if (meeting.profile === "case-conference" && isBlind) return false
  if (meeting.excludedPersons.some((each) => each === by.person)) return false
  return seek(world, inviteeRef(meeting.id, agency)) !== undefined
}

const laws: Laws = {
  "no act leads anywhere but where the table says": landed((step) => {
    assert.ok([...allowed, ...rare].includes(transitionOf(step)), transitionOf(step))
  }),

  "what is called off or held moves no more": landed((_, { was }) => {
    assert.ok(was === undefined || ["draft", "polling", "scheduled"].includes(was.status))
  }),

  "the calendar id never changes, nor who hosts it, nor what it is about": landed((_, move) => {
    const { was, now } = move
    for (const field of ["uid", "host", "owner", "title", "profile", "createdAt"] as const) {
      assert.equal(was?.[field] ?? now[field], now[field])
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
      assert.equal(now.sequence, (was?.sequence ?? 0) + rises)
    },
  ),

  "the time changes only by rescheduling or by a poll, and the old slot stays on record": landed(
    ({ attempt: { verb } }, { was, now }) => {
      if (verb.name === "schedule" && was?.status === "polling") {
        const chosen = was.poll?.slots.find(({ id }) => id === now.poll?.closed?.slot)
        assert.deepEqual(now.sessions, chosen?.sessions)
        assert.equal(chosen?.status, "open")
      } else if (!was || verb.name !== "reschedule") {
        assert.deepEqual(now.sessions, was?.sessions ?? now.sessions)
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

  "it is scheduled, moved, answered and called off before it starts": landed(
    ({ attempt: { verb, at } }, { was, now }) => {
      if (!was || was.status !== "scheduled" || verb.bySystem) return
      if (verb.name === "arrange-agenda") return
      if (verb.name === "record-late") assert.ok(endOf(was) <= at)
      else assert.ok(at < startOf(was), verb.name)
      if (now.status === "scheduled") assert.ok(at < startOf(now))
    },
  ),

  "each agency's list shows what the meeting is": landed(({ after }, { now }) => {
    const rows = every(after, inviteeRef(now.id, now.host)).filter(
      ({ meeting }) => meeting === now.id,
    )
    assert.ok(rows.some(({ agency }) => agency === now.host))
    for (const { card, agency } of rows) {
      const own = now.invitations.find((each) => each.agency === agency)
      assert.equal(card.status, now.status)
      assert.equal(card.myAnswer, own?.answer)
      assert.deepEqual([card.start, card.end], [startOf(now), endOf(now)])
    }
  }),

  "only the host's coordinators run it, and whoever chairs it": landed((step, { now }) => {
    const { attempt, before } = step
    if (
      /^(answer|vote|pin|offer-slot|arrange-agenda)$/.test(attempt.verb.name) ||
      attempt.verb.bySystem
    )
      return
    assert.equal(attempt.by.agency, now.host)
    const isChairs = /^(schedule|reschedule|cancel)$/.test(attempt.verb.name)
    if (isChairs && now.chair === attempt.by.person) return
    assert.ok(see(before, membershipOf(attempt.by)).roles.includes("COORDINATOR"))
  }),

  "a stranger, and whoever is not invited yet, hears what an unknown id answers": (step) => {
    const { attempt, seen, done } = step
    if (attempt.verb.creates || seek(seen, membershipOf(attempt.by))?.status !== "active") return
    const meeting = seek(seen, meetingRef((attempt.id ?? "") as MeetingId))
    if (mayKnow(seen, meeting, attempt.by)) assert.notDeepEqual(done, missing)
    else assert.deepEqual(done, missing)
  },

  "no notice leaves for a draft, after the start, or to somebody with no place in it": landed(
    ({ done, attempt }, { was, now }) => {
      if (isRefusal(done) || done.notices.length === 0) return
      assert.ok(was && (was.poll || now.poll || [was.status, now.status].includes("scheduled")))
      if (was.status === "scheduled") assert.ok(attempt.at < startOf(was), attempt.verb.name)
      const invited = now.invitations.map(({ agency }) => agency)
      for (const { audience, about } of done.notices) {
        assert.deepEqual(about, { noun: "meetings", id: now.id })
        assert.ok([now.host, ...invited].includes(audience.agency))
        assert.notEqual(audience.agency, attempt.by.agency)
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
    expect(allowed.filter((each) => !seen.has(each))).toEqual([])
    expect([...seen.keys()].length).toBeGreaterThan(allowed.length + 10)
    expect(seen.get("conflict.busy"), "races lost").toBeGreaterThan(0)
  })
})
