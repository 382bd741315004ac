import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { decode } from "#web/transfer/decode.ts"
import { mostBytes, mostLines } from "#web/transfer/limits.ts"
import { type Header, parse } from "#web/transfer/parse.ts"
import { nasty } from "../../support/sheet.ts"

const headers: readonly Header[] = [
  { key: "code", id: "kode", en: "code", required: true },
  { key: "name", id: "nama", en: "name", required: true },
  { key: "basis", id: "dasar_hukum", en: "legal_basis", required: false },
]
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string) => parse(text, headers, "id")
const linesOf = (text: string) => {
  const parsed = read(text)
  if ("wrong" in parsed) throw new Error(JSON.stringify(parsed))
  return parsed.lines
}

describe("the bytes of a file", () => {
  test("are UTF-8, marked as such or not", () => {
    expect(decode(bytes("kode;nama"))).toEqual({ text: "kode;nama" })
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toEqual({ text: "a" })
  })

  test.each([
    ["empty", Uint8Array.of()],
    ["empty", bytes("\ufeff \r\n \n")],
    ["too-big", new Uint8Array(mostBytes + 1).fill(0x61)],
    ["workbook", Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00)],
    ["utf-16", Uint8Array.of(0xff, 0xfe, 0x6b, 0x00)],
    [
      "utf-16",
      new Uint8Array(new Uint16Array(Array.from("kode;nama", (each) => each.charCodeAt(0))).buffer),
    ],
    ["not-utf-8", Uint8Array.of(0x4b, 0x61, 0xe9, 0x3b, 0x61)],
  ])("are refused as %s", (wrong, file) => {
    expect(decode(file)).toEqual({ wrong })
  })

  test("whatever they are, are read or refused: never a crash", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (any) => {
        const decoded = decode(any)
        if ("text" in decoded) read(`kode;nama\n${decoded.text}`)
      }),
      { numRuns: 1000 },
    )
  })
})

describe("a header", () => {
  test.each([
    ["kode;nama;dasar_hukum\na;b;c"],
    ["code,name,legal_basis\na,b,c"],
    ["Kode\tNama\tDasar Hukum\na\tb\tc"],
    ["sep=;\r\nKODE; Nama ;LEGAL-BASIS\r\na;b;c\r\n"],
    ['\ufeff"kode";"nama";"dasar_hukum"\r\n"a";"b";"c"\r\n'],
  ])("is understood in either language, with either separator: %j", (text) => {
    expect(linesOf(text)).toEqual([{ row: 2, cells: { code: "a", name: "b", basis: "c" } }])
  })

  test("names what is not known, and the rest is read", () => {
    const parsed = read("nama;warna;kode\nb;biru;a")
    expect(parsed).toMatchObject({
      columns: [{ key: "name" }, { header: "warna", key: undefined }, { key: "code" }],
      lines: [{ cells: { code: "a", name: "b" } }],
    })
  })

  test.each([
    ["warna;bentuk\n1;2", { wrong: "no-columns", names: ["warna", "bentuk"] }],
    [`kode;nama${";x".repeat(300)}\na;b`, { wrong: "no-columns" }],
    ["kode;warna\n1;2", { wrong: "missing", names: ["nama"] }],
    ["kode;nama;code\n1;2;3", { wrong: "twice", names: ["kode"] }],
    ["kode;nama\n", { wrong: "no-lines" }],
    ["kode;nama\n;\n;;;\n", { wrong: "no-lines" }],
  ])("is refused with the columns by name: %j", (text, expected) => {
    expect(read(text)).toMatchObject(expected)
  })
})

describe("a line", () => {
  test("may hold separators, quotation marks and line breaks in quoted cells", () => {
    expect(linesOf('kode;nama\r\na;"satu; ""dua""\r\ntiga"\r\nb;c')).toEqual([
      { row: 2, cells: { code: "a", name: 'satu; "dua"\ntiga' } },
      { row: 3, cells: { code: "b", name: "c" } },
    ])
  })

  test("keeps the number a spreadsheet shows, blank ones counted", () => {
    expect(linesOf("kode;nama\n\na;b\n;\n\nc;d\n").map(({ row }) => row)).toEqual([3, 6])
  })

  test("with cells too many or too few is told, and the others are read", () => {
    expect(
      linesOf("kode;nama\na;b;c\nd\ne;f;;\ng;h").map(({ row, wrong }) => [row, wrong]),
    ).toEqual([
      [2, "too-many-cells"],
      [3, "too-few-cells"],
      [4, undefined],
      [5, undefined],
    ])
  })

  test.each(['kode;nama\na;b\nc;"d\ne;f', 'kode;nama\na;b\nc;"d"x;e\nf;g'])(
    "whose quotation marks do not close stops the file: %j",
    (text) => {
      expect(read(text)).toEqual({ wrong: "quotes", row: 3 })
    },
  )

  test("is one of 5,000 at most", () => {
    const file = (lines: number) => `kode;nama\n${"a;b\n".repeat(lines)}`
    expect(linesOf(file(mostLines)).length).toBe(mostLines)
    expect(read(file(mostLines + 1))).toEqual({ wrong: "too-many-lines" })
    expect(read(`kode;nama\n${"\n".repeat(9000)}${"a;b\n".repeat(mostLines + 1)}`)).toEqual({
      wrong: "too-many-lines",
    })
  })

  test("is never half of one: each has as many cells as the header, or says that it has not", () => {
    const piece = fc.constantFrom(
      "a",
      ";",
      ",",
      '"',
      '""',
      "\n",
      "\r\n",
      "\t",
      "'",
      "=",
      " ",
      ...nasty,
    )
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""))
    fc.assert(
      fc.property(text, (any) => {
        const parsed = read(`kode;nama\n${any}`)
        if ("wrong" in parsed) return
        for (const { cells, wrong } of parsed.lines) {
          expect(Object.keys(cells).sort()).toEqual(["code", "name"])
          if (!wrong) expect(Object.values(cells).join("")).not.toBe("")
        }
      }),
      { numRuns: 2000 },
    )
  })
})
