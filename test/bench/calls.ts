import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import type { Asking, Told } from "./caller.ts"

export type Calls = {
  /** Hands the requests over; what it answers sends them and gives each one's milliseconds. */
  prepare(all: readonly Asking[], width: number): Promise<() => Promise<readonly number[]>>
  stop(): void
}

/** A process that only calls: its own work counts on no side. */
export function startCalls(base: string): Calls {
  const child: ChildProcess = fork(fileURLToPath(new URL("caller.ts", import.meta.url)))
  const hear = async (): Promise<unknown> => (await once(child, "message"))[0]
  return {
    async prepare(all, width) {
      const ready = hear()
      child.send({ base, width, all })
      await ready
      return async () => {
        const answer = hear()
        child.send("go")
        const { times, wrong } = (await answer) as Told
        if (wrong) throw new Error(wrong)
        return times
      }
    },
    stop: () => child.disconnect(),
  }
}
