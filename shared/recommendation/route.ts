import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { rely } from "../kernel/decision.ts"
import { agencyId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Recommendation, type RecommendationId, recommendationRef } from "./recommendation.ts"
import { recommendationRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { knowsRecommendation } from "./rules/standing.ts"

/** Passes it on to the agency that can answer it; until it has, another one may be asked. */
export const route = defineVerb({
  noun: "recommendations",
  name: "route",
  title: { id: "Teruskan", en: "Pass on" },
  input: z.strictObject({ agency: agencyId }),
  roles: ["COORDINATOR"],
  refusals: pick(
    recommendationRefusals,
    "recommendation.missing",
    "recommendation.not-yours",
    "recommendation.answered",
    "recommendation.agency-unknown",
  ),
  first: ({ id, input }) => ({
    recommendation: recommendationRef(id as RecommendationId),
    target: input && agencyRef(input.agency),
  }),
  second: () => ({}),
  may: ({ recommendation }, { actor }) => {
    if (!recommendation || !knowsRecommendation(recommendation.state, actor)) {
      return refuse("recommendation.missing")
    }
    const { host, status } = recommendation.state
    if (host !== actor.agency) return refuse("recommendation.not-yours")
    return status === "answered" ? refuse("recommendation.answered") : undefined
  },
  decide: ({ recommendation, target }, _, { at }) => {
    if (!recommendation) return refuse("recommendation.missing")
    if (target?.state.status !== "active") return refuse("recommendation.agency-unknown")
    const next: Recommendation = {
      ...recommendation.state,
      status: "routed",
      to: target.state.id,
      toName: target.state.name,
      routedAt: at,
      updatedAt: at,
    }
    const relies = [rely(target, "status")]
    return changeOf(recommendation, next, { event: "recommendation.routed", relies })
  },
})
