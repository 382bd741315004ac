import { describe, expect, test } from "vitest"
import type { Case } from "#shared/case/case.ts"
import type { StatutoryClock } from "#shared/case/lists/clocks.ts"
import { withoutAlarm } from "#shared/case/rules/alarm.ts"
import {
  clocksAfter,
  clocksAtOpening,
  type Happened,
  halfYearLater,
  limitEnd,
} from "#shared/case/rules/clocks.ts"
import { type Instant, instantOf } from "#shared/kernel/instant.ts"
import { regionCode } from "#shared/region/region.ts"
import { shipped } from "#test/support/calendars.ts"

const metro = regionCode.parse("18.72")
const jayapura = regionCode.parse("91.71")
/** A Friday, 15.00 in Metro (WIB) and 17.00 in Jayapura (WIT). */
const friday = instantOf(Date.UTC(2026, 2, 6, 8))
const at = (text: string): Instant => instantOf(Date.parse(text))

type Child = Pick<Case, "age" | "abhPosition" | "region" | "clocks">
const boy: Child = { age: 15, abhPosition: "CONFLICT", region: metro, clocks: [] }

type Told = Omit<Happened, "at"> & { readonly at?: Instant }

/** The child after all of this happened, one after the other. */
const after = (child: Child, ...told: readonly Told[]): Child =>
  told.reduce<Child>(
    (now, each) => ({ ...now, clocks: clocksAfter(now, { at: friday, ...each }, shipped) }),
    child,
  )
/** Its clocks without the alarm beside them (`alarm.test.ts`). */
const running = (child: Child) =>
  withoutAlarm(child.clocks)
    .map(({ kind }) => kind)
    .toSorted()
const dueOf = (child: Child, kind: StatutoryClock) =>
  child.clocks.find((each) => each.kind === kind)?.due

describe("a limit", () => {
  test("of hours counts them day and night", () => {
    const limit = { count: 24, unit: "hours" } as const
    expect(limitEnd(friday, limit, [metro, shipped])).toBe(at("2026-03-07T15:00:00+07:00"))
  })

  test("of days ends with the local day, wherever the child is", () => {
    const limit = { count: 7, unit: "days" } as const
    expect(limitEnd(friday, limit, [metro, shipped])).toBe(at("2026-03-14T00:00:00+07:00"))
    expect(limitEnd(friday, limit, [jayapura, shipped])).toBe(at("2026-03-14T00:00:00+09:00"))
    const late = at("2026-03-06T23:30:00+09:00")
    expect(limitEnd(late, limit, [jayapura, shipped])).toBe(at("2026-03-14T00:00:00+09:00"))
  })

  test("of working days leaves out the weekend", () => {
    const limit = { count: 3, unit: "working-days" } as const
    expect(limitEnd(friday, limit, [metro, shipped])).toBe(at("2026-03-11T15:00:00+07:00"))
  })

  test("of months ends with the same day of the month, or its last", () => {
    const limit = { count: 6, unit: "months" } as const
    expect(limitEnd(friday, limit, [metro, shipped])).toBe(at("2026-09-07T00:00:00+07:00"))
    expect(halfYearLater(at("2026-08-31T12:00:00+07:00"), metro)).toBe(
      at("2027-03-01T00:00:00+07:00"),
    )
  })
})

