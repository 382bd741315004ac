import { describe, expect, test } from "vitest"
import { officeHours } from "#shared/agency/rules/working-time.ts"
import { agencyId, meetingId, type PersonId, personId } from "#shared/kernel/id.ts"
import { type Instant, later, minute } from "#shared/kernel/instant.ts"
import type { Meeting, Seat } from "#shared/meeting/meeting.ts"
import { type Busy, busyRef } from "#shared/meeting/rows/poll.ts"
import type { Session } from "#shared/meeting/rows/session.ts"
import { quartersOf, venueOwner } from "#shared/meeting/rules/booking.ts"
import { cardFor } from "#shared/meeting/rules/change.ts"
import {
  type Ground,
  hardConflicts,
  looseConflicts,
  meetingsNear,
  travelConflicts,
} from "#shared/meeting/rules/clashes.ts"
import {
  calendarConflicts,
  crowdedDays,
  minimumNotice,
  noticeConflicts,
} from "#shared/meeting/rules/conflicts.ts"
import { conference, meeting, scheduled } from "../../support/assembly.ts"
import { fasting, local } from "../../support/suggesting.ts"
import { metro } from "../../support/town.ts"

const page = (name: string, zone: "WIB" | "WIT" = "WIB") => ({
  id: agencyId.parse(name),
  hours: officeHours(zone),
  region: metro,
})
const dinsos = page("dinsos")
const elsewhere = meetingId.parse("meeting-elsewhere")

const session = (start: Instant, minutes = 60, change: Partial<Session> = {}): Session => ({
  start,
  end: later(start, minutes * minute),
  zone: "WIB",
  mode: "ONSITE",
  venue: "Aula Dinsos",
  ...change,
})
const thursday = local("2026-09-03T09:00")

const seat = (person: string, agency: string, change: Partial<Seat> = {}): Seat => ({
  person: personId.parse(person),
  agency: agencyId.parse(agency),
  part: "delegate",
  partstat: "NEEDS-ACTION",
  ...change,
})

/** A person's time, taken by another meeting. */
function taken(person: string, at: Session, change: Partial<Busy["taken"][number]> = {}) {
  const owner = person.includes("#") ? person : `person#${person}`
  return quartersOf([at]).map(({ month, from, to }) => {
    const state: Busy = {
      owner,
      month,
      taken: [{ from, to, meeting: elsewhere, kind: "booked", ...change }],
    }
    return { ref: busyRef(owner, month), state, version: 1 }
  })
}

const groundOf = (change: Partial<Ground> = {}, draft: Partial<Meeting> = {}): Ground => ({
  meeting: { ...scheduled(meeting()), ...draft },
  sessions: [session(thursday)],
  at: local("2026-08-20T09:00"),
  busy: [],
  staff: new Map(),
  types: new Map(),
  ...change,
})
const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code)

