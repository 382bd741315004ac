import { agencyRef } from "#shared/agency/agency.ts"
import { type CaseId, caseRef } from "#shared/case/case.ts"
import type { CaseRelation } from "#shared/case/lists/disclosure.ts"
import { relationOf } from "#shared/case/rules/relation.ts"
import type { Actor } from "#shared/kernel/actor.ts"
import type { Ref } from "#shared/kernel/ref.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { itemRef } from "#shared/meeting/rows/item.ts"
import {
  type Excerpt,
  type MinutesItem,
  type MinutesText,
  minutesRef,
} from "#shared/meeting/rows/minutes.ts"
import { isRemoved, mayKnowItem, mayTell } from "#shared/meeting/rules/access.ts"
import { missing, type Reader } from "../http/read.ts"
import { loadRows, readPage } from "../platform/rows.ts"

type Rows = Awaited<ReturnType<typeof loadRows>>

const stateIn = <State>(rows: Rows, ref: Ref<State>): State | undefined =>
  rows.get(refKey(ref))?.state as State | undefined

const mostOfCase = 50

type Reading = { readonly actor: Actor; readonly relation: CaseRelation }

/**
 * Whoever the item was for, and whoever has the child now: what was decided before goes along with
 * it. What was said among named people stays with them, and whoever was uninvited learns nothing.
 */
function isOpenTo(
  { access, recused, excludedPersons, case: child }: Excerpt,
  { actor, relation }: Reading,
  meeting: Meeting | undefined,
): boolean {
  const item = { access, recused, excludedPersons, case: child }
  const goesAlong = relation === "custodian" && access.to !== "people" && !isRemoved(meeting, actor)
  return mayKnowItem(item, actor, meeting) || (goesAlong && mayTell(item, actor.person))
}

/** What conferences said of one child: only its own items, for whoever those were for. */
export const excerptsOfCase: Reader = async (question) => {
  const { deps, actor, id } = question
  const own = agencyRef(actor.agency)
  const child = caseRef(id as CaseId)
  const rows = await loadRows(deps.tables, [child, own])
  const state = stateIn(rows, child)
  const relation = state && relationOf(state, actor, stateIn(rows, own))
  if (!relation) return missing("case.missing")
  const page = await readPage(deps.tables, {
    hash: `CASE#${id}`,
    beginsWith: "EXCERPT#",
    limit: mostOfCase,
    backwards: true,
  })
  const found = page.items.map((each) => each["s"] as Excerpt)
  const behind = await loadRows(
    deps.tables,
    found.flatMap(({ meeting, version, item }) => [
      meetingRef(meeting),
      minutesRef(meeting, version),
      itemRef(item),
    ]),
  )
  const items = found.flatMap((excerpt) => {
    const now = stateIn(behind, itemRef(excerpt.item))
    const isRecused = now?.recused.includes(actor.person) ?? false
    const meeting = stateIn(behind, meetingRef(excerpt.meeting))
    if (isRecused || !isOpenTo(excerpt, { actor, relation }, meeting)) return []
    const text = stateIn(behind, minutesRef(excerpt.meeting, excerpt.version))
    const told = text?.items.find(({ item }) => item === excerpt.item)
    return told ? [excerptShown(excerpt, told, text)] : []
  })
  return { body: { items } }
}

function excerptShown(excerpt: Excerpt, told: MinutesItem, text: MinutesText | undefined) {
  const { recused: _r, excludedPersons: _e, access: _a, ...card } = excerpt
  const { title, outcomes, childView, quorate, salt } = told
  return {
    ...card,
    title,
    outcomes,
    ...(told.number ? { decision: told.number } : {}),
    ...(childView ? { childView } : {}),
    quorate,
    salt,
    leaves: text?.leaves ?? [],
  }
}
