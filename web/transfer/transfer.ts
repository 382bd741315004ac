import type { Language } from "#shared/kernel/language.ts"
import type { Answer } from "../api.ts"
import { entriesOf, type Subject } from "./entries.ts"
import type { Entry, Importer, Ports } from "./lines.ts"
import { type Header, type Line, type Parsed, parse, type Unparsed } from "./parse.ts"
import { csvOf } from "./write.ts"

export type Watch = (count: number) => boolean
/** What a line says: only the kind that read it knows its parts, and brings it in. */
export type Wanted = {
  /** As it was understood, written again in the reader's language. */
  readonly cells: (language: Language) => Readonly<Record<string, string>>
}
export type Query = Readonly<Record<string, string>>

/** Everything a page needs of one kind of line, whatever a line of it holds. */
export type Transfer = {
  readonly name: "agencies" | "members"
  readonly columns: readonly Header[]
  /** Columns that are exported but not imported. */
  readonly leaves: readonly string[]
  readonly parse: (text: string, language: Language) => Parsed | Unparsed
  readonly entries: (lines: readonly Line[]) => readonly Entry<Wanted>[]
  readonly importer: (ports: Ports, agency: string) => Importer<Wanted>
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

/** The rows behind what the page holds: it hands them back, and never looks inside. */
function createSeals<Row>({ columns }: Subject<Row>) {
  const rows = new WeakMap<Wanted, { readonly row: Row }>()
  const seal = (row: Row): Wanted => {
    const wanted = {
      cells: (language: Language) =>
        Object.fromEntries(columns.map((each) => [each.key, each.write(row, language)])),
    }
    rows.set(wanted, { row })
    return wanted
  }
  const unseal = (wanted: Wanted): Row => {
    const found = rows.get(wanted)
    if (!found) throw new Error("a line that this kind of file never read")
    return found.row
  }
  return { seal, unseal }
}

/** What a page needs, made of one kind's own types, which stay behind its door. */
export function transferOf<Row>({ name, subject, importer, rows, example }: Known<Row>): Transfer {
  const { columns, leaves } = subject
  const { seal, unseal } = createSeals(subject)
  const cells = (row: Row, language: Language) => columns.map((each) => each.write(row, language))
  const header = (language: Language) => columns.map((each) => each[language])
  return {
    name,
    columns,
    leaves,
    parse: (text, language) => parse(text, columns, language),
    entries: (lines) =>
      entriesOf(lines, subject).map(({ wanted, ...told }) => ({
        ...told,
        wanted: wanted === undefined ? undefined : seal(wanted),
      })),
    importer: (ports, agency) => {
      const bring = importer(ports, agency)
      return (wanted, rehearsal) => bring(unseal(wanted), rehearsal)
    },
    written: async (ports, { query, language, onPage }) => {
      const all = await rows(ports, query, onPage)
      if (!all.ok) return all
      const text = csvOf([header(language), ...all.value.map((row) => cells(row, language))])
      return { ok: true, value: { text, count: all.value.length } }
    },
    template: (language) => csvOf([header(language), cells(example, language)]),
  }
}
