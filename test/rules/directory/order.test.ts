import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Ask, Candidate } from "#shared/directory/rules/candidate.ts"
import { rankCandidates } from "#shared/directory/rules/rank.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import {
  ask,
  askAny,
  candidate,
  crowd,
  idsIn,
  lampungTengah,
  metro,
  pekanbaru,
  uncounted,
  wayKanan,
} from "#test/support/candidates.ts"

const runs = { numRuns: 2000 }
/** The better one first, whatever its name and id. */
function beats(better: Candidate, worse: Candidate, given: Ask = ask()): void {
  const first = { ...better, agency: { ...better.agency, id: "zzz" as AgencyId, name: "Z" } }
  const second = { ...worse, agency: { ...worse.agency, id: "aaa" as AgencyId, name: "A" } }
  expect(idsIn(given, [first, second])).toEqual(["zzz", "aaa"])
  expect(idsIn(given, [second, first])).toEqual(["zzz", "aaa"])
}

const everywhere = { catchment: [metro] }
const at = (latitude: number) => ({ latitude, longitude: 105.31 })
const origin = at(-5.11)

describe("of two agencies that fit, the first is", () => {
  test("the one with room over the one nobody counted, however near that is", () => {
    beats(
      candidate({ ...everywhere, region: pekanbaru, grade: "NONE" }, { load: 1 }),
      candidate({}, { room: uncounted, load: 0 }),
    )
  })

  test("the one in the district, then beside it, then in the province, then by catchment alone", () => {
    const [own, beside, province, far] = [metro, lampungTengah, wayKanan, pekanbaru].map((region) =>
      candidate({ ...everywhere, region, grade: region === metro ? "NONE" : "A" }),
    )
    if (!own || !beside || !province || !far) throw new Error("four places")
    beats(own, beside)
    beats(beside, province)
    beats(province, far)
  })

  test("the nearer one where both places are known, in steps of ten kilometres", () => {
    const given = ask({ origin })
    beats(candidate({ location: at(-5.15), grade: "B" }), candidate({ location: at(-5.4) }), given)
    beats(candidate({ location: at(-5.15), grade: "B" }), candidate({}), given)
    beats(candidate({ location: at(-5.17) }), candidate({ location: at(-5.12), grade: "B" }), given)
  })

  test("the better accredited one; what is not asked of its kind is no lack", () => {
    const of = (grade: "A" | "B" | "C" | "NONE") => candidate({ grade }, { load: 0.9 })
    beats(of("A"), candidate({ grade: "B" }))
    beats(of("B"), candidate({ grade: "C" }))
    beats(of("C"), candidate({ grade: "NONE" }))
    const { grade: _, ...unknown } = candidate().agency
    beats(of("C"), { ...candidate(), agency: unknown })
    const shelter = { ...candidate(), agency: { ...unknown, type: "RPSA" as const } }
    beats(shelter, candidate({ grade: "B" }))
  })

  test("the less burdened one, and any known load before an unknown", () => {
    beats(candidate({}, { load: 0.2 }), candidate({}, { load: 0.3 }))
    const { load: _, ...unknown } = candidate()
    beats(candidate({}, { load: 1 }), unknown)
  })

  test("the earlier name, then the earlier id", () => {
    const [b, a] = ["b-1", "a-1"].map((id) => candidate({ id: id as AgencyId, name: "Sama" }))
    const c = candidate({ id: "c-1" as AgencyId, name: "Awal" })
    if (!a || !b) throw new Error("two")
    expect(idsIn(ask(), [b, a, c])).toEqual(["c-1", "a-1", "b-1"])
  })
})

describe("the order", () => {
  test("is the same however the candidates come", () => {
    fc.assert(
      fc.property(
        askAny,
        crowd.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length }),
          ),
        ),
        (given, [all, shuffled]) => {
          expect(rankCandidates(given, shuffled)).toEqual(rankCandidates(given, all))
        },
      ),
      runs,
    )
  })

  test("of two is the same whoever else is there", () => {
    fc.assert(
      fc.property(askAny, crowd, (given, all) => {
        const ranked = idsIn(given, all)
        const [gone] = ranked
        const others = all.filter((each) => each.agency.id !== gone)
        expect(idsIn(given, others)).toEqual(ranked.slice(1))
      }),
      runs,
    )
  })

  test("counts from one without a gap", () => {
    fc.assert(
      fc.property(askAny, crowd, (given, all) => {
        const ranks = rankCandidates(given, all).fit.map(({ rank }) => rank)
        expect(ranks).toEqual(ranks.map((_, place) => place + 1))
      }),
    )
  })
})
