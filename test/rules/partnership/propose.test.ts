import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { type AgencyId, agencyId } from "#shared/kernel/id.ts"
import { day, later } from "#shared/kernel/instant.ts"
import type { Ref } from "#shared/kernel/ref.ts"
import {
  type Pair,
  type PartnershipId,
  pairRef,
  partnershipId,
  partnershipRef,
  partyRef,
  sharedIn,
  sharedRefs,
} from "#shared/partnership/partnership.ts"
import { propose } from "#shared/partnership/propose.ts"
import { pairLimit } from "#shared/partnership/rules/pairs.ts"
import { longestTerm } from "#shared/partnership/rules/terms.ts"
import { programme, proposal, proposedIn, proposing } from "../../support/agreements.ts"
import { must, wednesday } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { lia, rina, town } from "../../support/town.ts"
import { mend, put, see, seek, type World } from "../../support/world.ts"

const [dinsos, rpsa, lksa] = ["dinsos", "rpsa", "lksa"].map((each) => agencyId.parse(each)) as [
  AgencyId,
  AgencyId,
  AgencyId,
]
const told = (input: unknown) => outcome(town(), proposing(input))

describe("proposing an agreement", () => {
  test("counts as signed by one's own agency, and waits for the others", () => {
    const world = town()
    const id = proposedIn(world, proposal({ parties: ["dinsos", "rpsa", "lksa"] }))
    const { status, version, clauses, signatures } = see(world, partnershipRef(id))
    expect({ status, version }).toEqual({ status: "proposed", version: 1 })
    expect(clauses.map((each) => each.id)).toEqual(["1"])
    expect(signatures).toEqual([{ agency: "dinsos", person: "koko", at: wednesday }])
    expect(see(world, partyRef(id, dinsos))).toMatchObject({
      status: "proposed",
      waitsFor: ["rpsa", "lksa"],
    })
    expect(see(world, partyRef(id, lksa)).title).toBe("Penampungan sementara")
  })

  test("the coordinators of the other parties are told", () => {
    const { notices } = must(town(), proposing(proposal({ parties: ["dinsos", "rpsa", "lksa"] })))
    expect(notices.map(({ audience, urgency }) => [audience.to, audience.agency, urgency])).toEqual(
      [
        ["coordinators", "rpsa", "week"],
        ["coordinators", "lksa", "week"],
      ],
    )
  })

  test("each two parties list it beside the agreements they have", () => {
    const world = town()
    const id = proposedIn(world, proposal({ parties: ["dinsos", "rpsa", "lksa"] }))
    const between = (a: AgencyId, b: AgencyId) => see(world, pairRef(a, b)).partnerships
    expect(between(dinsos, rpsa)).toEqual(["pks-dinsos-rpsa", id])
    expect(between(lksa, dinsos)).toEqual(["pks-dinsos-lksa", id])
    expect(between(rpsa, lksa)).toEqual(["pks-rpsa-lksa", id])
  })

  test("a network's decree has up to forty parties; any other agreement ten", () => {
    const world = town()
    const others = Array.from({ length: 39 }, (_, place) => agencyId.parse(`instansi-${place}`))
    for (const id of others) put(world, agencyRef(id), { ...see(world, agencyRef(lksa)), id })
    const parties = ["dinsos", ...others]
    expect(outcome(world, proposing(proposal({ parties })))).toBe("partnership.too-many-parties")
    const decree = proposal({ kind: "SK_NETWORK", parties })
    expect(outcome(world, proposing(decree))).toBe("proposed")
    const [id] = see(world, pairRef(dinsos, dinsos)).partnerships
    const [first] = others
    if (!first || !id) throw new Error("nobody was named")
    const between = (one: AgencyId, other: AgencyId) => {
      const { pair, ownDecrees, otherDecrees } = sharedRefs(one, other)
      const at = (ref: Ref<Pair>) => seek(world, ref)
      return sharedIn({
        pair: at(pair),
        ownDecrees: at(ownDecrees),
        otherDecrees: at(otherDecrees),
      })
    }
    expect(between(dinsos, first)).toEqual([id])
    expect(between(first, lksa)).toEqual([])
    expect(between(dinsos, lksa)).toEqual(["pks-dinsos-lksa"])
  })

  test("clauses are called by their place, and what they do not narrow is open", () => {
    const world = town()
    const clauses = [{ effect: "deny", data: ["IDENTITY"] }, { effect: "allow" }]
    const id = proposedIn(world, proposal({ clauses }))
    const open = { services: [], regions: [], categories: [] }
    expect(see(world, partnershipRef(id)).clauses).toEqual([
      { ...open, id: "1", effect: "deny", data: ["IDENTITY"] },
      { ...open, id: "2", effect: "allow", data: [] },
    ])
  })

  test("one's own agency is a party, each party once, and all of them active", () => {
    expect(told(proposal({ parties: ["rpsa", "lksa"] }))).toBe("partnership.own-agency-missing")
    expect(told(proposal({ parties: ["dinsos", "rpsa", "rpsa"] }))).toBe("partnership.party-twice")
    expect(told(proposal({ parties: ["dinsos", "nowhere"] }))).toBe("partnership.party-unknown")
    const world = town()
    mend(world, agencyRef(rpsa), { status: "suspended" })
    expect(outcome(world, proposing())).toBe("partnership.party-unknown")
    mend(world, agencyRef(dinsos), { status: "suspended" })
    expect(outcome(world, proposing())).toBe("partnership.agency-suspended")
  })

  test("it ends after it begins, ahead of today, within ten years", () => {
    const lasting = (from: number, until: number) =>
      told(proposal({ from: later(wednesday, from), until: later(wednesday, until) }))
    expect(lasting(day, day)).toBe("partnership.ends-before-start")
    expect(lasting(-2 * day, 0)).toBe("partnership.over")
    expect(lasting(-2 * day, 1)).toBe("proposed")
    expect(lasting(0, longestTerm)).toBe("proposed")
    expect(lasting(0, longestTerm + 1)).toBe("partnership.too-long")
  })

  test("its regions are real", () => {
    const placed = (...regions: string[]) =>
      told(proposal({ clauses: [{ effect: "allow", regions }] }))
    expect(placed("18", "18.72")).toBe("proposed")
    expect(placed("18.72", "99.99")).toBe("partnership.region-unknown")
  })

  test("its services and categories look like ones there are, or nobody can read it", () => {
    for (const clause of [
      { services: ["MAGIC"] },
      { categories: ["ANAK_JALANAN"] },
      { data: ["ALL"] },
    ]) {
      const input = proposal({ clauses: [{ effect: "allow", ...clause }] })
      expect(propose.input.safeParse(input).success).toBe(false)
    }
    expect(propose.input.safeParse(proposal({ clauses: [] })).success).toBe(false)
  })

  test("only a country programme has foci and hands out supplies", () => {
    const { foci, supplies } = programme() as Record<string, unknown>
    expect(told(proposal({ foci }))).toBe("partnership.programme-only")
    expect(told(proposal({ supplies }))).toBe("partnership.programme-only")
    expect(told(programme())).toBe("proposed")
  })

  test("supplies go to agencies of the register and to provinces, each named once an item", () => {
    const sending = (...places: object[]) => {
      const deliveries = places.map((to) => ({ to }))
      return told(programme({ supplies: [{ item: "Masker", unit: "kotak", deliveries }] }))
    }
    expect(sending({ agency: "nowhere" })).toBe("partnership.recipient-unknown")
    expect(sending({ region: "18.72" })).toBe("partnership.recipient-unknown")
    expect(sending({ region: "99" })).toBe("partnership.recipient-unknown")
    expect(sending({ region: "18", through: "nowhere" })).toBe("partnership.recipient-unknown")
    expect(sending({ agency: "lksa" }, { agency: "lksa" })).toBe("partnership.recipient-twice")
    expect(sending({ region: "18" }, { region: "18", through: "lksa" })).toBe(
      "partnership.recipient-twice",
    )
    expect(sending({ agency: "lksa" }, { agency: "rpsa" }, { region: "18" })).toBe("proposed")
  })

  test("a figure that nobody stated is unknown, not nought", () => {
    const world = town()
    const id = proposedIn(world, programme())
    expect(see(world, partnershipRef(id)).supplies).toEqual([
      {
        id: "1",
        item: "Masker",
        unit: "kotak",
        deliveries: [
          { to: { agency: "lksa" }, planned: 40 },
          { to: { region: "18", through: "dinsos" } },
        ],
      },
    ])
  })

  test("two parties share twenty at most; what has ended makes room", () => {
    const world = town()
    const shared = fillPair(world)
    expect(outcome(world, proposing())).toBe("partnership.too-many")
    const [first, second] = shared
    if (!first || !second) throw new Error("twenty were put")
    // One past its date may still be renewed: it keeps its place.
    mend(world, partnershipRef(first), { until: wednesday })
    expect(outcome(world, proposing())).toBe("partnership.too-many")
    mend(world, partnershipRef(second), { status: "proposed" })
    expect(outcome(world, proposing())).toBe("partnership.too-many")
    mend(world, partnershipRef(second), { status: "ended" })
    const id = proposedIn(world)
    expect(see(world, pairRef(dinsos, rpsa)).partnerships).toEqual([
      ...shared.filter((each) => each !== second),
      id,
    ])
  })

  test("a colleague without the role is told which role it takes", () => {
    expect(outcome(town(), proposing(proposal(), rina))).toBe("role.required")
    expect(outcome(town(), proposing(proposal({ parties: ["lksa", "rpsa"] }), lia))).toBe(
      "role.required",
    )
  })

  test("ten parties fit into one act", () => {
    const world = town()
    const known = see(world, agencyRef(rpsa))
    const others = Array.from({ length: 9 }, (_, place) => agencyId.parse(`mitra-${place}`))
    for (const id of others) put(world, agencyRef(id), { ...known, id })
    const id = proposedIn(world, proposal({ parties: ["dinsos", ...others] }))
    expect(see(world, partnershipRef(id)).parties).toHaveLength(10)
    const eleven = proposal({ parties: ["dinsos", "rpsa", ...others] })
    expect(outcome(world, proposing(eleven))).toBe("partnership.too-many-parties")
  })

  testEveryRefusal(propose)
})

function fillPair(world: World): readonly PartnershipId[] {
  const known = see(world, partnershipRef(partnershipId.parse("pks-dinsos-rpsa")))
  const ids = Array.from({ length: pairLimit }, (_, place) => partnershipId.parse(`pks-${place}-x`))
  for (const id of ids) put(world, partnershipRef(id), { ...known, id })
  put(world, pairRef(dinsos, rpsa), { partnerships: ids })
  return ids
}
