/** Numbers in [0, 1) that one seed decides: the same demonstration on every machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Random = ReturnType<typeof randomFrom>

/** One of a list that is not empty. */
export function oneOf<Each>(random: Random, list: readonly Each[]): Each {
  const one = list[Math.floor(random() * list.length)]
  if (one === undefined) throw new Error("nothing to choose from")
  return one
}

/** A whole number from `low` to `high`, both included. */
export const between = (random: Random, low: number, high: number): number =>
  low + Math.floor(random() * (high - low + 1))
