import { agencyRef } from "#shared/agency/agency.ts"
import { type Case, type CaseId, caseRef } from "#shared/case/case.ts"
import { numbersOf, withoutNumbers } from "#shared/case/rules/numbers.ts"
import { isNamedAway, relationOf } from "#shared/case/rules/relation.ts"
import type { Actor } from "#shared/kernel/actor.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import type { Ref } from "#shared/kernel/ref.ts"
import { refKey } from "#shared/kernel/ref.ts"
import type { Meeting } from "#shared/meeting/meeting.ts"
import { type Item, type ItemWords, itemRef, itemWordsRef } from "#shared/meeting/rows/item.ts"
import { type MinutesItem, type MinutesText, minutesRef } from "#shared/meeting/rows/minutes.ts"
import { mayKnowItem } from "#shared/meeting/rules/access.ts"
import { diffOf, minutesOf } from "#shared/meeting/rules/minutes.ts"
import { holdsPost } from "#shared/meeting/rules/running.ts"
import { signaturesNow, stands } from "#shared/meeting/rules/signing.ts"
import { meetings } from "#shared/meeting/verbs.ts"
import { knownRow } from "../http/can.ts"
import { missing, type Question, type Reader } from "../http/read.ts"
import { namesOf } from "../http/timeline.ts"
import { loadRows } from "../platform/rows.ts"

type Rows = Awaited<ReturnType<typeof loadRows>>

const stateIn = <State>(rows: Rows, ref: Ref<State>): State | undefined =>
  rows.get(refKey(ref))?.state as State | undefined

/** The items of a version with what they rest on now: whoever was recused since knows them no more. */
type Ground = { readonly meeting: Meeting; readonly rows: Rows; readonly actor: Actor }

const caseOf = (rows: Rows, { case: child }: MinutesItem): Case | undefined =>
  child && stateIn(rows, caseRef(child))

function isShown({ meeting, rows, actor }: Ground, item: MinutesItem): boolean {
  const now = stateIn(rows, itemRef(item.item))
  const child = caseOf(rows, item)
  if (item.case && (!child || isNamedAway(child, actor))) return false
  const { access, case: own, recused, excludedPersons } = item
  const then = { access, recused, excludedPersons, ...(own ? { case: own } : {}) }
  if (!mayKnowItem(then, actor, meeting)) return false
  return !now || !(now.recused.includes(actor.person) || now.excludedPersons.includes(actor.person))
}

/** An item for one reader: the case's number only for whoever has a part in the case. */
function itemShown({ meeting, rows, actor }: Ground, item: MinutesItem) {
  const { case: _case, caseReference, recused: _r, excludedPersons: _e, ...shown } = item
  const child = caseOf(rows, item)
  const page = stateIn(rows, agencyRef(actor.agency))
  const isPart =
    meeting.host === actor.agency || (child && relationOf(child, actor, page) !== undefined)
  return { ...shown, ...(isPart && caseReference ? { caseReference } : {}) }
}

/** Numbers of cases in which the reader has no part: words that everybody reads may name them. */
function hiddenNumbers({ meeting, rows, actor }: Ground, items: readonly MinutesItem[]) {
  if (meeting.host === actor.agency) return []
  const page = stateIn(rows, agencyRef(actor.agency))
  const ids = [meeting, ...items].flatMap((each) => (each.case ? [each.case] : []))
  const children = [...new Set(ids)].map((id) => stateIn(rows, caseRef(id)))
  const copied = [meeting, ...items].flatMap(({ case: of, caseReference }) =>
    of && caseReference ? [[of, caseReference] as const] : [],
  )
  return children.flatMap((child) => {
    if (!child || relationOf(child, actor, page)) return []
    return [...numbersOf(child), ...copied.flatMap(([of, told]) => (of === child.id ? told : []))]
  })
}

const writes = (meeting: Meeting, actor: Actor): boolean => holdsPost(meeting, actor, "either")

/** Drafts are for whoever writes them; everybody else reads the last version that was frozen. */
function versionFor(meeting: Meeting, { actor, query }: Question): number | undefined {
  const { minutes } = meeting
  if (!minutes) return undefined
  const frozen = minutes.frozen.map(({ version }) => version)
  const asked = query["version"] === undefined ? undefined : Number(query["version"])
  const isWriter = writes(meeting, actor)
  const known = isWriter ? [...frozen, minutes.version] : frozen
  const wanted = asked ?? (isWriter ? minutes.version : frozen.at(-1))
  return wanted !== undefined && known.includes(wanted) ? wanted : undefined
}

const isFrozen = ({ minutes }: Meeting, version: number): boolean =>
  (minutes?.frozen ?? []).some((each) => each.version === version)

/** A version as it stands: frozen, or as it would be frozen now. */
function textNow(meeting: Meeting, version: number, rows: Rows): MinutesText | undefined {
  const text = stateIn(rows, minutesRef(meeting.id, version))
  if (!text || isFrozen(meeting, version)) return text
  const spoken = (meeting.agenda ?? []).flatMap((id) => {
    const item: Item | undefined = stateIn(rows, itemRef(id))
    const words: ItemWords | undefined = stateIn(rows, itemWordsRef(id))
    return item ? [{ item, words }] : []
  })
  return minutesOf(meeting, text, [spoken, () => ""])
}

/** Whether an agency may have spoken of an item: its own remark may be about it. */
const isFor = ({ access, case: child }: MinutesItem, agency: AgencyId, host: AgencyId): boolean => {
  if (agency === host) return true
  if (access.to === "all") return child === undefined
  if (access.to === "agencies") return access.agencies.includes(agency)
  return access.people.some((each) => each.agency === agency)
}

