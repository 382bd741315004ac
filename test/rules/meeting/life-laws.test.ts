import assert from "node:assert/strict"
import { describe, expect, test } from "vitest"
import { invitationOf } from "#functions/meeting/calendar-invitation.ts"
import { lintCalendar } from "#functions/meeting/calendar-lint.ts"
import { actions } from "#shared/action/verbs.ts"
import { isKnown } from "#shared/agenda/rules/standing.ts"
import { agendaItems } from "#shared/agenda/verbs.ts"
import { caseRef } from "#shared/case/case.ts"
import { instantOf, msOf } from "#shared/kernel/instant.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import {
  type Meeting,
  meetingRef,
  meetingStatuses,
  type Seat as Place,
  spanOf,
} from "#shared/meeting/meeting.ts"
import { itemId, itemRef } from "#shared/meeting/rows/item.ts"
import { minutesRef } from "#shared/meeting/rows/minutes.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { actorOf } from "#shared/membership/membership.ts"
import { first, second } from "../../support/calendar-reader.ts"
import { canary } from "../../support/journey.ts"
import { knowersOf, nameOf } from "../../support/knowers.ts"
import { addressee, reader } from "../../support/letters.ts"
import { itemsIn } from "../../support/life-dice.ts"
import { lifeGround } from "../../support/life-ground.ts"
import { meetingsIn } from "../../support/meeting-ground.ts"
import { meetingLaws } from "../../support/meeting-laws.ts"
import { seats } from "../../support/town.ts"
import { always, type Law, type Laws, landedIn, type Step, testLaws } from "../../support/walk.ts"
import { membershipOf, see, seek, type World } from "../../support/world.ts"

/** Every meeting that an act touched, as it was and as it is. */
const movesOf = ({ before, after }: Step): readonly (readonly [Meeting, Meeting])[] =>
  meetingsIn(after).flatMap((now) => {
    const was = seek(before, meetingRef(now.id))
    return was && was !== now ? [[was, now] as const] : []
  })

const moving =
  (law: (was: Meeting, now: Meeting, step: Step) => void): Law =>
  (step) => {
    if (!isRefusal(step.done)) for (const [was, now] of movesOf(step)) law(was, now, step)
  }

type Sent = NonNullable<Place["sent"]>
const secondOf = ({ at }: Sent): number => Math.floor(msOf(at) / 1000)
const isOwn = (one: Place) => (other: Place) =>
  one.person === other.person && one.agency === other.agency

/** What people's calendars were told by one act. */
const toldBy = (was: Meeting, now: Meeting) =>
  (now.seats ?? []).flatMap((seat) => {
    const old = (was.seats ?? []).find(isOwn(seat))?.sent
    const { sent } = seat
    return sent && sent !== old ? [{ seat, sent, old }] : []
  })

/** Two readers agree with what was meant, to the second. */
function mustRead(meeting: Meeting, place: Place): void {
  const to = addressee(place.person)
  const text = invitationOf(meeting, place, { ...reader, to }) ?? ""
  assert.deepEqual(lintCalendar(text), [])
  const [one, two] = [first(text), second(text)]
  assert.deepEqual([one.uid, two.uid], [meeting.uid, meeting.uid])
  assert.equal(two.method, place.sent?.method)
  assert.equal(Number(two.sequence), place.sent?.sequence)
  const { start, end } = spanOf(meeting.sessions) ?? { start: "", end: "" }
  if (one.startDate.isDate) {
    const days = [one.startDate, one.endDate].map((each) => each.toString())
    const dates = [two.start, two.end].map((each) => localDate(each as Date))
    assert.deepEqual(days, dates)
  } else {
    const wanted = [start, end].map((each) => Math.floor(Date.parse(each) / 1000))
    assert.deepEqual(
      [one.startDate, one.endDate].map((each) => each.toUnixTime()),
      wanted,
    )
    assert.deepEqual(
      [two.start, two.end].map((each) => Math.floor(Number(each) / 1000)),
      wanted,
    )
  }
  const secrets = [canary("venue"), "1872-ABC123", ...(meeting.case ? [canary("title")] : [])]
  if (meeting.case) for (const each of secrets) assert.ok(!text.includes(each), each)
}

