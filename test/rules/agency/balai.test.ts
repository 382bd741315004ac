import { describe, expect, test } from "vitest"
import { balaiFor, balaiList } from "#shared/agency/lists/balai.ts"
import { allRegions, isDistrict, regionCode } from "#shared/region/region.ts"

const districts = allRegions().filter(({ code }) => isDistrict(code))
const countOf = (name: string) =>
  districts.filter(({ code }) => balaiFor(code)?.balai.name === name).length

describe("the eight Balai of 2020", () => {
  test("each district has one, and each as many as the dossier counts", () => {
    expect(balaiList.map(({ name }) => [name, countOf(name)])).toEqual([
      ["Balai Handayani", 83],
      ["Balai Rumbai", 53],
      ["Balai Alyatama", 59],
      ["Balai Antasena", 78],
      ["Balai Paramita", 25],
      ["Balai Toddopuli", 117],
      ["Balai Naibonat", 43],
      ["Loka Darussa'adah", 56],
    ])
    expect(districts.filter(({ code }) => balaiFor(code) === undefined)).toEqual([])
    expect(districts.length).toBe(514)
  })

  test("no province has two", () => {
    const provinces = balaiList.flatMap(({ catchment }) =>
      catchment.flatMap((group) => group.provinces),
    )
    expect(provinces.length).toBe(38)
    expect(new Set(provinces).size).toBe(38)
  })

  test("Kota Metro, Siak, Pasaman and Batam ask Rumbai, which is Sentra Abiseka today", () => {
    for (const raw of ["18.72", "14.08", "13.08", "21.71", "14"]) {
      const found = balaiFor(regionCode.parse(raw))
      expect(found?.balai).toMatchObject({ name: "Balai Rumbai", now: "Sentra Abiseka" })
      expect(found?.mark).toBe("seed")
    }
    expect(balaiFor(regionCode.parse("99.01"))).toBeUndefined()
  })

  test("what was only concluded says so", () => {
    const markOf = (raw: string) => balaiFor(regionCode.parse(raw))?.mark
    expect([markOf("33.72"), markOf("15.71"), markOf("94.01")]).toEqual([
      "assumed",
      "assumed",
      "assumed",
    ])
    expect([markOf("91.71"), markOf("31.71"), markOf("11.01")]).toEqual(["told", "told", "told"])
    for (const { catchment } of balaiList) {
      for (const { source } of catchment) expect(source.length).toBeGreaterThan(20)
    }
  })
})
