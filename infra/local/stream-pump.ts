import type { DynamoDBRecord } from "aws-lambda"
import type { Relay } from "./entries.ts"
import { fieldOf, readJson, writeJson } from "./json-file.ts"
import { lambdaContext } from "./lambda-context.ts"
import { startLoop } from "./loop.ts"
import { pageSize, type StreamReader, sequenceOf } from "./stream-reader.ts"
import type { StreamStore } from "./stream-store.ts"

export type StreamPump = {
  pause(): void
  resume(): void
  /** Whether everything written so far has been relayed. */
  isIdle(): boolean
  stop(): Promise<void>
}

type Parts = {
  readonly reader: StreamReader
  readonly store: StreamStore
  readonly table: string
  readonly relay: Relay
  /** Where the place in the stream is remembered. */
  readonly checkpoint: string
}

/** As infra/aws sets it for the function: see its event source mapping. */
const batchSize = 25
const attempts = 50
/** So many relayed records may pile up before they are trimmed, a part with each step. */
const trimEvery = 400

export const isPending = (record: DynamoDBRecord): boolean =>
  record.eventName === "INSERT" && record.dynamodb?.NewImage?.["outbox"]?.S === "pending"

/** Feeds the relay from the table's stream, as Lambda's event source mapping does. */
export function startStreamPump(parts: Parts): StreamPump {
  const { reader, store, table, relay, checkpoint } = parts
  let place: number | undefined
  let seen = -1
  let isBusy = true
  let trimmedAt = 0

  const trim = (upTo: number): void => {
    if (upTo - trimmedAt < trimEvery) return
    const count = store.trim(table, upTo)
    if (count === 0) trimmedAt = upTo
  }

  const step = async (isStopping: () => boolean): Promise<boolean> => {
    const version = store.version()
    if (version === seen) return false
    isBusy = true
    place ??= await restore(reader, checkpoint)
    const records = await reader.after(place)
    if (records.length === 0) {
      seen = version
      isBusy = false
    } else {
      place = await deliver(relay, records, isStopping)
      writeJson(checkpoint, { label: await reader.label(), sequence: place })
    }
    trim(place)
    return records.length === pageSize
  }

  const loop = startLoop({ name: "stream", step, idle: 50 })
  return {
    ...loop,
    isIdle: () => !isBusy && store.version() === seen,
  }
}

async function restore(reader: StreamReader, checkpoint: string): Promise<number> {
  const kept = readJson(checkpoint)
  const sequence = fieldOf(kept, "sequence")
  const isSame = fieldOf(kept, "label") === (await reader.label())
  return isSame && typeof sequence === "number" ? sequence : 0
}

/** Answers how far the records are done, which is not to their end when it was stopped. */
async function deliver(
  relay: Relay,
  records: readonly DynamoDBRecord[],
  isStopping: () => boolean,
): Promise<number> {
  let pending = records.filter(isPending)
  let attempt = 0
  while (pending.length > 0) {
    if (isStopping()) return sequenceOf(pending[0]) - 1
    const failed = await relayBatch(relay, pending.slice(0, batchSize))
    attempt = failed === 0 ? attempt + 1 : 0
    // The clock's sweep sends what is given up here, so that one record never blocks the rest.
    const isGivenUp = attempt >= attempts
    pending = pending.slice(isGivenUp ? 1 : (failed ?? batchSize))
    if (isGivenUp) attempt = 0
    if (failed !== undefined) await backOff(attempt, isStopping)
  }
  return sequenceOf(records.at(-1))
}

/** Answers the place of the first failed record; undefined when all went through. */
async function relayBatch(
  relay: Relay,
  batch: readonly DynamoDBRecord[],
): Promise<number | undefined> {
  try {
    const answer = await relay({ Records: [...batch] }, lambdaContext("relay"))
    const failed = new Set(answer?.batchItemFailures.map((each) => each.itemIdentifier))
    const first = batch.findIndex((each) => failed.has(String(sequenceOf(each))))
    return first < 0 ? undefined : first
  } catch {
    return 0
  }
}

/** Doubles from 50 ms to 5 s, and ends early when the system does. */
async function backOff(attempt: number, isStopping: () => boolean): Promise<void> {
  const until = Date.now() + Math.min(5_000, 25 * 2 ** attempt)
  while (Date.now() < until && !isStopping()) {
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
