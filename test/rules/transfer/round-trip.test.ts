import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type AgencyRow, rowOfAgency } from "#shared/agency/rules/columns.ts"
import { differences } from "#shared/agency/rules/row-input.ts"
import { agencySubject } from "#web/transfer/agency-lines.ts"
import { agencyTransfer } from "#web/transfer/agency-transfer.ts"
import { decode } from "#web/transfer/decode.ts"
import { entriesOf } from "#web/transfer/entries.ts"
import { guard, unguard } from "#web/transfer/formula.ts"
import { memberTransfer } from "#web/transfer/member-transfer.ts"
import { parse } from "#web/transfer/parse.ts"
import { csvOf } from "#web/transfer/write.ts"
import { anyAgency, kept, nasty } from "../../support/sheet.ts"

const text = fc.oneof(kept, fc.constantFrom(...nasty), fc.string({ unit: "binary", maxLength: 40 }))

describe("a cell on its way into a spreadsheet", () => {
  test.each([
    "=1+1",
    "+62 812",
    "-5",
    "@A1",
    "\t=1",
    "\r=1",
    "＝1+1",
    "'=1",
    "0725",
    "628123456789",
  ])("that would be run or mangled is guarded: %j", (each) => {
    expect(guard(each)).toBe(`'${each}`)
  })

  test.each(["LKSA Kasih", "'Aisyiyah", "18.72 Kota Metro", "105.3067°", "a=b", ""])(
    "that is harmless stays as it is: %j",
    (each) => {
      expect([guard(each), unguard(each)]).toEqual([each, each])
    },
  )

  test("never begins as a formula does, and comes back as it was", () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(guard(any)).not.toMatch(/^[=+\-@\t\r\n]/)
        expect(unguard(guard(any))).toBe(any)
      }),
      { numRuns: 2000 },
    )
  })

  test("stands quoted in a file marked as UTF-8", () => {
    expect(
      csvOf([
        ["kode", 'a"b'],
        ["=1", "x;y"],
      ]),
    ).toBe('\ufeff"kode";"a""b"\r\n"\'=1";"x;y"\r\n')
  })
})

describe("a file of agencies", () => {
  test("written and read again says nothing new, whatever their names are", () => {
    const several = fc.uniqueArray(anyAgency, {
      minLength: 1,
      maxLength: 5,
      selector: ({ id }) => id,
    })
    fc.assert(
      fc.property(several, fc.constantFrom("id", "en"), (all, language) => {
        const { columns } = agencySubject
        const cells = all.map((each) =>
          columns.map(({ write }) => write(rowOfAgency(each), language)),
        )
        const file = csvOf([columns.map((each) => each[language]), ...cells])
        const decoded = decode(new TextEncoder().encode(file))
        if ("wrong" in decoded) throw new Error(decoded.wrong)
        const parsed = parse(decoded.text, columns, "id")
        if ("wrong" in parsed) throw new Error(JSON.stringify(parsed))
        const entries = entriesOf(parsed.lines, agencySubject)
        expect(entries.map(({ name, result }) => [name, result])).toEqual(
          all.map(({ id }) => [id, undefined]),
        )
        const differing = entries.map(({ wanted }, place) => {
          const there = all[place]
          return there && differences(wanted as AgencyRow, there)
        })
        expect(differing).toEqual(all.map(() => []))
      }),
      { numRuns: 200 },
    )
  })
})

describe("lines of a file", () => {
  test("that name one agency twice are told apart by their numbers", () => {
    const lines = ["a-satu", "b-dua", "A-SATU"].map((code, place) => ({
      row: place + 2,
      cells: { code, name: "LKSA Uji", type: "LKSA", region: "18.72" },
    }))
    const told = entriesOf(lines, agencySubject).map(({ name, result }) => [name, result])
    expect(told).toEqual([
      ["a-satu", undefined],
      ["b-dua", undefined],
      ["a-satu", { outcome: "refused", reason: { own: { why: "twice", facts: { row: "2" } } } }],
    ])
  })

  test("with half a pair are refused before anything is asked", () => {
    const cells = {
      code: "a-satu",
      name: "LKSA Uji",
      type: "LKSA",
      region: "18.72",
      latitude: "-5",
    }
    expect(entriesOf([{ row: 2, cells }], agencySubject)[0]?.result).toMatchObject({
      outcome: "refused",
      reason: { cells: [{ column: "longitude", wrong: "pair" }] },
    })
  })
})

describe.each([agencyTransfer, memberTransfer])("the template of $name", (transfer) => {
  test.each(["id", "en"] as const)("can be imported as it is, in %s", (language) => {
    const parsed = transfer.parse(transfer.template(language).slice(1), language)
    if ("wrong" in parsed) throw new Error(JSON.stringify(parsed))
    expect(parsed.columns.every(({ key }) => key !== undefined)).toBe(true)
    expect(transfer.entries(parsed.lines).map(({ result }) => result)).toEqual([undefined])
  })
})
