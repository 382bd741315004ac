import type { AgencyId } from "../kernel/id.ts"
import type { Notice, Urgency } from "../kernel/notice.ts"
import type { Agency } from "./agency.ts"

export type AgencyEvent =
  | "agency.registered"
  | "agency.endorsed"
  | "agency.approved"
  | "agency.registration-refused"
  | "agency.changed"
  | "agency.renamed"
  | "agency.classified"
  | "agency.succeeded"
  | "agency.took-over"
  | "agency.suspended"
  | "agency.reinstated"
  | "agency.places-counted"

/** Who is told of an act on the register; only ids travel. */
export function noticesFor(kind: AgencyEvent, agency: Agency): readonly Notice[] {
  const about = { noun: "agencies", id: agency.id } as const
  const tell = (to: AgencyId | undefined, urgency: Urgency): readonly Notice[] =>
    to ? [{ kind, audience: { to: "administrators", agency: to }, urgency, about }] : []
  const told: Record<AgencyEvent, readonly Notice[]> = {
    "agency.registered": tell(agency.parent, "week"),
    "agency.endorsed": [],
    "agency.approved": tell(agency.sponsor, "week"),
    "agency.registration-refused": tell(agency.sponsor, "week"),
    "agency.changed": [],
    "agency.renamed": [],
    "agency.classified": tell(agency.id, "info"),
    "agency.succeeded": [...tell(agency.id, "now"), ...tell(agency.successor, "now")],
    "agency.took-over": [],
    "agency.suspended": tell(agency.id, "now"),
    "agency.reinstated": tell(agency.id, "now"),
    "agency.places-counted": [],
  }
  return told[kind]
}
