import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { sliceOfRegions } from "#infra/local/slice-regions.ts"
import { allRegions, districtsOf, isDistrict, regionOf } from "#shared/region/region.ts"
import { root } from "#test/support/source.ts"

/** Districts per province: domain.md 3.13, Kepmendagri 300.2.2-2138/2025. */
const counts = Object.fromEntries(
  `11:23 12:33 13:19 14:12 15:11 16:17 17:10 18:15 19:7 21:7 31:6 32:27 33:35 34:5 35:38 36:8
  51:9 52:10 53:22 61:14 62:14 63:13 64:10 65:5 71:15 72:13 73:24 74:17 75:6 76:6 81:11 82:10
  91:9 92:7 93:4 94:8 95:8 96:6`
    .split(/\s+/)
    .map((each) => each.split(":"))
    .map(([province, count]) => [province, Number(count)]),
)

const named: Readonly<Record<string, string>> = {
  "18.72": "Kota Metro",
  "14.08": "Kabupaten Siak",
  "14.71": "Kota Pekanbaru",
  "18.02": "Kabupaten Lampung Tengah",
  "13.08": "Kabupaten Pasaman",
  "21.71": "Kota Batam",
  "32.03": "Kabupaten Cianjur",
  "33.10": "Kabupaten Klaten",
  "33.72": "Kota Surakarta",
  "33.14": "Kabupaten Sragen",
  "33.16": "Kabupaten Blora",
  "35.04": "Kabupaten Tulungagung",
}

describe("the register of regions", () => {
  test("is what the data package says, and stays so", async () => {
    const kept = readFileSync(`${root}shared/region/lists/regions.json`, "utf8")
    expect(kept).toBe(await sliceOfRegions())
  })

  test("carries the notice of its licence", () => {
    const notice = readFileSync(`${root}shared/region/lists/NOTICE`, "utf8")
    expect(notice).toContain("idn-area-data")
    expect(notice).toContain("Open Database License")
  })

  test("has 38 provinces and 514 districts, so many in each", () => {
    const provinces = allRegions().filter((each) => !each.parent)
    expect(provinces).toHaveLength(38)
    expect(allRegions().filter((each) => each.parent)).toHaveLength(514)
    expect(
      Object.fromEntries(provinces.map(({ code }) => [code, districtsOf(code).length])),
    ).toEqual(counts)
  })

  test("has 416 kabupaten, numbered to 69, and 98 kota, from 71 on", () => {
    const districts = allRegions().filter((each) => each.parent)
    const isCity = ({ name }: { name: string }) => name.startsWith("Kota ")
    expect(districts.filter(isCity)).toHaveLength(98)
    for (const each of districts) {
      expect([each.code, isCity(each)]).toEqual([each.code, Number(each.code.slice(3)) > 70])
    }
  })

  test.each(Object.entries(named))("knows %s as %s", (code, name) => {
    expect(regionOf(code)?.name).toBe(name)
    expect(isDistrict(code)).toBe(true)
    expect(regionOf(code)?.parent).toBe(code.slice(0, 2))
  })

  test("knows no region of a code that is none, and no district in a province's code", () => {
    for (const code of ["99", "99.99", "18.99", "", "toString", "__proto__"]) {
      expect([regionOf(code), isDistrict(code), districtsOf(code)]).toEqual([undefined, false, []])
    }
    expect(isDistrict("18")).toBe(false)
    expect(districtsOf("18.72")).toEqual([])
  })

  test("puts each region in its zone", () => {
    const zoneOf = (code: string) => regionOf(code)?.zone
    expect(["18.72", "14.08", "61", "62.71"].map(zoneOf)).toEqual(["WIB", "WIB", "WIB", "WIB"])
    expect(["51.71", "53", "63.01", "65", "73.71"].map(zoneOf)).toEqual(Array(5).fill("WITA"))
    expect(["81", "82.71", "91.71", "96"].map(zoneOf)).toEqual(["WIT", "WIT", "WIT", "WIT"])
    const provinces = allRegions().filter((each) => !each.parent)
    const inZone = (zone: string) => provinces.filter((each) => each.zone === zone).length
    expect([inZone("WIB"), inZone("WITA"), inZone("WIT")]).toEqual([18, 12, 8])
  })
})
