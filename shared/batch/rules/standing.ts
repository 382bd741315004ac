import { type Actor, worksOnCases } from "../../kernel/actor.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Batch, BatchStatus, Entry } from "../batch.ts"
import { refuse } from "../refusals.ts"
import { entriesFor } from "./entries.ts"

/**
 * The house that gives the children away knows of it; each receiver only of single offers. Whoever
 * may know of none of these children may not read what is said of them either.
 */
export const knowsBatch = (batch: Batch, actor: Actor): boolean =>
  batch.agency === actor.agency && worksOnCases(actor) && entriesFor(batch, actor).length > 0

/** What every act on a bulk handoff needs: it is known, and at the right stage. */
export function standing(
  row: Row<Batch> | undefined,
  actor: Actor,
  from: readonly BatchStatus[],
): Refusal | undefined {
  if (!row || !knowsBatch(row.state, actor)) return refuse("batch.missing")
  const { status } = row.state
  return from.includes(status) ? undefined : refuse("batch.wrong-state", { status })
}

/** Waiting, or refused for a reason that may have passed: a full house, a desk with nobody on it. */
export const isOfferable = ({ result }: Entry): boolean =>
  result === "waiting" || result === "refused"
