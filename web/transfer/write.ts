import { guard } from "./formula.ts"

const cell = (text: string): string => `"${guard(text).replaceAll('"', '""')}"`

/**
 * A file that a spreadsheet set to Indonesian opens as a table: marked as UTF-8, separated by
 * semicolons, every cell quoted and none of them a formula.
 */
export const csvOf = (lines: readonly (readonly string[])[]): string =>
  `\ufeff${lines.map((cells) => `${cells.map(cell).join(";")}\r\n`).join("")}`
