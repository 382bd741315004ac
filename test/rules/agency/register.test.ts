import { describe, expect, test } from "vitest"
import { agencyPastRef } from "#shared/agency/agency.ts"
import { approve } from "#shared/agency/approve.ts"
import { refuseRegistration } from "#shared/agency/refuse-registration.ts"
import { register } from "#shared/agency/register.ts"
import {
  bayu,
  country,
  karta,
  lila,
  lusi,
  mira,
  pageRef,
  pastOf,
  putri,
  reachesFor,
  registered,
  registration,
  rina,
  wordsFor,
} from "../../support/agency-ground.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { monday } from "../../support/town.ts"
import { mend, see } from "../../support/world.ts"

const proposing = (change: Record<string, unknown> = {}, by = lusi) =>
  ({ verb: register, input: registration(change), by, at: monday }) as const

const dinsos = (change: Record<string, unknown> = {}) =>
  proposing({
    code: "dinsos-pringsewu",
    name: "Dinas Sosial Pringsewu",
    type: "DINSOS_KABKOTA",
    region: "18.10",
    catchment: undefined,
    ...change,
  })

const size = { type: "C", from: "2017-01-02", basis: "Perda Pringsewu 9/2016" }

describe("registering an agency", () => {
  test("it waits for approval under its code, vouched for by who proposed it", () => {
    const world = country()
    const id = registered(world)
    expect(see(world, pageRef(id))).toMatchObject({
      id: "rpsa-melati",
      name: "RPSA Melati Metro",
      names: [{ name: "RPSA Melati Metro", from: "2019-03-01", basis: "SK Wali Kota 12/2019" }],
      status: "pending",
      sponsor: lusi.agency,
      registeredBy: lusi.person,
      approvals: [],
      parent: "dinsos-metro",
      catchment: ["18.72", "18.02"],
    })
  })

  test("what was not said is what offices are: own region, every child, office hours of the zone", () => {
    const world = country()
    const far = { code: "lpa-jayapura", region: "91.71", parent: undefined, name: "LPA Jayapura" }
    must(world, proposing({ ...far, catchment: undefined, aliases: undefined }))
    const page = see(world, pageRef("lpa-jayapura"))
    expect(page).toMatchObject({
      catchment: ["91.71"],
      aliases: [],
      serves: { ages: [0, 17], sexes: ["F", "M"], categories: [] },
    })
    expect(page.hours.zone).toBe("WIT")
    expect(page.hours.week[1]).toEqual([450, 960])
  })

  test("nobody finds it by name or region before it is approved", () => {
    const world = country()
    const id = registered(world)
    expect(wordsFor(world, id)).toEqual([])
    expect(reachesFor(world, id)).toEqual([])
  })

  test("the first thing the register says of it is kept", () => {
    const world = country()
    const id = registered(world)
    expect(pastOf(world, id)).toEqual(["agency.registered"])
    const past = see(world, agencyPastRef(id, monday, 1))
    expect(past).toEqual({
      agency: see(world, pageRef(id)),
      at: monday,
      event: "agency.registered",
    })
  })

  test("the administrators of its parent hear of it, and nobody where it has none", () => {
    const told = (change = {}) => must(country(), proposing(change)).notices
    expect(told()).toEqual([
      {
        kind: "agency.registered",
        audience: { to: "administrators", agency: "dinsos-metro" },
        urgency: "week",
        about: { noun: "agencies", id: "rpsa-melati" },
      },
    ])
    expect(told({ parent: undefined })).toEqual([])
  })

  test("who leads an active agency may propose, whoever does not may not", () => {
    const world = country()
    expect(outcome(world, proposing({}, rina))).toBe("role.required")
    mend(world, pageRef("lpa-metro"), { status: "suspended" })
    expect(outcome(world, proposing())).toBe("agency.own-inactive")
    expect(outcome(world, proposing({}, mira))).toBe("pending")
  })

  test("a code is taken once, so that the same file twice registers nothing twice", () => {
    const world = country()
    registered(world)
    expect(outcome(world, proposing())).toBe("agency.code-taken")
    expect(outcome(world, proposing({ code: "balai-rumbai" }))).toBe("agency.code-taken")
    expect(register.input.safeParse(registration({ code: "RPSA_Melati" })).success).toBe(false)
    expect(register.input.safeParse(registration({ code: "x".repeat(49) })).success).toBe(false)
  })

  test("a refused code is free again, and the past keeps what was refused under it", () => {
    const world = country()
    const id = registered(world)
    const reason = "Belum memiliki tanda daftar lembaga."
    must(world, { verb: refuseRegistration, id, input: { reason }, by: bayu, at: monday })
    must(world, proposing({ name: "RPSA Melati Baru" }, lila))
    const page = see(world, pageRef(id))
    expect(page).toMatchObject({ status: "pending", sponsor: "lksa-metro", approvals: [] })
    expect([page.name, page.refused]).toEqual(["RPSA Melati Baru", undefined])
    expect(see(world, agencyPastRef(id, monday, 2)).agency.refused?.reason).toBe(reason)
    expect(see(world, agencyPastRef(id, monday, 3)).agency).toEqual(page)
    expect(outcome(world, proposing())).toBe("agency.code-taken")
    must(world, { verb: approve, id, by: mira, at: monday })
    expect(outcome(world, { verb: approve, id, by: bayu, at: monday })).toBe("active")
  })

  test("only the platform's people propose a directorate", () => {
    const world = country()
    const directorate = { code: "direktorat-baru", type: "KEMENSOS_DIT_ANAK", parent: undefined }
    expect(outcome(world, proposing(directorate))).toBe("agency.needs-platform")
    expect(outcome(world, proposing(directorate, karta))).toBe("agency.needs-platform")
    expect(outcome(world, proposing(directorate, putri))).toBe("pending")
  })

  test("its parent is an agency in the register", () => {
    const world = country()
    expect(outcome(world, proposing({ parent: "nobody-here" }))).toBe("agency.parent-unknown")
    mend(world, pageRef("dinsos-metro"), { status: "suspended" })
    expect(outcome(world, proposing())).toBe("agency.parent-unknown")
  })

  test("regions are real ones", () => {
    const world = country()
    expect(outcome(world, proposing({ region: "18.99" }))).toBe("agency.region-unknown")
    expect(outcome(world, proposing({ catchment: ["18.72", "99"] }))).toBe("agency.region-unknown")
  })

  test("a Dinas Sosial says its type, A, B or C, since when and by which decree", () => {
    const world = country()
    expect(outcome(world, dinsos())).toBe("agency.dinsos-type-required")
    for (const type of ["D", "AB", "1"]) {
      const wrong = dinsos({ dinsosType: { ...size, type } })
      expect(outcome(world, wrong), type).toBe("agency.dinsos-type-unknown")
    }
    must(world, dinsos({ dinsosType: size }))
    expect(see(world, pageRef("dinsos-pringsewu")).dinsosTypes).toEqual([size])
    const bare = register.input.safeParse(registration({ dinsosType: { type: "C" } }))
    expect(bare.success).toBe(false)
  })

  test("nobody else has such a type", () => {
    expect(outcome(country(), proposing({ dinsosType: size }))).toBe("agency.not-a-dinsos")
  })

  test("ages and hours run forwards", () => {
    const world = country()
    const serves = { ages: [18, 6], sexes: ["F"] }
    expect(outcome(world, proposing({ serves }))).toBe("agency.ages-reversed")
    const week = [null, [960, 450], null, null, null, null, null]
    expect(outcome(world, proposing({ hours: { zone: "WIB", week } }))).toBe(
      "agency.hours-reversed",
    )
    const open = [null, [450, 960], null, null, null, null, null]
    expect(outcome(world, proposing({ hours: { zone: "WIB", week: open } }))).toBe("pending")
  })

  test("its names hold no more words than one act can write", () => {
    const words = (count: number) => Array.from({ length: count }, (_, place) => `kata${place}`)
    const aliases = [
      words(15).join(" "),
      words(30).slice(15).join(" "),
      words(37).slice(30).join(" "),
    ]
    expect(outcome(country(), proposing({ aliases }))).toBe("pending")
    const more = [...aliases, "selebihnya"]
    expect(outcome(country(), proposing({ aliases: more }))).toBe("agency.too-many-words")
  })

  test("a name or type of tomorrow is recorded tomorrow", () => {
    const world = country()
    expect(outcome(world, proposing({ from: "2026-03-03" }))).toBe("agency.date-ahead")
    const ahead = { ...size, from: "2026-03-03" }
    expect(outcome(world, dinsos({ dinsosType: ahead }))).toBe("agency.date-ahead")
    expect(outcome(world, proposing({ from: "2026-03-02" }))).toBe("pending")
  })

  test("what is told of the act are codes alone", () => {
    const { event } = must(country(), proposing())
    expect(event).toEqual({
      type: "agency.registered",
      facts: { type: "RPSA", region: "18.72" },
    })
  })

  testEveryRefusal(register)
})
