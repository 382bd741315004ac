import type { CalendarOf } from "#shared/kernel/calendar.ts"
import type { Noun } from "#shared/kernel/noun.ts"
import type { Ref } from "#shared/kernel/ref.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { type AnyVerb, commonRefusals, type Facts, mayDo } from "#shared/kernel/verb.ts"
import { findRows, foundIn, isKnownTo, type RowMap } from "../platform/find.ts"
import { blindWith, digest } from "../platform/keys.ts"
import { loadRows, type StoredRow } from "../platform/rows.ts"
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

type Asked = {
  readonly id: string
  readonly verbs: readonly AnyVerb[]
  readonly rows: RowMap
  readonly calendar: CalendarOf
}

/** The acts that people do on one thing: on what is there already, and never by a clock. */
export const actsOn = ({ verbs }: Pick<Noun, "verbs">): readonly AnyVerb[] =>
  verbs.filter(({ creates, bySystem }) => !creates && !bySystem)

/** What the reader may do with one thing whose rows are there; nothing where it is not theirs. */
export function powersIn(
  question: Question,
  { id, verbs, rows, calendar }: Asked,
): Can | undefined {
  const { deps, actor, at } = question
  const blind = blindWith(deps.secret)
  const facts: Facts = { actor, at, id: (label) => label, blind, digest, calendar }
  const can: Record<string, true | string> = {}
  const why: Record<string, string> = {}
  for (const verb of verbs) {
    const refused = mayDo(verb, foundIn(verb, { id, actor, blind }, rows), facts)
    if (refused?.kind === "missing") return undefined
    can[verb.name] = refused ? refused.refused : true
    if (refused) why[verb.name] = whyOf(verb, refused.refused, question)
  }
  return { can, why }
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
  const { deps, actor, id, at } = question
  const ref = noun.ref(id, actor)
  const blind = blindWith(deps.secret)
  const verbs = actsOn(noun)
  const questions = verbs.map((verb) => ({ verb, ask: { id, actor, blind } }))
  const [rows, calendar] = await Promise.all([
    findRows(deps.tables, questions, [ref, ...extra(undefined)]),
    deps.calendars.now(deps.tables, at),
  ])
  const row = rows.get(refKey(ref))
  if (!row || !(await isKnownTo(deps.tables, [noun, row, rows], actor))) return undefined
  const powers = powersIn(question, { id, verbs, rows, calendar })
  return powers && { ...powers, row, rows }
}

/** One row that the reader may know of, for a part of it that asks of no power. */
export async function knownRow(
  noun: Noun,
  { deps, actor, id }: Question,
): Promise<StoredRow | undefined> {
  const ref = noun.ref(id, actor)
  const rows = await loadRows(deps.tables, [ref])
  const row = rows.get(refKey(ref))
  return (await isKnownTo(deps.tables, [noun, row, rows], actor)) ? row : undefined
}
