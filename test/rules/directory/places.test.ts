import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Candidate } from "#shared/directory/rules/candidate.ts"
import { rankCandidates } from "#shared/directory/rules/rank.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { ask, askAny, candidate, crowd, free, idsIn, pekanbaru } from "#test/support/candidates.ts"

const runs = { numRuns: 2000 }

describe("more room", () => {
  /** Places are added, none is taken: the load can only fall. */
  const withMore = (each: Candidate, more: number): Candidate => {
    const room = each.room.known ? free(each.room.room + more) : free(more)
    return { ...each, room, load: (each.load ?? 0.5) / (1 + more) }
  }

  test("never lowers a place", () => {
    let moved = 0
    fc.assert(
      fc.property(
        askAny,
        crowd,
        fc.tuple(fc.nat(8), fc.integer({ min: 4, max: 9 })),
        (given, all, [pick, more]) => {
          const chosen = all[pick % all.length]
          if (!chosen) return
          const rankIn = (candidates: readonly Candidate[]) => {
            const place = idsIn(given, candidates).indexOf(chosen.agency.id)
            return place < 0 ? Number.POSITIVE_INFINITY : place
          }
          const before = rankIn(all)
          const after = rankIn(all.map((each) => (each === chosen ? withMore(each, more) : each)))
          if (after < before) moved += 1
          expect(after).toBeLessThanOrEqual(before)
        },
      ),
      runs,
    )
    expect(moved).toBeGreaterThan(20)
  })
})

describe("siblings", () => {
  test("go together, or not at all", () => {
    const two = candidate({ id: "dua" as AgencyId }, { room: free(2) })
    const three = candidate({ id: "tiga" as AgencyId, region: pekanbaru }, { room: free(3) })
    expect(idsIn(ask(), [two, three])).toEqual(["dua", "tiga"])
    expect(idsIn(ask({ siblings: 3 }), [two, three])).toEqual(["tiga"])
    const [{ because } = { because: undefined }] = rankCandidates(ask({ siblings: 3 }), [two]).unfit
    expect(because).toMatchObject({ verdict: "room.too-few", facts: { room: 2, needed: 3 } })
  })
})
