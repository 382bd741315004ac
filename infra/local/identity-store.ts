import { DatabaseSync } from "node:sqlite"
import type { Adapter, Payload } from "oidc-provider"
import { fieldOf } from "./json-file.ts"

export type IdentityStore = {
  adapter(model: string): Adapter
  close(): void
}

const tables = `
  CREATE TABLE IF NOT EXISTS kept (
    model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL,
    grant_id TEXT, uid TEXT, expires INTEGER NOT NULL,
    PRIMARY KEY (model, id)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS kept_grant ON kept(grant_id);
  CREATE INDEX IF NOT EXISTS kept_uid ON kept(model, uid);
  CREATE INDEX IF NOT EXISTS kept_expires ON kept(expires);`

const seconds = (): number => Math.floor(Date.now() / 1000)
const textOf = (payload: Payload, name: string): string | null => {
  const value = fieldOf(payload, name)
  return typeof value === "string" ? value : null
}

/** Keeps sessions, grants and codes in a file, so that people stay signed in over a restart. */
export function openIdentityStore(path: string): IdentityStore {
  const database = new DatabaseSync(path, { timeout: 5_000 })
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
  database.exec(tables)
  database.prepare("DELETE FROM kept WHERE expires < ?").run(seconds())
  return {
    adapter: (model) => adapterOf(database, model),
    close: () => database.close(),
  }
}

function adapterOf(database: DatabaseSync, model: string): Adapter {
  const put = database.prepare("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?, ?)")
  const byId = database.prepare(
    "SELECT payload FROM kept WHERE model = ? AND id = ? AND expires >= ?",
  )
  const byUid = database.prepare(
    "SELECT payload FROM kept WHERE model = ? AND uid = ? AND expires >= ?",
  )
  const drop = database.prepare("DELETE FROM kept WHERE model = ? AND id = ?")
  const dropGrant = database.prepare("DELETE FROM kept WHERE grant_id = ?")
  const mark = database.prepare(
    "UPDATE kept SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?",
  )
  return {
    async upsert(id, payload, life) {
      const grant = textOf(payload, "grantId")
      const until = seconds() + (life || 60)
      put.run(model, id, JSON.stringify(payload), grant, textOf(payload, "uid"), until)
    },
    find: async (id) => read(byId.get(model, id, seconds())),
    findByUid: async (uid) => read(byUid.get(model, uid, seconds())),
    // Device codes are not offered, so nothing ever has a user code.
    findByUserCode: async () => undefined,
    async consume(id) {
      mark.run(seconds(), model, id)
    },
    async destroy(id) {
      drop.run(model, id)
    },
    async revokeByGrantId(grantId) {
      dropGrant.run(grantId)
    },
  }
}

const read = (row: Record<string, unknown> | undefined): Payload | undefined =>
  row ? (JSON.parse(String(row["payload"])) as Payload) : undefined
