import { subCodes } from "#shared/case/lists/sub-codes.ts"

const table: Readonly<Record<string, { readonly of: readonly string[] }>> = subCodes

/** The closer kinds of one category. */
export const subCodesOf = (category: string): readonly string[] =>
  Object.keys(table).filter((code) => table[code]?.of.includes(category))
