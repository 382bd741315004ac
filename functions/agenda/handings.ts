import type { ItemSeen } from "#shared/agenda/views.ts"
import type { CaseId } from "#shared/case/case.ts"
import { type Handoff, type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { isDeferrable } from "#shared/handoff/rules/leaving.ts"
import type { MeetingId } from "#shared/kernel/id.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { type Item, type ItemId, itemRef } from "#shared/meeting/rows/item.ts"
import type { Question } from "../http/read.ts"
import { namesOf } from "../http/timeline.ts"
import { loadRows, readPage } from "../platform/rows.ts"

/** The newest of a child's handoffs: what an older one waits for is looked up on its own page. */
const mostOfCase = 50

async function handoffsOf({ deps }: Question, child: CaseId): Promise<readonly Handoff[]> {
  const page = await readPage(deps.tables, {
    hash: `CASE#${child}`,
    beginsWith: "HANDOFF#",
    limit: mostOfCase,
    backwards: true,
  })
  const ids = page.items.map(({ sk }) => String(sk).slice("HANDOFF#".length) as HandoffId)
  const rows = await loadRows(deps.tables, ids.map(handoffRef))
  return [...rows.values()].map(({ state }) => state as Handoff)
}

async function meetingOf({ deps }: Question, { meeting }: Item): Promise<Meeting | undefined> {
  if (!meeting) return undefined
  const rows = await loadRows(deps.tables, [meetingRef(meeting)])
  return [...rows.values()][0]?.state as Meeting | undefined
}

/** What the reader may be asked for in the room: to receive a child, or to say the room's decision. */
function actOn(
  { moves, status, worker, author, to }: Handoff,
  { actor }: Question,
  { chair, owner, host }: Meeting,
): "commit" | "offer" | undefined {
  if (status === "handover" && moves !== "nothing" && worker === actor.person) {
    return to === actor.agency ? "commit" : undefined
  }
  const isChair = (chair ?? owner) === actor.person && host === actor.agency
  const isOpen = status === "pending-approval" && author !== actor.person
  return isChair && isOpen ? "offer" : undefined
}

async function shown(question: Question, handoff: Handoff, act: "commit" | "offer") {
  const { id, kind, moves, need, from, fromName, to, toName, handover, worker } = handoff
  const people = act === "commit" ? [handover?.giver, worker] : []
  const known = people.filter((each) => each !== undefined)
  const nameOf = await namesOf(question.deps.tables, [[], known])
  return {
    id,
    act,
    kind,
    moves,
    service: need.service,
    from: { id: from, name: fromName },
    to: { id: to, name: toName },
    ...(act === "offer" && isDeferrable(handoff) ? { mayDefer: true } : {}),
    ...(act === "commit" && handover
      ? { giver: nameOf("person", handover.giver), travels: handover.travels }
      : {}),
    ...(act === "commit" && worker ? { receiver: nameOf("person", worker) } : {}),
  }
}

/** It is being talked about, and the reader may hear of it now. */
const isOpen = ({ item, needsPledge }: ItemSeen): boolean =>
  item.status === "in-discussion" && item.case !== undefined && !needsPledge

async function handingsIn(question: Question, item: Item) {
  const meeting = await meetingOf(question, item)
  if (!item.case || meeting?.status !== "in-progress") return []
  const handoffs = await handoffsOf(question, item.case)
  return Promise.all(
    handoffs.flatMap((handoff) => {
      const act = actOn(handoff, question, meeting)
      return act ? [shown(question, handoff, act)] : []
    }),
  )
}

/** Handoffs of an item's child that this reader may act on in the room, by the item's id. */
export async function handingsOf(question: Question, seen: readonly ItemSeen[]) {
  const open = seen.filter(isOpen).map(({ item }) => item)
  const found = await Promise.all(open.map((item) => handingsIn(question, item)))
  return new Map(open.map(({ id }, place) => [id, found[place] ?? []] as const))
}

/** The conference in which both signed: on which day, and as which of its decisions. */
export async function signedIn({ deps }: Question, told: unknown) {
  const { meeting, item } = (told ?? {}) as { meeting?: MeetingId; item?: ItemId }
  if (!meeting || !item) return {}
  const refs = [meetingRef(meeting), itemRef(item)] as const
  const rows = await loadRows(deps.tables, refs)
  const held = rows.get(refKey(refs[0]))?.state as Meeting | undefined
  const number = (rows.get(refKey(refs[1]))?.state as Item | undefined)?.number
  const on = held?.room?.openedAt
  return { signedIn: { ...(number ? { number } : {}), ...(on ? { on } : {}) } }
}
