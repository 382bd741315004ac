import type { HandoffStatus } from "#shared/handoff/handoff.ts"
import { day } from "#shared/kernel/instant.ts"
import { byUrgency } from "../today/urgency.ts"
import type { Box, HandoffCard } from "./data.ts"
import { waitsForReceiver, waitsForSender } from "./next.ts"

/** Where a card stands on the board; each stands in one place only. */
export type Shelf = "late" | "yours" | "theirs" | "running"

/** The receiver's queue stays whole: what is late in it is shown by its clock, and stands in its order. */
export const shelvesOf: Record<Box, readonly Shelf[]> = {
  in: ["yours", "late", "theirs", "running"],
  out: ["late", "yours", "theirs", "running"],
}

const offered: readonly HandoffStatus[] = ["offered", "under-review", "info-requested"]

const dueOf = (card: HandoffCard): number => Date.parse(card.due?.at ?? "9999")

function shelfOf(card: HandoffCard, box: Box, now: number): Shelf {
  if (box === "in" && waitsForReceiver(card)) return "yours"
  if (dueOf(card) < now) return "late"
  if (box === "out" && waitsForSender(card)) return "yours"
  if (offered.includes(card.status)) return "theirs"
  // A note on how it goes is asked of whoever looks after the child, a day before it is due.
  const isNear = card.status === "active" && dueOf(card) < now + day
  return box === "in" && isNear ? "yours" : "running"
}

/** The cards of one box on their shelves, the gravest and the most pressing first. */
export function boardOf(
  cards: readonly HandoffCard[],
  box: Box,
  now: number,
): ReadonlyMap<Shelf, readonly HandoffCard[]> {
  const sorted = [...cards].sort(byUrgency)
  return new Map(
    shelvesOf[box].map((shelf) => [
      shelf,
      sorted.filter((card) => shelfOf(card, box, now) === shelf),
    ]),
  )
}
