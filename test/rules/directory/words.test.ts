import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { verdicts } from "#shared/directory/lists/verdicts.ts"
import { type Candidate, type Line, rules } from "#shared/directory/rules/candidate.ts"
import { kilometresBetween } from "#shared/directory/rules/distance.ts"
import { rankCandidates } from "#shared/directory/rules/rank.ts"
import { wordsOfLine } from "#shared/directory/rules/words.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import {
  ask,
  askAny,
  candidate,
  crowd,
  lampungTengah,
  pekanbaru,
  uncounted,
  us,
} from "#test/support/candidates.ts"

function linesOf(each: Candidate, given = ask()): readonly Line[] {
  const { fit, unfit } = rankCandidates(given, [each])
  return (fit[0] ?? unfit[0])?.lines ?? []
}
const told = (each: Candidate, given = ask()) => linesOf(each, given).map(({ verdict }) => verdict)
const said = (each: Candidate, given = ask()) =>
  linesOf(each, given).map((line) => wordsOfLine(line, "id"))

describe("an explained ranking", () => {
  test("says one line for each rule, in the order of their weight", () => {
    fc.assert(
      fc.property(askAny, crowd, (given, all) => {
        const { fit, unfit } = rankCandidates(given, all)
        for (const { lines } of [...fit, ...unfit]) {
          expect(lines.map(({ rule }) => rule)).toEqual(rules)
        }
      }),
    )
  })

  test("says every line in both languages, with nothing left to fill in", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(askAny, crowd, (given, all) => {
        const { fit, unfit } = rankCandidates(given, all)
        for (const line of [...fit, ...unfit].flatMap(({ lines }) => lines)) {
          seen.add(line.verdict)
          for (const language of ["id", "en"] as const) {
            expect(wordsOfLine(line, language)).toMatch(/^[^{}]{4,}\.$/)
          }
        }
      }),
      { numRuns: 1000 },
    )
    expect([...seen].sort()).toEqual(Object.keys(verdicts).sort())
  })

  test("tells who keeps an agency out, and gives the first reason", () => {
    const [found] = rankCandidates(ask(), [
      candidate({ status: "suspended", catchment: [pekanbaru] }),
    ]).unfit
    expect(found?.because.verdict).toBe("serves.suspended")
    expect(found?.lines.filter(({ weight }) => weight === "against")).toHaveLength(2)
  })

  test("says everything of one that fits", () => {
    expect(said(candidate())).toEqual([
      "Menyediakan Penampungan sementara dan melayani anak seperti ini.",
      "Perjanjian PKS/1 berlaku dan mencakup ini (pasal 1).",
      "2 tempat kosong.",
      "Di Kota Metro, kabupaten/kota yang sama (menurut batas wilayah, bukan kilometer).",
      "Terakreditasi A.",
      "Terisi 50 %.",
    ])
  })

  test("needs no agreement with the agency that asks itself", () => {
    const { cover: _, ...own } = candidate({ id: us })
    expect(told(own)).toContain("partnership.own")
    expect(told({ ...own, agency: { ...own.agency, id: "lain" as AgencyId } })).toContain(
      "partnership.none",
    )
  })

  test("warns of a poor accreditation and of places nobody counted, and keeps them", () => {
    for (const change of [{ grade: "C" }, { grade: "NONE" }] as const) {
      expect(rankCandidates(ask(), [candidate(change)]).fit).toHaveLength(1)
      expect(linesOf(candidate(change)).find(({ weight }) => weight === "unsure")?.rule).toBe(
        "accreditation",
      )
    }
    expect(told(candidate({}, { room: uncounted }))).toContain("room.unknown")
    expect(told(candidate({}, { room: { ...uncounted, stale: true } }))).toContain("room.stale")
  })

  test("says by which measure a distance was taken", () => {
    const origin = { latitude: -5.113, longitude: 105.307 }
    const near = candidate({
      region: lampungTengah,
      location: { latitude: -4.933, longitude: 105.217 },
    })
    const [, , , line] = linesOf(near, ask({ origin }))
    expect(line?.facts).toEqual({ place: "Kabupaten Lampung Tengah", kilometres: 22 })
    expect(line && wordsOfLine(line, "en")).toBe(
      "In Kabupaten Lampung Tengah, a neighbour district (about 22 km as the crow flies).",
    )
    for (const given of [ask(), ask({ origin })]) {
      const blind = given.origin ? candidate({ region: lampungTengah }) : near
      expect(said(blind, given)[3]).toContain("menurut batas wilayah")
    }
  })
})

describe("kilometres", () => {
  test("are those of the map, in both directions", () => {
    const [metro, pekanbaru] = [
      { latitude: -5.113, longitude: 105.307 },
      { latitude: 0.507, longitude: 101.447 },
    ]
    expect(kilometresBetween(metro, pekanbaru)).toBeGreaterThan(745)
    expect(kilometresBetween(metro, pekanbaru)).toBeLessThan(765)
    expect(kilometresBetween(pekanbaru, metro)).toBe(kilometresBetween(metro, pekanbaru))
    expect(kilometresBetween(metro, metro)).toBe(0)
  })
})
