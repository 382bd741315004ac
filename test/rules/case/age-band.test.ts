import { describe, expect, test } from "vitest"
import { ageBandOf } from "#shared/case/case.ts"
import { isGrave, rankOf, risks } from "#shared/case/lists/risk.ts"

describe("an age before identity is shown", () => {
  test.each([
    ["0-5", [0, 1, 5]],
    ["6-11", [6, 11]],
    ["12-15", [12, 15]],
    ["16-17", [16, 17]],
    ["18", [18]],
  ] as const)("is the band %s", (band, ages) => {
    for (const age of ages) expect(ageBandOf(age)).toBe(band)
  })
})

describe("risk", () => {
  test("sorts the gravest first", () => {
    expect(Object.keys(risks).map((risk) => rankOf(risk as keyof typeof risks))).toEqual([
      0, 1, 2, 3,
    ])
  })

  test("is grave where it is an emergency or high", () => {
    const grave = (Object.keys(risks) as (keyof typeof risks)[]).filter(isGrave)
    expect(grave).toEqual(["EMERGENCY", "HIGH"])
  })
})
