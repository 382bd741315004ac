import type { Text } from "./language.ts"

export type RefusalKind = "invalid" | "forbidden" | "missing" | "conflict" | "exhausted"

/** An expected "no": a dotted code, its kind, and what a person needs to go on. */
export type Refusal<Code extends string = string> = {
  readonly refused: Code
  readonly kind: RefusalKind
  readonly facts?: Readonly<Record<string, unknown>>
}

/** What a code means: its kind and the two texts a person reads. */
export type RefusalMeaning = { readonly kind: RefusalKind } & Text
export type Refusals = Readonly<Record<string, RefusalMeaning>>

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === "object" && value !== null && "refused" in value

/** Makes the `refuse` of one noun: its codes are typed, their kinds come from its table. */
export const refuseFrom =
  <Table extends Refusals>(table: Table) =>
  (code: keyof Table & string, facts?: Refusal["facts"]): Refusal => ({
    refused: code,
    kind: table[code]?.kind ?? "invalid",
    ...(facts ? { facts } : {}),
  })

/** The part of a noun's table that one verb may answer with. */
export const pick = <Table extends Refusals>(
  table: Table,
  ...codes: readonly (keyof Table & string)[]
): Refusals => Object.fromEntries(codes.map((code) => [code, table[code] as RefusalMeaning]))
