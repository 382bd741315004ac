import type { Clock } from "./entries.ts"
import { lambdaContext } from "./lambda-context.ts"

export type Ticker = { run(): Promise<void>; stop(): Promise<void> }

/** Calls the clock function each minute, never twice at once. */
export function startClock(clock: Clock, every: number): Ticker {
  let current = Promise.resolve()
  const tick = async (): Promise<void> => {
    await clock({ time: new Date().toISOString() }, lambdaContext("clock"))
  }
  const run = (): Promise<void> => {
    const next = current.then(tick)
    current = next.catch(() => {})
    return next
  }
  // A fault is already logged by the entry; the next minute tries again.
  const timer = setInterval(() => void run().catch(() => {}), every)
  return {
    run,
    stop() {
      clearInterval(timer)
      return current
    },
  }
}
