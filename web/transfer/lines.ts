import type { Wrong } from "#shared/agency/rules/cells.ts"
import type { Answer, Ask, Problem } from "../api.ts"

/** What became of a line: `failed` is a disturbance that another try may mend. */
export type Outcome = "new" | "changed" | "unchanged" | "refused" | "failed"

/** Reasons of our own; their words are under `transfer.why`. */
export type Why = {
  readonly why:
    | "too-many-cells"
    | "too-few-cells"
    | "twice"
    | "name-differs"
    | "fixed"
    | "closed"
    | "roles-differ"
  readonly facts?: Readonly<Record<string, string>>
}

/** Why a line was refused, or what else is to be known of it. */
export type Reason =
  | { readonly cells: readonly Wrong[] }
  | { readonly own: Why }
  | { readonly problem: Problem }

export type Result = { readonly outcome: Outcome; readonly reason?: Reason }

/** One line on its way: what it says, or why that cannot be read. */
export type Entry<Row> = {
  readonly row: number
  /** What the line is about, as a person finds it again: a code, an address. */
  readonly name: string
  readonly wanted: Row | undefined
  readonly result?: Result
}

/** An act with the key of its own content, so that the same line is never done twice. */
export type RowAct = Ask & { readonly key: string; readonly rehearsal?: boolean }

/** How an import reaches the API and waits: the portal's own ways, or a test's. */
export type Ports = {
  readonly read: <Value>(path: string) => Promise<Answer<Value>>
  readonly run: (act: RowAct) => Promise<Answer<unknown>>
  readonly wait: (ms: number) => Promise<void>
}

/** Brings one line into the register; with `rehearsal` it asks what that would come to. */
export type Importer<Row> = (row: Row, rehearsal: boolean) => Promise<Result>

export const refusedBy = (problem: Problem): Result => ({
  outcome: isPassing(problem) ? "failed" : "refused",
  reason: { problem },
})

export const own = (outcome: Outcome, why: Why["why"], facts?: Why["facts"]): Result => ({
  outcome,
  reason: { own: { why, ...(facts ? { facts } : {}) } },
})

/** Disturbances that another try may mend: no connection, too much at once, a fault, a race. */
export const isPassing = ({ status, code }: Problem): boolean =>
  status === 0 || status === 429 || status >= 500 || code.startsWith("conflict.")
