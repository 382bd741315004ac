import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { officeHours } from "#shared/agency/rules/working-time.ts"
import { caseRef } from "#shared/case/case.ts"
import { recordEvent } from "#shared/case/record-event.ts"
import { accept } from "#shared/handoff/accept.ts"
import { acknowledge } from "#shared/handoff/acknowledge.ts"
import { ask } from "#shared/handoff/ask.ts"
import { breach } from "#shared/handoff/breach.ts"
import { escalate } from "#shared/handoff/escalate.ts"
import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { raiseRisk } from "#shared/handoff/raise-risk.ts"
import { type HolidayYear, holidayRef } from "#shared/holiday/holiday.ts"
import { system } from "#shared/kernel/actor.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, type Instant, instantOf, later } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { regionCode } from "#shared/region/region.ts"
import { acceptance, handoffAt, must, openCase, wednesday } from "../../support/journey.ts"
import { agencies, monday, oki, rina, town } from "../../support/town.ts"
import { mend, put, type Seat, see, type World } from "../../support/world.ts"

const lampung = regionCode.parse("18")

/** Thursday, Friday and the Monday after are closed in Lampung, where all of this happens. */
const closed: HolidayYear = {
  year: 2026,
  days: ["2026-03-05", "2026-03-06", "2026-03-09"].map((date) => ({
    date,
    kind: "regional" as const,
    name: "Libur daerah",
    region: lampung,
  })),
  decree: "Keputusan Gubernur uji",
}

const enter = (world: World, year: HolidayYear = closed): void =>
  put(world, holidayRef(year.year), { ...year, enteredBy: personId.parse("admin"), at: monday })

function worldOf(year?: HolidayYear): World {
  const world = town()
  for (const each of agencies) {
    mend(world, agencyRef(agencyId.parse(each)), { hours: officeHours("WIB") })
  }
  if (year) enter(world, year)
  return world
}

const local = (text: string): Instant => instantOf(Date.parse(`${text}:00+07:00`))
const dueOf = (world: World, id: HandoffId, kind: string) =>
  see(world, handoffRef(id)).clocks.find((each) => each.kind === kind)?.due

type Step = {
  readonly verb: AnyVerb
  readonly stage: Parameters<typeof handoffAt>[1]
  readonly risk: "MEDIUM" | "LOW"
  readonly by: Seat
  readonly input?: unknown
  readonly clock: string
  readonly usual: string
  readonly with: string
}

// At nine on Wednesday 4 March 2026; Nyepi and Idulfitri lie behind the longer ones.
const steps: readonly Step[] = [
  {
    verb: acknowledge,
    stage: "offered",
    risk: "MEDIUM",
    by: oki,
    input: { attest: true },
    clock: "decide",
    usual: "2026-03-09T09:00",
    with: "2026-03-12T09:00",
  },
  {
    verb: accept,
    stage: "under-review",
    risk: "MEDIUM",
    by: oki,
    input: acceptance(later(monday, 60 * day)),
    clock: "handover",
    usual: "2026-03-25T09:00",
    with: "2026-03-23T09:00",
  },
  {
    verb: ask,
    stage: "under-review",
    risk: "MEDIUM",
    by: oki,
    input: { questions: ["Kapan anak dapat ditemui?"] },
    clock: "reply",
    usual: "2026-03-05T09:00",
    with: "2026-03-10T09:00",
  },
  {
    verb: escalate,
    stage: "offered",
    risk: "MEDIUM",
    by: rina,
    input: { note: "Belum ada kabar sama sekali." },
    clock: "acknowledge",
    usual: "2026-03-05T09:00",
    with: "2026-03-10T09:00",
  },
  {
    verb: breach,
    stage: "offered",
    risk: "MEDIUM",
    by: system,
    input: {},
    clock: "acknowledge",
    usual: "2026-03-05T09:00",
    with: "2026-03-10T09:00",
  },
  {
    verb: raiseRisk,
    stage: "under-review",
    risk: "LOW",
    by: rina,
    input: { risk: "MEDIUM", reason: "Keadaan anak memburuk." },
    clock: "decide",
    usual: "2026-03-05T12:00",
    with: "2026-03-10T12:00",
  },
]

describe("a year that an administrator entered", () => {
  test.each(steps)("counts for the clock that $verb.name starts", (step) => {
    const { verb, stage, risk, by, input, clock } = step
    for (const [year, due] of [[undefined, step.usual] as const, [closed, step.with] as const]) {
      const world = worldOf()
      const id = handoffAt(world, stage, { risk })
      if (year) enter(world, year)
      must(world, { verb, id, input, by, at: wednesday })
      expect(dueOf(world, id, clock), year ? "entered" : "shipped").toBe(local(due))
    }
  })

  test("leaves what runs already where it is", () => {
    const world = worldOf()
    const id = handoffAt(world, "offered", { risk: "MEDIUM" })
    const before = see(world, handoffRef(id)).clocks
    enter(world)
    expect(see(world, handoffRef(id)).clocks).toEqual(before)
  })

  test("counts for a child's working days in its own district alone", () => {
    const dueIn = (region: string, year?: HolidayYear) => {
      const world = worldOf(year)
      const id = openCase(world, { region })
      const input = { event: "COMPLAINT_RECEIVED", at: wednesday }
      must(world, { verb: recordEvent, id, input, by: rina, at: wednesday })
      const { clocks } = see(world, caseRef(id))
      return clocks.find(({ kind }) => kind === "LOCAL_UPTD_FOLLOWUP")?.due
    }
    expect(dueIn("18.72")).toBe(local("2026-03-09T09:00"))
    expect(dueIn("18.72", closed)).toBe(local("2026-03-12T09:00"))
    expect(dueIn("31.71", closed)).toBe(local("2026-03-09T09:00"))
  })

  test("moves a deadline to when people are there in Ramadan", () => {
    const fasting = { from: "2026-03-01", until: "2026-03-30" }
    const world = worldOf({ ...closed, days: [], ramadan: fasting })
    const id = handoffAt(world, "offered", { risk: "MEDIUM" })
    const late = local("2026-03-04T15:45")
    must(world, { verb: acknowledge, id, input: { attest: true }, by: oki, at: late })
    expect(dueOf(world, id, "decide")).toBe(local("2026-03-09T15:00"))
  })
})
