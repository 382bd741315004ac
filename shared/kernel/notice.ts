import type { AgencyId, PersonId } from "./id.ts"

/** How soon somebody must look: now, this week, or only for information. */
export type Urgency = "now" | "week" | "info"

/** Who is told: the people of a desk, those of an agency who hold a role, or one person. */
export type Audience =
  | { readonly to: "desk"; readonly agency: AgencyId }
  | { readonly to: "coordinators"; readonly agency: AgencyId }
  | { readonly to: "supervisors"; readonly agency: AgencyId }
  | { readonly to: "person"; readonly agency: AgencyId; readonly person: PersonId }

/** A message without content: what kind, about which row, to whom (handoff.md invariant 10). */
export type Notice = {
  readonly kind: string
  readonly audience: Audience
  readonly urgency: Urgency
  readonly about: { readonly noun: "handoffs" | "meetings" | "cases"; readonly id: string }
}
