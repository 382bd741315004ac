import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

/** What one round took with our code, and what it took without. */
export type Pair = { readonly ours: number; readonly bare: number }

export type Ratio = {
  /** Median of the rounds' own ratios. */
  readonly ratio: number
  readonly ours: number
  readonly bare: number
  /** A quarter of the rounds lies below the first, a quarter above the second. */
  readonly between: readonly [number, number]
}

/** The middle of some numbers; share 0.25 is their lower quarter. */
export function median(numbers: readonly number[], share = 0.5): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
  return low + (high - low) * (place - Math.floor(place))
}

/** The ratio that a machine's noise moves least: each round has its own, and the middle one counts. */
export function ratioOf(rounds: readonly Pair[]): Ratio {
  const ratios = rounds.map(({ ours, bare }) => ours / bare)
  return {
    ratio: median(ratios),
    ours: median(rounds.map(({ ours }) => ours)),
    bare: median(rounds.map(({ bare }) => bare)),
    between: [median(ratios, 0.25), median(ratios, 0.75)],
  }
}

setFlagsFromString("--expose-gc")
const collect = runInNewContext("gc") as () => void

export type Side = () => Promise<number>

/** Runs both sides in turn, each first in every other round, each from a clean heap. */
export async function inTurn(count: number, ours: Side, bare: Side): Promise<Pair[]> {
  const fresh = async (side: Side): Promise<number> => {
    collect()
    return side()
  }
  const pairs: Pair[] = []
  for (let round = 0; round < count; round += 1) {
    const early = round % 2 === 1 ? await fresh(bare) : undefined
    const own = await fresh(ours)
    pairs.push({ ours: own, bare: early ?? (await fresh(bare)) })
  }
  return pairs
}

/** Processor time of this process in milliseconds while something runs. */
export async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Runs tasks so many at a time; each worker takes the next one left. */
export async function spread(
  tasks: readonly (() => Promise<unknown>)[],
  width: number,
): Promise<void> {
  let next = 0
  const work = async (): Promise<void> => {
    for (let task = tasks[next++]; task; task = tasks[next++]) await task()
  }
  await Promise.all(Array.from({ length: width }, work))
}
