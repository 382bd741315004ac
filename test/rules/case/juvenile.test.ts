import { describe, expect, test } from "vitest"
import { caseEvents } from "#shared/case/lists/events.ts"
import { eventsFor, isUnder12, mayBeDetained, mustDivert } from "#shared/case/rules/juvenile.ts"

describe("diversion", () => {
  const ages = [11, 12, 17, 18]
  const threats = [0, 6.9, 7, 15]
  const table = ages.flatMap((age) =>
    threats.flatMap((threatYears) =>
      [false, true].map((isRepeat) => ({ age, threatYears, isRepeat })),
    ),
  )

  test.each(table)("is due at $age, with $threatYears years, repeated $isRepeat, or not", (row) => {
    const due = row.age >= 12 && row.age <= 17 && row.threatYears < 7 && !row.isRepeat
    expect(mustDivert({ age: row.age }, row)).toBe(due)
  })

  test("is due exactly in the cases that the law names", () => {
    const due = table.filter((row) => mustDivert(row, row))
    expect(due).toEqual([
      { age: 12, threatYears: 0, isRepeat: false },
      { age: 12, threatYears: 6.9, isRepeat: false },
      { age: 17, threatYears: 0, isRepeat: false },
      { age: 17, threatYears: 6.9, isRepeat: false },
    ])
  })

  test("is due as long as nobody has said what speaks against it", () => {
    expect(mustDivert({ age: 15 }, {})).toBe(true)
  })
})

describe("detention", () => {
  const table = [13, 14, 17].flatMap((age) =>
    [6.9, 7].flatMap((threatYears) =>
      (["CONFLICT", "VICTIM", "WITNESS"] as const).map((abhPosition) => ({
        age,
        threatYears,
        abhPosition,
      })),
    ),
  )

  test("is lawful from 14 on, with a threat of seven years, in conflict with the law, and never else", () => {
    expect(table.filter((row) => mayBeDetained(row, row))).toEqual([
      { age: 14, threatYears: 7, abhPosition: "CONFLICT" },
      { age: 17, threatYears: 7, abhPosition: "CONFLICT" },
    ])
  })

  test("is not shown to be lawful where nobody names the threat", () => {
    expect(mayBeDetained({ age: 17, abhPosition: "CONFLICT" }, {})).toBe(false)
  })
})

describe("the events that a page offers", () => {
  test("hide diversion and detention below twelve, and name the route of those children", () => {
    const offered = eventsFor({ age: 11, abhPosition: "CONFLICT" })
    expect(offered.filter((each) => /^(DIVERSION|DETAINED|DETENTION)/.test(each))).toEqual([])
    expect(offered).toContain("U12_DECIDED")
    expect(isUnder12({ age: 11 })).toBe(true)
  })

  test("hide that route from twelve on", () => {
    const offered = eventsFor({ age: 12, abhPosition: "CONFLICT" })
    expect(offered.filter((each) => each.startsWith("U12_"))).toEqual([])
    expect(offered).toEqual(expect.arrayContaining(["DIVERSION_BEGAN", "DETAINED"]))
  })

  test("tell a victim of no diversion, and everybody of sexual violence and shelter", () => {
    const offered = eventsFor({ age: 13, abhPosition: "VICTIM" })
    expect(offered.filter((each) => /^(DIVERSION|LITMAS)/.test(each))).toEqual([])
    expect(offered).toEqual(expect.arrayContaining(["POLICE_REPORTED", "SHELTERED"]))
    expect(offered.length).toBeLessThan(Object.keys(caseEvents).length)
  })
})
