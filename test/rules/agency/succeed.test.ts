import { describe, expect, test } from "vitest"
import { agencyPastRef } from "#shared/agency/agency.ts"
import { change } from "#shared/agency/change.ts"
import { succeed } from "#shared/agency/succeed.ts"
import {
  approved,
  bayu,
  country,
  idOf,
  pageRef,
  pastOf,
  pipit,
  putAgency,
  putri,
  reachesFor,
  suspended,
  testOverseer,
  tuesday,
  wordsFor,
} from "../../support/agency-ground.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { mend, see, type World } from "../../support/world.ts"

const basis = "Perda Kota Metro 5/2019"
const input = { successor: "uptd-ppa-metro", basis }

const old = {
  code: "p2tp2a-metro",
  name: "P2TP2A Kota Metro",
  type: "UPTD_PPA",
  aliases: ["Pusat Pelayanan Terpadu"],
}
const fresh = { code: "uptd-ppa-metro", name: "UPTD PPA Kota Metro", type: "UPTD_PPA", aliases: [] }

/** P2TP2A Kota Metro and the UPTD PPA that follows it, both in the register. */
function given(): [World, string] {
  const world = country()
  approved(world, { ...fresh, from: "2020-01-02" })
  return [world, approved(world, old)]
}

const by = (id: string, change: Partial<typeof input> = {}) =>
  ({ verb: succeed, id, input: { ...input, ...change }, by: bayu, at: tuesday }) as const

describe("naming a successor", () => {
  test("the old one ends, by whose decree is on record", () => {
    const [world, id] = given()
    must(world, by(id))
    expect(see(world, pageRef(id))).toMatchObject({
      status: "succeeded",
      successor: "uptd-ppa-metro",
      successionBasis: basis,
    })
    expect(pastOf(world, id).at(-1)).toBe("agency.succeeded")
  })

  test("who looks for P2TP2A finds UPTD PPA, and the old one no longer", () => {
    const [world, id] = given()
    must(world, by(id))
    expect(wordsFor(world, id)).toEqual([])
    expect(reachesFor(world, id)).toEqual([])
    expect(see(world, pageRef("uptd-ppa-metro")).aliases).toEqual([
      "P2TP2A Kota Metro",
      "Pusat Pelayanan Terpadu",
    ])
    expect(wordsFor(world, "uptd-ppa-metro")).toEqual(
      expect.arrayContaining(["p2tp2a", "terpadu", "uptd", "ppa"]),
    )
  })

  test("the successor keeps its own name, and its own past tells what it took over", () => {
    const [world, id] = given()
    const { alsoChains } = must(world, by(id))
    const page = see(world, pageRef("uptd-ppa-metro"))
    expect(page.name).toBe("UPTD PPA Kota Metro")
    expect(page.names).toHaveLength(1)
    expect(pastOf(world, "uptd-ppa-metro").at(-1)).toBe("agency.took-over")
    expect(see(world, agencyPastRef(page.id, tuesday, 4)).agency).toEqual(page)
    expect(alsoChains).toEqual([pageRef("uptd-ppa-metro")])
  })

  test("a successor of a successor is found by the names of both", () => {
    const [world, id] = given()
    must(world, by(id))
    const last = approved(world, { code: "rumah-aman", name: "Rumah Aman Metro", aliases: [] })
    must(world, by("uptd-ppa-metro", { successor: last }))
    expect(wordsFor(world, last)).toEqual(expect.arrayContaining(["p2tp2a", "uptd", "aman"]))
    expect(wordsFor(world, "uptd-ppa-metro")).toEqual([])
  })

  test("a name both had is not said twice", () => {
    const [world, id] = given()
    mend(world, pageRef("uptd-ppa-metro"), { aliases: ["p2tp2a kota metro"] })
    must(world, by(id))
    expect(see(world, pageRef("uptd-ppa-metro")).aliases).toEqual([
      "p2tp2a kota metro",
      "Pusat Pelayanan Terpadu",
    ])
  })

  test("the people of both hear of it at once", () => {
    const [world, id] = given()
    const { notices } = must(world, by(id))
    expect(notices.map(({ audience }) => audience)).toEqual([
      { to: "administrators", agency: id },
      { to: "administrators", agency: "uptd-ppa-metro" },
    ])
  })

  test("a successor is another agency, active in the register", () => {
    const [world, id] = given()
    expect(outcome(world, by(id, { successor: "nobody-here" }))).toBe("agency.successor-unfit")
    expect(outcome(world, by(id, { successor: id }))).toBe("agency.successor-unfit")
    mend(world, pageRef("uptd-ppa-metro"), { status: "suspended" })
    expect(outcome(world, by(id))).toBe("agency.successor-unfit")
  })

  test("a suspended agency can be succeeded too, once", () => {
    const world = country()
    const id = suspended(world)
    approved(world, fresh)
    expect(outcome(world, { ...by(id), by: pipit })).toBe("succeeded")
    expect(outcome(world, { ...by(id), by: pipit })).toBe("agency.wrong-state")
  })

  test("names of both that are too many for one agency are refused, not dropped", () => {
    const [world, id] = given()
    const aliases = Array.from({ length: 17 }, (_, place) => `kata${place} lagi${place}`)
    const many = approved(world, { ...fresh, code: "uptd-banyak", aliases })
    expect(outcome(world, by(id, { successor: many }))).toBe("agency.too-many-words")
  })

  test("what does not fit into one transaction is refused whole, and goes once the catchment is small", () => {
    const world = country()
    const words = Array.from({ length: 18 }, (_, place) => `kata${place} lagi${place}`)
    const provinces = "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61".split(" ")
    const id = approved(world, { aliases: words, catchment: provinces })
    const page = see(world, pageRef(id))
    const twin = { ...page, id: idOf("kembar"), catchment: [], aliases: words.slice(1) }
    putAgency(world, twin)
    expect(outcome(world, by(id, { successor: twin.id }))).toBe("agency.too-much-at-once")
    expect(see(world, pageRef(id)).status).toBe("active")
    const narrowed = { catchment: ["18.72"] }
    must(world, { verb: change, id, input: narrowed, by: putri, at: tuesday })
    expect(outcome(world, by(id, { successor: twin.id }))).toBe("succeeded")
  })

  testOverseer({
    verb: succeed,
    input,
    given: (world) => {
      approved(world, fresh)
      return approved(world, old)
    },
  })
  testEveryRefusal(succeed)
})
