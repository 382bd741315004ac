import * as z from "zod/mini"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { answer } from "./answer.ts"
import { type Recommendation, type RecommendationId, recommendationRef } from "./recommendation.ts"
import { record } from "./record.ts"
import { route } from "./route.ts"
import { knowsRecommendation } from "./rules/standing.ts"

export const recommendations: Noun = {
  path: "recommendations",
  ref: (id) => recommendationRef(id as RecommendationId),
  verbs: [record, route, answer],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Rekomendasi anak", en: "Recommendations of children" },
      query: z.strictObject({
        ...pageQuery,
        /** Those my agency is asked to answer, or those of meetings that it hosted. */
        box: z._default(z.enum(["mine", "following"]), "mine"),
        answered: z._default(z.enum(["no", "yes"]), "no"),
      }),
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu rekomendasi", en: "One recommendation" },
      query: z.strictObject({}),
    },
  ],
  missing: "recommendation.missing",
  knows: (state, actor) => knowsRecommendation(state as Recommendation, actor),
  statusOf: (state) => (state as Recommendation).status,
}