const localDate = (at: Date): string =>
  instantOf(at.getTime() - at.getTimezoneOffset() * 60_000).slice(0, 10)

const calendars: Laws = {
  "the calendar id never changes, and no revision ever falls": moving((was, now) => {
    assert.equal(now.uid, was.uid)
    assert.ok(now.sequence >= was.sequence)
    for (const seat of was.seats ?? []) {
      if (!seat.sent) continue
      const { sent } = (now.seats ?? []).find(isOwn(seat)) ?? {}
      assert.ok(sent, `${seat.person} was told, and is forgotten`)
      assert.ok(sent.sequence >= seat.sent.sequence)
    }
  }),

  "of two messages to one person the later has the higher revision, or the later stamp": moving(
    (was, now) => {
      for (const { sent, old } of toldBy(was, now)) {
        if (!old) continue
        const isHigher = sent.sequence > old.sequence
        const isLater = sent.sequence === old.sequence && secondOf(sent) > secondOf(old)
        assert.ok(isHigher || (isLater && sent.method === old.method), JSON.stringify([old, sent]))
        assert.ok(secondOf(sent) >= secondOf(old))
      }
    },
  ),

  "calendars are told only of what is fixed, before it begins, and never after it is called off":
    moving((was, now, { attempt: { at } }) => {
      const told = toldBy(was, now)
      if (told.length === 0) return
      assert.ok(/^(scheduled|cancelled)$/.test(now.status), now.status)
      assert.notEqual(was.status, "cancelled")
      const isOff = now.status === "cancelled"
      assert.ok(told.every(({ sent }) => !isOff || sent.method === "CANCEL"))
      if (was.status === "scheduled") assert.ok(at < (spanOf(was.sessions)?.start ?? ""))
    }),

  "whoever comes, is moved, or goes is told so; whoever has no seat is told nothing": moving(
    (was, now, { attempt: { at } }) => {
      // A poll beside it may lapse late: by then nobody is told anything any more.
      if (now.status !== "scheduled" || (spanOf(was.sessions)?.start ?? "") <= at) return
      for (const seat of now.seats ?? []) {
        const { removedAt, sent } = seat
        assert.equal(sent?.method, removedAt ? "CANCEL" : "REQUEST", nameOf(seat))
        const isMoved = was.status === "scheduled" && now.sequence > was.sequence
        if (isMoved && !removedAt) assert.ok((sent?.sequence ?? 0) >= now.sequence)
      }
    },
  ),

  "whatever somebody’s calendar is told is well formed, and read alike by two readers": moving(
    (was, now, { after }) => {
      const isSample = after.acts % 3 === 0
      const news = toldBy(was, now).map(({ seat }) => seat)
      const all = isSample ? news.slice(0, 2) : news.slice(0, 1)
      for (const seat of all) mustRead(now, seat)
    },
  ),
}

/** Who may know of an item by the product’s own rule. */
const knownBy = (world: World, item: Parameters<typeof knowersOf>[1]) =>
  seats.filter((seat) => {
    const actor = actorOf(see(world, membershipOf(seat)))
    const meeting = item.meeting ? seek(world, meetingRef(item.meeting)) : undefined
    const child = item.case ? seek(world, caseRef(item.case)) : undefined
    return actor !== undefined && isKnown(item, actor, { meeting, case: child })
  })

const isMissing = ({ done }: Step): boolean => isRefusal(done) && done.kind === "missing"

