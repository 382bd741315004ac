import { describe, expect, test } from "vitest"
import { categoryCodes } from "#shared/case/lists/categories.ts"
import { subCodes } from "#shared/case/lists/sub-codes.ts"
import { offersMediation } from "#shared/case/rules/mediation.ts"

describe("mediation", () => {
  test("is never offered for sexual violence", () => {
    const never = categoryCodes.filter((category) => !offersMediation({ category }))
    expect(never).toEqual(["AMPK06_PORNOGRAPHY", "AMPK10_SEXUAL_CRIME"])
  })

  test("nor for any exploitation for sex, while the economic kind may be talked over", () => {
    for (const category of subCodes.SEXUAL.of) {
      expect(offersMediation({ category, subCode: "SEXUAL" })).toBe(false)
    }
    expect(offersMediation({ category: "AMPK04_EXPLOITED", subCode: "ECONOMIC" })).toBe(true)
  })
})
