import { setTimeout as wait } from "node:timers/promises"

type LoopParts = {
  readonly name: string
  /** Does a piece of work; answers whether there may be more at once. */
  step(isStopping: () => boolean): Promise<boolean>
  /** Milliseconds to wait when there was nothing to do. */
  readonly idle: number
}

export type Loop = { pause(): void; resume(): void; stop(): Promise<void> }

/** Repeats a step until stopped; a fault is told once, and the step tried again. */
export function startLoop({ name, step, idle }: LoopParts): Loop {
  let isStopped = false
  let isPaused = false
  let told = ""
  const isStopping = (): boolean => isStopped || isPaused
  const turn = async (): Promise<number> => {
    if (isPaused) return idle
    try {
      const more = await step(isStopping)
      told = ""
      return more ? 0 : idle
    } catch (cause) {
      const text = String(cause)
      if (!isStopped && text !== told) console.error(`${name}: ${text}`)
      told = text
      return 500
    }
  }
  const ended = (async () => {
    while (!isStopped) {
      const rest = await turn()
      if (rest > 0 && !isStopped) await wait(rest)
    }
  })()
  return {
    pause() {
      isPaused = true
    },
    resume() {
      isPaused = false
    },
    stop() {
      isStopped = true
      return ended
    },
  }
}
