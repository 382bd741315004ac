import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Agency } from "#shared/agency/agency.ts"
import { agencyTypes } from "#shared/agency/lists/agency-types.ts"
import { services } from "#shared/agency/lists/services.ts"
import { type Column, readCells } from "#shared/agency/rules/cells.ts"
import { type AgencyRow, agencyColumns, rowOfAgency } from "#shared/agency/rules/columns.ts"
import {
  changesOf,
  differences,
  fixedOf,
  halves,
  registrationOf,
} from "#shared/agency/rules/row-input.ts"
import { categories } from "#shared/case/lists/categories.ts"
import type { Language, Text } from "#shared/kernel/language.ts"
import { agencyIds } from "../../support/cast.ts"
import { agencyOf } from "../../support/seeds.ts"
import { anyAgency } from "../../support/sheet.ts"

const columns = agencyColumns(categories)
const agency: Agency = agencyOf(agencyIds.third, "LKSA Uji", "LKSA")
const line = { code: "lksa-uji", name: "LKSA Uji", type: "LKSA", region: "18.72" }
const rowFrom = (cells: Readonly<Record<string, string>>): AgencyRow =>
  readCells(columns, { ...line, ...cells }).row as AgencyRow
const wrongsFrom = (cells: Readonly<Record<string, string>>) =>
  readCells(columns, { ...line, ...cells }).wrongs.map(({ column, wrong }) => [column, wrong])
const written = (row: AgencyRow, language: Language) =>
  Object.fromEntries(columns.map((each) => [each.key, each.write(row, language)]))

