import type { AgencyId } from "../kernel/id.ts"
import type { Notice, Urgency } from "../kernel/notice.ts"
import type { Network } from "./network.ts"

export type NetworkEvent =
  | "network.founded"
  | "network.proposed"
  | "network.agreed"
  | "network.objected"
  | "network.admitted"
  | "network.turned-down"
  | "network.focal-point-named"
  | "network.left"
  | "network.removed"
  | "network.chair-appointed"
  | "network.dissolved"

/** What asks for an answer within days is for this week; the rest is for information. */
const urgencies: Record<NetworkEvent, Urgency> = {
  "network.founded": "info",
  "network.proposed": "week",
  "network.agreed": "info",
  "network.objected": "week",
  "network.admitted": "info",
  "network.turned-down": "info",
  "network.focal-point-named": "info",
  "network.left": "info",
  "network.removed": "info",
  "network.chair-appointed": "info",
  "network.dissolved": "week",
}

export const membersOf = ({ members }: Pick<Network, "members">): readonly AgencyId[] =>
  members.map(({ agency }) => agency)

/** Coordinators of the agencies named are told of an act, each once. */
export const noticesFor = (
  kind: NetworkEvent,
  { id }: Pick<Network, "id">,
  agencies: readonly AgencyId[],
): readonly Notice[] =>
  [...new Set(agencies)].map((agency) => ({
    kind,
    audience: { to: "coordinators", agency },
    urgency: urgencies[kind],
    about: { noun: "networks", id },
  }))
