import { mkdirSync, readdirSync, readFileSync, renameSync, statSync } from "node:fs"
import { join } from "node:path"
import type { PerformDeps } from "#functions/platform/perform.ts"
import { instantOf } from "#shared/kernel/instant.ts"
import type { Ticker } from "./clock.ts"

/** A reply is small; what is larger is no reply, and is not even opened. */
const mostBytes = 1024 * 1024

/** Loaded with the first mail: without any, nothing of it is needed. */
async function reader() {
  const [api, replies, keys, clients, stores, rows, { calendars }] = await Promise.all([
    import("#functions/api.ts"),
    import("#functions/replies.ts"),
    import("#functions/platform/keys.ts"),
    import("#functions/platform/clients.ts"),
    import("#functions/stores.ts"),
    import("#functions/platform/names.ts"),
    import("#functions/holiday/calendar-days.ts"),
  ])
  const main = rows.readName(rows.names.table)
  const sealed = rows.readName(rows.names.sealedTable)
  const tables = { client: clients.documents(), main, sealed, stores: stores.stores }
  const secret = await keys.loadSecret(tables)
  const deps: PerformDeps = { tables, secret, memberships: api.memberships, calendars }
  return (mail: string) => replies.takeMail(deps, mail, instantOf(Date.now()))
}

const textIn = (path: string): string =>
  statSync(path).size > mostBytes ? "" : readFileSync(path, "utf8")

/**
 * Replies of calendar programs reach a system on one machine through a folder: whoever fetches the
 * mail of `rapat+…@` lays each message there as `*.eml` (or its calendar as `*.ics`). Each file is
 * handled once and moved to `done` or, where nobody vouches for it, to `quarantine`.
 */
export async function readDrop(folder: string): Promise<number> {
  for (const each of ["", "done", "quarantine"]) {
    mkdirSync(join(folder, each), { recursive: true, mode: 0o700 })
  }
  const files = readdirSync(folder).filter((name) => /\.(eml|ics)$/i.test(name))
  if (files.length === 0) return 0
  const take = await reader()
  for (const name of files.sort()) {
    const path = join(folder, name)
    const outcome = await take(textIn(path))
    renameSync(path, join(folder, outcome, `${Date.now()}-${name}`))
  }
  return files.length
}

/** Looks into the folder each minute, never twice at once. */
export function startMailDrop(folder: string, every: number): Ticker {
  let current: Promise<unknown> = Promise.resolve()
  const run = async (): Promise<void> => {
    const next = current.then(() => readDrop(folder))
    current = next.catch(() => {})
    await next
  }
  const timer = setInterval(() => {
    // A mail may be of anybody: only that it failed is told, and the next minute tries again.
    run().catch((cause: unknown) =>
      console.error(`mail: ${cause instanceof Error ? cause.name : "failed"}`),
    )
  }, every)
  return {
    run,
    async stop() {
      clearInterval(timer)
      await current
    },
  }
}
