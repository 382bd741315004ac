import type { HandoffStatus } from "#shared/handoff/handoff.ts"
import { day } from "#shared/kernel/instant.ts"
import { byUrgency, isLate } from "../today/urgency.ts"
import type { Box, HandoffCard } from "./data.ts"
import { mayTake, waitsForReceiver, waitsForSender } from "./next.ts"

/** Where a card stands on the board; each stands in one place only. */
export type Shelf = "late" | "yours" | "colleagues" | "theirs" | "running"

/** What was missed comes first, then what this person may do, then what others hold. */
export const shelves: readonly Shelf[] = ["late", "yours", "colleagues", "theirs", "running"]

/** For whom the cards are sorted, and when. */
type Reader = { readonly now: number; readonly roles: readonly string[] }

const offered: readonly HandoffStatus[] = ["offered", "under-review", "info-requested"]

const dueOf = (card: HandoffCard): number => Date.parse(card.due?.at ?? "9999")

/** Whether it is this agency's turn; how it goes is asked of the receiver a day before it is due. */
function waitsHere(card: HandoffCard, box: Box, now: number): boolean {
  if (box === "out") return waitsForSender(card)
  return waitsForReceiver(card) || (card.status === "active" && dueOf(card) < now + day)
}

function shelfOf(card: HandoffCard, box: Box, { now, roles }: Reader): Shelf {
  if (isLate(card, now)) return "late"
  if (waitsHere(card, box, now)) return mayTake(card, box, roles) ? "yours" : "colleagues"
  return offered.includes(card.status) ? "theirs" : "running"
}

/** The cards of one box on their shelves, the gravest and the most pressing first. */
export function boardOf(
  cards: readonly HandoffCard[],
  box: Box,
  reader: Reader,
): ReadonlyMap<Shelf, readonly HandoffCard[]> {
  const sorted = [...cards].sort(byUrgency)
  return new Map(
    shelves.map((shelf) => [shelf, sorted.filter((card) => shelfOf(card, box, reader) === shelf)]),
  )
}
