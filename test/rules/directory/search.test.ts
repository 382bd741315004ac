import { describe, expect, test } from "vitest"
import type { Agency } from "#shared/agency/agency.ts"
import {
  answers,
  type Hit,
  hitOf,
  matchedBy,
  searchWords,
  shownOf,
} from "#shared/directory/rules/search.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import type { RegionCode } from "#shared/region/region.ts"
import { agencyOf } from "#test/support/seeds.ts"

const agency = (change: Partial<Agency> = {}): Agency => ({
  ...agencyOf("sentra-abiseka" as AgencyId, "Sentra Abiseka Pekanbaru", "BALAI_SENTRA"),
  names: [
    { name: "BRSAMPK Rumbai", from: "2018-01-01", until: "2021-11-01" },
    { name: "Sentra Abiseka Pekanbaru", from: "2021-11-01" },
  ],
  aliases: ["Balai Anak Rumbai"],
  ...change,
})

const shownNames = (hits: readonly Hit[], narrowing = {}) =>
  shownOf(hits, narrowing).map(({ name, matched }) => [name, matched])

describe("a search by name", () => {
  test("takes four different words at most, however they are written", () => {
    expect(searchWords("  Dinas, SOSIAL dinas – Kota Metro Lampung")).toEqual([
      "dinas",
      "sosial",
      "kota",
      "metro",
    ])
    expect(searchWords("Darussa’adah")).toEqual(["darussaadah"])
    expect(searchWords("! ? a")).toEqual([])
  })

  test("wants each word to begin a word of some name", () => {
    expect(answers("lpa kota metro", ["met", "lpa"])).toBe(true)
    expect(answers("lpa kota metro", ["etro"])).toBe(false)
    expect(answers("lpa kota metro", ["lpa", "siak"])).toBe(false)
  })

  test("tells the old name or alias that answered, and none where today's does", () => {
    expect(matchedBy(agency(), ["abiseka"])).toBeUndefined()
    expect(matchedBy(agency(), ["brsampk"])).toBe("BRSAMPK Rumbai")
    expect(matchedBy(agency(), ["balai", "rumbai"])).toBe("Balai Anak Rumbai")
    expect(matchedBy(agency(), ["abiseka", "rumbai"])).toBe("BRSAMPK Rumbai")
    expect(hitOf(agency(), ["brsampk"])).toEqual({ agency: agency(), matched: "BRSAMPK Rumbai" })
    expect(hitOf(agency(), ["abiseka"])).toEqual({ agency: agency() })
  })

  test("shows those found by today's name first, then by name", () => {
    const other = agency({ id: "balai-b" as AgencyId, name: "Balai B" })
    const later = agency({ id: "balai-c" as AgencyId, name: "Wisma C" })
    const hits = [{ agency: other, matched: "Balai lama" }, { agency: agency() }, { agency: later }]
    expect(shownNames(hits)).toEqual([
      ["Sentra Abiseka Pekanbaru", undefined],
      ["Wisma C", undefined],
      ["Balai B", "Balai lama"],
    ])
  })

  test("shows those in the register alone, suspended ones too", () => {
    const statuses = ["active", "suspended", "pending", "refused", "succeeded"] as const
    const hits = statuses.map((status) => ({
      agency: agency({ status, id: `sentra-${status}` as AgencyId, name: status }),
    }))
    expect(shownNames(hits)).toEqual([
      ["active", undefined],
      ["suspended", undefined],
    ])
  })

  test("keeps to the place, kind and service asked for", () => {
    const hits = [{ agency: agency({ region: "14.71" as RegionCode }) }]
    expect(shownNames(hits, { region: "14" })).toHaveLength(1)
    expect(shownNames(hits, { region: "14.71", type: "BALAI_SENTRA" })).toHaveLength(1)
    expect(shownNames(hits, { region: "1" })).toEqual([])
    expect(shownNames(hits, { region: "18" })).toEqual([])
    expect(shownNames(hits, { type: "LKSA" })).toEqual([])
    expect(shownNames(hits, { service: "LEGAL_AID" })).toEqual([])
    expect(shownNames(hits, { service: "TEMPORARY_SHELTER" })).toHaveLength(1)
  })
})
