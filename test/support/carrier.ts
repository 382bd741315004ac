import type { Answer, Problem } from "#web/api.ts"
import { decode } from "#web/transfer/decode.ts"
import type { Entry, Ports, Result, RowAct } from "#web/transfer/lines.ts"
import { runImport } from "#web/transfer/run-import.ts"
import type { Transfer, Wanted } from "#web/transfer/transfer.ts"
import type { Player } from "./cast.ts"
import type { Reply, Scene } from "./scene.ts"

const answerOf = <Value>({ status, body, headers }: Reply): Answer<Value> => {
  if (status >= 400) return { ok: false, problem: body as unknown as Problem }
  const etag = headers.get("ETag")
  return { ok: true, value: body as Value, ...(etag ? { etag } : {}) }
}

/** The portal's way to the API, walked through a scene as somebody of its cast. */
export function portsOf(scene: Scene, who: Player, language: "id" | "en" = "id"): Ports {
  const spoken = { "Accept-Language": language }
  return {
    read: async (path) => answerOf(await scene.get(who, `/${path}`, spoken)),
    run: async ({ path, id, verb, body, etag, key, rehearsal }: RowAct) =>
      answerOf(
        await scene.post(who, `/${[path, id, verb].filter(Boolean).join("/")}`, {
          body,
          key,
          ...(etag ? { match: etag } : {}),
          headers: { ...spoken, ...(rehearsal ? { Rehearsal: "true" } : {}) },
        }),
      ),
    wait: async () => {},
  }
}

export type Carried = {
  readonly ending: string
  readonly results: ReadonlyMap<number, Result>
  /** How many lines came to what. */
  readonly counts: Readonly<Record<string, number>>
}

/** The lines of a file, as the page of the portal reads them. */
export function entriesIn(transfer: Transfer, file: string): readonly Entry<Wanted>[] {
  const decoded = decode(new TextEncoder().encode(file))
  const parsed = "wrong" in decoded ? decoded : transfer.parse(decoded.text, "id")
  if ("wrong" in parsed) throw new Error(JSON.stringify(parsed))
  return transfer.entries(parsed.lines)
}

type Journey = {
  readonly ports: Ports
  readonly agency: string
  readonly rehearsal?: boolean
  /** Stops when so many lines have an answer. */
  readonly upTo?: number
}

/** Carries a file into the register, as the page of the portal does. */
export async function carry(
  transfer: Transfer,
  file: string,
  { ports, agency, rehearsal = false, upTo = Number.POSITIVE_INFINITY }: Journey,
): Promise<Carried> {
  const entries = entriesIn(transfer, file)
  const results = new Map(
    entries.flatMap(({ row, result }) => (result ? [[row, result] as const] : [])),
  )
  const ending = await runImport({
    entries,
    importer: transfer.importer(ports, agency),
    rehearsal,
    ports,
    isStopped: () => results.size >= upTo,
    onResult: (row, result) => results.set(row, result),
  })
  const counts: Record<string, number> = {}
  for (const { outcome } of results.values()) counts[outcome] = (counts[outcome] ?? 0) + 1
  return { ending, results, counts }
}
