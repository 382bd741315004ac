import type { Instant } from "./instant.ts"

/**
 * A deadline that runs on one subject and lies in the subject's own row, so that the two can never
 * disagree; the table's due index holds each subject at the earliest of its clocks.
 * `rung` counts how far up the ladder people were told that it ran out: 0 while it still runs.
 */
export type Clock<Kind extends string = string> = {
  readonly kind: Kind
  readonly startedAt: Instant
  readonly due: Instant
  readonly rung: number
}

/** The clock that runs out first; nothing where none runs. */
export const firstOf = <Each extends Clock>(clocks: readonly Each[]): Each | undefined =>
  clocks.reduce<Each | undefined>(
    (first, each) => (first && first.due <= each.due ? first : each),
    undefined,
  )

/** The clocks with this one in place of any of its kind. */
export const withClock = <Each extends Clock>(
  clocks: readonly Each[],
  clock: Each,
): readonly Each[] => [...clocks.filter(({ kind }) => kind !== clock.kind), clock]

/** The clocks without those of these kinds. */
export const withoutClock = <Each extends Clock>(
  clocks: readonly Each[],
  ...kinds: readonly Each["kind"][]
): readonly Each[] => clocks.filter(({ kind }) => !kinds.includes(kind))
