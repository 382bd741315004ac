import { describe, expect, test } from "vitest"
import { agencyOf } from "#infra/local/demo/agency-entry.ts"
import { agentOf, centres, deliveries, programme } from "#infra/local/demo/programme.ts"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, instantSchema, later } from "#shared/kernel/instant.ts"
import { membershipIdOf } from "#shared/membership/membership.ts"
import { confirmDelivery } from "#shared/partnership/confirm-delivery.ts"
import { type PartnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import { propose } from "#shared/partnership/propose.ts"
import { recordDelivery } from "#shared/partnership/record-delivery.ts"
import { coveringClause, inForce } from "#shared/partnership/rules/cover.ts"
import { sign } from "#shared/partnership/sign.ts"
import { regionCode } from "#shared/region/region.ts"
import { must } from "../../support/journey.ts"
import { outcome } from "../../support/play.ts"
import { monday, town } from "../../support/town.ts"
import { membershipOf, put, type Seat, see, type World } from "../../support/world.ts"

const begins = instantSchema.parse("2016-01-02T09:00:00+07:00")
const spring2020 = instantSchema.parse("2020-03-30T09:00:00+07:00")
const speakerOf = (agency: string): Seat => ({ person: `suara-${agency}`, agency })

/** The register of the time: each agency with somebody who speaks for it. */
function register(): World {
  const world = town()
  const entries = [
    ...centres,
    { id: "kemensos-dit-anak", name: "Kemensos", type: "KEMENSOS_DIT_ANAK", region: "31" },
    { id: "unicef", name: "UNICEF", type: "UNICEF", region: "31" },
    { id: "lksa-fajar-amanah", name: "LKSA Fajar Amanah", type: "LKSA", region: "14.08" },
  ] as const
  for (const entry of entries) {
    const by = speakerOf(entry.id)
    const [person, agency] = [personId.parse(by.person), agencyId.parse(entry.id)]
    put(world, agencyRef(agency), agencyOf(entry))
    put(world, membershipOf(by), {
      id: membershipIdOf(agency, person),
      person,
      agency,
      status: "active",
      roles: ["COORDINATOR"],
      since: begins,
      holds: [],
    })
  }
  return world
}

function given(): readonly [World, PartnershipId] {
  const world = register()
  const [one, other] = [speakerOf("kemensos-dit-anak"), speakerOf("unicef")]
  const made = must(world, { verb: propose, input: programme, by: one, at: begins })
  const id = made.subject.parts[0] as PartnershipId
  must(world, { verb: sign, id, by: other, at: begins })
  return [world, id]
}

describe("the programme of Kemensos and UNICEF 2016–2020", () => {
  test("has three foci, and supplies for eight provinces and eight centres", () => {
    const [world, id] = given()
    const { foci, supplies } = see(world, partnershipRef(id))
    expect(foci).toHaveLength(3)
    for (const { deliveries: each } of supplies) {
      expect(each.filter(({ to }) => "agency" in to)).toHaveLength(8)
      expect(each.filter(({ to }) => "region" in to)).toHaveLength(8)
    }
  })

  test("quantities that nobody stated are unknown; invented ones are marked", () => {
    const [world, id] = given()
    const [sanitizer, masks] = see(world, partnershipRef(id)).supplies
    const known = (each: object) => "planned" in each || "delivered" in each
    expect(sanitizer?.deliveries.some(known)).toBe(false)
    expect(masks?.deliveries.every(known)).toBe(true)
    expect(masks?.item).toContain("peragaan")
  })

  test("it runs to the end of 2020, and lets no child’s data pass", () => {
    const [world, id] = given()
    const pact = see(world, partnershipRef(id))
    const end = instantSchema.parse("2020-12-31T23:59:59+07:00")
    expect(inForce(pact, end)).toBe(true)
    expect(inForce(pact, later(end, day))).toBe(false)
    const parties = [agencyId.parse("kemensos-dit-anak"), agencyId.parse("unicef")] as const
    const scope = { service: "EDUCATION", region: regionCode.parse("31"), data: "MASKED" } as const
    const asked = { ...scope, parties, category: "AMPK13_NEGLECT" }
    expect(coveringClause(pact, asked, spring2020)).toBeUndefined()
  })

  test("what went out is recorded, and each centre confirms what came to it, and no more", () => {
    const [world, id] = given()
    const by = speakerOf("unicef")
    for (const input of deliveries) {
      must(world, { verb: recordDelivery, id, input, by, at: spring2020 })
    }
    const confirmed = centres.map(({ id: balai }) => {
      const by = speakerOf(balai)
      return outcome(world, {
        verb: confirmDelivery,
        id,
        input: { supply: "2" },
        by,
        at: spring2020,
      })
    })
    const reached = confirmed.filter((each) => each === "active")
    expect(reached.length).toBeGreaterThan(0)
    expect(new Set(confirmed)).toEqual(new Set(["active", "partnership.not-delivered"]))
    const masks = see(world, partnershipRef(id)).supplies[1]?.deliveries ?? []
    expect(masks.filter(({ delivered }) => delivered !== undefined)).toHaveLength(8)
    const told = masks.filter(({ confirmedAt }) => confirmedAt !== undefined)
    expect(told).toHaveLength(reached.length)
    expect(told.every(({ delivered }) => delivered !== undefined)).toBe(true)
    expect(masks.some(({ planned = 0, delivered = 0 }) => delivered < planned)).toBe(true)
  })
})

describe("an institution that acts for a centre", () => {
  test("has an agreement that covers care in its region, and nothing elsewhere", () => {
    const world = register()
    const validity = { from: monday, until: later(monday, 365 * day) }
    const input = { ...agentOf("lksa-fajar-amanah", "balai-rumbai", "14"), ...validity }
    const by = speakerOf("lksa-fajar-amanah")
    const id = must(world, { verb: propose, input, by, at: monday }).subject.parts[0]
    const pact = () => see(world, partnershipRef(id as PartnershipId))
    must(world, { verb: sign, id: pact().id, by: speakerOf("balai-rumbai"), at: monday })
    const covers = (region: string) =>
      coveringClause(
        pact(),
        {
          parties: [agencyId.parse("balai-rumbai"), agencyId.parse("lksa-fajar-amanah")],
          service: "RESIDENTIAL_CARE",
          region: regionCode.parse(region),
          category: "AMPK13_NEGLECT",
          data: "IDENTITY",
        },
        monday,
      )?.id
    expect(covers("14.08")).toBe("1")
    expect(covers("18.72")).toBeUndefined()
  })
})
