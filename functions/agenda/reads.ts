import { type Action, actionRef } from "#shared/action/action.ts"
import { agendaItems } from "#shared/agenda/verbs.ts"
import type { ItemSeen } from "#shared/agenda/views.ts"
import type { AgencyId, MeetingId } from "#shared/kernel/id.ts"
import type { Noun } from "#shared/kernel/noun.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import type { Item } from "#shared/meeting/rows/item.ts"
import { statusIn } from "#shared/meeting/rules/agenda.ts"
import { knownRow, oneWithCan } from "../http/can.ts"
import { missing, pageOf, type Question, type Reader, type Readers } from "../http/read.ts"
import { timelineOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"
import { type Item as Found, loadRows, readItems } from "../platform/rows.ts"
import { agendaRows, powersOf, seenItems, viewsOf, windowsIn } from "./cards.ts"
import { handingsOf } from "./handings.ts"

const boxes = {
  backlog: (agency: AgencyId) => ["inbound", `AGENCY#${agency}#AGENDA`] as const,
  proposed: (agency: AgencyId) => ["outbound", `AGENCY#${agency}#PROPOSED`] as const,
}

/** An index holds keys only: who may know of an item, and its words, lie elsewhere. */
async function rowsBehind({ deps }: Question, found: readonly Found[]): Promise<readonly Item[]> {
  const { main } = deps.tables
  const keys = found.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }))
  const rows = await readItems(deps.tables, { [main]: keys }, false)
  return keys.flatMap(({ pk, sk }) => {
    const row = rows.get(`${main}|${pk}|${sk}`)
    return row ? [row["s"] as Item] : []
  })
}

async function meetingOf({ deps }: Question, id: MeetingId): Promise<Meeting | undefined> {
  const ref = meetingRef(id)
  return (await loadRows(deps.tables, [ref])).get(refKey(ref))?.state as Meeting | undefined
}

/** Actions as their own noun shows them: the agenda only lists them. */
type CardsOf = (question: Question, actions: readonly Action[]) => Promise<unknown>

/** What the meeting led to, and what it took over unfinished, as far as the reader may know of it. */
async function actionsOf(
  question: Question,
  { actions = [], carried = [] }: Meeting,
  cardsOf: CardsOf,
) {
  const refs = [...new Set([...carried, ...actions])].map(actionRef)
  const rows = await loadRows(question.deps.tables, refs, false)
  const found = refs.flatMap((ref) => rows.get(refKey(ref)) ?? [])
  return cardsOf(
    question,
    found.map(({ state }) => state as Action),
  )
}

/**
 * The agenda of a meeting in its order, for one reader: what they may not know of is not there, and
 * leaves no gap but the time it takes.
 */
export const agendaWith =
  (meetings: Noun, cardsOf: CardsOf): Reader =>
  async (question) => {
    const meeting = (await knownRow(meetings, question))?.state as Meeting | undefined
    if (!meeting) return missing(meetings.missing)
    const items = await agendaRows(question, meeting)
    const windows = windowsIn(meeting, items)
    const seen = await seenItems(question, items)
    const [views, handings, powers] = await Promise.all([
      viewsOf(question, seen),
      handingsOf(question, seen),
      powersOf(
        question,
        seen.map(({ item }) => item.id),
      ),
    ])
    const cards = views.flatMap((view, place) => {
      const item = seen[place]?.item
      const can = powers.get(view.id)
      if (!item || !can) return []
      const window = windows.get(view.id)
      const status = statusIn(item, meeting.id)
      const handoffs = handings.get(view.id) ?? []
      const more = {
        ...(window ? { window } : {}),
        ...(handoffs.length > 0 ? { handoffs } : {}),
      }
      return [{ ...view, status, ...more, ...can }]
    })
    return { body: { items: cards, actions: await actionsOf(question, meeting, cardsOf) } }
  }

async function windowOf(question: Question, { id, meeting }: Item) {
  const found = meeting ? await meetingOf(question, meeting) : undefined
  if (!found) return undefined
  return windowsIn(found, await agendaRows(question, found)).get(id)
}

export const agendaReads: Readers = {
  list: async (question) => {
    const box = question.query["box"] as keyof typeof boxes
    const [index, hash] = boxes[box](question.actor.agency)
    const page = await pageOf(question, {
      wanted: { index, hash, backwards: box === "proposed" },
      toCard: (found) => found["seen"] as ItemSeen,
      join: async (found) => {
        const seen = await seenItems(question, await rowsBehind(question, found))
        const known = new Map(seen.map((each) => [`ITEM#${each.item.id}`, each]))
        return found.flatMap((each) => {
          const own = known.get(String(each["pk"]))
          return own ? [{ ...each, seen: own }] : []
        })
      },
    })
    if (isRefusal(page)) return page
    const { items, ...rest } = page.body
    return { body: { items: await viewsOf(question, items), ...rest } }
  },
  one: async (question) => {
    const one = await oneWithCan(agendaItems, question)
    if (!one) return missing(agendaItems.missing)
    const { can, why, row } = one
    const item = row.state as Item
    const seen = await seenItems(question, [item])
    const [[view], window, timeline] = await Promise.all([
      viewsOf(question, seen),
      windowOf(question, item),
      timelineOf(question, row.ref),
    ])
    if (!view) return missing(agendaItems.missing)
    return {
      body: { ...view, ...(window ? { window } : {}), version: row.version, timeline, can, why },
      etag: etagOf(agendaItems, row),
    }
  },
}
