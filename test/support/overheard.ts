import { vi } from "vitest"
import type { Tables } from "#functions/platform/rows.ts"
import { lambdaEntries } from "#infra/local/entries.ts"
import { streamReader } from "#infra/local/stream-reader.ts"

/** What passed by, as text: before SNS, behind SQS, and on what is printed. */
export type Overheard = {
  readonly entries: typeof lambdaEntries
  readonly relayed: readonly string[]
  readonly queued: readonly string[]
  readonly printed: readonly string[]
}

/** The real functions, overheard on both sides of SNS, and all that this process prints. */
export function overhear(): Overheard {
  const relayed: string[] = []
  const queued: string[] = []
  const printed: string[] = []
  for (const stream of [process.stderr, process.stdout]) {
    const write = stream.write.bind(stream)
    vi.spyOn(stream, "write").mockImplementation((chunk, ...rest) => {
      printed.push(String(chunk))
      return write(chunk, ...(rest as []))
    })
  }
  const entries = {
    ...lambdaEntries,
    relay: async () => {
      const relay = await lambdaEntries.relay()
      return (...told: Parameters<typeof relay>) => {
        relayed.push(JSON.stringify(told[0]))
        return relay(...told)
      }
    },
    inbox: async () => {
      const inbox = await lambdaEntries.inbox()
      return (...told: Parameters<typeof inbox>) => {
        queued.push(JSON.stringify(told[0]))
        return inbox(...told)
      }
    },
  }
  return { entries, relayed, queued, printed }
}

/** Every image that the stream of the main table ever carried. */
export async function streamImages({ main }: Tables): Promise<readonly string[]> {
  const endpoint = process.env["AWS_ENDPOINT_URL_DYNAMODB"] ?? ""
  const reader = streamReader(endpoint, main)
  const images: string[] = []
  for (let place = 0; ; ) {
    const records = await reader.after(place)
    if (records.length === 0) return images
    images.push(...records.map((record) => JSON.stringify(record)))
    place = Number(records.at(-1)?.dynamodb?.SequenceNumber)
  }
}
