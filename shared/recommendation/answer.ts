import * as z from "zod/mini"
import { instantSchema } from "../kernel/instant.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { replySchema } from "./lists/topics.ts"
import { type Recommendation, type RecommendationId, recommendationRef } from "./recommendation.ts"
import { recommendationRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { namesSomebody } from "./rules/personal.ts"
import { knowsRecommendation } from "./rules/standing.ts"

/** Tells the children what becomes of their recommendation, and by when. */
export const answer = defineVerb({
  noun: "recommendations",
  name: "answer",
  title: { id: "Jawab anak-anak", en: "Answer the children" },
  input: z.strictObject({
    status: replySchema,
    text: z.string().check(z.trim(), z.minLength(5), z.maxLength(1000)),
    until: z.optional(instantSchema),
  }),
  roles: ["COORDINATOR"],
  refusals: pick(
    recommendationRefusals,
    "recommendation.missing",
    "recommendation.not-routed",
    "recommendation.not-asked",
    "recommendation.answered",
    "recommendation.names-somebody",
    "recommendation.until-past",
  ),
  first: ({ id }) => ({ recommendation: recommendationRef(id as RecommendationId) }),
  second: () => ({}),
  may: ({ recommendation }, { actor }) => {
    if (!recommendation || !knowsRecommendation(recommendation.state, actor)) {
      return refuse("recommendation.missing")
    }
    const { status, to } = recommendation.state
    if (status === "recorded") return refuse("recommendation.not-routed")
    if (to !== actor.agency) return refuse("recommendation.not-asked")
    return status === "answered" ? refuse("recommendation.answered") : undefined
  },
  decide: ({ recommendation }, { status, text, until }, { at }) => {
    if (!recommendation) return refuse("recommendation.missing")
    if (namesSomebody(text)) return refuse("recommendation.names-somebody")
    if (until && until <= at) return refuse("recommendation.until-past")
    const next: Recommendation = {
      ...recommendation.state,
      status: "answered",
      answer: { status, text, ...(until ? { until } : {}), at },
      updatedAt: at,
    }
    return changeOf(recommendation, next, { event: "recommendation.answered" })
  },
})
