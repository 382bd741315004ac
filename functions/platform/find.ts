import type { Actor } from "#shared/kernel/actor.ts"
import type { Behind, Noun } from "#shared/kernel/noun.ts"
import type { Found, Ref, Refs, Row } from "#shared/kernel/ref.ts"
import { refKey } from "#shared/kernel/ref.ts"
import type { AnyVerb, Ask } from "#shared/kernel/verb.ts"
import { loadRows, type StoredRow, type Tables } from "./rows.ts"

export type Question = { readonly verb: AnyVerb; readonly ask: Ask<unknown> }
export type RowMap = Map<string, StoredRow>

const isList = (wanted: Refs[string]): wanted is readonly Ref<unknown>[] => Array.isArray(wanted)

const refsIn = (wanted: Refs): Ref<unknown>[] =>
  Object.values(wanted).flatMap((each) => {
    if (each === undefined) return []
    return isList(each) ? [...each] : [each as Ref<unknown>]
  })

function fill(wanted: Refs, rows: RowMap): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  for (const [name, ref] of Object.entries(wanted)) {
    if (ref === undefined) continue
    found[name] = isList(ref)
      ? ref
          .map((each) => rows.get(refKey(each)))
          .filter((row): row is StoredRow => row !== undefined)
      : rows.get(refKey(ref as Ref<unknown>))
  }
  return found
}

/** The rows a verb asked for, by the names it gave them. */
export function foundIn(verb: AnyVerb, ask: Ask<unknown>, rows: RowMap): Found<Refs> {
  const first = fill(verb.first(ask), rows)
  const second = fill(verb.second(first as Found<Refs>, ask), rows)
  return { ...first, ...second } as Record<string, Row<unknown> | undefined> as Found<Refs>
}

/** Everything that some verbs need, in two consistent reads at most. */
export async function findRows(
  tables: Tables,
  questions: readonly Question[],
  extra: readonly Ref<unknown>[] = [],
): Promise<RowMap> {
  const first = questions.flatMap(({ verb, ask }) => refsIn(verb.first(ask)))
  const rows = await loadRows(tables, [...extra, ...first])
  const second = questions
    .flatMap(({ verb, ask }) => {
      const found = fill(verb.first(ask), rows) as Found<Refs>
      return refsIn(verb.second(found, ask))
    })
    .filter((ref) => !rows.has(refKey(ref)))
  if (second.length === 0) return rows
  const more = await loadRows(tables, second)
  return new Map([...rows, ...more])
}

/** Whether nothing behind a state keeps somebody away, however far behind. */
async function isOpenBehind(
  tables: Tables,
  [behind, state, rows]: readonly [Behind | undefined, unknown, RowMap],
  actor: Actor,
): Promise<boolean> {
  const ref = behind?.ref(state)
  if (!behind || !ref) return true
  const row = rows.get(refKey(ref)) ?? (await loadRows(tables, [ref])).get(refKey(ref))
  if (!row) return true
  if (behind.keepsAway?.(row.state, actor)) return false
  return isOpenBehind(tables, [behind.behind, row.state, rows], actor)
}

/**
 * Whether somebody may know of a row, also by what stands behind it now: whom a child keeps away
 * since its conference was called learns no more of it.
 */
export async function isKnownTo(
  tables: Tables,
  [noun, row, rows]: readonly [Noun, StoredRow | undefined, RowMap],
  actor: Actor,
): Promise<boolean> {
  if (!row || !noun.knows(row.state, actor)) return false
  return isOpenBehind(tables, [noun.behind, row.state, rows], actor)
}
