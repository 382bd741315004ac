import type * as z from "zod/mini"
import type { Language, Text } from "../../kernel/language.ts"

/** Why the text of a cell cannot be read; the portal has the words for each code. */
export type Unread = {
  readonly wrong:
    | "required"
    | "long"
    | "control"
    | "text"
    | "code"
    | "word"
    | "date"
    | "number"
    | "phone"
    | "email"
    | "hours"
    | "place"
    | "places"
    | "pair"
  readonly facts?: Readonly<Record<string, string>>
}

/** How one kind of cell is read and written. */
export type Kind<Value> = {
  readonly read: (text: string) => { readonly value: Value } | Unread
  readonly write: (value: Value, language: Language) => string
}

/** One column of a file: its header in both languages, and what may stand in it. */
export type Column<Row> = Text & {
  readonly key: keyof Row & string
  readonly required: boolean
  readonly read: (text: string) => { readonly value: unknown } | Unread
  /** Nothing where the row says nothing. */
  readonly write: (row: Row, language: Language) => string
}

export type Wrong = Unread & { readonly column: string }

const unread = (wrong: Unread["wrong"], facts?: Unread["facts"]): Unread => ({
  wrong,
  ...(facts ? { facts } : {}),
})

/** Says what a column is called and holds; `*` behind a name means that it is always needed. */
export const columnsOf =
  <Row>() =>
  <Key extends keyof Row & string>(
    key: Key,
    [id, en]: readonly [string, string],
    kind: Kind<NonNullable<Row[Key]>>,
  ): Column<Row> => ({
    key,
    id: id.replace("*", ""),
    en,
    required: id.endsWith("*"),
    read: kind.read,
    write: (row, language) => {
      const value = row[key]
      return value === undefined || value === null ? "" : kind.write(value, language)
    },
  })

/** A cell is one line of thought: longer ones are a damaged file. */
const longest = 2000

/** Characters that nobody types: a damaged file has them, line breaks and tabs apart. */
const control = /(?![\t\n])\p{Cc}|\ufffd/u

/**
 * Reads the cells of one line. What is empty says nothing: it neither sets nor clears anything.
 * @param cells the text under each column's key, spaces around it already taken away
 */
export function readCells<Row>(
  columns: readonly Column<Row>[],
  cells: Readonly<Record<string, string>>,
): { readonly row: Partial<Row>; readonly wrongs: readonly Wrong[] } {
  const row: Record<string, unknown> = {}
  const wrongs: Wrong[] = []
  for (const column of columns) {
    const text = cells[column.key] ?? ""
    if (text === "" && !column.required) continue
    const found = readCell(column, text)
    if ("wrong" in found) wrongs.push({ ...found, column: column.key })
    else row[column.key] = found.value
  }
  return { row: row as Partial<Row>, wrongs }
}

function readCell<Row>(column: Column<Row>, text: string): { readonly value: unknown } | Unread {
  if (text === "") return unread("required")
  if (text.length > longest) return unread("long", { most: String(longest) })
  if (control.test(text)) return unread("control")
  return column.read(text)
}

/** Words without regard to case, signs and spaces. */
export const plainly = (text: string): string =>
  (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ")

/** Text as the verb that takes it wants it. */
export const textCell = (
  schema: z.ZodMiniType<string | undefined>,
  wrong: "text" | "code" | "phone" | "email" = "text",
): Kind<string> => ({
  read: (text) => {
    const { data } = schema.safeParse(text)
    return data === undefined ? unread(wrong, { text: shown(text) }) : { value: data }
  },
  write: (value) => value,
})

/** A code of a list, or what people of either language call it. */
export function codedCell<Code extends string>(
  list: Readonly<Record<Code, Text>>,
  also: Readonly<Record<string, Code>> = {},
): Kind<Code> {
  const known = new Map<string, Code>(Object.entries(also))
  for (const [code, text] of Object.entries<Text>(list)) {
    for (const word of [code, text.id, text.en]) known.set(plainly(word), code as Code)
  }
  return {
    read: (text) => {
      const value = known.get(plainly(text))
      return value === undefined ? unread("word", { text: shown(text) }) : { value }
    },
    write: (value, language) => list[value]?.[language] ?? value,
  }
}

/** Several of one kind in one cell, separated by `|` (`\\|` is one of the text itself). */
export const listCell = <Value>(kind: Kind<Value>): Kind<readonly Value[]> => ({
  read: (text) => {
    const values: Value[] = []
    for (const part of partsOf(text)) {
      const found = kind.read(part)
      if ("wrong" in found) return found
      if (!values.includes(found.value)) values.push(found.value)
    }
    return { value: values }
  },
  write: (values, language) =>
    values.map((each) => kind.write(each, language).replace(/[\\|]/g, "\\$&")).join("|"),
})

const partsOf = (text: string): readonly string[] =>
  (text.match(/(?:\\[\\|]|[^|])+/g) ?? [])
    .map((part) => part.replace(/\\([\\|])/g, "$1").trim())
    .filter(Boolean)

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/
const localDate = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

function dateIn(text: string): string | undefined {
  const [, year, month, day] = isoDate.exec(text) ?? []
  const [, localDay, localMonth, localYear] = localDate.exec(text) ?? []
  const parts = year ? [year, month, day] : [localYear, localMonth, localDay]
  const date = parts.map((part) => (part ?? "").padStart(2, "0")).join("-")
  const at = Date.parse(`${date}T00:00:00Z`)
  const isReal = !Number.isNaN(at) && new Date(at).toISOString().startsWith(date)
  return isReal ? date : undefined
}

/** A local date, as `2017-01-31` or as Indonesian spreadsheets write it, `31/01/2017`. */
export const dateCell: Kind<string> = {
  read: (text) => {
    const value = dateIn(text)
    return value === undefined ? unread("date", { text: shown(text) }) : { value }
  },
  write: (value) => value,
}

type Range = { readonly least: number; readonly most: number; readonly whole?: boolean }

/** A number with a decimal comma or point, `°` or not. */
export const numberCell = ({ least, most, whole = false }: Range, unit = ""): Kind<number> => ({
  read: (text) => {
    const bare = text.replace(/\s*°$/, "").replace(",", ".")
    const value = /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : Number.NaN
    const fits = value >= least && value <= most && (!whole || Number.isInteger(value))
    const facts = { text: shown(text), least: String(least), most: String(most) }
    return fits ? { value } : unread("number", facts)
  },
  // The unit keeps a spreadsheet from taking a decimal point for one of thousands.
  write: (value) => `${value}${unit}`,
})

/** What stood there, short enough to be shown beside the reason. */
export const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
