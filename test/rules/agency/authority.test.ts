import { describe, expect, test } from "vitest"
import { agencyTypeCodes } from "#shared/agency/lists/agency-types.ts"
import { isAuthorityFor } from "#shared/agency/rules/authority.ts"
import { regionCode } from "#shared/region/region.ts"
import { codes, country, pageRef } from "../../support/agency-ground.ts"
import { see } from "../../support/world.ts"

const world = country()
const answers = (name: string, region: string) =>
  isAuthorityFor(see(world, pageRef(name)), regionCode.parse(region))

describe("who oversees the register of a region", () => {
  test("the directorate everywhere", () => {
    for (const region of ["18.72", "96", "31"]) expect(answers("kemensos", region)).toBe(true)
  })

  test("a Balai in its catchment", () => {
    expect(answers("balai-rumbai", "21.71")).toBe(true)
    expect(answers("balai-rumbai", "18")).toBe(true)
    expect(answers("balai-rumbai", "31.71")).toBe(false)
  })

  test("a provincial office in its own province, wherever its seat is", () => {
    expect(answers("dinsos-lampung", "18.72")).toBe(true)
    expect(answers("dinsos-lampung", "18")).toBe(true)
    const seated = { ...see(world, pageRef("dinsos-lampung")), region: regionCode.parse("18.71") }
    const own = { ...seated, catchment: codes("18.71") }
    expect(isAuthorityFor(own, regionCode.parse("18.02"))).toBe(true)
    expect(isAuthorityFor(own, regionCode.parse("16.01"))).toBe(false)
  })

  test("a local office in its own district, not in the province around it", () => {
    expect(answers("dinsos-metro", "18.72")).toBe(true)
    expect(answers("dinsos-metro", "18.02")).toBe(false)
    expect(answers("dinsos-metro", "18")).toBe(false)
  })

  test("no other kind anywhere, and none that is not active", () => {
    const page = see(world, pageRef("balai-rumbai"))
    const region = regionCode.parse("18.72")
    const overseeing = agencyTypeCodes.filter((type) => isAuthorityFor({ ...page, type }, region))
    expect(overseeing).toEqual([
      "KEMENSOS_DIT_ANAK",
      "BALAI_SENTRA",
      "DINSOS_PROV",
      "DINSOS_KABKOTA",
    ])
    for (const status of ["pending", "suspended", "succeeded", "refused"] as const) {
      expect(isAuthorityFor({ ...page, status }, region)).toBe(false)
    }
  })
})