describe("the columns of agencies", () => {
  test("have a header in both languages, no two the same", () => {
    const names = (of: (column: Column<AgencyRow>) => string) => new Set(columns.map(of)).size
    expect([names(({ id }) => id), names(({ en }) => en)]).toEqual([columns.length, columns.length])
    expect(columns.filter(({ required }) => required).map(({ id }) => id)).toEqual([
      "kode",
      "nama",
      "jenis",
      "wilayah",
    ])
  })

  test("read what they wrote, in either language: nothing differs", () => {
    fc.assert(
      fc.property(anyAgency, fc.constantFrom("id", "en"), (any, language) => {
        const { row, wrongs } = readCells(columns, written(rowOfAgency(any), language))
        expect(wrongs).toEqual([])
        expect(differences(row as AgencyRow, any)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test("know every code by its word in either language, no word by two", () => {
    const lists = { type: agencyTypes, services, categories }
    for (const [key, list] of Object.entries(lists)) {
      const column = columns.find((each) => each.key === key)
      for (const [code, text] of Object.entries<Text>(list)) {
        const expected = { value: key === "type" ? code : [code] }
        const read = [code, text.id, text.en].map((word) => column?.read(word))
        expect(read, code).toEqual([expected, expected, expected])
      }
    }
  })

  test("take any text at all without a crash", () => {
    const cell = fc.string({ unit: "binary", maxLength: 80 })
    const cells = fc.dictionary(fc.constantFrom(...columns.map(({ key }) => key)), cell)
    fc.assert(
      fc.property(cells, (any) => {
        const { row, wrongs } = readCells(columns, any)
        const told = [...Object.keys(row), ...wrongs.map(({ column }) => column)]
        const said = columns.filter(({ key, required }) => required || any[key])
        expect(told.sort()).toEqual(said.map(({ key }) => key).sort())
      }),
      { numRuns: 500 },
    )
  })
})

describe("a cell", () => {
  test.each([
    ["LKSA", "LKSA"],
    ["lpa kabupaten/kota", "LPA_KABKOTA"],
    ["Local child protection institution", "LPA_KABKOTA"],
    ["unit ppa polres", "POLICE_PPA"],
  ])("of a kind understands %s", (text, expected) => {
    expect(rowFrom({ type: text }).type).toBe(expected)
  })

  test.each([
    ["18.72", "18.72"],
    ["1872", "18.72"],
    ["18.72 Kota Metro", "18.72"],
    ["Kota Metro", "18.72"],
    ["metro", "18.72"],
    ["kab. lampung tengah", "18.02"],
    ["Lampung", "18"],
  ])("of a region understands %s", (text, expected) => {
    expect(rowFrom({ region: text }).region).toBe(expected)
  })

  test.each([
    ["18.73 Kota Metro", "place"],
    ["18.1", "place"],
    ["Negeri Antah", "place"],
    ["Bandung", "places"],
  ])("of a region is refused as %s", (text, wrong) => {
    expect(wrongsFrom({ region: text })).toEqual([["region", wrong]])
  })

  test.each([
    ["2017-01-31", "2017-01-31"],
    ["31/01/2017", "2017-01-31"],
    ["1.2.2017", "2017-02-01"],
  ])("of a date understands %s", (text, expected) => {
    expect(rowFrom({ nameFrom: text }).nameFrom).toBe(expected)
  })

  test.each(["2017-02-31", "31/13/2017", "kemarin", "2017", "42750"])(
    "of a date is refused as %s",
    (text) => {
      expect(wrongsFrom({ nameFrom: text })).toEqual([["nameFrom", "date"]])
    },
  )

  test.each([
    ["-5,1136", -5.1136],
    ["-5.1136°", -5.1136],
    ["1", 1],
  ])("of a latitude understands %s", (text, expected) => {
    expect(rowFrom({ latitude: text }).latitude).toBe(expected)
  })

  test("of a longitude whose point a spreadsheet took for thousands is refused", () => {
    expect(wrongsFrom({ longitude: "105307" })).toEqual([["longitude", "number"]])
  })

  test.each([
    ["kantor", [null, [450, 960], [450, 960], [450, 960], [450, 960], [450, 990], null]],
    ["Always", Array.from({ length: 7 }, () => [0, 1440])],
    [
      "Sen-Rab 8.00-12.00|Sab 09:00-11:30",
      [null, [480, 720], [480, 720], [480, 720], null, null, [540, 690]],
    ],
    ["Monday - Wed 08.00 – 12.00", [null, [480, 720], [480, 720], [480, 720], null, null, null]],
  ])("of hours understands %s", (text, expected) => {
    expect(rowFrom({ hours: text }).hours).toEqual(expected)
  })

  test.each([
    "pagi",
    "Sen 12.00-08.00",
    "Sen 08.00-25.00",
    "Sen 8-9",
    "Sen-Rab 08.00-09.00|Sel 10.00-11.00",
  ])("of hours is refused as %s", (text) => {
    expect(wrongsFrom({ hours: text })).toEqual([["hours", "hours"]])
  })

  test("of several is split at |, each once, whatever the order", () => {
    expect(rowFrom({ services: "Pendampingan | SOCIAL_REPORT|pendampingan" }).services).toEqual([
      "ACCOMPANIMENT",
      "SOCIAL_REPORT",
    ])
    expect(wrongsFrom({ services: "Pendampingan|Sihir" })).toEqual([["services", "word"]])
    expect(differences(rowFrom({ sexes: "L|P" }), agency)).toEqual([])
  })

  test.each([
    [{ code: "LPA  Metro" }, "code"],
    [{ name: "x".repeat(201) }, "text"],
    [{ name: "x".repeat(5000) }, "long"],
    [{ name: "LKSA\u0000Uji" }, "control"],
    [{ type: "" }, "required"],
    [{ phone: "telepon kami" }, "phone"],
    [{ email: "kantor(at)contoh" }, "email"],
    [{ ageFrom: "enam" }, "number"],
    [{ ageFrom: "6.5" }, "number"],
    [{ dinsosType: "D" }, "word"],
  ])("that cannot be read says why: %o", (cells, wrong) => {
    expect(wrongsFrom(cells as Record<string, string>).map(([, code]) => code)).toEqual([wrong])
  })
})

describe("a line", () => {
  test("must say a pair whole", () => {
    expect(halves(rowFrom({ latitude: "-5" }))).toEqual([{ wrong: "pair", column: "longitude" }])
    expect(halves(rowFrom({ dinsosType: "A" })).map(({ column }) => column)).toEqual([
      "dinsosFrom",
      "dinsosBasis",
    ])
    expect(halves(rowFrom({ gradeUntil: "2028-01-01" }))).toEqual([
      { wrong: "pair", column: "grade" },
    ])
    expect(halves(rowFrom({ phone: "0725 41234" }))).toEqual([])
  })

  test("that leaves a cell empty changes nothing there", () => {
    expect(differences(rowFrom({ phone: "", services: "" }), agency)).toEqual([])
  })

  test("with another name, kind or region is left to the acts made for that", () => {
    const differing = differences(
      rowFrom({ name: "LKSA Baru", region: "18.71", phone: "0725 41234" }),
      agency,
    )
    expect(fixedOf(differing)).toEqual(["name", "region"])
  })

  test("tells `change` only what differs, with what belongs to it", () => {
    const there = { ...agency, contact: { email: "kantor@contoh.example" } }
    expect(changesOf(rowFrom({ phone: "0725 41234", ageTo: "12" }), there)).toEqual({
      contact: { email: "kantor@contoh.example", phone: "0725 41234" },
      serves: { ...agency.serves, ages: [0, 12] },
    })
    expect(changesOf(rowFrom({ latitude: "-5", longitude: "105" }), there)).toEqual({
      location: { latitude: -5, longitude: 105 },
    })
  })

  test("tells `register` a name valid from today, where it does not say since when", () => {
    expect(registrationOf(rowFrom({}), "2026-11-22")).toEqual({ ...line, from: "2026-11-22" })
    expect(registrationOf(rowFrom({ nameFrom: "2015-01-01" }), "2026-11-22")["from"]).toBe(
      "2015-01-01",
    )
  })
})
