import { type Action, actionRef } from "#shared/action/action.ts"
import { worksOnCases } from "#shared/kernel/actor.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import type { Ref } from "#shared/kernel/ref.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { type Meeting, type MeetingCard, meetingRef } from "#shared/meeting/meeting.ts"
import { type Item, itemRef } from "#shared/meeting/rows/item.ts"
import { type Network, type NetworkId, networkRef } from "#shared/network/network.ts"
import { refuse } from "#shared/programme/refusals.ts"
import { boundsOf, type Period, quarterOf } from "#shared/programme/rules/periods.ts"
import { endsIn, type Ground, reportOf, type VoiceCard } from "#shared/programme/rules/report.ts"
import type { Answer, Question, Reader } from "../http/read.ts"
import { namesOf } from "../http/timeline.ts"
import {
  type Item as Entry,
  loadRows,
  type PageQuery,
  readPage,
  type Tables,
} from "../platform/rows.ts"

/** What one report reads at most: beyond that it says that it is not whole. */
const most = { pages: 5, rows: 200, behind: 3000 } as const

type Gathered<Each> = { readonly all: readonly Each[]; readonly isWhole: boolean }

async function entriesOf(
  tables: Tables,
  wanted: Omit<PageQuery, "limit" | "from">,
): Promise<Gathered<Entry>> {
  const all: Entry[] = []
  let from: Entry | undefined
  for (let page = 0; page < most.pages; page += 1) {
    const { items, next } = await readPage(tables, {
      ...wanted,
      limit: most.rows,
      ...(from ? { from } : {}),
    })
    all.push(...items)
    if (!next) return { all, isWhole: true }
    from = next
  }
  return { all, isWhole: false }
}

/** Rows behind ids, as far as a report reads them; whatever is not there is not counted. */
async function statesOf<State>(
  tables: Tables,
  refs: readonly Ref<State>[],
): Promise<Gathered<State>> {
  const wanted = refs.slice(0, most.behind)
  const rows = await loadRows(tables, wanted, false)
  const states = wanted.flatMap((ref) => {
    const row = rows.get(refKey(ref))
    return row ? [row.state as State] : []
  })
  return { all: states, isWhole: wanted.length === refs.length }
}

type Wanted = {
  readonly hosts: readonly AgencyId[]
  readonly period: Period
  readonly network?: NetworkId | undefined
}

/** Meetings that these agencies hosted, as far as the reader may know that they took place. */
async function meetingsOf(
  { deps, actor }: Question,
  { hosts, period, network }: Wanted,
): Promise<Gathered<Meeting>> {
  const between = boundsOf(period)
  const lists = await Promise.all(
    hosts.map((host) =>
      entriesOf(deps.tables, { index: "inbound", hash: `AGENCY#${host}#MEET`, between }),
    ),
  )
  const seesCases = worksOnCases(actor)
  const refs = lists.flatMap(({ all }, place) =>
    all
      .map((entry) => entry["card"] as MeetingCard)
      .filter(
        ({ host, profile }) =>
          host.id === hosts[place] && (seesCases || profile === "coordination"),
      )
      .map(({ id }) => meetingRef(id)),
  )
  const { all, isWhole } = await statesOf(deps.tables, refs)
  const counted = all.filter(
    (meeting) =>
      endsIn(meeting, period) &&
      !meeting.excludedPersons.includes(actor.person) &&
      (network === undefined || meeting.network === network),
  )
  return { all: counted, isWhole: isWhole && lists.every((each) => each.isWhole) }
}

/** What children recommended in the period at meetings of the host, in codes. */
async function voicesOf(
  { deps }: Question,
  { hosts, period }: Wanted,
): Promise<Gathered<VoiceCard>> {
  const between = boundsOf(period)
  const lists = await Promise.all(
    hosts.flatMap((host) =>
      ["", "#ANSWERED"].map((ended) =>
        entriesOf(deps.tables, {
          index: "outbound",
          hash: `AGENCY#${host}#VOICES${ended}`,
          between,
        }),
      ),
    ),
  )
  return {
    all: lists.flatMap(({ all }) => all.map((entry) => entry["card"] as VoiceCard)),
    isWhole: lists.every(({ isWhole }) => isWhole),
  }
}

async function groundOf(question: Question, wanted: Wanted): Promise<Ground> {
  const { tables } = question.deps
  const [meetings, voices] = await Promise.all([
    meetingsOf(question, wanted),
    // A network has meetings; what children told one of its members is that member's to report.
    wanted.network ? { all: [], isWhole: true } : voicesOf(question, wanted),
  ])
  const [items, actions] = await Promise.all([
    statesOf<Item>(
      tables,
      meetings.all.flatMap(({ agenda = [] }) => agenda.map(itemRef)),
    ),
    statesOf<Action>(
      tables,
      [...new Set(meetings.all.flatMap((meeting) => meeting.actions ?? []))].map(actionRef),
    ),
  ])
  return {
    meetings: meetings.all,
    items: items.all,
    actions: actions.all,
    voices: voices.all,
    isWhole: [meetings, voices, items, actions].every(({ isWhole }) => isWhole),
  }
}

/** Networks that the agency chairs: it may ask for their report too. */
async function chairedBy({ deps, actor }: Question): Promise<readonly Network[]> {
  const { items } = await readPage(deps.tables, {
    index: "inbound",
    hash: `AGENCY#${actor.agency}#NETWORKS`,
    limit: 50,
  })
  const seats = items.map((entry) => entry["card"] as { network: NetworkId })
  const { all } = await statesOf(
    deps.tables,
    seats.map(({ network }) => networkRef(network)),
  )
  return all.filter(({ chair, status }) => chair.agency === actor.agency && status === "active")
}

/** The quarter of one agency, or of a network that it chairs (PP 59/2019). */
export const quarterlyReport: Reader = async (question): Promise<Answer> => {
  const { actor, query, at, deps } = question
  const [year, quarter] = [Number(query["year"]), Number(query["quarter"])]
  const period = quarterOf(year, quarter)
  const chaired = await chairedBy(question)
  const network = chaired.find(({ id }) => id === query["network"])
  if (query["network"] && !network) return refuse("programme.not-the-chair")
  const hosts = network ? network.members.map(({ agency }) => agency) : [actor.agency]
  const [ground, nameOf] = await Promise.all([
    groundOf(question, { hosts, period, network: network?.id }),
    namesOf(deps.tables, [[actor.agency], []]),
  ])
  return {
    body: {
      year,
      quarter,
      ...period,
      agency: nameOf("agency", actor.agency),
      ...(network ? { network: { id: network.id, name: network.name } } : {}),
      networks: chaired.map(({ id, name }) => ({ id, name })),
      ...reportOf(ground, at),
    },
  }
}
