import { system } from "#shared/kernel/actor.ts"
import type { AgencyId, PersonId } from "#shared/kernel/id.ts"
import type { Ref } from "#shared/kernel/ref.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { chainOf } from "../platform/commit.ts"
import type { Stored } from "../platform/ledger.ts"
import { loadRows, readPage, type Tables } from "../platform/rows.ts"
import type { Question } from "./read.ts"

/** Codes of a case's acts that say which: no words that people wrote, no persons, no places. */
const codes = [
  "key",
  "keyStatus",
  "event",
  "arrangement",
  "role",
  "duty",
  "check",
  "clock",
] as const
const judged = ["case.assessed", "case.risk-raised", "case.risk-lowered"]

/** Of a case alone, and nothing but codes. */
function codesIn({ type, facts }: Stored): Pick<Moment, "codes"> {
  if (!type.startsWith("case.") || typeof facts !== "object" || facts === null) return {}
  const told = judged.includes(type) ? ["risk"] : codes
  const named = told.flatMap((name) => {
    const code: unknown = name in facts ? facts[name as keyof typeof facts] : undefined
    return typeof code === "string" && code.length <= 40 ? [[name, code] as const] : []
  })
  return named.length > 0 ? { codes: Object.fromEntries(named) } : {}
}

/** One act as its readers may see it. */
export type Moment = {
  readonly type: string
  readonly at: string
  readonly status: string
  readonly agency: { readonly id: string; readonly name: string }
  readonly person?: { readonly id: string; readonly name: string }
  readonly codes?: Readonly<Record<string, string>>
}

const agencyRef = (id: string): Ref<{ name: string }> => ({
  subject: "agency",
  parts: [id as AgencyId],
})
const personRef = (id: string): Ref<{ name: string }> => ({
  subject: "person",
  parts: [id as PersonId],
})

/** Names of agencies and persons by id, in one read; whoever is unknown keeps the id. */
export async function namesOf(
  tables: Tables,
  [agencies, persons]: readonly [readonly string[], readonly string[]],
): Promise<(kind: "agency" | "person", id: string) => { id: string; name: string }> {
  const refs = [...agencies.map(agencyRef), ...persons.map(personRef)]
  const rows = refs.length > 0 ? await loadRows(tables, refs, false) : new Map()
  return (kind, id) => {
    const row = rows.get(refKey(kind === "agency" ? agencyRef(id) : personRef(id)))
    return { id, name: (row?.state as { name?: string } | undefined)?.name ?? id }
  }
}

/**
 * In a handoff's chain, an act on a membership means that it was handed on: its own status stays,
 * and what became of the person is no affair of the other agency.
 */
function asTold({ subject }: Ref<unknown>, links: readonly Stored[]): readonly Stored[] {
  if (subject !== "handoff") return links
  const isOwn = ({ type }: Stored) => !type.startsWith("membership.")
  return links.map((link, place) => {
    if (isOwn(link)) return link
    const status = links.slice(0, place).findLast(isOwn)?.status ?? ""
    return { ...link, type: "membership.taken-over", status }
  })
}

/** Nobody acted: a clock ran out. */
const byClock = { id: "Sistem", en: "System" } as const

const isSystem = ({ person }: Stored): boolean => person === system.person

/** The last acts on a row as they lie in its chain, oldest first. */
export async function linksOf(
  tables: Tables,
  ref: Ref<unknown>,
  limit = 50,
): Promise<readonly Stored[]> {
  const page = await readPage(tables, {
    hash: chainOf(tables, ref),
    beginsWith: "EVENT#",
    limit,
    backwards: true,
  })
  return page.items.map((item) => item["s"] as Stored).reverse()
}

/** The last 50 acts on a row, oldest first; people are named to their own agency only. */
export async function timelineOf(
  { deps, actor, language }: Question,
  ref: Ref<unknown>,
  startsWith = "",
): Promise<readonly Moment[]> {
  const kept = await linksOf(deps.tables, ref)
  const all = asTold(ref, kept)
  const begin = startsWith ? all.findIndex((link) => link.type === startsWith) : 0
  const links = all.slice(Math.max(0, begin))
  const people = links.filter((link) => !isSystem(link))
  const own = people.filter((link) => link.agency === actor.agency)
  const nameOf = await namesOf(deps.tables, [
    [...new Set(people.map((link) => link.agency))],
    [...new Set(own.map((link) => link.person))],
  ])
  return links.map((link) => ({
    type: link.type,
    at: link.at,
    status: link.status,
    ...codesIn(link),
    agency: isSystem(link)
      ? { id: system.agency, name: byClock[language] }
      : nameOf("agency", link.agency),
    ...(own.includes(link) ? { person: nameOf("person", link.person) } : {}),
  }))
}
