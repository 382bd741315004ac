import { describe, expect, test } from "vitest"
import { shortlistOf } from "#shared/directory/rules/shortlist.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import { ask, card, lampungTengah } from "#test/support/candidates.ts"

const many = (count: number, prefix: string, change = {}) =>
  Array.from({ length: count }, (_, place) =>
    card({ ...change, id: `${prefix}-${place}` as AgencyId }),
  )
const outside = { catchment: [lampungTengah] }

describe("who is worth weighing", () => {
  test("offers the service, and stands there once however often it was met", () => {
    const [one] = many(1, "a")
    const other = card({ id: "b-0" as AgencyId, services: ["EDUCATION"] })
    if (!one) throw new Error("one")
    expect(shortlistOf(ask(), [one, other, one])).toEqual({ cards: [one], hopeful: 1, whole: true })
  })

  test("is 80 that may fit at most, and it says where more might", () => {
    expect(shortlistOf(ask(), many(80, "a"))).toMatchObject({ hopeful: 80, whole: true })
    const { cards, whole } = shortlistOf(ask(), many(81, "a"))
    expect([cards.length, whole]).toEqual([80, false])
  })

  test("is 20 at most that cannot fit, and they never take the place of one that may", () => {
    const met = [...many(90, "far", outside), ...many(3, "suspended", { status: "suspended" })]
    const { cards, hopeful, whole } = shortlistOf(ask(), [...met, ...many(5, "near")])
    expect(cards.map(({ id }) => id.replace(/-\d+$/, ""))).toEqual([
      ...Array(5).fill("near"),
      ...Array(20).fill("far"),
    ])
    expect([hopeful, whole]).toEqual([5, true])
  })
})
