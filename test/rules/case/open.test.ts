import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import {
  budgetRef,
  type CaseId,
  caseId,
  caseRef,
  custodyRef,
  sectionRef,
} from "#shared/case/case.ts"
import { open } from "#shared/case/open.ts"
import { cases } from "#shared/case/verbs.ts"
import { cardOf, viewOf } from "#shared/case/views.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { village } from "../../support/case-stage.ts"
import { canary, must, openCase, opening } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { koko, lia, monday, rina, seat, surya, town } from "../../support/town.ts"
import { every, factsFor, mend, put, type Seat, see, type World } from "../../support/world.ts"

const opened = (input: unknown, [world, by]: readonly [World, Seat] = [town(), rina]): string =>
  outcome(world, { verb: open, input, by, at: monday })

describe("opening a case", () => {
  test("the agency of whoever opens it is the custodian, from this instant on", () => {
    const world = town()
    const id = openCase(world)
    expect(see(world, caseRef(id))).toMatchObject({
      status: "open",
      custodian: "dinsos",
      custodyEpoch: 1,
      openedBy: rina.person,
    })
    expect(see(world, custodyRef(id, 1))).toMatchObject({ custodian: "dinsos", from: monday })
  })

  test("who the child is lies in sealed sections, and nowhere else", () => {
    const world = town()
    const change = must(world, { verb: open, input: opening(), by: rina, at: monday })
    const [ref] = change.writes.flatMap((each) => (each.how === "create" ? [each.ref] : []))
    const id = openCase(world)
    expect(ref?.subject).toBe("case")
    const words = ["kenari-name", "9918720101130001", "kenari-address", "kenari-assessment"]
    const child = see(world, caseRef(id))
    const seen = JSON.stringify([
      child,
      cardOf(child, "custodian"),
      viewOf(child, "custodian"),
      change.event,
    ])
    expect(words.filter((word) => seen.includes(word))).toEqual([])
    const sealed = JSON.stringify(
      ["identity", "summary"].map((kind) => see(world, sectionRef(id, kind))),
    )
    expect(words.filter((word) => !sealed.includes(word))).toEqual([])
    expect(change.notices).toEqual([])
  })

  test("its reference names the district and nothing of the child", () => {
    const world = town()
    expect(see(world, caseRef(openCase(world))).reference).toMatch(/^1872-[A-Z0-9]{6}$/)
  })

  test("an agency of single tasks does not hold a child", () => {
    const world = town()
    mend(world, agencyRef(agencyId.parse("dinsos")), { type: "LPA_KABKOTA" })
    expect(opened(opening(), [world, rina])).toBe("case.agency-cannot-hold")
  })

  test("a suspended agency opens nothing", () => {
    const world = town()
    mend(world, agencyRef(agencyId.parse("dinsos")), { status: "suspended" })
    expect(opened(opening(), [world, rina])).toBe("case.agency-cannot-hold")
  })

  test("the district is one of the list", () => {
    expect(opened(opening({ region: "99.99" }))).toBe("case.region-unknown")
  })

  test("nobody opens a case from which they are excluded", () => {
    expect(opened(opening({ excludedPersons: [rina.person] }))).toBe("case.guardian-excluded")
  })

  test("it takes a role that takes children in", () => {
    expect(opened(opening(), [town(), koko])).toBe("role.required")
    expect(opened(opening(), [town(), seat("wira", "dinsos")])).toBe("role.required")
  })

  test("no agency opens a case with which it is in conflict", () => {
    expect(opened(opening({ conflictedAgencies: ["dinsos"] }))).toBe("case.own-conflicted")
  })

  test("a sub-code belongs to the category", () => {
    const change = { category: "AMPK04_EXPLOITED", subCode: "SEXUAL" }
    expect(opened(opening(change))).toBe("open")
    expect(opened(opening({ ...change, subCode: "NARCOTICS" }))).toBe("case.sub-code-unfit")
  })

  test("nobody without a NIK is known to the welfare register", () => {
    const externalReferences = [{ system: "DTSEN", number: "DT-1" }]
    expect(opened(opening({ externalReferences }))).toBe("open")
    const identity = { none: true }
    expect(opened(opening({ externalReferences, identity }))).toBe("case.nik-missing")
  })

  test.each(["2026-03-03", "2007-03-02"])("somebody born on %s is no child today", (birthDate) => {
    const identity = { name: "x", birthDate }
    expect(opened(opening({ identity }))).toBe("case.birth-date-unfit")
  })

  test("the cluster follows from the category, unless another one is named", () => {
    const clusterAfter = (change: Record<string, unknown>) => {
      const world = town()
      return see(world, caseRef(openCase(world, change))).cluster
    }
    expect(clusterAfter({ category: "AMPK05_DRUGS" })).toBe("K05_HEALTH_DRUGS")
    expect(clusterAfter({ cluster: "K06_EDUCATION" })).toBe("K06_EDUCATION")
  })

  test("a child of whom nothing is known has a case all the same", () => {
    const world = town()
    const id = openCase(world, { identity: { none: true }, isAgeEstimated: true })
    expect(see(world, caseRef(id))).toMatchObject({
      identityStatus: "NONE",
      isAgeEstimated: true,
      blinds: [],
    })
    expect(see(world, sectionRef(id, "identity")).content).toEqual({})
  })

  test.each([
    ["KNOWN", { name: "Siti", nik: "9918720101130001" }],
    ["KNOWN", { name: "Siti", birthDate: "2013-01-01" }],
    ["PARTIAL", { name: "Siti" }],
    ["PARTIAL", { address: "Metro Timur" }],
  ])("its identity counts as %s with %o", (status, identity) => {
    const world = town()
    expect(see(world, caseRef(openCase(world, { identity }))).identityStatus).toBe(status)
  })

  test("who told of it and who brought the child lie sealed, each by itself", () => {
    const world = town()
    const reporter = { name: canary("reporter"), relation: canary("relation") }
    const id = openCase(world, { reporter, broughtBy: canary("brought") })
    expect(see(world, sectionRef(id, "reporter")).content).toEqual(reporter)
    expect(see(world, sectionRef(id, "identity")).content).toMatchObject({
      broughtBy: canary("brought"),
    })
    const rest = JSON.stringify([see(world, caseRef(id)), see(world, sectionRef(id, "summary"))])
    expect(rest).not.toContain("kenari-reporter")
    expect(rest).not.toContain("kenari-brought")
  })

  test("a look at the risk and a worker by name are due, the sooner the graver", () => {
    const dues = (risk: string) => {
      const world = town()
      return see(world, caseRef(openCase(world, { risk }))).clocks.map(({ kind, due }) => [
        kind,
        (Date.parse(due) - Date.parse(monday)) / 3_600_000,
      ])
    }
    const looks = (days: number, hours: number) => [
      ["reassess", days * 24],
      ["social-worker", hours],
    ]
    expect(dues("EMERGENCY")).toEqual(looks(3, 24))
    expect(dues("HIGH")).toEqual(looks(7, 24))
    expect(dues("MEDIUM")).toEqual(looks(30, 72))
    expect(dues("LOW")).toEqual(looks(90, 168))
  })

  test("sexual violence goes to the police within 72 hours, unless it came from there", () => {
    const runs = (change: Record<string, unknown>) => {
      const world = town()
      const { clocks } = see(world, caseRef(openCase(world, change)))
      return clocks.some(({ kind }) => kind === "TPKS_FORWARD_REPORT")
    }
    expect(runs({ category: "AMPK10_SEXUAL_CRIME" })).toBe(true)
    expect(runs({ category: "AMPK10_SEXUAL_CRIME", source: "POLICE" })).toBe(false)
    expect(runs({})).toBe(false)
  })

  test("the same child in two houses: the second is told whom to ask, nothing else", () => {
    const world = town()
    const first = openCase(world)
    const wati = seat("wati", "rpsa")
    const { subject } = must(world, { verb: open, input: opening(), by: wati, at: monday })
    const second = caseId.parse(subject.parts[0])
    expect(see(world, caseRef(first)).sameChild).toEqual([])
    expect(see(world, caseRef(second)).sameChild).toEqual([
      { agency: "dinsos", name: "Instansi dinsos", at: monday },
    ])
  })

  test("once the day's answers are spent, nobody is named, and the case is opened all the same", () => {
    const world = town()
    openCase(world)
    const wati = seat("wati", "rpsa")
    put(world, budgetRef(wati.person), { day: monday.slice(0, 10), left: 0 })
    expect(opened(opening(), [world, wati])).toBe("open")
    const mine = every(world, caseRef("any" as CaseId)).find(({ openedBy }) => openedBy === "wati")
    expect(mine?.sameChild).toEqual([])
  })

  test("no more than is asked for, and all of it, is taken", () => {
    const { identity: _, ...unnamed } = opening()
    const wrong = [
      unnamed,
      { ...opening(), custodian: "rpsa" },
      { ...opening(), age: 19 },
      { ...opening(), risk: "GRAVE" },
      { ...opening(), identity: { name: "x", nik: "123" } },
      { ...opening(), identity: {} },
      { ...opening(), identity: { none: true, name: "x" } },
      { ...opening(), harms: ["HUNGER"] },
      { ...opening(), legalReferences: ["UU_1_1974"] },
    ]
    for (const each of wrong) expect(open.input.safeParse(each).success).toBe(false)
    expect(open.input.safeParse(opening()).success).toBe(true)
  })

  test("only the custodian's people who work on cases know of it, and no excluded one", () => {
    const world = town()
    const child = see(world, caseRef(openCase(world, { excludedPersons: ["surya"] })))
    const knows = (by: Seat): boolean => {
      const facts = factsFor(world, { by, at: monday })
      return facts !== undefined && cases.knows(child, facts.actor)
    }
    expect(knows(rina)).toBe(true)
    expect(knows(seat("surya", "dinsos"))).toBe(false)
    expect(knows(seat("budi", "dinsos"))).toBe(false)
    expect(knows(lia)).toBe(false)
  })

  test("coordinators are kept away by a supervisor alone, and the centre by nobody", () => {
    const world = village()
    const keeping = (agency: string) => opening({ conflictedAgencies: [agency] })
    const refused = "case.coordinator-needs-supervisor"
    expect(opened(keeping("pksai"), [world, rina])).toBe(refused)
    expect(opened(keeping("direktorat"), [world, surya])).toBe("case.centre-stays")
    const { notices } = must(world, { verb: open, input: keeping("pksai"), by: surya, at: monday })
    expect(notices).toMatchObject([{ audience: { to: "territory", level: "province" } }])
  })

  testEveryRefusal(open)
})
