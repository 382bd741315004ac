import { type Column, readCells, type Wrong } from "#shared/agency/rules/cells.ts"
import type { Entry } from "./lines.ts"
import { own } from "./lines.ts"
import type { Line } from "./parse.ts"

export type Subject<Row> = {
  readonly columns: readonly Column<Row>[]
  /** The column by which a line is told from the others. */
  readonly name: keyof Row & string
  /** Columns that are known but not brought in. */
  readonly leaves: readonly string[]
  /** Columns that say something only together. */
  readonly halves?: (row: Row) => readonly Wrong[]
}

/** What every line says; those that cannot be read have their answer already. */
export function entriesOf<Row>(
  lines: readonly Line[],
  { columns, name, leaves, halves = () => [] }: Subject<Row>,
): readonly Entry<Row>[] {
  const read = columns.filter(({ key }) => !leaves.includes(key))
  const first = new Map<string, number>()
  return lines.map((line): Entry<Row> => {
    const told = { row: line.row, name: line.cells[name] ?? "", wanted: undefined }
    if (line.wrong) return { ...told, result: own("refused", line.wrong) }
    const { row, wrongs } = readCells(read, line.cells)
    const wanted = row as Row
    const cells = wrongs.length > 0 ? wrongs : halves(wanted)
    if (cells.length > 0) return { ...told, result: { outcome: "refused", reason: { cells } } }
    const known = String(wanted[name])
    const before = first.get(known)
    if (before !== undefined) {
      return { ...told, name: known, result: own("refused", "twice", { row: String(before) }) }
    }
    first.set(known, line.row)
    return { row: line.row, name: known, wanted }
  })
}