/**
 * What agencies said. Remarks tell of items: whoever may not read every item reads their own words,
 * and those of their agency unless it may have spoken of what they may not know of.
 */
function remarksFor({ meeting, actor }: Ground, text: MinutesText, hidden: readonly MinutesItem[]) {
  const isSilent = hidden.some((each) => isFor(each, actor.agency, meeting.host))
  const signatures = meeting.minutes?.signatures ?? []
  return text.remarks.filter(({ agency, at }) => {
    if (hidden.length === 0) return true
    if (agency !== actor.agency) return false
    const own = signatures.find((each) => each.agency === agency && each.at === at)
    return !isSilent || own?.by === actor.person
  })
}

async function rowsFor({ deps, actor }: Question, meeting: Meeting, version: number) {
  const before = version - 1
  const refs = [
    minutesRef(meeting.id, version),
    ...(before > 0 ? [minutesRef(meeting.id, before)] : []),
    ...(meeting.agenda ?? []).flatMap((id) => [itemRef(id), itemWordsRef(id)]),
    agencyRef(actor.agency),
  ]
  const rows = await loadRows(deps.tables, refs)
  const cases = [...rows.values()].flatMap(({ ref, state }) =>
    ref.subject === "item" && (state as Item).case ? [caseRef((state as Item).case as CaseId)] : [],
  )
  if (meeting.case) cases.push(caseRef(meeting.case))
  return new Map([...rows, ...(await loadRows(deps.tables, cases))])
}

function bodyOf(ground: Ground, text: MinutesText, before: MinutesText | undefined) {
  const { meeting, actor } = ground
  const { minutes } = meeting
  const { items, remarks: _remarks, ...head } = text
  const shown = items.filter((each) => isShown(ground, each))
  const kept = new Set(shown.map(({ item }) => item))
  const diff = before && diffOf(before, text)
  const gone = new Set(
    (before?.items ?? []).filter((each) => isShown(ground, each)).map(({ item }) => item),
  )
  return {
    ...head,
    current: minutes?.version,
    isFrozen: isFrozen(meeting, text.version),
    ...minutes?.frozen.find(({ version }) => version === text.version),
    frozen: minutes?.frozen ?? [],
    items: shown.map((each) => itemShown(ground, each)),
    remarks: remarksFor(
      ground,
      text,
      items.filter((each) => !kept.has(each.item)),
    ),
    ...(diff
      ? {
          diff: {
            ...diff,
            items: diff.items.filter(({ item }) => kept.has(item) || gone.has(item)),
          },
        }
      : {}),
    signatures: (minutes?.signatures ?? []).filter(({ version }) => version === text.version),
    ...(minutes?.commentUntil ? { commentUntil: minutes.commentUntil } : {}),
    mine: stands(minutes, actor.agency),
  }
}

/** The minutes of one version, as far as the reader may know what was talked about. */
export const minutesOfMeeting: Reader = async (question) => {
  const { deps, actor } = question
  const meeting = (await knownRow(meetings, question))?.state as Meeting | undefined
  if (!meeting) return missing(meetings.missing)
  const version = versionFor(meeting, question)
  if (version === undefined) return missing(meetings.missing)
  const rows = await rowsFor(question, meeting, version)
  const text = textNow(meeting, version, rows)
  if (!text) return missing(meetings.missing)
  const ground = { meeting, rows, actor }
  const { signatures, ...body } = bodyOf(
    ground,
    text,
    stateIn(rows, minutesRef(meeting.id, version - 1)),
  )
  const handed = text.handOvers ?? []
  const signers = signatures.flatMap(({ by }) => by ?? [])
  const people = [...signers, ...handed.flatMap(({ from, to }) => [from, to])]
  const nameOf = await namesOf(deps.tables, [signatures.map(({ agency }) => agency), people])
  const named = signatures.map(({ agency, by, ...rest }) => ({
    ...rest,
    agency: nameOf("agency", agency),
    ...(by ? { by: nameOf("person", by) } : {}),
  }))
  const handOvers = handed.map(({ from, to, ...rest }) => ({
    ...rest,
    from: nameOf("person", from),
    to: nameOf("person", to),
  }))
  const told = handOvers.length > 0 ? { handOvers } : {}
  const numbers = hiddenNumbers(ground, text.items)
  return { body: withoutNumbers({ ...body, ...told, signatures: named }, numbers) }
}

/** Where the minutes stand, for the meeting's own page. */
export function minutesSummary(meeting: Meeting, actor: Actor) {
  const { minutes, invitations } = meeting
  if (!minutes) return {}
  const nameOf = (agency: string) =>
    invitations.find((each) => each.agency === agency)?.name ?? meeting.hostName
  const last = minutes.frozen.at(-1)
  return {
    minutes: {
      version: minutes.version,
      ...(last ? { hash: last.hash, frozenAt: last.at } : {}),
      ...(minutes.commentUntil ? { commentUntil: minutes.commentUntil } : {}),
      signatures: signaturesNow(minutes).map(({ agency, stand, at }) => ({
        agency: { id: agency, name: nameOf(agency) },
        stand,
        ...(at ? { at } : {}),
      })),
      mine: stands(minutes, actor.agency),
      ...(minutes.asked && actor.agency === meeting.host ? { asked: minutes.asked } : {}),
      ...(minutes.reopened && actor.agency === meeting.host ? { reopened: minutes.reopened } : {}),
    },
  }
}
