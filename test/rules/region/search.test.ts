import { describe, expect, test } from "vitest"
import { districtsOf } from "#shared/region/region.ts"
import { searchRegions } from "#shared/region/rules/search.ts"

const found = (text: string): readonly string[] => searchRegions(text).map(({ code }) => code)

describe("looking for a region", () => {
  test("finds it by its code, and by the start of one", () => {
    expect(found("18.72")).toEqual(["18.72"])
    expect(found("1872")).toEqual(["18.72"])
    expect(found("18.7")).toEqual(["18.71", "18.72"])
    expect(found("18")[0]).toBe("18")
    expect(found("99.99")).toEqual([])
  })

  test("finds it by its name or a part of it, however it is written", () => {
    for (const text of ["metro", "Kota Metro", " KOTA  METRO ", "kota met", "etro"]) {
      expect([text, found(text)[0]]).toEqual([text, "18.72"])
    }
    expect(found("tengah lampung")).toEqual(["18.02"])
    expect(found("dki")[0]).toBe("31")
    expect(found("kep. riau")[0]).toBe("21")
  })

  test("tells a kabupaten from the kota of the same name", () => {
    expect(found("solok").slice(0, 2)).toEqual(["13.02", "13.72"])
    for (const text of ["kab solok", "kab. Solok", "Kabupaten Solok"]) {
      expect([text, found(text)]).toEqual([text, ["13.02", "13.11"]])
    }
    expect(found("kota solok")).toEqual(["13.72"])
    expect(found("kab. padang lawas")).toEqual(["12.21", "12.20"])
  })

  test("puts the name itself first, then its beginnings, then what holds it", () => {
    expect(found("lampung")[0]).toBe("18")
    expect(found("padang")[0]).toBe("13.71")
    const bangka = found("bangka")
    expect(bangka[0]).toBe("19.01")
    expect(bangka.indexOf("19.03")).toBeLessThan(bangka.indexOf("19"))
  })

  test("gives 20 at most, and nothing for a text without letters", () => {
    expect(found("kabupaten")).toHaveLength(20)
    expect(found("1")).toHaveLength(20)
    expect(found("  ")).toEqual([])
    expect(found("!?")).toEqual([])
    expect(found("zzz")).toEqual([])
  })

  test("can keep to one province", () => {
    const inRiau = searchRegions("kota", districtsOf("14")).map(({ code }) => code)
    expect(inRiau).toEqual(["14.71", "14.72"])
  })
})
