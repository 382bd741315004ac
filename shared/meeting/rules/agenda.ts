import type { MeetingId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Meeting } from "../meeting.ts"
import type { Item, ItemId, ItemStatus } from "../rows/item.ts"

/** So many items one meeting talks about: the end of it writes them all at once. */
export const mostItems = 30

export const isOnAgenda = ({ agenda = [] }: Pick<Meeting, "agenda">, id: ItemId): boolean =>
  agenda.includes(id)

/** @param place from 1; without one it comes last */
export function withItem(meeting: Meeting, id: ItemId, place?: number): Meeting {
  const others = (meeting.agenda ?? []).filter((each) => each !== id)
  const before = place === undefined ? others.length : Math.min(place - 1, others.length)
  return { ...meeting, agenda: [...others.slice(0, before), id, ...others.slice(before)] }
}

export const withoutItem = (meeting: Meeting, id: ItemId): Meeting => ({
  ...meeting,
  agenda: (meeting.agenda ?? []).filter((each) => each !== id),
})

/** How an item stands in one meeting: put off from it, it may be decided in another by now. */
export const statusIn = (item: Item, meeting: MeetingId): ItemStatus =>
  item.meeting !== meeting && item.carried.includes(meeting) ? "deferred" : item.status

/** Put off from its meeting to nowhere yet: it waits where it came from. */
export function backToBacklog(
  { meeting, called: _called, movedFrom: _sat, ...item }: Item,
  at: Instant,
): Item {
  return {
    ...item,
    status: "deferred",
    carried: meeting ? [...item.carried, meeting] : item.carried,
    updatedAt: at,
  }
}

/** Put off from its meeting to a later one of the same host. */
export const movedOn = (item: Item, meeting: MeetingId, at: Instant): Item => ({
  ...backToBacklog(item, at),
  meeting,
  status: "on-agenda",
})
