import type { Language } from "#shared/kernel/language.ts"
import type { Answer } from "../api.ts"
import { entriesOf, type Subject } from "./entries.ts"
import type { Entry, Importer, Ports } from "./lines.ts"
import { type Header, type Line, type Parsed, parse, type Unparsed } from "./parse.ts"
import { csvOf } from "./write.ts"

export type Watch = (count: number) => boolean
export type Query = Readonly<Record<string, string>>

/** Everything a page needs of one kind of line, whatever a line of it holds. */
export type Transfer = {
  readonly name: "agencies" | "members"
  readonly columns: readonly Header[]
  /** Columns that are exported but not imported. */
  readonly leaves: readonly string[]
  readonly parse: (text: string, language: Language) => Parsed | Unparsed
  readonly entries: (lines: readonly Line[]) => readonly Entry<unknown>[]
  readonly importer: (ports: Ports, agency: string) => Importer<unknown>
  /** A line as it was understood, written again in the reader's language. */
  readonly understood: (
    entry: Entry<unknown>,
    language: Language,
  ) => Readonly<Record<string, string>>
  /** A file of all that the register holds. */
  readonly written: (
    ports: Ports,
    how: { readonly query: Query; readonly language: Language; readonly onPage: Watch },
  ) => Promise<Answer<{ readonly text: string; readonly count: number }>>
  /** A file with one line to write over. */
  readonly template: (language: Language) => string
}

type Known<Row> = {
  readonly name: Transfer["name"]
  readonly subject: Subject<Row>
  readonly importer: (ports: Ports, agency: string) => Importer<Row>
  readonly rows: (ports: Ports, query: Query, onPage: Watch) => Promise<Answer<readonly Row[]>>
  readonly example: Row
}

/** Fixes the types of one kind by what it is made of, and forgets them at the page's door. */
export function transferOf<Row>({ name, subject, importer, rows, example }: Known<Row>): Transfer {
  const { columns, leaves } = subject
  const cells = (row: Row, language: Language) => columns.map((each) => each.write(row, language))
  const header = (language: Language) => columns.map((each) => each[language])
  const known = {
    name,
    columns,
    leaves,
    parse: (text: string, language: Language) => parse(text, columns, language),
    entries: (lines: readonly Line[]) => entriesOf(lines, subject),
    importer,
    understood: ({ wanted }: Entry<Row>, language: Language) =>
      Object.fromEntries(
        wanted === undefined
          ? []
          : columns.map((each) => [each.key, each.write(wanted, language)] as const),
      ),
    written: async (
      ports: Ports,
      { query, language, onPage }: Parameters<Transfer["written"]>[1],
    ) => {
      const all = await rows(ports, query, onPage)
      if (!all.ok) return all
      const text = csvOf([header(language), ...all.value.map((row) => cells(row, language))])
      return { ok: true as const, value: { text, count: all.value.length } }
    },
    template: (language: Language) => csvOf([header(language), cells(example, language)]),
  }
  return known as unknown as Transfer
}