describe("what stands in the way", () => {
  test("is nothing where everybody is free, or where nobody knows", () => {
    expect(hardConflicts(groundOf())).toEqual([])
    const staff = new Map([[agencyId.parse("rpsa"), [personId.parse("wati")]]])
    expect(hardConflicts(groundOf({ staff }))).toEqual([])
  })

  test("is a start in the past", () => {
    expect(codes(hardConflicts(groundOf({ at: thursday })))).toEqual(["past"])
    expect(codes(hardConflicts(groundOf({ at: later(thursday, -1) })))).toEqual([])
  })

  test("is a chair, a minute taker or a delegate who must come and is booked elsewhere", () => {
    const people = { chair: personId.parse("surya"), minuteTaker: personId.parse("rina") }
    const seats = [seat("wati", "rpsa"), seat("oki", "rpsa"), seat("lia", "lksa")]
    const busy = ["surya", "rina", "wati", "lia"].flatMap((who) => taken(who, session(thursday)))
    const found = hardConflicts(groundOf({ busy }, { ...people, seats }))
    expect(found).toEqual([
      { code: "chair", agency: "dinsos", people: ["surya"] },
      { code: "minute-taker", agency: "dinsos", people: ["rina"] },
      { code: "delegate", agency: "rpsa", people: ["wati"] },
    ])
    const beside = session(later(thursday, 60 * minute))
    const free = groundOf({ busy: taken("surya", beside) }, people)
    expect(hardConflicts(free)).toEqual([])
    const own = taken("surya", session(thursday), { meeting: free.meeting.id })
    expect(hardConflicts({ ...free, busy: own })).toEqual([])
  })

  test("is an agency that must come and has nobody left: of its seats, or of its staff", () => {
    const busy = ["wati", "oki"].flatMap((who) => taken(who, session(thursday)))
    const rpsa = agencyId.parse("rpsa")
    const [wati, oki, dewi] = ["wati", "oki", "dewi"].map((each) => personId.parse(each))
    const gone = (staff: readonly (PersonId | undefined)[]) => {
      const known = staff.filter((each) => each !== undefined)
      return codes(hardConflicts(groundOf({ busy, staff: new Map([[rpsa, known]]) })))
    }
    expect(gone([wati, oki])).toEqual(["agency"])
    expect(gone([wati, oki, dewi])).toEqual([])
    const seats = [seat("wati", "rpsa"), seat("dewi", "rpsa", { removedAt: thursday })]
    expect(codes(hardConflicts(groundOf({ busy }, { seats })))).toEqual(["delegate", "agency"])
  })

  test("is a room or a case that is taken", () => {
    const { meeting: draft } = groundOf()
    const venue = venueOwner(draft.host, "Aula Dinsos")
    expect(hardConflicts(groundOf({ busy: taken(venue, session(thursday)) }))).toEqual([
      { code: "venue" },
    ])
    const child = scheduled(conference())
    const busy = taken(`case#${child.case}`, session(thursday))
    expect(codes(hardConflicts(groundOf({ busy, meeting: child })))).toEqual(["case"])
  })

  test("is a conference that could not decide: nobody from outside, or no Bapas where the law asks", () => {
    const child = scheduled(conference())
    const busy = taken("wati", session(thursday))
    const seats = [seat("wati", "rpsa")]
    const alone = {
      ...child,
      seats,
      invitations: child.invitations.filter(({ agency }) => agency !== "lksa"),
    }
    expect(codes(hardConflicts(groundOf({ busy, meeting: alone })))).toContain("quorum")
    expect(codes(hardConflicts(groundOf({ meeting: alone })))).toEqual([])
    const leads = ["surya", "rina"].flatMap((who) => taken(who, session(thursday)))
    const staff = new Map([[child.host, [personId.parse("surya"), personId.parse("rina")]]])
    const hostless = groundOf({ busy: leads, meeting: child, staff })
    expect(codes(hardConflicts(hostless))).toContain("quorum")
    const juvenile = { ...child, isJuvenileJustice: true }
    expect(codes(hardConflicts(groundOf({ meeting: juvenile })))).toEqual(["quorum"])
    const types = new Map([[agencyId.parse("lksa"), "BAPAS" as const]])
    expect(codes(hardConflicts(groundOf({ meeting: juvenile, types })))).toEqual([])
  })
})

describe("what speaks against a time", () => {
  test("is a delegate who need not come and cannot, and whoever holds the time for another", () => {
    const seats = [seat("lia", "lksa"), seat("koko", "dinsos", { part: "owner" })]
    const busy = [...taken("lia", session(thursday)), ...taken("koko", session(thursday))]
    expect(looseConflicts(groundOf({ busy }, { seats }))).toEqual([
      { code: "delegate", agency: "lksa", people: ["lia"] },
    ])
    const held = taken("lia", session(thursday), { kind: "held" })
    expect(looseConflicts(groundOf({ busy: held }, { seats }))).toEqual([
      { code: "held", agency: "lksa", people: ["lia"] },
    ])
    const over = taken("lia", session(thursday), { kind: "held", until: local("2026-08-20T09:00") })
    expect(looseConflicts(groundOf({ busy: over }, { seats }))).toEqual([])
  })

  test("is a routine meeting without half of those who must come", () => {
    const seats = [seat("wati", "rpsa"), seat("surya", "dinsos")]
    const busy = (...who: readonly string[]) =>
      who.flatMap((each) => taken(each, session(thursday)))
    expect(codes(looseConflicts(groundOf({ busy: busy("wati") }, { seats })))).toEqual([])
    expect(codes(looseConflicts(groundOf({ busy: busy("wati", "surya") }, { seats })))).toEqual([
      "quorum",
    ])
  })

  test("is less than an hour between two places", () => {
    const seats = [seat("lia", "lksa")]
    const other = (minutes: number, change: Partial<Session> = {}) => {
      const theirs = session(later(thursday, minutes * minute), 60, {
        venue: "Kantor LKSA",
        ...change,
      })
      const ground = groundOf({ busy: taken("lia", theirs) }, { seats })
      const near = { ...ground.meeting, id: elsewhere, sessions: [theirs] }
      expect(meetingsNear(ground)).toEqual(Math.abs(minutes) < 120 ? [elsewhere] : [])
      return codes(travelConflicts(ground, [near]))
    }
    expect(other(60)).toEqual(["travel"])
    expect(other(-105)).toEqual(["travel"])
    expect(other(120)).toEqual([])
    expect(other(-120)).toEqual([])
    expect(other(60, { venue: " aula  dinsos " })).toEqual([])
    expect(other(60, { mode: "ONLINE" })).toEqual([])
  })
})

