import type { Actor } from "../../kernel/actor.ts"
import type { Recommendation } from "../recommendation.ts"

/** Whoever hosted the children, and whoever is asked for an answer. */
export const knowsRecommendation = (
  { host, to }: Pick<Recommendation, "host" | "to">,
  { agency }: Actor,
): boolean => host === agency || to === agency
