import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { documents } from "#functions/platform/clients.ts"
import type { Act } from "#functions/platform/commit.ts"
import { loadRows, type StoredRow, type Stores, type Tables } from "#functions/platform/rows.ts"
import { openDataFolder } from "#infra/local/data-folder.ts"
import { startEngine } from "#infra/local/engine.ts"
import { setEndpoint, setEnvironment, tableName } from "#infra/local/environment.ts"
import { ensureTables } from "#infra/local/tables.ts"
import type { Change } from "#shared/kernel/decision.ts"
import type { AgencyId, PersonId } from "#shared/kernel/id.ts"
import { type Instant, instantOf } from "#shared/kernel/instant.ts"
import { type Ref, refKey } from "#shared/kernel/ref.ts"
import { freshKey } from "./scene.ts"

/** Rows of no noun: what a store must do is the same for all of them. */
export type Thing = {
  readonly id: string
  readonly title: string
  readonly secret?: string
  readonly list?: string
  readonly room?: number
  readonly status?: string
}

const stores: Stores = {
  thing: {
    key: ([id]) => ({ pk: `THING#${id}`, sk: "STATE" }),
    attributes: ({ id, title, list }: Thing) =>
      list
        ? {
            in: `LIST#${list}`,
            inSort: `${title}#${id}`,
            out: `OUT#${list}`,
            outSort: `${title}#${id}`,
            card: { id, title },
          }
        : {},
  },
  sealed: { sealed: true, key: ([id]) => ({ pk: `THING#${id}`, sk: "SECTION#secret" }) },
  request: { key: ([key]) => ({ pk: `IDEM#${key}`, sk: "REQUEST" }) },
}

export const thingRef = (id: string): Ref<Thing> => ({ subject: "thing", parts: [id] })
export const sealedRef = (id: string): Ref<Thing> => ({ subject: "sealed", parts: [id] })
export const requestRef = (key: string): Ref<unknown> => ({ subject: "request", parts: [key] })

/** A second engine speaks the same protocol where one is named, and must do the same. */
export const engines: readonly string[] = [
  "the embedded engine",
  ...(process.env["SIMPUL_SECOND_ENDPOINT"] ? ["the second engine"] : []),
]

export type OpenStore = { readonly tables: Tables; readonly end: () => Promise<void> }

/** The two tables, empty or as good as, on the engine of that name. */
export async function openStore(engine: string): Promise<OpenStore> {
  setEnvironment("{}")
  const second = process.env["SIMPUL_SECOND_ENDPOINT"]
  const { url, end } =
    engine === "the second engine" && second
      ? { url: second, end: async () => {} }
      : await startEmbedded()
  setEndpoint("DYNAMODB", url)
  await ensureTables()
  const client = documents()
  return {
    tables: { client, main: tableName("main"), sealed: tableName("sealed"), stores },
    end: async () => {
      client.destroy()
      await end()
    },
  }
}

async function startEmbedded() {
  const path = mkdtempSync(join(tmpdir(), "simpul-store-"))
  const folder = openDataFolder(path)
  const engine = await startEngine(folder)
  return {
    url: engine.url,
    end: async () => {
      await engine.stop()
      folder.release()
      rmSync(path, { recursive: true, force: true })
    },
  }
}

let count = 0
/** An id that no other test uses, on whichever engine. */
export const freshId = (): string => {
  count += 1
  return `${freshKey()
    .toLowerCase()
    .replace(/[^a-z]/g, "x")}-${count}`
}

/** A row as it is now; it must be there. */
export async function rowAt<State>(
  tables: Tables,
  ref: Ref<State>,
): Promise<StoredRow & { readonly state: State; readonly ref: Ref<State> }> {
  const row = (await loadRows(tables, [ref])).get(refKey(ref))
  if (!row) throw new Error(`${refKey(ref)} is not there`)
  return { ...row, state: row.state as State, ref }
}

export type Deed = Pick<Change, "writes"> &
  Partial<Change> & {
    readonly key?: string
    readonly at?: Instant
    readonly rows?: readonly StoredRow[]
    readonly member: StoredRow
  }

/** An act by somebody nobody asks about, with the writes of the test. */
export function actOf(deed: Deed): Act {
  const { key = freshKey(), at = instantOf(Date.now()), rows = [], member, writes, ...more } = deed
  const [first] = writes
  if (!first) throw new Error("an act writes something")
  return {
    change: {
      subject: "ref" in first ? first.ref : first.row.ref,
      status: "done",
      relies: [],
      event: { type: "thing.done", facts: {} },
      notices: [],
      ...more,
      writes,
    },
    actor: { person: "somebody" as PersonId, agency: "somewhere" as AgencyId, roles: [] },
    at,
    request: { key: { pk: `IDEM#${key}`, sk: "REQUEST" }, digest: "digest" },
    rows: new Map(rows.map((row) => [refKey(row.ref), row])),
    membership: { row: member },
    salt: (label) => `salt of ${label}`,
  }
}
