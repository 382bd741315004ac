import assert from "node:assert/strict"
import { type CaseId } from "#shared/case/case.ts"
import { hour, instantOf, minute, msOf, zoneOffsets } from "#shared/kernel/instant.ts"
import { type Meeting, meetingRef, spanOf } from "#shared/meeting/meeting.ts"
import { bookRef, type Item, itemId, itemRef } from "#shared/meeting/rows/item.ts"
import {
  type Excerpt,
  excerptRef,
  type MinutesText,
  minutesRef,
  type Roll,
  rollRef,
} from "#shared/meeting/rows/minutes.ts"
import { type Busy, busyRef } from "#shared/meeting/rows/poll.ts"
import type { StandingLaw } from "./handoff-laws.ts"
import { every, seek, type World } from "./world.ts"

const any = "any" as Meeting["id"]
const meetingsOf = (world: World): readonly Meeting[] => every(world, meetingRef(any))
const itemsOf = (world: World): readonly Item[] => every(world, itemRef(itemId.parse("any")))
const textsOf = (world: World): readonly MinutesText[] => every(world, minutesRef(any, 1))
const rollsOf = (world: World): readonly Roll[] => every(world, rollRef(any, "any"))
const excerptsOf = (world: World): readonly Excerpt[] =>
  every(world, excerptRef("any" as CaseId, "any"))

const over = /^(adjourned|held|minutes-draft|minutes-review|minutes-approved|closed)$/

/** Told here once more: whose book it writes in, by the local year of its end. */
function bookOf({ network, host, sessions }: Meeting): readonly [owner: string, year: string] {
  const end = spanOf(sessions)?.end ?? ""
  const zone = sessions.at(-1)?.zone ?? "WIB"
  const local = instantOf(Date.parse(end) + zoneOffsets[zone] * hour)
  return [network ?? host, local.slice(0, 4)]
}

const isDecided = ({ status }: Item): boolean => status === "decided" || status === "revision"

/** One after the other from 1 on, and as many as the book says. */
function mustRun(world: World, numbers: readonly string[], which: "decisions" | "excerpts"): void {
  const byBook = Map.groupBy(numbers, (each) => each.split("#")[0] ?? "")
  for (const [key, all] of byBook) {
    const [owner = "", year = ""] = key.split("/")
    const told = all.map((each) => each.split("#")[1] ?? "").sort()
    const wanted = told.map((_, place) => `${String(place + 1).padStart(3, "0")}/${year}`)
    assert.deepEqual(told, wanted, key)
    assert.equal(seek(world, bookRef(owner, year))?.[which], told.length, key)
  }
}

const bookKey = (world: World, id: Meeting["id"]): string => {
  const meeting = seek(world, meetingRef(id))
  return meeting ? bookOf(meeting).join("/") : "nowhere"
}

const spoken = ["OBJECTED", "APPROVED_WITH_NOTE", "DISSENT_ATTACHED"]

