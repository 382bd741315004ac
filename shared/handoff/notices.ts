import { isGrave } from "../case/lists/risk.ts"
import type { Notice, Urgency } from "../kernel/notice.ts"
import type { Handoff } from "./handoff.ts"

export type HandoffEvent =
  | "handoff.created"
  | "handoff.submitted"
  | "handoff.sent-back"
  | "handoff.offered"
  | "handoff.acknowledged"
  | "handoff.accepted"
  | "handoff.declined"
  | "handoff.withdrawn"
  | "handoff.committed"

/** Who is told of an act on a handoff, and how urgently; only ids travel. */
export function noticesFor(kind: HandoffEvent, handoff: Handoff): readonly Notice[] {
  const about = { noun: "handoffs", id: handoff.id } as const
  const asked: Urgency = isGrave(handoff.risk) ? "now" : "week"
  const desk = { to: "desk", agency: handoff.to } as const
  const author = { to: "person", agency: handoff.from, person: handoff.author } as const
  const supervisors = { to: "supervisors", agency: handoff.from } as const
  const tell = (audience: Notice["audience"], urgency: Urgency): Notice => ({
    kind,
    audience,
    urgency,
    about,
  })
  const worker = handoff.worker
    ? [tell({ to: "person", agency: handoff.to, person: handoff.worker }, asked)]
    : []
  // Who gave a child away is not the only one in the house to hear of it.
  const released = handoff.kind === "transfer" ? [tell(supervisors, "week")] : []
  const told: Record<HandoffEvent, readonly Notice[]> = {
    "handoff.created": [],
    "handoff.submitted": [tell(supervisors, asked)],
    "handoff.sent-back": [tell(author, asked)],
    "handoff.offered": [tell(desk, asked)],
    "handoff.acknowledged": [tell(author, "info")],
    "handoff.accepted": [tell(author, "week"), ...worker],
    "handoff.declined": [tell(author, asked)],
    "handoff.withdrawn": [tell(desk, asked), ...worker],
    "handoff.committed": [tell(author, "info"), ...released],
  }
  return told[kind]
}
