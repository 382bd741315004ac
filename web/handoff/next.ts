import type { HandoffStatus } from "#shared/handoff/handoff.ts"
import { handRoles } from "#shared/handoff/rules/handover.ts"
import { label } from "../words/words.ts"
import type { Box, HandoffCard } from "./data.ts"
import { isPhysical } from "./side.ts"

const isOneOf =
  (...statuses: readonly HandoffStatus[]) =>
  (card: HandoffCard): boolean =>
    statuses.includes(card.status)

const asked = isOneOf("offered", "under-review", "handover")
const written = isOneOf("draft", "pending-approval", "info-requested")

/** The receiver's turn. */
export const waitsForReceiver = (card: HandoffCard): boolean =>
  asked(card) || (card.status === "accepted" && !isPhysical(card))

/** The sender's turn; who verifies a transfer is the district's coordinator. */
export const waitsForSender = (card: HandoffCard): boolean =>
  written(card) ||
  (card.status === "accepted" && isPhysical(card)) ||
  (card.status === "outcome-proposed" && card.kind !== "transfer")

/** Came in, and still asks something of this agency. */
export const waitsInbound = isOneOf("offered", "under-review", "accepted", "handover")
/** Written here, and waits for a supervisor of this agency. */
export const waitsApproval = isOneOf("pending-approval")
/** Sent here, and now this agency's turn: an approval, a question, a handover to start, a result. */
export const asksSender = (card: HandoffCard): boolean =>
  waitsForSender(card) && !isOneOf("draft")(card)
/** Written or sent here, and somebody else's turn. */
export const waitsOutbound = (card: HandoffCard): boolean =>
  isOneOf("draft", "offered", "under-review", "accepted", "handover")(card) && !asksSender(card)
/** Came back to the sender, who must find another way. */
export const cameBack = isOneOf("declined", "expired")

const senders = ["CASE_MANAGER", "SUPERVISOR"]
const desk = ["HANDOFF_OFFICER"]

/** Whose roles may do what comes next, by side; whom of them by name, only the handoff itself tells. */
const doers: Readonly<Record<Box, Partial<Record<HandoffStatus, readonly string[]>>>> = {
  in: {
    offered: desk,
    "under-review": desk,
    accepted: handRoles,
    handover: handRoles,
    active: handRoles,
  },
  out: {
    draft: senders,
    "pending-approval": ["SUPERVISOR"],
    "info-requested": senders,
    accepted: handRoles,
    "outcome-proposed": senders,
  },
}

/** Whether the next act in it is one for somebody with these roles. */
export function mayTake(
  { kind, status }: HandoffCard,
  box: Box,
  roles: readonly string[],
): boolean {
  const doing = kind === "pull" && box === "in" ? senders : doers[box][status]
  return doing?.some((role) => roles.includes(role)) ?? false
}

/** What comes next in it, for this side, in a few words. */
export function nextOf(card: HandoffCard, box: Box): string {
  const general = label("next", `${box}.${card.status}`, label("status", card.status))
  return label("next", `${box}.${card.status}.${card.kind}`, general)
}