describe("what happens in the eyes of the law", () => {
  test("an investigation of a child in conflict with the law starts its five clocks", () => {
    const now = after(boy, { event: "INVESTIGATION_BEGAN", threatYears: 5 })
    expect(running(now)).toEqual([
      "PP65_OFFER_DIVERSION",
      "PP65_REQ_LITMAS",
      "PP65_SPDP",
      "SPPA_DIV_START_INV",
    ])
    expect(dueOf(now, "PP65_SPDP")).toBe(at("2026-03-07T15:00:00+07:00"))
    expect(dueOf(now, "PP65_OFFER_DIVERSION")).toBe(at("2026-03-13T15:00:00+07:00"))
    expect(dueOf(now, "SPPA_DIV_START_INV")).toBe(at("2026-03-14T00:00:00+07:00"))
  })

  test("of a victim it starts the request for the social report, and nothing of diversion", () => {
    const victim = { ...boy, abhPosition: "VICTIM" } as const
    expect(running(after(victim, { event: "INVESTIGATION_BEGAN" }))).toEqual([
      "PP65_REQ_SOCIAL_REPORT",
    ])
  })

  test("no diversion is timed where the law asks for none", () => {
    for (const offence of [{ threatYears: 7 }, { isRepeat: true }]) {
      const now = after(boy, { event: "INVESTIGATION_BEGAN", ...offence })
      expect(running(now)).toEqual(["PP65_REQ_LITMAS", "PP65_SPDP"])
    }
  })

  test("what was asked for stops one clock and starts the next", () => {
    const now = after(boy, { event: "INVESTIGATION_BEGAN" }, { event: "LITMAS_REQUESTED" })
    expect(running(now)).toContain("PP65_DELIVER_LITMAS")
    expect(running(now)).not.toContain("PP65_REQ_LITMAS")
    expect(dueOf(now, "PP65_DELIVER_LITMAS")).toBe(at("2026-03-09T15:00:00+07:00"))
  })

  test("diversion runs thirty days at its own stage, until it is agreed or fails", () => {
    const begun = after(
      boy,
      { event: "INVESTIGATION_BEGAN" },
      { event: "DIVERSION_BEGAN", stage: "INVESTIGATION" },
    )
    expect(running(begun)).toContain("SPPA_DIV_END_INV")
    expect(running(begun)).not.toContain("SPPA_DIV_START_INV")
    expect(running(begun)).not.toContain("PP65_OFFER_DIVERSION")
    expect(running(begun)).not.toContain("SPPA_DIV_END_PROS")
    expect(dueOf(begun, "SPPA_DIV_END_INV")).toBe(at("2026-04-06T00:00:00+07:00"))
    for (const event of ["DIVERSION_AGREED", "DIVERSION_FAILED"] as const) {
      expect(running(after(begun, { event }))).not.toContain("SPPA_DIV_END_INV")
    }
  })

  test("the next stage stops the chain of the one before, and starts its own", () => {
    const before = after(
      boy,
      { event: "INVESTIGATION_BEGAN" },
      { event: "DIVERSION_BEGAN", stage: "INVESTIGATION" },
      { event: "DETAINED", stage: "INVESTIGATION" },
      { event: "LITMAS_REQUESTED" },
    )
    const prosecuted = after(before, { event: "FILE_TO_PROSECUTOR" })
    expect(running(prosecuted)).toEqual(["PP65_DELIVER_LITMAS", "SPPA_DIV_START_PROS"])
    const tried = after(prosecuted, { event: "FILE_TO_COURT" })
    expect(running(tried)).toEqual(["PP65_DELIVER_LITMAS", "SPPA_JUDGE_ASSIGN"])
    const judged = after(tried, { event: "JUDGE_ASSIGNED" })
    expect(running(judged)).toEqual(["PP65_DELIVER_LITMAS", "SPPA_DIV_START_COURT"])
    const appealed = after(judged, { event: "APPEALED" }, { event: "CASSATION_LODGED" })
    expect(running(appealed)).toEqual(["PP65_DELIVER_LITMAS"])
  })

  test("a stage before the present one takes nothing away", () => {
    const tried = after(boy, { event: "FILE_TO_COURT" }, { event: "FILE_TO_PROSECUTOR" })
    expect(running(tried)).toContain("SPPA_JUDGE_ASSIGN")
  })

  test("the end of the case stops every clock of a stage", () => {
    const now = after(
      boy,
      { event: "FILE_TO_COURT" },
      { event: "DETAINED", stage: "TRIAL" },
      { event: "PROCEEDINGS_ENDED" },
    )
    expect(running(now)).toEqual([])
  })

  test.each([
    ["INVESTIGATION", "SPPA_DETAIN_INV", [7, 8]],
    ["PROSECUTION", "SPPA_DETAIN_PROS", [5, 5]],
    ["TRIAL", "SPPA_DETAIN_TRIAL", [10, 15]],
    ["APPEAL", "SPPA_DETAIN_APPEAL", [10, 15]],
    ["CASSATION", "SPPA_DETAIN_CASSATION", [15, 20]],
  ] as const)(
    "detention at %s is timed by %s: so many days, and so many more, %o",
    (stage, kind, limits) => {
      const [days, more] = limits
      const end = (count: number) => limitEnd(friday, { count, unit: "days" }, [metro, shipped])
      const detained = after(boy, { event: "DETAINED", stage })
      expect(withoutAlarm(detained.clocks)).toEqual([
        { kind, startedAt: friday, due: end(days), rung: 0 },
      ])
      const longer = after(detained, { event: "DETENTION_EXTENDED", stage })
      expect(dueOf(longer, kind)).toBe(end(days + more))
      const twice = after(longer, { event: "DETENTION_EXTENDED", stage })
      expect(dueOf(twice, kind)).toBe(end(days + more))
      expect(running(after(longer, { event: "RELEASED" }))).toEqual([])
    },
  )

  test("to be detained at a later stage ends the earlier detention, and an arrest", () => {
    const arrested = after(boy, { event: "ARRESTED" })
    expect(running(arrested)).toEqual(["SPPA_ARREST"])
    const detained = after(arrested, { event: "DETAINED", stage: "INVESTIGATION" })
    expect(running(detained)).toEqual(["SPPA_DETAIN_INV"])
    const later = after(detained, { event: "DETAINED", stage: "TRIAL" })
    expect(running(later)).toEqual(["SPPA_DETAIN_TRIAL"])
  })

  test("nobody gains time by telling it twice, and an earlier start counts", () => {
    const first = after(boy, { event: "DETAINED", stage: "TRIAL" })
    const again = after(first, {
      event: "DETAINED",
      stage: "TRIAL",
      at: at("2026-03-10T15:00:00+07:00"),
    })
    expect(again.clocks).toEqual(first.clocks)
    const earlier = after(first, {
      event: "DETAINED",
      stage: "TRIAL",
      at: at("2026-03-01T15:00:00+07:00"),
    })
    expect(dueOf(earlier, "SPPA_DETAIN_TRIAL")).toBe(at("2026-03-12T00:00:00+07:00"))
  })

  test("below twelve the decision goes to court in three days, the programme lasts six months", () => {
    const girl = { ...boy, age: 10 }
    const now = after(girl, { event: "U12_DECIDED" }, { event: "U12_PLACED" })
    expect(dueOf(now, "SPPA_U12_COURT")).toBe(at("2026-03-10T00:00:00+07:00"))
    expect(dueOf(now, "SPPA_U12_PLACEMENT")).toBe(at("2026-09-07T00:00:00+07:00"))
    const longer = after(now, { event: "U12_EXTENDED" })
    expect(dueOf(longer, "SPPA_U12_PLACEMENT")).toBe(at("2027-03-07T00:00:00+07:00"))
    expect(running(after(longer, { event: "U12_TO_COURT" }, { event: "U12_ENDED" }))).toEqual([])
  })

  test("a report of sexual violence goes to the police, then come protection and LPSK", () => {
    const victim = { ...boy, abhPosition: "VICTIM" } as const
    const told = after(victim, { event: "SEXUAL_VIOLENCE_REPORTED" })
    expect(dueOf(told, "TPKS_FORWARD_REPORT")).toBe(at("2026-03-09T15:00:00+07:00"))
    const known = after(told, { event: "POLICE_REPORTED" })
    expect(running(known)).toEqual(["TPKS_TEMP_PROTECTION"])
    const safe = after(known, { event: "PROTECTION_GIVEN" })
    expect(running(safe)).toEqual(["TPKS_LPSK_REQUEST", "TPKS_TEMP_PROTECTION_END"])
    expect(dueOf(safe, "TPKS_TEMP_PROTECTION_END")).toBe(at("2026-03-21T00:00:00+07:00"))
    const asked = after(safe, { event: "LPSK_REQUESTED" }, { event: "PROTECTION_ENDED" })
    expect(running(asked)).toEqual([])
  })

  test("local procedures are timed beside it", () => {
    const now = after(boy, { event: "COMPLAINT_RECEIVED" }, { event: "SHELTERED" })
    expect(dueOf(now, "LOCAL_UPTD_FOLLOWUP")).toBe(at("2026-03-11T15:00:00+07:00"))
    expect(dueOf(now, "LOCAL_SHELTER_MAX")).toBe(at("2026-03-21T00:00:00+07:00"))
    expect(running(after(now, { event: "FOLLOWED_UP" }, { event: "SHELTER_ENDED" }))).toEqual([])
  })

  test("clocks of case work run on whatever happens", () => {
    const it = { risk: "HIGH", category: "AMPK02_ABH", region: metro, source: "POLICE" } as const
    const clocks = clocksAtOpening(friday, it, shipped)
    const now = after({ ...boy, clocks }, { event: "PROCEEDINGS_ENDED" })
    expect(running(now)).toEqual(["reassess", "social-worker"])
  })
})
