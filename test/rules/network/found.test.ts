import { describe, expect, test } from "vitest"
import { type Agency, agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { found } from "#shared/network/found.ts"
import { networkSeatRef } from "#shared/network/network.ts"
import { regionCode } from "#shared/region/region.ts"
import { wednesday } from "../../support/journey.ts"
import { foundedIn, founding, networkIn } from "../../support/networks.ts"
import { decide, land, outcome, raced } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, rina, town } from "../../support/town.ts"
import { mend, type Seat, see } from "../../support/world.ts"

const dinsos = agencyId.parse("dinsos")
const founded = (change: Record<string, unknown> = {}, by: Seat = koko) =>
  outcome(town(), { verb: found, input: founding(change), by, at: wednesday })
const province = { level: "PROVINCE", region: "18" }
const national = { level: "NATIONAL", region: undefined }

/** As if Dinsos were another agency. */
function foundedAs(agency: Partial<Agency>, change: Record<string, unknown>) {
  const world = town()
  mend(world, agencyRef(dinsos), agency)
  return outcome(world, { verb: found, input: founding(change), by: koko, at: wednesday })
}

describe("founding a network", () => {
  test("the founding agency is its first member, chairs it, and finds it in its list", () => {
    const world = town()
    const id = foundedIn(world)
    expect(networkIn(world, id)).toMatchObject({
      status: "active",
      decree: { number: "SK-UJI/463" },
      chair: { agency: "dinsos", title: "Kepala Dinas Sosial" },
      members: [{ agency: "dinsos", sector: "SOCIAL", since: wednesday }],
      candidates: [],
    })
    expect(see(world, networkSeatRef(id, dinsos))).toEqual({
      agency: "dinsos",
      network: id,
      name: "PKSAI Kota Metro",
      kind: "PKSAI",
      level: "DISTRICT",
      region: "18.72",
      standing: "member",
    })
  })

  test("its region fits its level", () => {
    expect(foundedAs({ type: "DINSOS_PROV" }, province)).toBe("active")
    expect(foundedAs({ type: "KEMENSOS_DIT_ANAK" }, national)).toBe("active")
    for (const [level, region] of [
      ["DISTRICT", "18"],
      ["DISTRICT", undefined],
      ["DISTRICT", "18.99"],
      ["PROVINCE", "18.72"],
      ["PROVINCE", "99"],
      ["NATIONAL", "18"],
    ]) {
      expect(founded({ level, region }), `${level} ${region}`).toBe("network.region-unfit")
    }
  })

  test("it lies where the founding agency works, and the whole country is the ministry’s", () => {
    expect(founded(national)).toBe("network.region-unfit")
    expect(foundedAs({ type: "DINSOS_PROV" }, national)).toBe("network.region-unfit")
    expect(founded(province)).toBe("network.region-unfit")
    expect(foundedAs({ catchment: [regionCode.parse("18")] }, province)).toBe("active")
    expect(founded({ region: "18.02" })).toBe("network.region-unfit")
    expect(foundedAs({ type: "DINSOS_PROV" }, { region: "18.02" })).toBe("active")
    expect(foundedAs({ type: "DINSOS_PROV" }, { region: "14.08" })).toBe("network.region-unfit")
  })

  test("a founder that works elsewhere by then founds none", () => {
    for (const change of [
      { type: "LKSA" },
      { region: regionCode.parse("14.71") },
      { catchment: [] },
    ] as const) {
      const world = town()
      const decided = decide(world, { verb: found, input: founding(), by: koko, at: wednesday })
      if (isRefusal(decided)) throw new Error(decided.refused)
      mend(world, agencyRef(dinsos), change)
      expect(land(world, decided), JSON.stringify(change)).toEqual(raced)
    }
  })

  test("without a decree nobody can read it", () => {
    for (const decree of [undefined, { number: "1", date: "2026-02-30", issuer: "Wali Kota" }]) {
      expect(found.input.safeParse(founding({ decree })).success).toBe(false)
    }
  })

  test("the chair is of the founding agency", () => {
    expect(founded({ chair: { agency: "rpsa", title: "Ketua" } })).toBe("network.chair-not-founder")
  })

  test("an agency of a kind that founds none, or a suspended one, founds none", () => {
    expect(founded({ chair: { agency: "rpsa", title: "Ketua" } }, kiki)).toBe(
      "network.may-not-found",
    )
    const world = town()
    mend(world, agencyRef(dinsos), { status: "suspended" })
    const attempt = { verb: found, input: founding(), by: koko, at: wednesday }
    expect(outcome(world, attempt)).toBe("network.agency-suspended")
  })

  test("a colleague without the role is told which role it takes", () => {
    expect(founded({}, rina)).toBe("role.required")
  })

  testEveryRefusal(found)
})
