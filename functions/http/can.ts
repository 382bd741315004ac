import type { Noun } from "#shared/kernel/noun.ts"
import type { Ref } from "#shared/kernel/ref.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { type AnyVerb, commonRefusals, type Facts, mayDo } from "#shared/kernel/verb.ts"
import { findRows, foundIn, type RowMap } from "../platform/find.ts"
import { blindWith, digest } from "../platform/keys.ts"
import type { StoredRow } from "../platform/rows.ts"
import type { Question } from "./read.ts"

export type Can = {
  /** Per verb: true, or the code it would be refused with. */
  readonly can: Readonly<Record<string, true | string>>
  /** Per refused verb: the reason in the reader's language. */
  readonly why: Readonly<Record<string, string>>
}

export type One = Can & { readonly row: StoredRow; readonly rows: RowMap }

function whyOf(verb: AnyVerb, code: string, question: Question): string {
  const table: Record<string, { id: string; en: string }> = { ...commonRefusals, ...verb.refusals }
  return table[code]?.[question.language] ?? code
}

/**
 * Loads one row and everything its verbs rest on, and asks each verb whether the reader may.
 * @returns nothing where the row is not there for this reader
 */
export async function oneWithCan(
  noun: Noun,
  question: Question,
  extra: (row: StoredRow | undefined) => readonly Ref<unknown>[] = () => [],
): Promise<One | undefined> {
  const { deps, actor, at, id } = question
  const ref = noun.ref(id, actor)
  const blind = blindWith(deps.secret)
  const acts = noun.verbs.filter(({ creates, bySystem }) => !creates && !bySystem)
  const questions = acts.map((verb) => ({ verb, ask: { id, actor, blind } }))
  const rows = await findRows(deps.tables, questions, [ref, ...extra(undefined)])
  const row = rows.get(refKey(ref))
  if (!row || !noun.knows(row.state, actor)) return undefined
  const facts: Facts = { actor, at, id: (label) => label, blind, digest }
  const can: Record<string, true | string> = {}
  const why: Record<string, string> = {}
  for (const { verb, ask } of questions) {
    const refused = mayDo(verb, foundIn(verb, ask, rows), facts)
    if (refused?.kind === "missing") return undefined
    can[verb.name] = refused ? refused.refused : true
    if (refused) why[verb.name] = whyOf(verb, refused.refused, question)
  }
  return { can, why, row, rows }
}
