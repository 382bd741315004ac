import { DatabaseSync } from "node:sqlite"

export type StreamStore = {
  /** Moves on whenever the engine commits: asking is far cheaper than reading the stream. */
  version(): number
  /** Forgets some of the records up to a sequence number; answers how many. */
  trim(table: string, upTo: number): number
  close(): void
}

/** At once, or the engine's writers would wait on ours. */
const trimmed = 400

/**
 * The engine's stream table has neither an index nor an end: without these two, every write
 * reads the whole stream. INTEGER must stay in upper case, or SQLite does not use the index.
 */
export function openStreamStore(path: string): StreamStore {
  const database = new DatabaseSync(path, { timeout: 5_000 })
  database.exec(
    `CREATE INDEX IF NOT EXISTS simpul_stream
     ON _stream_records(table_name, CAST(sequence_number AS INTEGER))`,
  )
  const version = database.prepare("PRAGMA data_version")
  // The newest record stays always: the engine numbers the next one after it.
  const trim = database.prepare(
    `DELETE FROM _stream_records WHERE id IN (
       SELECT id FROM _stream_records
       WHERE table_name = :table AND CAST(sequence_number AS INTEGER) <= :upTo
         AND CAST(sequence_number AS INTEGER) < (
           SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records
           WHERE table_name = :table)
       ORDER BY CAST(sequence_number AS INTEGER) LIMIT ${trimmed})`,
  )
  return {
    version: () => Number(version.get()?.["data_version"]),
    trim: (table, upTo) => Number(trim.run({ table, upTo }).changes),
    close: () => database.close(),
  }
}
