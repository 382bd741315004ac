import { describe, expect, test } from "vitest"
import { careArrangements } from "#shared/case/lists/care.ts"
import { categoryCodes } from "#shared/case/lists/categories.ts"
import { statutoryClocks, statutoryCodes } from "#shared/case/lists/clocks.ts"
import { clusterOf, clusters } from "#shared/case/lists/clusters.ts"
import { caseEvents } from "#shared/case/lists/events.ts"
import { keyCodes, keys } from "#shared/case/lists/keys.ts"
import { protections, reunificationChecks } from "#shared/case/lists/protection.ts"
import { citationOf, regulations } from "#shared/case/lists/regulations.ts"
import { subCodes } from "#shared/case/lists/sub-codes.ts"
import { caseRefusals } from "#shared/case/refusals.ts"
import { cases } from "#shared/case/verbs.ts"

describe("the lists behind a case", () => {
  test("count as many as the sources do", () => {
    expect(categoryCodes).toHaveLength(15)
    expect(Object.keys(clusters)).toHaveLength(10)
    expect(keyCodes).toHaveLength(8)
    expect(Object.keys(protections)).toHaveLength(4)
    expect(Object.keys(reunificationChecks)).toHaveLength(5)
    expect(statutoryCodes).toHaveLength(28)
  })

  test("give every category a cluster, and every sub-code a category", () => {
    expect(categoryCodes.filter((each) => !(clusterOf[each] in clusters))).toEqual([])
    expect(Object.values(subCodes).filter(({ of }) => of.at(0) === undefined)).toEqual([])
  })

  test("put residential care last, the family first", () => {
    const order = Object.keys(careArrangements)
    expect([order[0], order.at(-1)]).toEqual(["NUCLEAR_FAMILY", "RESIDENTIAL_TEMPORARY"])
  })

  test("ask each key for evidence", () => {
    expect(keyCodes.filter((key) => keys[key].evidence.at(0) === undefined)).toEqual([])
  })

  test("cite regulations as people do, and follow what amended them", () => {
    expect(citationOf("UU_11_2012")).toBe("UU 11/2012")
    expect(citationOf("PERMENSOS_7_2021")).toBe("Permensos 7/2021")
    expect(regulations.PERMENSOS_7_2021.amendedBy).toBe("PERMENSOS_7_2022")
    const known = Object.keys(regulations)
    const named = Object.values(regulations).flatMap((each) =>
      "amendedBy" in each ? [each.amendedBy] : [],
    )
    expect(named.filter((each) => !known.includes(each))).toEqual([])
  })
})

describe("the table of statutory clocks", () => {
  test("says of each who must act, and by which rule", () => {
    const without = statutoryCodes.filter((code) => {
      const { who, basis, limit } = statutoryClocks[code]
      return !who || basis.length < 5 || limit.count < 1
    })
    expect(without).toEqual([])
  })

  test("starts and stops each by events that there are, never by the same one", () => {
    const known = Object.keys(caseEvents)
    for (const { starts, stops } of Object.values(statutoryClocks)) {
      expect(known).toEqual(expect.arrayContaining([starts, ...stops]))
      expect(stops).not.toContain(starts)
      expect(stops.length).toBeGreaterThan(0)
    }
  })

  test("has for every staged event one clock at each of its stages", () => {
    const diversion = caseEvents.DIVERSION_BEGAN.staged ?? []
    const ends = statutoryCodes.filter((code) => statutoryClocks[code].starts === "DIVERSION_BEGAN")
    expect(ends.map((code) => statutoryClocks[code].stage)).toEqual(diversion)
    const detained = statutoryCodes.filter((code) => statutoryClocks[code].starts === "DETAINED")
    expect(detained.map((code) => statutoryClocks[code].stage)).toEqual(
      caseEvents.DETAINED.staged ?? [],
    )
  })

  test("leaves no event without a use", () => {
    const used = statutoryCodes.flatMap((code) => {
      const { starts, stops, more } = statutoryClocks[code]
      return [starts, ...stops, ...(more ? [more.by] : [])]
    })
    const idle = Object.keys(caseEvents).filter((code) => {
      const { enters, ends } = caseEvents[code as keyof typeof caseEvents]
      return !(used as string[]).includes(code) && !enters && !ends
    })
    expect(idle).toEqual([])
  })
})

describe("the refusals of a case", () => {
  test("are each used by a verb", () => {
    const used = new Set(cases.verbs.flatMap(({ refusals }) => Object.keys(refusals)))
    expect(Object.keys(caseRefusals).filter((code) => !used.has(code))).toEqual([])
  })
})
