import { setTimeout as wait } from "node:timers/promises"
import { startClock } from "./clock.ts"
import type { DataFolder } from "./data-folder.ts"
import type { Engine } from "./engine.ts"
import type { Entries } from "./entries.ts"
import { tableName } from "./environment.ts"
import { startMailDrop } from "./mail-drop.ts"
import type { Messages } from "./messages.ts"
import { startQueuePump } from "./queue-pump.ts"
import { startStreamPump } from "./stream-pump.ts"
import { streamReader } from "./stream-reader.ts"

export type Pumps = {
  /** Stops feeding the relay, as an outage of it does; writes go on. */
  pauseStream(): void
  resumeStream(): void
  runClock(): Promise<void>
  /** Handles what lies in the mail folder now. */
  readMail(): Promise<void>
  /** Waits until every event is relayed and every message delivered. */
  settle(patience?: number): Promise<void>
  stop(): Promise<void>
}

type Parts = {
  readonly engine: Engine
  readonly messages: Messages
  readonly entries: Entries
  readonly folder: DataFolder
  readonly every: number
}

/** Starts what AWS does between the functions: stream, queue and schedule. */
export async function startPumps(parts: Parts): Promise<Pumps> {
  const { engine, messages, entries, folder, every } = parts
  const [relay, inbox, tick] = await Promise.all([
    entries.relay(),
    entries.inbox(),
    entries.clock(),
  ])
  const stream = startStreamPump({
    reader: streamReader(engine.url, tableName("main")),
    store: engine.stream,
    table: tableName("main"),
    relay,
    checkpoint: folder.at("stream"),
  })
  const queue = startQueuePump(messages.queueUrl, inbox)
  const clock = startClock(tick, every)
  const mail = startMailDrop(folder.at("mail"), every)
  return {
    pauseStream: stream.pause,
    resumeStream: stream.resume,
    runClock: clock.run,
    readMail: mail.run,
    settle: (patience = 10_000) =>
      settle(() => stream.isIdle() && messages.waiting() === 0, patience),
    async stop() {
      await Promise.all([clock.stop(), mail.stop(), stream.stop(), queue.stop()])
    },
  }
}

/** Twice in a row, since a delivery writes rows that the stream then carries. */
async function settle(isQuiet: () => boolean, patience: number): Promise<void> {
  let quiet = 0
  for (const until = Date.now() + patience; Date.now() < until; ) {
    quiet = isQuiet() ? quiet + 1 : 0
    if (quiet === 3) return
    await wait(60)
  }
  throw new Error(`notices are still under way after ${patience} ms`)
}
