import { type ActionId, actionRef } from "#shared/action/action.ts"
import { type BatchId, batchRef } from "#shared/batch/batch.ts"
import { type Case, type CaseId, caseRef } from "#shared/case/case.ts"
import { type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import type { AgencyId, MeetingId, PersonId } from "#shared/kernel/id.ts"
import type { Notice } from "#shared/kernel/notice.ts"
import { type Ref, refKey } from "#shared/kernel/ref.ts"
import { meetingRef } from "#shared/meeting/meeting.ts"
import { type ItemId, itemRef } from "#shared/meeting/rows/item.ts"
import { type TaskId, taskRef } from "#shared/task/task.ts"
import { loadRows, type Tables } from "../platform/rows.ts"

/** Who must not learn of a child: those people, and whoever is of those agencies. */
export type Barred = {
  readonly persons: readonly PersonId[]
  readonly agencies: readonly AgencyId[]
}

const stateOf = async <State>(tables: Tables, ref: Ref<State>): Promise<State | undefined> =>
  (await loadRows(tables, [ref])).get(refKey(ref))?.state as State | undefined

/** The case behind what a notice is about; nothing where it is about no single child. */
async function caseBehind(
  tables: Tables,
  { noun, id }: Notice["about"],
): Promise<CaseId | undefined> {
  if (noun === "cases") return id as CaseId
  if (noun === "handoffs") return (await stateOf(tables, handoffRef(id as HandoffId)))?.case
  if (noun === "tasks") return (await stateOf(tables, taskRef(id as TaskId)))?.case
  return undefined
}

const inAll = <Id>([first = [], ...others]: readonly (readonly Id[])[]): readonly Id[] =>
  first.filter((each) => others.every((list) => list.includes(each)))

/** Of many children somebody hears, unless they may know of none of them. */
async function barredFromBatch(tables: Tables, id: BatchId): Promise<Barred> {
  const entries = (await stateOf(tables, batchRef(id)))?.entries ?? []
  const rows = await loadRows(
    tables,
    entries.map((entry) => caseRef(entry.case)),
  )
  const children = [...rows.values()].map(({ state }) => state as Case)
  return {
    persons: inAll(children.map(({ excludedPersons }) => excludedPersons)),
    agencies: inAll(children.map(({ conflictedAgencies }) => conflictedAgencies)),
  }
}

type OfMeeting = {
  readonly case?: CaseId
  readonly excludedPersons: readonly PersonId[]
  readonly recused?: readonly PersonId[]
}

/** Whom the case keeps away, and whoever stepped back from what a meeting says of it. */
async function besides(tables: Tables, it: OfMeeting | undefined): Promise<Barred> {
  const child = it?.case ? await stateOf(tables, caseRef(it.case)) : undefined
  const away = [...(it?.excludedPersons ?? []), ...(it?.recused ?? [])]
  return {
    persons: [...away, ...(child?.excludedPersons ?? [])],
    agencies: child?.conflictedAgencies ?? [],
  }
}

const conferenceOf = (tables: Tables, id: string) => stateOf(tables, meetingRef(id as MeetingId))

/** What is on no child may come from a conference on one all the same: it tells of that. */
async function fromMeeting(
  tables: Tables,
  it: (OfMeeting & { readonly meeting?: MeetingId }) | undefined,
): Promise<Barred> {
  const own = await besides(tables, it)
  if (!it?.meeting || it.case) return own
  const { persons, agencies } = await besides(tables, await conferenceOf(tables, it.meeting))
  return { persons: [...own.persons, ...persons], agencies: [...own.agencies, ...agencies] }
}

export async function barredFrom(tables: Tables, about: Notice["about"]): Promise<Barred> {
  if (about.noun === "meetings") return besides(tables, await conferenceOf(tables, about.id))
  if (about.noun === "agenda-items") {
    return fromMeeting(tables, await stateOf(tables, itemRef(about.id as ItemId)))
  }
  if (about.noun === "actions") {
    return fromMeeting(tables, await stateOf(tables, actionRef(about.id as ActionId)))
  }
  if (about.noun === "batches") return barredFromBatch(tables, about.id as BatchId)
  const id = await caseBehind(tables, about)
  const child = id ? await stateOf(tables, caseRef(id)) : undefined
  return { persons: child?.excludedPersons ?? [], agencies: child?.conflictedAgencies ?? [] }
}
