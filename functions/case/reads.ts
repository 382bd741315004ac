import { agencyRef } from "#shared/agency/agency.ts"
import {
  type CareSpell,
  type Case,
  type CaseId,
  type Custody,
  caseRef,
  type Receipt,
  sectionRef,
} from "#shared/case/case.ts"
import {
  type CaseField,
  type CasePart,
  type CaseRelation,
  caseFields,
  caseParts,
} from "#shared/case/lists/disclosure.ts"
import { relationOf } from "#shared/case/rules/relation.ts"
import { cases } from "#shared/case/verbs.ts"
import { cardOf, viewOf } from "#shared/case/views.ts"
import { worksOnCases } from "#shared/kernel/actor.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { isRefusal, type Refusal } from "#shared/kernel/refusal.ts"
import { oneWithCan } from "../http/can.ts"
import { historyOf } from "../http/history.ts"
import {
  cardIn,
  missing,
  notForRole,
  pageOf,
  type Question,
  type Reader,
  type Readers,
} from "../http/read.ts"
import { contentsOf, withoutReceipt } from "../http/sealed.ts"
import { type Moment, namesOf, timelineOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"
import { type Item, loadRows, type StoredRow } from "../platform/rows.ts"

type Seen = {
  readonly row: StoredRow
  readonly child: Case
  readonly relation: CaseRelation
}

const shows = (relation: CaseRelation, field: CaseField): boolean =>
  caseFields[relation].includes(field)

/** A case and how the reader stands to it; missing to whoever stands nowhere. */
async function seenBy({ deps, actor, id }: Question): Promise<Seen | Refusal> {
  const ref = caseRef(id as CaseId)
  const own = agencyRef(actor.agency)
  const rows = await loadRows(deps.tables, [ref, own])
  const row = rows.get(refKey(ref))
  const child = row?.state as Case | undefined
  const page = rows.get(refKey(own))?.state as Parameters<typeof relationOf>[2]
  const relation = child && relationOf(child, actor, page)
  return row && child && relation ? { row, child, relation } : missing(cases.missing)
}

/** People and agencies that the view names by id alone, with their names. */
async function withNames({ deps }: Question, view: ReturnType<typeof viewOf>) {
  const { worker, excludedPersons, conflictedAgencies, ...rest } = view
  const nameOf = await namesOf(deps.tables, [
    conflictedAgencies ?? [],
    [...(excludedPersons ?? []), ...(worker ? [worker] : [])],
  ])
  return {
    ...rest,
    ...(worker ? { worker: nameOf("person", worker) } : {}),
    ...(excludedPersons
      ? { excludedPersons: excludedPersons.map((each) => nameOf("person", each)) }
      : {}),
    ...(conflictedAgencies
      ? { conflictedAgencies: conflictedAgencies.map((each) => nameOf("agency", each)) }
      : {}),
  }
}

type Spell = Custody | CareSpell

const upTo = <Each extends Spell>(spells: readonly Each[], at: Instant): readonly Each[] =>
  spells.filter(({ from }) => from <= at)

type Namer = Awaited<ReturnType<typeof namesOf>>

function careIn(cares: readonly CareSpell[], at: Instant, nameOf: Namer) {
  const told = upTo(cares, at)
  const now = told.at(-1)
  return {
    ...(now?.holder ? { careHolder: nameOf("agency", now.holder), careSince: now.from } : {}),
    careHistory: told.map(({ holder, from, act, epoch }) => ({
      ...(holder ? { holder: nameOf("agency", holder) } : {}),
      from,
      act,
      epoch,
    })),
  }
}

/** Who answered for the child at an instant, by which act, and whether the ledger bears it out. */
const custodyOf: Reader = async (question) => {
  const seen = await seenBy(question)
  if (isRefusal(seen)) return seen
  const history = await historyOf(question.deps.tables, seen.row)
  const asked = question.query["at"] as Instant | undefined
  const at = asked && asked < question.at ? asked : question.at
  const custodies = upTo(history.custodies, at)
  const now = custodies.at(-1)
  const holders = history.cares.map(({ holder }) => holder).filter((each) => each !== undefined)
  const agencies: AgencyId[] = [...custodies.map(({ custodian }) => custodian), ...holders]
  const nameOf = await namesOf(question.deps.tables, [[...new Set(agencies)], []])
  const body = {
    at,
    ...(now
      ? {
          custodian: nameOf("agency", now.custodian),
          since: now.from,
          act: now.act,
          epoch: now.epoch,
        }
      : {}),
    ...(shows(seen.relation, "careHolder") ? careIn(history.cares, at, nameOf) : {}),
    history: custodies.map(({ custodian, from, act, epoch }) => ({
      custodian: nameOf("agency", custodian),
      from,
      act,
      epoch,
    })),
    verified: history.isTrue,
    head: seen.row.head,
  }
  return { body }
}

/** Who opened what of the child: for its custodian alone. */
const receiptsOf: Reader = async (question) => {
  const seen = await seenBy(question)
  if (isRefusal(seen)) return seen
  if (seen.relation !== "custodian") {
    return { refused: "receipt.custodian-only", kind: "forbidden" }
  }
  const hash = `CASE#${seen.child.id}#RECEIPTS`
  const wanted = { index: "inbound", hash, backwards: true } as const
  const page = await pageOf(question, { wanted, toCard: (item) => item["card"] as Receipt })
  if (isRefusal(page)) return page
  const { items, ...rest } = page.body
  const nameOf = await namesOf(question.deps.tables, [
    [...new Set(items.map(({ agency }) => agency))],
    [...new Set(items.map(({ person }) => person))],
  ])
  const told = items.map(({ id, person, agency, part, purpose, at, handoff }) => ({
    id,
    who: nameOf("person", person),
    agency: nameOf("agency", agency),
    part,
    at,
    purpose,
    ...(handoff ? { handoff } : {}),
  }))
  return { body: { items: told, ...rest } }
}

/** A sealed part of the child's case, on a receipt for it. */
const partOf =
  (part: CasePart): Reader =>
  async (question) => {
    const seen = await seenBy(question)
    if (isRefusal(seen)) return seen
    const { child, relation } = seen
    const opensTo: readonly CaseRelation[] = caseParts[part]
    const refused = await withoutReceipt(question, { case: child.id, part })
    if (refused || !opensTo.includes(relation)) {
      return refused ?? { refused: "receipt.required", kind: "forbidden" }
    }
    const { content = {} } = await contentsOf(question, { content: sectionRef(child.id, part) })
    return { body: content }
  }

/** Seats of the reader's agency, each with as much of its case as the seat shows now. */
async function seatsIn({ deps, actor }: Question, items: readonly Item[]) {
  const refOf = (item: Item) => caseRef(String(item["pk"]).slice("CASE#".length) as CaseId)
  const rows = await loadRows(deps.tables, items.map(refOf), false)
  return items.flatMap((item) => {
    const child = rows.get(refKey(refOf(item)))?.state as Case | undefined
    const relation = child && relationOf(child, actor)
    const isSeated = relation && relation !== "custodian" && relation !== "care-holder"
    return child && isSeated ? [{ ...item, card: cardOf(child, relation) }] : []
  })
}

/** Which key, event or care it was: for those who are shown keys, events and care anyway. */
const asShown = (relation: CaseRelation, moments: readonly Moment[]): readonly Moment[] =>
  shows(relation, "care") ? moments : moments.map(({ codes: _kept, ...moment }) => moment)

export const caseReads: Readers = {
  list: async (question) => {
    if (!worksOnCases(question.actor)) return notForRole
    const agency = `AGENCY#${question.actor.agency}`
    if (question.query["box"] === "care") {
      const wanted = { index: "outbound", hash: `${agency}#CARE` } as const
      return pageOf(question, { wanted, toCard: cardIn })
    }
    if (question.query["box"] === "team") {
      const wanted = { index: "inbound", hash: `${agency}#TEAM`, backwards: true } as const
      const join = (items: readonly Item[]) => seatsIn(question, items)
      return pageOf(question, { wanted, join, toCard: cardIn })
    }
    return pageOf(question, {
      wanted: { index: "inbound", hash: `${agency}#MINE` },
      toCard: cardIn,
    })
  },
  one: async (question) => {
    const own = agencyRef(question.actor.agency)
    const one = await oneWithCan(cases, question, () => [own])
    if (!one) return missing(cases.missing)
    const { can, why, row, rows } = one
    const child = row.state as Case
    const page = rows.get(refKey(own))?.state as Parameters<typeof relationOf>[2]
    const relation = relationOf(child, question.actor, page)
    if (!relation) return missing(cases.missing)
    const [view, timeline] = await Promise.all([
      withNames(question, viewOf(child, relation)),
      shows(relation, "timeline") ? timelineOf(question, row.ref) : undefined,
    ])
    const told = { ...view, ...(timeline ? { timeline: asShown(relation, timeline) } : {}) }
    return {
      body: { ...told, version: row.version, relation, can, why },
      etag: etagOf(cases, row),
    }
  },
  custody: custodyOf,
  receipts: receiptsOf,
  identity: partOf("identity"),
  location: partOf("location"),
  summary: partOf("summary"),
}
