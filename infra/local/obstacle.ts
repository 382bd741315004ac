/** What keeps Simpul from running, as one plain sentence that says what to do. */
export class Obstacle extends Error {
  override readonly name = "Obstacle"

  constructor(indonesian: string, english: string) {
    super(`${indonesian}\n${english}`)
  }
}

/** Prints an obstacle as it is, and a fault with its origin; both end the process with 1. */
export function reportAndFail(cause: unknown): void {
  console.error(cause instanceof Obstacle ? cause.message : cause)
  process.exitCode = 1
}
