import { create, replace, type Write } from "../../kernel/decision.ts"
import { hour, type Instant, instantOf, msOf, zoneOffsets } from "../../kernel/instant.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import { type Meeting, spanOf } from "../meeting.ts"
import { type Book, bookRef, type Item, itemRef } from "../rows/item.ts"
import { backToBacklog } from "./agenda.ts"

/** The local year in which the meeting ends: the one its decisions are counted in. */
export function yearOf({ sessions, createdAt }: Meeting): string {
  const end = spanOf(sessions)?.end ?? createdAt
  const zone = sessions.at(-1)?.zone ?? "WIB"
  return instantOf(msOf(end) + zoneOffsets[zone] * hour).slice(0, 4)
}

export const bookOf = (meeting: Meeting): Ref<Book> =>
  bookRef(meeting.network ?? meeting.host, yearOf(meeting))

export const agendaRefs = (meeting: Meeting): readonly Ref<Item>[] =>
  (meeting.agenda ?? []).map(itemRef)

/** `007/2026`: three digits at least, so that a list of a year sorts as text. */
export const numberFrom = (count: number, year: string): string =>
  `${String(count).padStart(3, "0")}/${year}`

/** The items in the order of the agenda. */
export function inOrder<Each extends { readonly state: Item }>(
  { agenda = [] }: Meeting,
  items: readonly Each[],
): readonly Each[] {
  const place = new Map(agenda.map((id, index) => [id, index]))
  return items.toSorted((a, b) => (place.get(a.state.id) ?? 0) - (place.get(b.state.id) ?? 0))
}

export const newBook = (meeting: Meeting): Book => ({
  owner: meeting.network ?? meeting.host,
  year: yearOf(meeting),
  decisions: 0,
  excerpts: 0,
})

/** The book with so many more in it, where it is there already or not. */
export const bookWrite = (meeting: Meeting, row: Row<Book> | undefined, next: Book): Write =>
  row ? replace(row, next) : create(bookOf(meeting), next)

type Settled = { readonly writes: readonly Write[]; readonly numbers: readonly string[] }

/**
 * Ends the items of a meeting: decided ones get their numbers in the order of the agenda, the next
 * ones of the book, and what was left open is put off. All of it happens in the one act that ends
 * the meeting, so that no number is given twice or left out.
 */
export function settled(
  meeting: Meeting,
  { items, book }: { readonly items: readonly Row<Item>[]; readonly book: Row<Book> | undefined },
  at: Instant,
): Settled {
  const before = book?.state ?? newBook(meeting)
  const own = inOrder(meeting, items).filter(({ state }) => state.meeting === meeting.id)
  const fresh = own.filter(({ state }) => state.status === "decided" && !state.number)
  const numbers = fresh.map((_, place) => numberFrom(before.decisions + place + 1, before.year))
  const left = own.filter(({ state }) => isOpenItem(state))
  const counted = { ...before, decisions: before.decisions + numbers.length }
  return {
    numbers,
    writes: [
      ...fresh.map((row, place) =>
        replace(row, { ...row.state, number: numbers[place] ?? "", updatedAt: at }),
      ),
      ...left.map((row) => replace(row, backToBacklog(row.state, at))),
      ...(numbers.length > 0 ? [bookWrite(meeting, book, counted)] : []),
    ],
  }
}

/** Neither decided, nor put off, nor taken back. */
export const isOpenItem = ({ status }: Item): boolean =>
  status === "proposed" || status === "on-agenda" || status === "in-discussion"
