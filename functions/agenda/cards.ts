import { agencyRef } from "#shared/agency/agency.ts"
import { hasPledged, isKnown } from "#shared/agenda/rules/standing.ts"
import { agendaItems } from "#shared/agenda/verbs.ts"
import { type ItemSeen, viewOf } from "#shared/agenda/views.ts"
import { type Case, caseRef } from "#shared/case/case.ts"
import { numbersOf, withoutNumbers } from "#shared/case/rules/numbers.ts"
import { isNamedAway, relationOf } from "#shared/case/rules/relation.ts"
import type { Ref } from "#shared/kernel/ref.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import {
  type Item,
  type ItemId,
  type ItemWords,
  itemRef,
  itemWordsRef,
} from "#shared/meeting/rows/item.ts"
import { type Roll, rollRef } from "#shared/meeting/rows/minutes.ts"
import { statusIn } from "#shared/meeting/rules/agenda.ts"
import { windowsOf } from "#shared/meeting/rules/windows.ts"
import { actsOn, powersIn } from "../http/can.ts"
import type { Question } from "../http/read.ts"
import { namesOf } from "../http/timeline.ts"
import { findRows, type RowMap } from "../platform/find.ts"
import { blindWith } from "../platform/keys.ts"
import { loadRows } from "../platform/rows.ts"

const stateIn = <State>(rows: RowMap, ref: Ref<State> | undefined): State | undefined =>
  ref && (rows.get(refKey(ref))?.state as State | undefined)

/** What is being talked about of a child is for whoever signed the statement in this room. */
const isSealed = (item: Item, meeting: Meeting | undefined, isPledged: boolean): boolean =>
  item.case !== undefined &&
  meeting?.status === "in-progress" &&
  (item.status === "in-discussion" || item.status === "decided") &&
  !isPledged

const refsAround = ({ meeting, case: child }: Item, { actor }: Question): Ref<unknown>[] => [
  ...(meeting ? [meetingRef(meeting), rollRef(meeting, actor.agency)] : []),
  ...(child ? [caseRef(child)] : []),
  agencyRef(actor.agency),
]

/** The children whose conferences the items are on, where no item told of them yet. */
const casesOf = (items: readonly Item[], rows: RowMap): readonly Ref<Case>[] =>
  items.flatMap(({ meeting }) => {
    const child = stateIn(rows, meeting && meetingRef(meeting))?.case
    return child && !rows.has(refKey(caseRef(child))) ? [caseRef(child)] : []
  })

type Sides = {
  readonly item: Item
  readonly meeting: Meeting | undefined
  /** The child of the item, and the one that its conference is on. */
  readonly children: readonly (Case | undefined)[]
}

/** Whoever has no part in a case reads none of its numbers, but for whoever called a meeting on it. */
function hiddenNumbers({ actor }: Question, { item, meeting, children }: Sides, rows: RowMap) {
  const own = stateIn(rows, agencyRef(actor.agency))
  return children.flatMap((child) => {
    if (!child || relationOf(child, actor, own)) return []
    const isCalled = meeting?.case === child.id && meeting.host === actor.agency
    const copied = item.case === child.id ? item.caseReference : undefined
    return isCalled ? [] : numbersOf(child, copied)
  })
}

/** One item as far as the reader may know it; nothing where they may not. */
function seenOf(question: Question, item: Item, rows: RowMap): ItemSeen | undefined {
  const { actor } = question
  const meeting = stateIn(rows, item.meeting && meetingRef(item.meeting))
  const child: Case | undefined = stateIn(rows, item.case && caseRef(item.case))
  if (!isKnown(item, actor, { meeting, case: child })) return undefined
  // What is on no child tells of its conference all the same.
  const conferred = stateIn(rows, meeting?.case && caseRef(meeting.case))
  if (conferred && isNamedAway(conferred, actor)) return undefined
  const roll: Roll | undefined = stateIn(rows, item.meeting && rollRef(item.meeting, actor.agency))
  const own = stateIn(rows, agencyRef(actor.agency))
  return {
    item,
    isOfCase: child !== undefined && relationOf(child, actor, own) !== undefined,
    needsPledge: isSealed(item, meeting, hasPledged(roll, actor)),
    hidden: hiddenNumbers(question, { item, meeting, children: [child, conferred] }, rows),
  }
}

/** Those that the reader may know of now, each as far as they may. */
export async function seenItems(
  question: Question,
  items: readonly Item[],
): Promise<readonly ItemSeen[]> {
  const refs = items.flatMap((item) => refsAround(item, question))
  const rows = await loadRows(question.deps.tables, refs)
  const more = await loadRows(question.deps.tables, casesOf(items, rows))
  return items.flatMap((item) => seenOf(question, item, new Map([...rows, ...more])) ?? [])
}

/** The same with their words, and the names of whoever presents them. */
export async function viewsOf({ deps }: Question, seen: readonly ItemSeen[]) {
  const open = seen.filter(({ needsPledge }) => !needsPledge)
  const [rows, nameOf] = await Promise.all([
    loadRows(
      deps.tables,
      open.map(({ item }) => itemWordsRef(item.id)),
    ),
    namesOf(deps.tables, [[], seen.flatMap(({ item }) => item.presenter ?? [])]),
  ])
  return seen.map((each) => {
    const words = stateIn<ItemWords>(rows, itemWordsRef(each.item.id))
    const { presenter, ...view } = withoutNumbers(viewOf(each, words), each.hidden)
    return { ...view, ...(presenter ? { presenter: nameOf("person", presenter) } : {}) }
  })
}

/** All items of one agenda in its order, also those the reader may not know of. */
export async function agendaRows({ deps }: Question, meeting: Meeting): Promise<readonly Item[]> {
  const ids = meeting.agenda ?? []
  const rows = await loadRows(deps.tables, ids.map(itemRef))
  return ids.flatMap((id) => stateIn(rows, itemRef(id)) ?? [])
}

/** When each item's people are called in; what was put off or taken back takes no time. */
export function windowsIn(meeting: Meeting, items: readonly Item[]) {
  const timed = items.filter((item) => {
    const status = statusIn(item, meeting.id)
    return status !== "deferred" && status !== "withdrawn"
  })
  return windowsOf(meeting.sessions, timed)
}

/** What the reader may do with each of these items, in two reads for all of them. */
export async function powersOf(question: Question, ids: readonly ItemId[]) {
  const { deps, actor, at } = question
  const verbs = actsOn(agendaItems)
  const blind = blindWith(deps.secret)
  const asked = ids.flatMap((id) => verbs.map((verb) => ({ verb, ask: { id, actor, blind } })))
  const [rows, calendar] = await Promise.all([
    findRows(deps.tables, asked),
    deps.calendars.now(deps.tables, at),
  ])
  return new Map(ids.map((id) => [id, powersIn(question, { id, verbs, rows, calendar })]))
}
