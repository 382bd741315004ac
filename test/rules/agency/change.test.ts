import { describe, expect, test } from "vitest"
import { nameTokenRef } from "#shared/agency/agency.ts"
import { change } from "#shared/agency/change.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import {
  approved,
  bayu,
  country,
  idOf,
  lila,
  lutfi,
  mira,
  pageRef,
  pastOf,
  putri,
  reachesFor,
  registered,
  tuesday,
  wordsFor,
} from "../../support/agency-ground.ts"
import { must } from "../../support/journey.ts"
import { decide, land, outcome, play } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { copyOf, mend, see } from "../../support/world.ts"

const of = (input: Record<string, unknown>, by = lila, id = "lksa-metro") =>
  ({ verb: change, id, input, by, at: tuesday }) as const

const provinces = "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72"
const allProvinces = `${provinces} 73 74 75 76 81 82 91 92 93 94 95 96`.split(" ")

describe("changing a profile", () => {
  test("what is said anew counts, the rest stays", () => {
    const world = country()
    const before = see(world, pageRef("lksa-metro"))
    const input = {
      services: ["RESIDENTIAL_CARE"],
      serves: { ages: [6, 17], sexes: ["F"], categories: ["AMPK13_NEGLECT"] },
      accreditation: { grade: "A", until: "2027-12-31" },
      contact: { phone: "+62 725 000111", email: "lksa@peragaan.example" },
      location: { latitude: -5.11, longitude: 105.3 },
      kind: "PANTI",
    }
    must(world, of(input))
    expect(see(world, pageRef("lksa-metro"))).toEqual({ ...before, ...input })
    expect(pastOf(world, "lksa-metro").at(-1)).toBe("agency.changed")
  })

  test("aliases: the new ones are found, the dropped ones are not", () => {
    const world = country()
    must(world, of({ aliases: ["Panti Kasih"] }))
    expect(wordsFor(world, "lksa-metro")).toEqual(["instansi", "kasih", "lksa", "metro", "panti"])
    must(world, of({ aliases: ["Wisma Kasih"] }))
    expect(wordsFor(world, "lksa-metro")).toEqual(["instansi", "kasih", "lksa", "metro", "wisma"])
    const { text } = see(world, nameTokenRef("metro", idOf("lksa-metro")))
    expect(text).toBe("instansi lksa metro wisma kasih lksa metro")
  })

  test("catchment: the territories it enters tell of it, those it leaves do not", () => {
    const world = country()
    must(world, of({ catchment: ["18.72", "18.02", "18.07"] }))
    expect(reachesFor(world, "lksa-metro")).toEqual(["18.02", "18.07"])
    must(world, of({ catchment: ["18.07"] }))
    expect(reachesFor(world, "lksa-metro")).toEqual(["18.07"])
  })

  test("what does not concern its names or places leaves those rows alone", () => {
    const world = country()
    const { writes } = must(world, of({ services: [] }))
    expect(writes.map(({ how }) => how)).toEqual(["replace", "create"])
  })

  test("the fields are told in the ledger, never what they say", () => {
    const { event, notices } = must(country(), of({ contact: { phone: "0725 123456" } }))
    expect(event.facts["fields"]).toEqual(["contact"])
    expect(JSON.stringify([event, notices])).not.toContain("0725")
  })

  test("its own administrator or the platform’s changes it, nobody else", () => {
    const world = country()
    const input = { services: [] }
    expect(outcome(world, of(input, bayu))).toBe("role.required")
    expect(outcome(world, of(input, lutfi))).toBe("role.required")
    expect(outcome(world, of(input, mira))).toBe("agency.not-yours")
    expect(outcome(world, of(input, lila, "nobody-here"))).toBe("agency.missing")
    expect(outcome(world, of(input, putri))).toBe("active")
    mend(world, pageRef("kemensos"), { status: "suspended" })
    expect(outcome(world, of({ services: ["LEGAL_AID"] }, putri))).toBe("agency.own-inactive")
  })

  test("only while it is active", () => {
    const world = country()
    const id = registered(world)
    expect(outcome(world, of({ services: [] }, putri, id))).toBe("agency.wrong-state")
    expect(outcome(world, of({ services: [] }, lila, id))).toBe("agency.missing")
  })

  test("saying what is on record already changes nothing", () => {
    const world = country()
    expect(outcome(world, of({}))).toBe("agency.nothing-changed")
    expect(outcome(world, of({ catchment: ["18.72", "18.72"] }))).toBe("agency.nothing-changed")
  })

  test("an authority does not widen its own reach: the platform does", () => {
    const world = country()
    const input = { catchment: ["18.72", "18"] }
    expect(outcome(world, of(input, mira, "dinsos-metro"))).toBe("agency.needs-platform")
    expect(outcome(world, of(input, putri, "dinsos-metro"))).toBe("active")
  })

  test("whose parent may agree to roles is set by the platform, and never in a circle", () => {
    const world = country()
    const parent = (who: string, by = putri, id = "lksa-metro") => of({ parent: who }, by, id)
    expect(outcome(world, parent("dinsos-metro", lila))).toBe("agency.needs-platform")
    expect(outcome(world, parent("nobody-here"))).toBe("agency.parent-unknown")
    expect(outcome(world, parent("lksa-metro"))).toBe("agency.parent-circle")
    expect(outcome(world, parent("dinsos-metro"))).toBe("active")
    expect(outcome(world, parent("lksa-metro", putri, "dinsos-metro"))).toBe("agency.parent-circle")
    mend(world, pageRef("dinsos-metro"), { status: "suspended" })
    expect(outcome(world, parent("dinsos-metro", putri, "lpa-metro"))).toBe("agency.parent-unknown")
  })

  test("two that would become each other’s parent at once do not both land", () => {
    const world = country()
    const [one, other] = [
      decide(world, of({ parent: "lpa-metro" }, putri)),
      decide(world, of({ parent: "lksa-metro" }, putri, "lpa-metro")),
    ]
    if (isRefusal(one) || isRefusal(other)) throw new Error("both are decided alone")
    const raced = copyOf(world)
    expect(isRefusal(land(raced, one))).toBe(false)
    expect(isRefusal(land(raced, other))).toBe(true)
  })

  test("what a register cannot say is refused", () => {
    const world = country()
    expect(outcome(world, of({ catchment: ["18.99"] }))).toBe("agency.region-unknown")
    const serves = { ages: [12, 6], sexes: ["M"] }
    expect(outcome(world, of({ serves }))).toBe("agency.ages-reversed")
    const week = [[480, 480], null, null, null, null, null, null]
    expect(outcome(world, of({ hours: { zone: "WIB", week } }))).toBe("agency.hours-reversed")
    const aliases = Array.from({ length: 20 }, (_, place) => `kata${place} lagi${place}`)
    expect(outcome(world, of({ aliases }))).toBe("agency.too-many-words")
    const shapes = [{ status: "active" }, { catchment: [] }, { serves: { ages: [0], sexes: [] } }]
    for (const each of shapes) expect(change.input.safeParse(each).success).toBe(false)
  })

  test("a change beyond one transaction is refused whole, and goes in two steps", () => {
    const world = country()
    const words = (label: string) =>
      Array.from({ length: 18 }, (_, place) => `${label}${place} ${label}x${place}`)
    const id = approved(world, { aliases: words("a"), catchment: allProvinces })
    const input = { aliases: words("b"), catchment: ["18.72"] }
    expect(outcome(world, of(input, putri, id))).toBe("agency.too-much-at-once")
    expect(outcome(world, of({ catchment: input.catchment }, putri, id))).toBe("active")
    expect(play(world, of({ aliases: input.aliases }, putri, id))).toMatchObject({
      status: "active",
    })
    expect(wordsFor(world, id).length).toBe(39)
  })

  testEveryRefusal(change)
})
