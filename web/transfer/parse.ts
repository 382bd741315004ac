import Papa from "papaparse"
import { shown } from "#shared/agency/rules/cells.ts"
import type { Language } from "#shared/kernel/language.ts"
import { unguard } from "./formula.ts"
import { mostColumns, mostLines } from "./limits.ts"

/** What a header is compared with: the key of a column and its names. */
export type Header = { readonly key: string; readonly required: boolean } & {
  readonly [Name in Language]: string
}

/** One column of the file: what it says, and which of ours it is. */
export type Understood = { readonly header: string; readonly key: string | undefined }

/** One line of the file; `row` is its number as spreadsheets count, the header being 1. */
export type Line = {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
  readonly wrong?: "too-many-cells" | "too-few-cells"
}

export type Parsed = { readonly columns: readonly Understood[]; readonly lines: readonly Line[] }

export type Unparsed = {
  readonly wrong: "quotes" | "no-columns" | "missing" | "twice" | "no-lines" | "too-many-lines"
  /** A row, or names of columns. */
  readonly row?: number
  readonly names?: readonly string[]
}

const delimiters = [";", ",", "\t"] as const

/** `Dasar Hukum`, `dasar-hukum` and `DASAR_HUKUM` are one column. */
const plain = (header: string): string =>
  unguard(header.trim())
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "_")

const keyOf = (header: string, known: readonly Header[]): string | undefined =>
  known.find(({ id, en }) => [id, en].includes(plain(header)))?.key

type Records = { readonly records: readonly string[][]; readonly damaged?: number }

function recordsOf(text: string, delimiter: string, preview = 0): Records {
  const parsed = Papa.parse<string[]>(text, { delimiter, preview, newline: "\n" })
  const quotes = parsed.errors.find(({ type }) => type === "Quotes")
  return { records: parsed.data, ...(quotes ? { damaged: (quotes.row ?? 0) + 1 } : {}) }
}

/** The separator under which the header names most of the columns we know. */
function delimiterOf(text: string, known: readonly Header[]): string {
  const counts = delimiters.map((delimiter) => {
    const [header = []] = recordsOf(text, delimiter, 1).records
    return header.filter((each) => keyOf(each, known)).length
  })
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ";"
}

/** Lists what the header lacks or says twice. */
function wrongHeader(
  columns: readonly Understood[],
  known: readonly Header[],
  language: Language,
): Unparsed | undefined {
  const keys = columns.map(({ key }) => key)
  const names = columns.slice(0, 10).map(({ header }) => shown(header))
  const isTable = columns.length <= mostColumns && keys.some((key) => key !== undefined)
  if (!isTable) return { wrong: "no-columns", names: names.filter(Boolean) }
  const twice = known.filter(({ key }) => keys.filter((each) => each === key).length > 1)
  if (twice.length > 0) return { wrong: "twice", names: twice.map((each) => each[language]) }
  const missing = known.filter(({ key, required }) => required && !keys.includes(key))
  if (missing.length > 0) return { wrong: "missing", names: missing.map((each) => each[language]) }
  return undefined
}

function lineOf(cells: readonly string[], row: number, columns: readonly Understood[]): Line {
  const texts = cells.map((cell) => unguard(cell.trim()))
  const named = columns.flatMap(({ key }, place): [string, string][] =>
    key === undefined ? [] : [[key, texts[place] ?? ""]],
  )
  const tooMany = texts.slice(columns.length).some((text) => text !== "")
  const tooFew = texts.length <= columns.findLastIndex(({ header }) => header !== "")
  return {
    row,
    cells: Object.fromEntries(named),
    ...(tooMany ? { wrong: "too-many-cells" as const } : {}),
    ...(tooFew && !tooMany ? { wrong: "too-few-cells" as const } : {}),
  }
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "")

/**
 * Reads the text of a file whose first line names its columns.
 * A quotation mark that is never closed takes the rest of the file with it, so then nothing is read.
 */
export function parse(
  file: string,
  known: readonly Header[],
  language: Language,
): Parsed | Unparsed {
  const text = file
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    // The first line Excel writes for itself, where it names the separator.
    .replace(/^sep=.\n/i, "")
  const { records, damaged } = recordsOf(text, delimiterOf(text, known))
  if (damaged !== undefined) return { wrong: "quotes", row: damaged }
  const [header = [], ...rest] = records
  const columns = header.map((each) => ({ header: each.trim(), key: keyOf(each, known) }))
  const wrong = wrongHeader(columns, known, language)
  if (wrong) return wrong
  const filled = rest
    .map((cells, place) => ({ cells, row: place + 2 }))
    .filter(({ cells }) => !isBlank(cells))
  if (filled.length === 0) return { wrong: "no-lines" }
  if (filled.length > mostLines) return { wrong: "too-many-lines" }
  return { columns, lines: filled.map(({ cells, row }) => lineOf(cells, row, columns)) }
}
