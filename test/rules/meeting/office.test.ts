import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { officeHours } from "#shared/agency/rules/working-time.ts"
import { type HolidayYear, holidayRef } from "#shared/holiday/holiday.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { type Instant, instantOf } from "#shared/kernel/instant.ts"
import { changeSlots } from "#shared/meeting/change-slots.ts"
import { offerSlot } from "#shared/meeting/offer-slot.ts"
import { openPoll } from "#shared/meeting/open-poll.ts"
import { suggest } from "#shared/meeting/rules/suggest/suggest.ts"
import { regionCode } from "#shared/region/region.ts"
import { meetingAt, session } from "../../support/assembly.ts"
import { outcome } from "../../support/play.ts"
import { givenPoll, pollable, pollOf, slot } from "../../support/polls.ts"
import { knownWith, partyOf, wishOf } from "../../support/suggesting.ts"
import { koko, monday, oki, town } from "../../support/town.ts"
import { mend, put, type World } from "../../support/world.ts"

const local = (text: string): Instant => instantOf(Date.parse(`${text}:00+07:00`))
const dinsos = agencyRef(agencyId.parse("dinsos"))

/** A day of Lampung, one of Papua, and a Ramadan that ends before Nyepi. */
const entered: HolidayYear = {
  year: 2026,
  days: [
    { date: "2026-03-10", kind: "regional", name: "Lampung", region: regionCode.parse("18") },
    { date: "2026-03-11", kind: "regional", name: "Papua", region: regionCode.parse("91") },
  ],
  ramadan: { from: "2026-02-18", until: "2026-03-18" },
  decree: "Keputusan uji",
}

const enter = (world: World): void => {
  mend(world, dinsos, { hours: officeHours("WIB") })
  put(world, holidayRef(2026), { ...entered, enteredBy: personId.parse("admin"), at: monday })
}

type Ask = (start: Instant, reason?: string) => string

const slotAt = (start: Instant, reason?: string) => ({
  sessions: [session(start)],
  ...(reason ? { reason } : {}),
})

const opening: Ask = (start, reason) => {
  const world = town()
  enter(world)
  const id = meetingAt(world, "draft", pollable())
  const input = pollOf({ slots: [slot(10), slotAt(start, reason)] })
  return outcome(world, { verb: openPoll, id, input, by: koko, at: monday })
}
const changing: Ask = (start, reason) => {
  const { world, id } = givenPoll()
  enter(world)
  const input = { add: [slotAt(start, reason)] }
  return outcome(world, { verb: changeSlots, id, input, by: koko, at: monday })
}
const offering: Ask = (start, reason) => {
  const { world, id } = givenPoll()
  enter(world)
  const input = slotAt(start, reason)
  return outcome(world, { verb: offerSlot, id, input, by: oki, at: monday })
}

/** Two hours each. */
const unfit = {
  "a day that its own province was given": "2026-03-10T10:00",
  "Friday prayers": "2026-03-13T10:30",
  "an afternoon in Ramadan": "2026-03-12T13:30",
  "a morning in Ramadan": "2026-03-12T07:30",
}
const fit = {
  "a day that another province was given": "2026-03-11T09:30",
  "a Friday morning": "2026-03-13T09:00",
  "a Friday afternoon in Ramadan": "2026-03-13T13:00",
  "an afternoon after Ramadan": "2026-03-19T14:00",
}

const verbs: readonly (readonly [string, Ask])[] = [
  ["open-poll", opening],
  ["change-slots", changing],
  ["offer-slot", offering],
]

describe.each(verbs)("a slot of %s", (_, ask) => {
  test.each(Object.entries(unfit))("needs a reason on %s", (_name, start) => {
    expect(ask(local(start))).toBe("meeting.slot-off-hours")
    expect(ask(local(start), "Hanya saat itu semua sempat.")).toBe("polling")
  })

  test.each(Object.entries(fit))("needs none on %s", (_name, start) => {
    expect(ask(local(start))).toBe("polling")
  })
})

describe("suggestions", () => {
  const suggested = (start: Instant): boolean => {
    const parties = [partyOf("a", { delegates: [knownWith([start, start])] })]
    const to = instantOf(Date.parse(start) + 2 * 3_600_000)
    const wish = wishOf({ at: monday, from: start, to, minutes: 120, parties, years: [entered] })
    return suggest(wish).slots.length > 0
  }

  test("say of the same times what a poll says", () => {
    for (const start of Object.values(fit)) expect(suggested(local(start)), start).toBe(true)
    for (const start of Object.values(unfit)) expect(suggested(local(start)), start).toBe(false)
  })
})
