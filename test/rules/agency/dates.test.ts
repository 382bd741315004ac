import { describe, expect, test } from "vitest"
import { endOfDay, localDate } from "#shared/agency/rules/dates.ts"
import { later, zones } from "#shared/kernel/instant.ts"

describe("a calendar day in a zone", () => {
  test("ends a millisecond before the next one begins there", () => {
    expect(endOfDay("2026-03-02", "WIB")).toBe("2026-03-02T16:59:59.999Z")
    expect(endOfDay("2026-03-02", "WIT")).toBe("2026-03-02T14:59:59.999Z")
    for (const zone of zones) {
      const end = endOfDay("2026-12-31", zone)
      expect(localDate(end, zone)).toBe("2026-12-31")
      expect(localDate(later(end, 1), zone)).toBe("2027-01-01")
    }
  })
})