describe("the calendar", () => {
  const draft = scheduled(meeting())
  const against = (
    start: string,
    change: { minutes?: number; years?: readonly never[]; zone?: "WIT" } = {},
  ) => {
    const sessions = [session(local(start), change.minutes)]
    const asked = { meeting: draft, sessions, years: change.years ?? [] }
    return codes(calendarConflicts(asked, page("dinsos", change.zone)))
  }

  test("speaks up outside an agency's hours, and in the Friday window", () => {
    expect(against("2026-09-03T09:00")).toEqual([])
    expect(against("2026-09-03T15:30")).toEqual(["hours"])
    expect(against("2026-09-03T15:00", { zone: "WIT" })).toEqual(["hours"])
    expect(against("2026-09-04T11:00")).toEqual(["friday"])
    expect(against("2026-09-04T13:00")).toEqual([])
    expect(against("2026-09-06T09:00")).toEqual(["hours"])
  })

  test("speaks up on a holiday, which says all there is to say, and in Ramadan", () => {
    const days = [{ date: "2026-09-04", kind: "national", name: "Uji" }] as const
    const asked = (start: string, years: readonly object[]) =>
      against(start, { years: years as readonly never[] })
    expect(asked("2026-09-04T11:00", [{ ...fasting, ramadan: undefined, days }])).toEqual([
      "holiday",
    ])
    expect(asked("2026-09-03T14:30", [fasting])).toEqual(["ramadan"])
    expect(asked("2026-09-03T09:00", [fasting])).toEqual([])
  })

  test("counts the working days that an invitation leaves, over a weekend; none where it is urgent", () => {
    const monday = [session(local("2026-09-07T09:00"))]
    const asked = { meeting: draft, sessions: monday, years: [] }
    const notice = (at: string, change: Partial<Meeting> = {}) =>
      codes(noticeConflicts({ ...asked, meeting: { ...draft, ...change } }, dinsos, local(at)))
    expect(minimumNotice).toEqual({ coordination: 3, "case-conference": 2 })
    expect(notice("2026-09-02T09:00")).toEqual([])
    expect(notice("2026-09-02T09:01")).toEqual(["notice"])
    expect(notice("2026-09-03T09:00", { profile: "case-conference" })).toEqual([])
    expect(notice("2026-09-06T09:00", { urgent: true })).toEqual([])
  })

  test("finds the third meeting of an agency on one local day", () => {
    const asked = { meeting: draft, sessions: [session(thursday)], years: [] }
    const at = (start: string, status: Meeting["status"] = "scheduled", place = 0) => ({
      ...cardFor({ ...draft, sessions: [session(local(start))], status }, undefined),
      id: meetingId.parse(`meeting-${start.slice(-5).replace(":", "")}${place}`),
    })
    const third = (...cards: ReturnType<typeof at>[]) => codes(crowdedDays(asked, dinsos, cards))
    expect(third(at("2026-09-03T07:30"), at("2026-09-03T13:00"))).toEqual(["third-that-day"])
    expect(third(at("2026-09-03T07:30"), at("2026-09-04T00:15"))).toEqual([])
    expect(third(at("2026-09-03T07:30"), at("2026-09-03T13:00", "cancelled"))).toEqual([])
    expect(third(at("2026-09-03T07:30"), at("2026-09-03T13:00", "draft"))).toEqual([])
    const own = { ...at("2026-09-03T13:00"), id: draft.id }
    expect(third(at("2026-09-03T07:30"), own)).toEqual([])
  })
})
