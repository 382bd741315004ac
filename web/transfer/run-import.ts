import { type Entry, type Importer, isPassing, type Ports, type Result } from "./lines.ts"

const inFlight = 4
const tries = 4
const pause = 1_000
const longPause = 5_000

/** Why a run ended: all lines have an answer, somebody stopped it, or the sign-in has ended. */
export type Ending = "done" | "stopped" | "signed-out"

export type Run<Row> = {
  readonly entries: readonly Entry<Row>[]
  readonly importer: Importer<Row>
  readonly rehearsal: boolean
  readonly ports: Pick<Ports, "wait">
  readonly isStopped: () => boolean
  readonly onResult: (row: number, result: Result) => void
  /** True while nothing can be reached, so that the page can say that it goes on by itself. */
  readonly onWaiting?: (waiting: boolean) => void
}

const statusOf = ({ reason }: Result): number | undefined =>
  reason && "problem" in reason ? reason.problem.status : undefined

const isRetried = ({ reason }: Result): boolean =>
  reason !== undefined && "problem" in reason && isPassing(reason.problem)

/** Asks again until there is an answer worth telling; without a connection, for as long as it lasts. */
async function persist<Row>(run: Run<Row>, row: Row): Promise<Result | undefined> {
  for (let left = tries; ; ) {
    const result = await run.importer(row, run.rehearsal)
    const isOffline = statusOf(result) === 0
    run.onWaiting?.(isOffline)
    if (run.isStopped() && isRetried(result)) return undefined
    if (!isOffline) left -= 1
    if (!isRetried(result) || left === 0) return result
    await run.ports.wait(isOffline ? longPause : pause * (tries - left))
    if (run.isStopped()) return undefined
  }
}

/**
 * Does every line that can be read, each as one act of its own, at most four at a time.
 * Whatever ends it, what was done is done whole: running the same lines again does the rest.
 */
export async function runImport<Row>(run: Run<Row>): Promise<Ending> {
  let isSignedOut = false
  const halted = (): boolean => isSignedOut || run.isStopped()
  const queue = [...run.entries]
  const work = async (): Promise<void> => {
    while (!halted()) {
      const entry = queue.shift()
      if (!entry) return
      if (entry.wanted === undefined) continue
      const result = await persist(run, entry.wanted)
      if (result && statusOf(result) === 401) isSignedOut = true
      else if (result) run.onResult(entry.row, result)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, work))
  if (isSignedOut) return "signed-out"
  return run.isStopped() ? "stopped" : "done"
}
