import { describe, expect, test } from "vitest"
import { neighboursOf, unsureNeighbours } from "#shared/region/lists/neighbours.ts"
import { allRegions, districtsOf, isDistrict, type RegionCode } from "#shared/region/region.ts"

const known = ["13", "14", "18", "21"].flatMap((each) => districtsOf(each).map(({ code }) => code))
const beside = (code: string): readonly string[] => neighboursOf(code as RegionCode)

describe("the districts beside a district", () => {
  test("are known for the 53 of the Balai's four provinces, and there for each of them", () => {
    expect(known).toHaveLength(53)
    expect(known.filter((code) => beside(code).length === 0)).toEqual([])
    const others = allRegions().filter(({ code }) => !known.includes(code))
    expect(others.filter(({ code }) => beside(code).length > 0)).toEqual([])
  })

  test("have it beside them too, once, and no district is beside itself", () => {
    for (const code of known) {
      const around = beside(code)
      expect([code, new Set(around).size]).toEqual([code, around.length])
      for (const each of around) {
        expect(isDistrict(each), each).toBe(true)
        expect(each).not.toBe(code)
        expect(beside(each), `${each} and ${code}`).toContain(code)
      }
    }
  })

  test("are ten at most: a question about a district reads each of them", () => {
    expect(Math.max(...known.map((code) => beside(code).length))).toBe(10)
  })

  test("are those on the map", () => {
    expect(beside("18.72")).toEqual(["18.02", "18.07"])
    expect(beside("18.71")).toEqual(["18.01", "18.09"])
    expect(beside("14.71")).toEqual(["14.01", "14.05", "14.08"])
    expect(beside("13.75")).toEqual(["13.06"])
    expect(beside("13.07")).toContain("14.01")
  })

  test("of an island are where its ferries go", () => {
    expect(beside("13.09")).toEqual(["13.71"])
    expect(beside("21.71")).toEqual(["21.01", "21.02", "21.04", "21.72"])
    expect(beside("14.10")).toEqual(["14.03", "14.05", "14.08", "21.02"])
  })

  test("include every one of those marked as unsure", () => {
    for (const [one, other] of unsureNeighbours) expect(beside(one)).toContain(other)
  })
})
