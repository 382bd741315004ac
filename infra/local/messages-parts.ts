import { buildApp } from "fauxqs"

export type SqsStore = {
  persistence: unknown
  allQueues(): Iterable<{ persistence: unknown }>
  getQueueByName(name: string): unknown
  createQueue(name: string, url: string, arn: string, attributes: Record<string, string>): unknown
  inspectQueue(name: string): { messages: Record<Pile, readonly unknown[]> } | undefined
}
type Pile = "ready" | "delayed" | "inflight"

export type SnsStore = {
  persistence: unknown
  createTopic(name: string, attributes: undefined, tags: undefined, region: string): unknown
  subscribe(topic: string, protocol: "sqs", endpoint: string, more: Record<string, string>): unknown
}
type Persistence = { loadSqsAndSns(sqs: SqsStore, sns: SnsStore): void; close(): void }

const dist = new URL("../../node_modules/fauxqs/dist/", import.meta.url)

/** A class of fauxqs that its package does not list; the version is pinned. */
async function part<Part>(file: string, name: string): Promise<Part> {
  const module: Record<string, unknown> = await import(new URL(file, dist).href)
  return module[name] as Part
}

/**
 * Puts fauxqs together from its own parts, as `startFauxqs` does, but for one thing: that
 * function listens on every interface of the machine, and nobody may publish from outside.
 */
export async function loadFauxqs(folder: string) {
  const [Sqs, Sns, S3, Manager] = await Promise.all([
    part<new () => SqsStore>("sqs/sqsStore.js", "SqsStore"),
    part<new () => SnsStore>("sns/snsStore.js", "SnsStore"),
    part<new () => unknown>("s3/s3Store.js", "S3Store"),
    part<new (folder: string) => Persistence>("persistence.js", "PersistenceManager"),
  ])
  const [sqs, sns, manager] = [new Sqs(), new Sns(), new Manager(folder)]
  // Loading comes before assigning, or each loaded queue would be written anew without messages.
  manager.loadSqsAndSns(sqs, sns)
  sqs.persistence = manager
  sns.persistence = manager
  for (const queue of sqs.allQueues()) queue.persistence = manager
  const stores = { sqsStore: sqs, snsStore: sns, s3Store: new S3() }
  const app = buildApp({ logger: false, stores } as Parameters<typeof buildApp>[0])
  app.addHook("onClose", async () => manager.close())
  return { app, sqs, sns }
}