const secrecy: Laws = {
  "just those know of an item whom its access, its meeting and its case let in": ({ after }) => {
    if (after.acts % 4) return
    for (const item of itemsIn(after)) {
      assert.deepEqual(
        knownBy(after, item).map(nameOf),
        knowersOf(after, item).map(nameOf),
        item.id,
      )
    }
  },

  "whoever may not know of an item hears that there is none; whoever may hears what is wrong": (
    step,
  ) => {
    const { attempt, seen } = step
    const { verb, by, id = "" } = attempt
    if (verb.noun !== "agenda-items" || verb.creates) return
    if (seek(seen, membershipOf(by))?.status !== "active") return
    const item = seek(seen, itemRef(itemId.parse(id)))
    const knows = item !== undefined && knowersOf(seen, item).map(nameOf).includes(nameOf(by))
    assert.equal(isMissing(step), !knows, `${verb.name} by ${nameOf(by)}`)
  },

  "by name only somebody who may know of an item, or proposed it, is told of it": ({
    done,
    before,
    after,
  }) => {
    if (isRefusal(done)) return
    for (const { about, audience } of done.notices) {
      if (about.noun !== "agenda-items" || audience.to !== "person") continue
      const told = `${audience.person}@${audience.agency}`
      if (seek(after, membershipOf(audience))?.status !== "active") continue
      const row = itemRef(itemId.parse(about.id))
      const states = [seek(before, row), seek(after, row)].filter((each) => each !== undefined)
      const [was, now] = [before, after].map((world) =>
        states.flatMap((each) => knowersOf(world, each)).map(nameOf),
      )
      // An id and a code only, of what they brought forward themselves.
      const own = states.map(({ proposedBy, proposer }) => `${proposedBy}@${proposer}`)
      assert.ok([...(was ?? []), ...(now ?? []), ...own].includes(told), told)
    }
  },

  "no word of an item leaves its sealed rows": ({ done, after }) => {
    if (isRefusal(done)) return
    const told = JSON.stringify([done.event, done.notices, done.status])
    assert.ok(!told.includes("kenari"), told)
    for (const item of itemsIn(after)) assert.ok(!JSON.stringify(item).includes("kenari"))
  },

  "what is frozen never changes, and what stands in it names nobody who came to it later": (
    step,
  ) => {
    for (const { id, minutes } of meetingsIn(step.before)) {
      for (const { version, hash } of minutes?.frozen ?? []) {
        const ref = minutesRef(id, version)
        const [was, now] = [seek(step.before, ref), seek(step.after, ref)]
        if (was === now) continue
        assert.deepEqual({ ...now, remarks: [] }, { ...was, remarks: [] })
        const frozen = seek(step.after, meetingRef(id))?.minutes?.frozen ?? []
        assert.equal(frozen.find((each) => each.version === version)?.hash, hash)
      }
    }
  },

  "a number once given stays": ({ before, after }) => {
    for (const { id, number } of itemsIn(before)) {
      if (number) assert.equal(seek(after, itemRef(id))?.number, number)
    }
  },

  "once it is called off nothing about it moves, and nobody is told of it any more": ({
    done,
    before,
    after,
  }) => {
    for (const was of meetingsIn(before).filter(({ status }) => status === "cancelled")) {
      assert.equal(seek(after, meetingRef(was.id)), was)
      if (isRefusal(done)) continue
      assert.ok(done.notices.every(({ about }) => about.id !== was.id))
    }
  },
}

const standing: Laws = always(
  Object.assign(
    {},
    meetingLaws.minutes,
    meetingLaws.bookings,
    meetingLaws.ends,
    meetingLaws.identity,
  ),
)

const runs = 160

/** Giver and receiver of one child both sit in the room, and signed: the verb's own test sees to it. */
const seldom = ["agenda-items commit-handoff"]

describe("through the whole life of meetings, with all that is talked about in them", () => {
  testLaws(lifeGround, { ...calendars, ...secrecy, ...standing }, 110)

  test("every verb was done, every stage was reached, and minutes were opened again", () => {
    const reached = new Set<string>()
    const seen = landedIn(
      lifeGround,
      ({ attempt: { verb }, after }) => {
        for (const { status, minutes } of meetingsIn(after)) {
          reached.add(minutes?.reopened ? "reopened" : status).add(status)
        }
        for (const { status, number } of itemsIn(after)) reached.add(number ? "numbered" : status)
        return `${verb.noun} ${verb.name}`
      },
      runs,
    )
    const all = [meetings, agendaItems, actions].flatMap(({ verbs }) => verbs)
    const names = all.map(({ noun, name }) => `${noun} ${name}`)
    const missed = names.filter((each) => !seen.has(each))
    expect(missed.filter((each) => !seldom.includes(each))).toEqual([])
    const stages = [...meetingStatuses, "reopened", "numbered", "deferred", "withdrawn"]
    expect(stages.filter((each) => !reached.has(each))).toEqual([])
  })
})