const minutes: Readonly<Record<string, StandingLaw>> = {
  "a decision has a number once its meeting is over, and nothing else has one": (world) => {
    for (const item of itemsOf(world)) {
      const meeting = item.meeting && seek(world, meetingRef(item.meeting))
      const isOver = meeting && over.test(meeting.status)
      assert.equal(item.number !== undefined, isDecided(item) && isOver === true, item.id)
    }
  },

  "numbers of decisions run without gaps in each book, and the book counts them": (world) => {
    const numbers = itemsOf(world).flatMap(({ number, meeting }) =>
      number && meeting ? [`${bookKey(world, meeting)}#${number}`] : [],
    )
    mustRun(world, numbers, "decisions")
  },

  "excerpts are numbered without gaps as well, and each is in the minutes of its meeting": (
    world,
  ) => {
    const all = excerptsOf(world)
    const numbers = all.map((each) => `${bookKey(world, each.meeting)}#${each.number.slice(2)}`)
    mustRun(world, numbers, "excerpts")
    for (const { meeting, number, item, version } of all) {
      const told = seek(world, meetingRef(meeting))?.minutes?.excerpts ?? []
      assert.ok(told.some((each) => each.number === number && each.item === item))
      const text = seek(world, minutesRef(meeting, version))
      assert.ok(text?.items.some((each) => each.item === item))
    }
  },

  "each objection, note and dissent has its words, under the version that it is about": (world) => {
    for (const { id, minutes: it } of meetingsOf(world)) {
      for (const { agency, stand, version } of it?.signatures ?? []) {
        if (!spoken.includes(stand)) continue
        const text = textsOf(world).find((each) => each.meeting === id && each.version === version)
        const remark = text?.remarks.find((each) => each.agency === agency)
        assert.equal(remark?.stand, stand)
        assert.ok(remark?.text.trim())
      }
    }
  },

  "minutes are approved when everybody who was there has spoken, and nobody merely objects": (
    world,
  ) => {
    for (const { status, minutes: it } of meetingsOf(world)) {
      if (!it || !/^minutes-(review|approved)$|^closed$/.test(status)) continue
      const now = it.signatures.filter(({ version }) => version === it.version)
      const isOpen = now.some(({ stand }) => stand === "PENDING" || stand === "OBJECTED")
      assert.equal(status === "minutes-review", isOpen, status)
    }
  },

  "of each agency came as many as are named on its list, or more": (world) => {
    for (const meeting of meetingsOf(world)) {
      if (!over.test(meeting.status)) continue
      for (const { agency, headcount } of meeting.invitations) {
        const roll = rollsOf(world).find(
          (each) => each.meeting === meeting.id && each.of === agency,
        )
        const named = roll?.entries.length ?? 0
        if (!meeting.room || named === 0) continue
        assert.ok((headcount?.actual ?? 0) >= named, `${agency} ${headcount?.actual} < ${named}`)
      }
    }
  },

  "whoever is not known to have come was not there, and nobody is there twice": (world) => {
    for (const { entries } of rollsOf(world)) {
      const keys = entries.map(({ key }) => key)
      assert.equal(new Set(keys).size, keys.length)
    }
  },
}

const quarter = 15 * minute

/** Every quarter of an hour that a session touches, one by one. */
const quartersOf = (sessions: Meeting["sessions"]): readonly number[] =>
  sessions.flatMap(({ start, end }) => {
    const from = Math.floor(msOf(start) / quarter)
    const until = Math.ceil(msOf(end) / quarter)
    return Array.from({ length: Math.max(0, until - from) }, (_, place) => from + place)
  })

/** Told here once more, quarter by quarter: whom and what a meeting that stands takes. */
function takenBy(meeting: Meeting): readonly string[] {
  const { chair, minuteTaker, seats = [], host, sessions, id } = meeting
  const must = meeting.invitations.filter(({ need }) => need === "mandatory")
  const asked = seats.filter(
    (each) =>
      !each.removedAt && each.part !== "owner" && must.some(({ agency }) => agency === each.agency),
  )
  const people = [chair, minuteTaker, ...asked.map(({ person }) => person)]
  const owners = [
    ...people.flatMap((person) => (person ? [`person#${person}`] : [])),
    ...(meeting.case ? [`case#${meeting.case}`] : []),
  ]
  const whole = owners.flatMap((owner) => quartersOf(sessions).map((each) => `${owner} ${each}`))
  const rooms = sessions.flatMap((each) =>
    each.venue && each.mode !== "ONLINE"
      ? quartersOf([each]).map((at) => `venue#${host} ${at}`)
      : [],
  )
  return [...new Set([...whole, ...rooms])].map((each) => `${id} ${each}`)
}

