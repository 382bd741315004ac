import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { agencyTypes } from "#shared/agency/lists/agency-types.ts"
import type { Ask, Candidate } from "#shared/directory/rules/candidate.ts"
import { rankCandidates } from "#shared/directory/rules/rank.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { within } from "#shared/region/region.ts"
import { ask, askAny, candidate, crowd, us } from "#test/support/candidates.ts"

const runs = { numRuns: 800 }

/** Each is said in words of its own, not in those of the rules. */
const never: Readonly<Record<string, (ask: Ask, each: Candidate) => boolean>> = {
  "that is suspended, waits, or has handed its work on": (_, { agency }) =>
    agency.status !== "active",
  "of a kind that receives nothing": (_, { agency }) => !agencyTypes[agency.type].receives,
  "that does not offer the service": (_, { agency }) =>
    !agency.services.includes("TEMPORARY_SHELTER"),
  "with a conflict of interest": (ask, { agency }) => Boolean(ask.conflicted?.includes(agency.id)),
  "for another category": ({ category }, { agency: { serves } }) =>
    category !== undefined && serves.categories.length > 0 && !serves.categories.includes(category),
  "for another age": ({ age }, { agency: { serves } }) =>
    age !== undefined && !(serves.ages[0] <= age && age <= serves.ages[1]),
  "for the other sex": ({ sex }, { agency: { serves } }) =>
    sex !== undefined && !serves.sexes.includes(sex),
  "that is full": (_, { room }) => room.known && room.room < 1,
  "with fewer places than there are siblings": ({ siblings = 1 }, { room }) =>
    room.known && room.room < siblings,
  "of another house without an agreement that covers it": (_, { agency, cover }) =>
    agency.id !== us && cover === undefined,
  "whose catchment does not hold the place": (_, { agency }) =>
    !within(agency.catchment, "18.72" as never),
  "for children in conflict with the law, where the child is a victim or a witness": (
    { abhPosition, category },
    { agency },
  ) =>
    ["LPKS", "LPAS", "LPKA"].includes(agency.type) &&
    (abhPosition === "VICTIM" || abhPosition === "WITNESS" || category === "AMPK10_SEXUAL_CRIME"),
  "that may not hold a case, where a case would pass": ({ data }, { agency }) =>
    data === "IDENTITY" && agencyTypes[agency.type].ceiling !== "FULL",
}

describe("a ranking never holds an agency", () => {
  test.each(Object.entries(never))("%s", (_, isWrong) => {
    let wrong = 0
    fc.assert(
      fc.property(askAny, crowd, (ask, candidates) => {
        const { fit, unfit } = rankCandidates(ask, candidates)
        const bad = candidates.filter((each) => isWrong(ask, each)).map((each) => each.agency.id)
        wrong += bad.length
        expect(fit.map((each) => each.agency.id).filter((id) => bad.includes(id))).toEqual([])
        expect(unfit.map((each) => each.agency.id)).toEqual(expect.arrayContaining(bad))
      }),
      runs,
    )
    expect(wrong, "such agencies came up").toBeGreaterThan(10)
  })
})

describe("a ranking", () => {
  test("holds everybody else, and each candidate once", () => {
    let held = 0
    fc.assert(
      fc.property(askAny, crowd, (ask, candidates) => {
        const { fit, unfit } = rankCandidates(ask, candidates)
        const isFine = (each: Candidate) =>
          Object.values(never).every((isWrong) => !isWrong(ask, each)) &&
          // Silence on the child's place in a trial is no leave either.
          (ask.abhPosition === "CONFLICT" ||
            !["LPKS", "LPAS", "LPKA"].includes(each.agency.type)) &&
          !(
            ask.category === "AMPK13_NEGLECT" && ["LPKS", "LPAS", "LPKA"].includes(each.agency.type)
          )
        const fine = candidates.filter(isFine).map((each) => each.agency.id)
        held += fine.length
        expect(fit.map((each) => each.agency.id).sort()).toEqual(fine.sort())
        expect(fit.length + unfit.length).toBe(candidates.length)
      }),
      runs,
    )
    expect(held).toBeGreaterThan(200)
  })

  test("holds a home for children in conflict with the law only for one who is said to be", () => {
    const verdictFor = (change: Partial<Ask>) => {
      const homes = (["LPKS", "LPAS", "LPKA"] as const).map((type) =>
        candidate({ type, id: type.toLowerCase() as AgencyId }),
      )
      const { fit, unfit } = rankCandidates(ask(change), homes)
      return [fit.length, ...unfit.map(({ because }) => because.verdict)]
    }
    const { category: _, abhPosition: __, ...silent } = ask()
    const no = [0, ...Array(3).fill("serves.not-for-victims")]
    expect(verdictFor({ abhPosition: "CONFLICT", category: "AMPK02_ABH" })).toEqual([3])
    expect(verdictFor({ abhPosition: "VICTIM", category: "AMPK02_ABH" })).toEqual(no)
    expect(verdictFor({ abhPosition: "WITNESS", category: "AMPK02_ABH" })).toEqual(no)
    expect(verdictFor({ abhPosition: "CONFLICT", category: "AMPK10_SEXUAL_CRIME" })).toEqual(no)
    expect(rankCandidates(silent, [candidate({ type: "LPKS" })]).fit).toEqual([])
  })
})
