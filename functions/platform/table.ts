import { type Clock, firstOf } from "#shared/kernel/clock.ts"

/**
 * The tables, described once: infra/aws and infra/local build from this, and table.md says
 * which access pattern each key and index serves.
 */
export type Index = {
  readonly name: string
  readonly hash: string
  readonly range: string
  /** Attributes the index holds besides its keys; none means keys only. */
  readonly holds: readonly string[]
}

export type TableShape = {
  readonly id: "main" | "sealed"
  readonly hash: string
  readonly range: string
  readonly stream: boolean
  /** Attribute with the second of expiry; the clock sweeps too, for engines that do not. */
  readonly expiry?: string
  readonly indexes: readonly Index[]
}

export const mainTable: TableShape = {
  id: "main",
  hash: "pk",
  range: "sk",
  stream: true,
  expiry: "expires",
  indexes: [
    { name: "inbound", hash: "in", range: "inSort", holds: ["card", "hidden"] },
    { name: "outbound", hash: "out", range: "outSort", holds: ["card", "hidden"] },
    { name: "due", hash: "due", range: "dueSort", holds: ["outbox", "idem"] },
    { name: "log", hash: "log", range: "logSort", holds: [] },
  ],
}

/** Sections of disclosure tiers T2 and T3: no stream, so that no copy of them travels. */
export const sealedTable: TableShape = {
  id: "sealed",
  hash: "pk",
  range: "sk",
  stream: false,
  indexes: [],
}

export const tables: readonly TableShape[] = [mainTable, sealedTable]

/** Shards of the due index: the clock reads each of them once a minute. */
export const dueShards = 8
/** A partition of the due index for whatever this text names; the same one each time. */
export function dueShardOf(text: string): string {
  let sum = 0
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521
  return `DUE#${sum % dueShards}`
}
/** Holds a subject in the due index at the earliest of its clocks; none runs, and it is not there. */
export function dueIndexOf({
  id,
  clocks,
}: {
  readonly id: string
  readonly clocks: readonly Clock[]
}) {
  const first = firstOf(clocks)
  return first ? { due: dueShardOf(id), dueSort: `${first.due}#${id}`, outbox: "clock" } : {}
}
/** Shards of one day of the ledger. */
export const logShards = 64
