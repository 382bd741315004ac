import type { AgencyId } from "../kernel/id.ts"
import type { Notice, Urgency } from "../kernel/notice.ts"
import type { Partnership } from "./partnership.ts"
import type { RadarDays } from "./rules/radar.ts"

export type PartnershipEvent =
  | "partnership.proposed"
  | "partnership.signed"
  | "partnership.activated"
  | "partnership.declined"
  | "partnership.amendment-proposed"
  | "partnership.amendment-signed"
  | "partnership.amended"
  | "partnership.amendment-withdrawn"
  | "partnership.ended"
  | "partnership.delivery-recorded"
  | "partnership.delivery-confirmed"

/** What asks the others for something is for this week; the rest is for information. */
const urgencies: Record<PartnershipEvent, Urgency> = {
  "partnership.proposed": "week",
  "partnership.signed": "info",
  "partnership.activated": "info",
  "partnership.declined": "week",
  "partnership.amendment-proposed": "week",
  "partnership.amendment-signed": "info",
  "partnership.amended": "info",
  "partnership.amendment-withdrawn": "info",
  // Whatever rested on it stops at once.
  "partnership.ended": "now",
  "partnership.delivery-recorded": "week",
  "partnership.delivery-confirmed": "info",
}

const telling =
  (kind: string, { id }: Pick<Partnership, "id">, urgency: Urgency) =>
  (agency: AgencyId): Notice => ({
    kind,
    audience: { to: "coordinators", agency },
    urgency,
    about: { noun: "partnerships", id },
  })

/** Coordinators of the agencies named are told of an act. */
export const noticesFor = (
  event: PartnershipEvent,
  partnership: Partnership,
  agencies: readonly AgencyId[],
): readonly Notice[] => agencies.map(telling(event, partnership, urgencies[event]))

/** What every party hears so many days before the agreement lapses; the last week is urgent. */
export const lapseNotices = (partnership: Partnership, days: RadarDays): readonly Notice[] =>
  partnership.parties.map(
    telling(`partnership.lapse-${days}`, partnership, days === 7 ? "now" : "week"),
  )