/** How a venue is called in a key is the product's own affair. */
const plain = (owner: string): string => owner.replace(/^(venue#[^#]+)#.*$/, "$1")

const bookedIn = ({ owner, month, taken }: Busy): readonly string[] => {
  const [year = 0, number = 0] = month.split("-").map(Number)
  const begins = Date.UTC(year, number - 1) / quarter
  return taken.flatMap(({ from, to, meeting, kind }) =>
    kind === "booked"
      ? Array.from(
          { length: to - from },
          (_, place) => `${meeting} ${plain(owner)} ${begins + from + place}`,
        )
      : [],
  )
}

const bookings: Readonly<Record<string, StandingLaw>> = {
  "booked is exactly what stands, to the quarter of an hour": (world) => {
    const standing = new Map(meetingsOf(world).map((each) => [String(each.id), each]))
    const statusOf = (line: string) => standing.get(line.split(" ")[0] ?? "")?.status ?? ""
    const booked = every(world, busyRef("any", "any"))
      .flatMap(bookedIn)
      // What has begun or is over keeps its past.
      .filter((each) => !over.test(statusOf(each)) && statusOf(each) !== "in-progress")
    const wanted = [...standing.values()].filter(({ status }) => status === "scheduled")
    assert.deepEqual([...new Set(booked)].sort(), wanted.flatMap(takenBy).toSorted())
  },
}

/** What rings when: nothing that belongs to a stage which is over. */
const clocksOf: Readonly<Record<string, RegExp>> = {
  draft: /^$/,
  polling: /^poll-/,
  scheduled: /^(poll-.*|start-reminder|no-show)$/,
  "in-progress": /^$/,
  adjourned: /^(successor|release)$/,
  held: /^(decision-summary|release)$/,
  "minutes-draft": /^release$/,
  "minutes-review": /^(comment-window|release)$/,
  "minutes-approved": /^release$/,
  closed: /^release$/,
  cancelled: /^$/,
}

const ends: Readonly<Record<string, StandingLaw>> = {
  "nothing rings of what is over: no clock runs that its stage does not wait for": (world) => {
    for (const { status, clocks = [] } of meetingsOf(world)) {
      for (const { kind } of clocks) assert.match(kind, clocksOf[status] ?? /^$/, status)
    }
  },

  "once it is over nobody and nothing is booked for what would have come": (world) => {
    const ended = new Map(
      meetingsOf(world).flatMap(({ id, status, room, adjourned, clocks = [] }) => {
        const at = room?.endedAt ?? adjourned?.at
        const isReleasing = clocks.some(({ kind }) => kind === "release")
        return at && over.test(status) && !isReleasing ? [[String(id), msOf(at)] as const] : []
      }),
    )
    for (const line of every(world, busyRef("any", "any")).flatMap(bookedIn)) {
      const [id = "", , place = ""] = line.split(" ")
      assert.ok(Number(place) * quarter < (ended.get(id) ?? Number.POSITIVE_INFINITY), line)
    }
  },
}

const identity: Readonly<Record<string, StandingLaw>> = {
  "no two meetings share a calendar id, and none tells of child, case or agency": (world) => {
    const all = meetingsOf(world)
    assert.equal(new Set(all.map(({ uid }) => uid)).size, all.length)
    for (const { uid, case: child, caseReference, host } of all) {
      for (const each of [child, caseReference, host]) assert.ok(!each || !uid.includes(each))
    }
  },

  "who was told nothing yet is nobody before it is fixed": (world) => {
    for (const { status, tentative, seats = [], past, sequence } of meetingsOf(world)) {
      const wasFixed = past.length > 0 || sequence > 0 || tentative
      if (wasFixed || !/^(draft|polling)$/.test(status)) continue
      assert.ok(seats.every(({ sent }) => sent === undefined))
    }
  },

  "once it is called off nobody’s last message is a request": (world) => {
    for (const { status, seats = [] } of meetingsOf(world)) {
      if (status !== "cancelled") continue
      assert.ok(seats.every(({ sent }) => sent?.method !== "REQUEST"))
    }
  },
}

/** Invariants of meetings.md 1.1, as far as rows alone can tell. */
export const meetingLaws = { minutes, bookings, ends, identity } as const
