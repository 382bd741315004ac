import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { didCall, type Held, sawCall } from "../../support/custody-history.ts"
import { type Call, isLinearizable } from "../../support/linearize.ts"

const start: Held = {
  custodian: "dinsos",
  epoch: 1,
  handoffs: { h: "handover", rival: "draft" },
}

const commit = { id: "h", from: ["handover"], to: "active", custodian: "rpsa" }
const fail = { id: "h", from: ["handover"], to: "accepted" }
const again = { id: "h", from: ["accepted"], to: "handover" }

/** A true history: each call takes effect at one instant, and is told around it. */
const trueHistory = fc
  .array(
    fc.record({
      what: fc.constantFrom("commit", "fail", "again", "read"),
      before: fc.nat(30),
      after: fc.nat(30),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((calls) => {
    let held: Held = start
    return calls.flatMap(({ what, before, after }, place): readonly Call<Held>[] => {
      const times = [place * 10 - before, place * 10 + after] as const
      if (what === "read") {
        const { custodian, epoch, handoffs } = held
        return [sawCall({ custodian, epoch, handoff: ["h", handoffs["h"] ?? ""] }, times)]
      }
      const call = didCall({ commit, fail, again }[what as "commit"], times)
      const next = call.step(held)
      if (!next) return []
      held = next
      return [call]
    })
  })

describe("a history of custody", () => {
  test("is explained where each call took effect at one instant", () => {
    fc.assert(
      fc.property(trueHistory, (history) => isLinearizable(start, history)),
      { numRuns: 500 },
    )
  })

  test("is not where custody moved twice from one handover", () => {
    const twice = [didCall(commit, [0, 10]), didCall(commit, [5, 15])]
    expect(isLinearizable(start, twice)).toBe(false)
  })

  test("is not where a commit landed after the handover had failed, though both overlap", () => {
    const both = [didCall(fail, [0, 10]), didCall(commit, [5, 15])]
    expect(isLinearizable(start, both)).toBe(false)
  })

  test("is not where somebody reads the old custodian after the commit was answered", () => {
    const late = [didCall(commit, [0, 10]), sawCall({ custodian: "dinsos", epoch: 1 }, [11, 12])]
    expect(isLinearizable(start, late)).toBe(false)
    const atOnce = [didCall(commit, [0, 10]), sawCall({ custodian: "dinsos", epoch: 1 }, [9, 12])]
    expect(isLinearizable(start, atOnce)).toBe(true)
  })

  test("is not where one answer mixes two instants", () => {
    const mixed = [didCall(commit, [0, 10]), sawCall({ custodian: "rpsa", epoch: 1 }, [0, 10])]
    expect(isLinearizable(start, mixed)).toBe(false)
  })

  test("is refused nearly always once one answer of it is made up", () => {
    fc.assert(
      fc.property(trueHistory, (history) => {
        const last = Math.max(0, ...history.map(({ end }) => end))
        const lie = sawCall({ custodian: "nobody" }, [last + 1, last + 2])
        return !isLinearizable(start, [...history, lie])
      }),
      { numRuns: 300 },
    )
  })
})
