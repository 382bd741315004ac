import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Agency } from "#shared/agency/agency.ts"
import {
  followWrites,
  nameWordsOf,
  normalise,
  reachesOf,
  tokensOf,
  wordsOf,
} from "#shared/agency/rules/register-rows.ts"
import { agencyId } from "#shared/kernel/id.ts"
import type { Row } from "#shared/kernel/ref.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { codes, country, pageRef } from "../../support/agency-ground.ts"
import { see } from "../../support/world.ts"

const page: Agency = see(country(), pageRef("lksa-metro"))

describe("the words of a name", () => {
  test("are its letters and digits in lower case, two at least", () => {
    expect(wordsOf("P2TP2A – Kota Metro (s.d. 2020)")).toEqual(["p2tp2a", "kota", "metro", "2020"])
    expect(wordsOf("Loka Darussa’adah / Darussa'adah")).toEqual([
      "loka",
      "darussaadah",
      "darussaadah",
    ])
    expect(wordsOf("LKSA Kasih É")).toEqual(["lksa", "kasih"])
    expect(wordsOf("—")).toEqual([])
  })

  test("are the same however often they are normalised", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text))
      }),
    )
  })
})

describe("the rows that follow from a page", () => {
  test("hold each word of each name once, and what it is part of", () => {
    const named = {
      ...page,
      names: [...page.names, { name: "Rumah Anak Metro", from: "2020-01-01" }],
    }
    const rows = tokensOf({ ...named, aliases: ["Panti Kasih"] })
    expect(rows.map(({ ref }) => ref.parts[0])).toEqual([
      "instansi",
      "lksa",
      "metro",
      "rumah",
      "anak",
      "panti",
      "kasih",
    ])
    const texts = new Set(rows.map(({ state }) => state.text))
    expect([...texts]).toEqual(["instansi lksa metro rumah anak metro panti kasih lksa metro"])
    expect(nameWordsOf({ ...named, aliases: [] })).toHaveLength(5)
  })

  test("are found by the code, which says what everybody calls it", () => {
    const rows = tokensOf({ ...page, id: agencyId.parse("dinsos-metro") })
    expect(rows.map(({ ref }) => ref.parts[0])).toContain("dinsos")
  })

  test("tell each territory but the agency's own seat", () => {
    const wide = { ...page, catchment: codes("18.72", "18", "14") }
    expect(reachesOf(wide).map(({ ref }) => ref.parts[0])).toEqual(["18", "14"])
  })

  test("are there while it is in the register, and not before or after", () => {
    const wide = { ...page, catchment: codes("18", "14") }
    for (const status of ["active", "suspended"] as const) {
      expect(tokensOf({ ...wide, status })).toHaveLength(3)
      expect(reachesOf({ ...wide, status })).toHaveLength(2)
    }
    for (const status of ["pending", "refused", "succeeded"] as const) {
      expect([...tokensOf({ ...wide, status }), ...reachesOf({ ...wide, status })]).toEqual([])
    }
  })

  test("become what they must be, from whatever is there, each written once", () => {
    const word = fc.constantFrom("satu", "dua", "tiga", "empat", "lima")
    const names = fc.array(word, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(names, names, (before, after) => {
        const had = tokensOf({ ...page, aliases: before })
        const wanted = tokensOf({ ...page, aliases: after })
        const there = had.map(({ ref, state }): Row<typeof state> => ({ ref, state, version: 1 }))
        const rows = new Map(there.map((row) => [refKey(row.ref), row.state]))
        for (const write of followWrites(there, wanted)) {
          if (write.how === "remove") rows.delete(refKey(write.row.ref))
          if (write.how === "create") rows.set(refKey(write.ref), write.state as never)
          if (write.how === "replace") rows.set(refKey(write.row.ref), write.state as never)
        }
        expect(rows).toEqual(new Map(wanted.map(({ ref, state }) => [refKey(ref), state])))
        expect(followWrites(there, had)).toEqual([])
      }),
    )
  })
})
