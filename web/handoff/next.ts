import type { Box, HandoffCard } from "./data.ts"

const inbound = ["offered", "under-review", "accepted"]
const outbound = ["draft", "offered", "under-review", "accepted", "declined", "expired"]

/** Whether a card in this box still asks something of somebody. */
export const waits = (card: HandoffCard, box: Box): boolean =>
  (box === "in" ? inbound : outbound).includes(card.status)

/** Whether a card in this box came back to the sender. */
export const cameBack = (card: HandoffCard): boolean =>
  card.status === "declined" || card.status === "expired" || card.status === "draft"
