import { describe, expect, test } from "vitest"
import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { found } from "#shared/network/found.ts"
import { networkSeatRef } from "#shared/network/network.ts"
import { wednesday } from "../../support/journey.ts"
import { foundedIn, founding, networkIn } from "../../support/networks.ts"
import { outcome } from "../../support/play.ts"
import { testEveryRefusal } from "../../support/threshold.ts"
import { kiki, koko, rina, town } from "../../support/town.ts"
import { mend, type Seat, see } from "../../support/world.ts"

const dinsos = agencyId.parse("dinsos")
const founded = (change: Record<string, unknown> = {}, by: Seat = koko) =>
  outcome(town(), { verb: found, input: founding(change), by, at: wednesday })

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
    expect(founded({ level: "PROVINCE", region: "18" })).toBe("active")
    expect(founded({ level: "NATIONAL", region: undefined })).toBe("active")
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
