import type { Notice } from "./notice.ts"
import type { Ref, Row } from "./ref.ts"
import type { Refusal } from "./refusal.ts"

/**
 * One row that an act changes.
 * - `create`: it must not exist yet
 * - `replace`: it must still have the version that was read, and of a row whose counters others
 *   adjust also the fields named
 * - `remove`: it must still have the version that was read
 * - `adjust`: counters move by so much, and the named ones must not fall below zero;
 *   no version is compared, so that a busy counter stays free of false conflicts
 */
export type Write =
  | { readonly how: "create"; readonly ref: Ref<unknown>; readonly state: unknown }
  | {
      readonly how: "replace"
      readonly row: Row<unknown>
      readonly state: unknown
      readonly same?: readonly string[]
    }
  | { readonly how: "remove"; readonly row: Row<unknown> }
  | {
      readonly how: "adjust"
      readonly ref: Ref<unknown>
      readonly by: Readonly<Record<string, number>>
      readonly atLeastZero: readonly string[]
    }

/** A row that was only relied on: the named fields (else its version) must still be as read. */
export type Reliance = { readonly row: Row<unknown>; readonly fields?: readonly string[] }

/** What happened, in ids and codes only; never a name or a narrative. */
export type LedgerEvent = {
  readonly type: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** The outcome of an act: what changes, what it rests on, what is told. */
export type Change = {
  readonly subject: Ref<unknown>
  readonly status: string
  readonly writes: readonly Write[]
  readonly relies: readonly Reliance[]
  readonly event: LedgerEvent
  readonly notices: readonly Notice[]
  /** Refs whose own ledger chain records this event too (a case, when custody moves). */
  readonly alsoChains?: readonly Ref<unknown>[]
}

export type Decision = Change | Refusal

export const create = <State>(ref: Ref<State>, state: State): Write => ({
  how: "create",
  ref,
  state,
})
export const replace = <State>(
  row: Row<State>,
  state: State,
  same: readonly (keyof State & string)[] = [],
): Write => ({ how: "replace", row, state, ...(same.length > 0 ? { same } : {}) })
export const remove = (row: Row<unknown>): Write => ({ how: "remove", row })
export const rely = <State>(row: Row<State>, ...fields: (keyof State & string)[]): Reliance =>
  fields.length > 0 ? { row, fields } : { row }
