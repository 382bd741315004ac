import type { ItemSeen } from "#shared/agenda/views.ts"
import { type Case, type CaseId, caseRef } from "#shared/case/case.ts"
import { type Handoff, type HandoffId, handoffRef } from "#shared/handoff/handoff.ts"
import { isDeferrable, isOutsider } from "#shared/handoff/rules/leaving.ts"
import type { MeetingId } from "#shared/kernel/id.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { type Meeting, meetingRef } from "#shared/meeting/meeting.ts"
import { type Item, type ItemId, itemRef } from "#shared/meeting/rows/item.ts"
import type { Question } from "../http/read.ts"
import { namesOf } from "../http/timeline.ts"
import { loadRows, readPage } from "../platform/rows.ts"

/** Their ids do not sort by time: which ones a smaller page leaves out would be chance. */
const mostOfCase = 200

async function handoffsOf({ deps }: Question, child: CaseId): Promise<readonly Handoff[]> {
  const page = await readPage(deps.tables, {
    hash: `CASE#${child}`,
    beginsWith: "HANDOFF#",
    limit: mostOfCase,
  })
  const ids = page.items.map(({ sk }) => String(sk).slice("HANDOFF#".length) as HandoffId)
  const rows = await loadRows(deps.tables, ids.map(handoffRef))
  return [...rows.values()].map(({ state }) => state as Handoff)
}

type Room = { readonly meeting: Meeting; readonly child: Case }

/** The meeting that talks of an item now, and the child it is about. */
async function roomOf({ deps }: Question, item: Item): Promise<Room | undefined> {
  if (!item.meeting || !item.case) return undefined
  const refs = [meetingRef(item.meeting), caseRef(item.case)] as const
  const rows = await loadRows(deps.tables, refs)
  const meeting = rows.get(refKey(refs[0]))?.state as Meeting | undefined
  const child = rows.get(refKey(refs[1]))?.state as Case | undefined
  return meeting?.status === "in-progress" && child ? { meeting, child } : undefined
}

/** What the reader may be asked for in the room: to receive a child, or to say the room's decision. */
function actOn(
  handoff: Handoff,
  { actor }: Question,
  { meeting: { chair, owner, host }, child }: Room,
): "commit" | "offer" | undefined {
  const { moves, status, worker, author, to } = handoff
  if (status === "handover" && moves !== "nothing" && worker === actor.person) {
    return to === actor.agency ? "commit" : undefined
  }
  const isChair = (chair ?? owner) === actor.person && host === actor.agency
  const isOpen = status === "pending-approval" && author !== actor.person
  return isChair && isOpen && !isOutsider(handoff, child, actor) ? "offer" : undefined
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
  const room = await roomOf(question, item)
  if (!room) return []
  const handoffs = await handoffsOf(question, room.child.id)
  return Promise.all(
    handoffs.flatMap((handoff) => {
      const act = actOn(handoff, question, room)
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
  const spoken = rows.get(refKey(refs[1]))?.state as Item | undefined
  // Put off and decided later, its number is that of another meeting.
  const number = spoken?.meeting === meeting ? spoken.number : undefined
  const on = held?.room?.openedAt
  return { signedIn: { ...(number ? { number } : {}), ...(on ? { on } : {}) } }
}
