import type { Closing } from "./closing.ts"
import type { DataFolder } from "./data-folder.ts"
import type { Engine } from "./engine.ts"
import type { Entries } from "./entries.ts"
import { setEndpoint } from "./environment.ts"
import { type Messages, startMessages } from "./messages.ts"
import { type Pumps, startPumps } from "./pumps.ts"

export type Delivery = { readonly messages: Messages; readonly pumps: Pumps }

type Parts = {
  readonly engine: Engine
  readonly entries: Entries
  readonly folder: DataFolder
  readonly closing: Closing
  readonly every: number
}

/** Starts what carries a committed event to whoever hears of it: topic, queue, and the pumps. */
export async function startDelivery(parts: Parts): Promise<Delivery> {
  const { engine, entries, folder, closing, every } = parts
  const messages = await startMessages(folder.at("messages"))
  closing.add(messages.stop)
  setEndpoint("SNS", messages.url)
  setEndpoint("SQS", messages.url)
  const pumps = await startPumps({ engine, messages, entries, folder, every })
  closing.add(pumps.stop)
  return { messages, pumps }
}
