import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Spreadable, spread } from "#shared/meeting/rules/groups.ts"

const crowd = (count: number, agency: string, province: string): Spreadable[] =>
  Array.from({ length: count }, (_, place) => ({
    key: `${agency}-${province}-${place}`,
    agency,
    province,
  }))

const agencies = ["a", "b", "c", "d", "e", "f"] as const

const empty = (count: number): readonly Spreadable[][] => Array.from({ length: count }, () => [])
const sizesOf = (groups: readonly (readonly unknown[])[]) => groups.map(({ length }) => length)
const gapOf = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers)

const peopleOf = fc
  .array(
    fc.record({ agency: fc.constantFrom(...agencies), province: fc.constantFrom("14", "18") }),
    {
      maxLength: 130,
    },
  )
  .map((all) => all.map((each, place) => ({ ...each, key: `p${place}` })))
const some = fc.integer({ min: 1, max: 12 })

describe("spreading people over groups", () => {
  test("57 people of four provinces over three groups are 19, 19 and 19", () => {
    const people = ["14", "13", "21", "18"].flatMap((province, place) => [
      ...crowd(8, "lksa", province),
      ...crowd(place ? 6 : 7, "sakti-peksos", province),
    ])
    const groups = spread(people, empty(3))
    expect(sizesOf(groups)).toEqual([19, 19, 19])
    for (const agency of ["lksa", "sakti-peksos"]) {
      const counts = groups.map((group) => group.filter((each) => each.agency === agency).length)
      expect(gapOf(counts)).toBeLessThanOrEqual(1)
    }
    for (const group of groups) {
      expect(new Set(group.map(({ province }) => province)).size).toBe(4)
    }
  })

  test("nobody is lost or doubled, sizes differ by one at most, and so do agencies", () => {
    fc.assert(
      fc.property(peopleOf, some, (people, count) => {
        const groups = spread(people, empty(count))
        expect(
          groups
            .flat()
            .map(({ key }) => key)
            .toSorted(),
        ).toEqual(people.map(({ key }) => key).toSorted())
        expect(gapOf(sizesOf(groups))).toBeLessThanOrEqual(1)
        for (const agency of agencies) {
          const counts = groups.map(
            (group) => group.filter((each) => each.agency === agency).length,
          )
          expect(gapOf(counts)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test("the order in which they are told makes no difference", () => {
    fc.assert(
      fc.property(peopleOf, some, (people, count) => {
        expect(spread(people.toReversed(), empty(count))).toEqual(spread(people, empty(count)))
      }),
    )
  })

  test("pairs stay together, and sizes differ by one where enough others are there", () => {
    fc.assert(
      fc.property(peopleOf, some, fc.integer({ min: 0, max: 20 }), (people, count, wanted) => {
        const pairs = Array.from({ length: wanted }, (_, place) => [
          `p${2 * place}`,
          `p${2 * place + 1}`,
        ]).filter(([, second]) => people.some(({ key }) => key === second))
        const groups = spread(people, empty(count), pairs)
        expect(groups.flat()).toHaveLength(people.length)
        for (const [one, other] of pairs) {
          const holds = (key: string | undefined) =>
            groups.findIndex((group) => group.some((each) => each.key === key))
          expect(holds(one)).toBe(holds(other))
        }
        const alone = people.length - 2 * pairs.length
        if (alone >= count) expect(gapOf(sizesOf(groups))).toBeLessThanOrEqual(1)
      }),
    )
  })

  test("pairs that share somebody all stay together", () => {
    const people = crowd(9, "a", "14")
    const [one, two, three] = people.map(({ key }) => key) as [string, string, string]
    const pairs = [
      [one, two],
      [two, three],
    ]
    const groups = spread(people, empty(3), pairs)
    expect(sizesOf(groups)).toEqual([3, 3, 3])
    expect(
      groups.some((group) =>
        [one, two, three].every((key) => group.some((each) => each.key === key)),
      ),
    ).toBe(true)
  })

  test("whoever has a place already keeps it, and counts", () => {
    const [first, ...others] = crowd(6, "a", "14")
    const groups = spread(others, [[first as Spreadable], [], []])
    expect(sizesOf(groups)).toEqual([2, 2, 2])
    expect(groups[0]).toContain(first)
    expect(spread(others, [])).toEqual([])
    const pair = [others[4]?.key ?? "", first?.key ?? ""]
    const together = spread(others, [[], [first as Spreadable], []], [pair])
    expect(together[1]).toContain(others[4])
    expect(sizesOf(together)).toEqual([2, 2, 2])
  })
})
