import { describe, expect, test } from "vitest"
import { provinceOf, regionCode, within } from "#shared/region/region.ts"

const metro = regionCode.parse("18.72")

describe("a territory", () => {
  test("holds the districts it names", () => {
    expect(within(["18.71", "18.72"], metro)).toBe(true)
    expect(within(["18.71"], metro)).toBe(false)
  })

  test("holds every district of a province it names", () => {
    expect(within(["18"], metro)).toBe(true)
    expect(within(["1"], metro)).toBe(false)
    expect(within(["19", "17"], metro)).toBe(false)
  })

  test("of no code holds nothing", () => {
    expect(within([], metro)).toBe(false)
  })

  test("of a district does not hold its province", () => {
    expect(within(["18.72"], regionCode.parse("18"))).toBe(false)
  })

  test("is made of codes of two digits, or of two and two", () => {
    expect(provinceOf(metro)).toBe("18")
    for (const wrong of ["1872", "18.7", "18.720", "1", "", "aa.bb", "18.72.01"]) {
      expect(regionCode.safeParse(wrong).success).toBe(false)
    }
  })
})
