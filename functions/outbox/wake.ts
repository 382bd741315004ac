import { system } from "#shared/kernel/actor.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import type { Noun } from "#shared/kernel/noun.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { performAsSystem, type SystemDeps } from "../platform/perform.ts"
import { type Item, loadRows, type StoredRow, type Tables } from "../platform/rows.ts"

/** Nouns whose rows carry clocks, by how the key of such a row begins; loaded with the first. */
export type Clocked = Readonly<Record<string, () => Promise<Noun>>>

export type WakeDeps = SystemDeps & { readonly clocked: Clocked }

/** A row that was woken and refused what itself had asked for: a mistake of ours. */
export class WakeRefused extends Error {
  override readonly name = "WakeRefused"
  readonly code: string

  constructor(code: string) {
    super("a clock's own act was refused")
    this.code = code
  }
}

/** The ladder has seven rungs, and a row a handful of clocks. */
const mostTurns = 20

type Subject = { readonly noun: Noun; readonly id: string }

async function subjectOf(clocked: Clocked, item: Item): Promise<Subject> {
  const [kind = "", id = ""] = String(item["pk"]).split("#")
  const load = clocked[`${kind}#`]
  if (!load) throw new Error(`no noun has clocks in ${kind}`)
  return { noun: await load(), id }
}

async function rowNow(tables: Tables, { noun, id }: Subject): Promise<StoredRow | undefined> {
  const ref = noun.ref(id, system)
  return (await loadRows(tables, [ref])).get(refKey(ref))
}

/**
 * Does what is to be done because clocks of a row ran out, again until none is due. The index only
 * says where to look: it may lag, so the row itself is read, consistently, and asked each time.
 */
export async function wake(deps: WakeDeps, item: Item, at: Instant): Promise<void> {
  const { tables, clocked } = deps
  const subject = await subjectOf(clocked, item)
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const row = await rowNow(tables, subject)
    const due = row && subject.noun.wake?.(row.state, at)
    if (!row || !due) return
    const outcome = await performAsSystem(deps, { ...subject, ...due, row, at })
    // Somebody acted meanwhile: what the row says now decides.
    if (isRefusal(outcome) && outcome.kind !== "conflict") throw new WakeRefused(outcome.refused)
  }
}
