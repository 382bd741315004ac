import type { AgencyId, PersonId } from "./id.ts"
import type { Instant } from "./instant.ts"
import type { Ref } from "./ref.ts"

/** How soon somebody must look: now, this week, or only for information. */
export type Urgency = "now" | "week" | "info"

/** Who is told: the people of a desk, those of an agency who hold a role, or one person. */
export type Audience =
  | { readonly to: "desk"; readonly agency: AgencyId }
  | { readonly to: "coordinators"; readonly agency: AgencyId }
  | { readonly to: "supervisors"; readonly agency: AgencyId }
  | { readonly to: "administrators"; readonly agency: AgencyId }
  | { readonly to: "person"; readonly agency: AgencyId; readonly person: PersonId }
  /**
   * Whoever coordinates a territory: its PKSAI or social office, its province's social office, or
   * its Balai and the directorate. `agency` is the one that the message is about.
   */
  | {
      readonly to: "territory"
      readonly agency: AgencyId
      readonly region: string
      readonly level: TerritoryLevel
    }

export type TerritoryLevel = "district" | "province" | "centre"

/** What a notice may be about: the paths of the nouns that tell. */
export type NoticeNoun =
  | "agencies"
  | "memberships"
  | "networks"
  | "partnerships"
  | "cases"
  | "tasks"
  | "handoffs"
  | "batches"
  | "actions"
  | "meetings"
  | "agenda-items"
  | "recommendations"

/** A message without content: what kind, about which row, to whom (handoff.md invariant 10). */
export type Notice = {
  readonly kind: string
  readonly audience: Audience
  readonly urgency: Urgency
  readonly about: { readonly noun: NoticeNoun; readonly id: string }
}

/**
 * A notice that is due on a later day (a certificate that ends, an agreement that lapses). It is a
 * row like any other: whoever moves the day replaces it, and the clock hands it on when it is due.
 */
export type Reminder = { readonly due: Instant; readonly notices: readonly Notice[] }

/** `name` tells the reminders of one subject apart (`certificate-90`). */
export const reminderRef = (about: Notice["about"], name: string): Ref<Reminder> => ({
  subject: "reminder",
  parts: [about.noun, about.id, name],
})
