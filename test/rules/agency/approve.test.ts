import { describe, expect, test } from "vitest"
import type { Agency } from "#shared/agency/agency.ts"
import { approve } from "#shared/agency/approve.ts"
import { register } from "#shared/agency/register.ts"
import { hour, later } from "#shared/kernel/instant.ts"
import {
  approved,
  bayu,
  codes,
  country,
  dodi,
  dodiInLampung,
  idOf,
  karta,
  lila,
  mira,
  pageRef,
  pastOf,
  pipit,
  putAgency,
  putri,
  reachesFor,
  registered,
  registration,
  sari,
  testOverseer,
  tuesday,
  wordsFor,
} from "../../support/agency-ground.ts"
import { must } from "../../support/journey.ts"
import { outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { monday } from "../../support/town.ts"
import { membershipOf, mend, type Seat, see, type World } from "../../support/world.ts"

const by = (who: Seat, id: string) => ({ verb: approve, id, by: who, at: tuesday }) as const

const given = (): [World, string] => {
  const world = country()
  return [world, registered(world)]
}

describe("approving a registration", () => {
  test("one authority is not enough, two are", () => {
    const [world, id] = given()
    expect(outcome(world, by(mira, id))).toBe("pending")
    expect(wordsFor(world, id)).toEqual([])
    expect(outcome(world, by(bayu, id))).toBe("active")
    expect(see(world, pageRef(id)).approvals).toEqual([
      { agency: mira.agency, person: mira.person, at: tuesday },
      { agency: bayu.agency, person: bayu.person, at: tuesday },
    ])
  })

  test("any two authorities of the region do: district, province, Balai, directorate", () => {
    for (const [first, second] of [
      [mira, pipit],
      [bayu, karta],
      [putri, mira],
    ] as const) {
      const [world, id] = given()
      must(world, by(first, id))
      expect(outcome(world, by(second, id))).toBe("active")
    }
  })

  test("of a centre two people of the directorate do, for nobody else stands above it", () => {
    const [world, id] = given()
    mend(world, pageRef(id), { type: "BALAI_SENTRA", catchment: codes("18") })
    must(world, by(karta, id))
    expect(outcome(world, by(karta, id))).toBe("agency.approved-already")
    expect(outcome(world, by(putri, id))).toBe("active")
    const [other, rpsa] = given()
    must(other, by(karta, rpsa))
    expect(outcome(other, by(putri, rpsa))).toBe("agency.approved-already")
  })

  test("from then on it is found by every word of its names and in its whole catchment", () => {
    const world = country()
    const id = approved(world)
    expect(wordsFor(world, id)).toEqual(["melati", "metro", "perlindungan", "rpsa", "rumah"])
    expect(reachesFor(world, id)).toEqual(["18.02"])
  })

  test("the register's past tells both steps", () => {
    const world = country()
    const id = approved(world)
    expect(pastOf(world, id)).toEqual(["agency.registered", "agency.endorsed", "agency.approved"])
  })

  test("the sponsor’s administrators hear when it is done, not before", () => {
    const [world, id] = given()
    expect(must(world, by(mira, id)).notices).toEqual([])
    expect(must(world, by(bayu, id)).notices).toMatchObject([
      { kind: "agency.approved", audience: { to: "administrators", agency: "lpa-metro" } },
    ])
  })

  test("whoever proposed it does not approve it, for whichever agency", () => {
    const world = country()
    const input = registration()
    must(world, { verb: register, input, by: dodi, at: monday })
    expect(outcome(world, by(dodiInLampung, input.code))).toBe("agency.own-registration")
    expect(outcome(world, by(bayu, input.code))).toBe("pending")
  })

  test("one agency approves once, and so does one person", () => {
    const [world, id] = given()
    must(world, by(dodi, id))
    expect(outcome(world, by(bayu, id))).toBe("agency.approved-already")
    expect(outcome(world, by(dodiInLampung, id))).toBe("agency.approved-already")
    expect(outcome(world, by(pipit, id))).toBe("active")
  })

  test("two approvals at once lead to one register entry, not to two", () => {
    const [world, id] = given()
    must(world, by(mira, id))
    must(world, by(bayu, id))
    expect(outcome(world, by(pipit, id))).toBe("agency.wrong-state")
  })

  test("an agency that is no authority does not hear of it, but its sponsor does", () => {
    const [world, id] = given()
    expect(outcome(world, by(lila, id))).toBe("agency.missing")
    expect(outcome(world, by(sari, id))).toBe("agency.missing")
    const sponsor = { verb: approve, id, by: { person: "lusi", agency: "lpa-metro" }, at: tuesday }
    expect(outcome(world, sponsor)).toBe("agency.not-authority")
  })

  test("a registration of 38 territories and 40 words still fits into one act", () => {
    const world = country()
    const provinces =
      "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72"
    const east = "73 74 75 76 81 82 91 92 93 94 95 96"
    const aliases = Array.from({ length: 18 }, (_, place) => `kata${place} lagi${place}`)
    const catchment = `${provinces} ${east}`.split(" ")
    const id = registered(world, { catchment, aliases })
    must(world, by(mira, id))
    const last = play(world, { ...by(bayu, id), at: later(tuesday, hour) })
    expect(last).toMatchObject({ status: "active" })
    expect(reachesFor(world, id).length).toBe(38)
  })

  const waiting = (change: Partial<Agency>): [World, string] => {
    const world = country()
    const page = see(world, pageRef("dinsos-metro"))
    putAgency(world, { ...page, id: idOf("baru"), status: "pending", approvals: [], ...change })
    return [world, "baru"]
  }

  test("who makes an authority holds all that it would answer for", () => {
    const [wide, id] = waiting({ catchment: codes("18.72", "96") })
    expect(outcome(wide, by(pipit, id))).toBe("agency.not-authority")
    expect(outcome(wide, by(bayu, id))).toBe("agency.not-authority")
    expect(outcome(wide, by(karta, id))).toBe("pending")
    const [near] = waiting({ catchment: codes("18.72", "18.02") })
    expect(outcome(near, by(pipit, id))).toBe("pending")
    expect(outcome(near, by(bayu, id))).toBe("active")
  })

  test("a provincial office answers for its whole province, and so must who makes it", () => {
    const [world, id] = waiting({ type: "DINSOS_PROV" })
    mend(world, pageRef("balai-rumbai"), { catchment: codes("18.72") })
    expect(outcome(world, by(bayu, id))).toBe("agency.not-authority")
    mend(world, pageRef("balai-rumbai"), { catchment: codes("18") })
    expect(outcome(world, by(bayu, id))).toBe("pending")
  })

  test("a directorate is made by the platform's people of the directorate alone", () => {
    const [world, id] = waiting({ type: "KEMENSOS_DIT_ANAK" })
    mend(world, membershipOf(bayu), { roles: ["PLATFORM_ADMIN"] })
    expect(outcome(world, by(bayu, id))).toBe("agency.not-authority")
    expect(outcome(world, by(karta, id))).toBe("agency.not-authority")
    expect(outcome(world, by(putri, id))).toBe("pending")
  })

  testOverseer({ verb: approve, given: registered, isPending: true })
  testEveryRefusal(approve)
})
