/** Names one row that a verb reads or writes; the noun's store knows its key. */
export type Ref<State> = {
  readonly subject: string
  readonly parts: readonly string[]
  readonly of?: State
}

/** A row as it was loaded: its state and the version it had. */
export type Row<State> = {
  readonly ref: Ref<State>
  readonly state: State
  readonly version: number
}

export type Refs = Readonly<Record<string, Ref<unknown> | readonly Ref<unknown>[] | undefined>>

/** What was found under each ref: a row, nothing, or for a list the rows that exist. */
export type Found<Wanted extends Refs> = {
  readonly [Name in keyof Wanted]: Wanted[Name] extends readonly Ref<infer State>[]
    ? readonly Row<State>[]
    : Wanted[Name] extends Ref<infer State>
      ? Row<State> | undefined
      : Wanted[Name] extends Ref<infer State> | undefined
        ? Row<State> | undefined
        : never
}

export const refKey = (ref: Ref<unknown>): string => [ref.subject, ...ref.parts].join("#")
