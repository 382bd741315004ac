import type { AgencyId } from "../kernel/id.ts"
import type { Notice } from "../kernel/notice.ts"
import type { Recommendation } from "./recommendation.ts"

export type RecommendationEvent = "recommendation.routed" | "recommendation.answered"

/** Who hears: whoever is asked for an answer, and whoever asked once it is there. */
export function noticesFor(
  kind: RecommendationEvent,
  { id, host, to }: Recommendation,
): readonly Notice[] {
  const tell = (agency: AgencyId, urgency: Notice["urgency"]): Notice => ({
    kind,
    audience: { to: "coordinators", agency },
    urgency,
    about: { noun: "recommendations", id },
  })
  if (kind === "recommendation.answered") return [tell(host, "info")]
  return to && to !== host ? [tell(to, "week")] : []
}
