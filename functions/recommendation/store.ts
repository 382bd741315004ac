import type { Recommendation } from "#shared/recommendation/recommendation.ts"
import type { Stores } from "../platform/rows.ts"

export const recommendationStores: Stores = {
  recommendation: {
    key: ([id]) => ({ pk: `RECOMMENDATION#${id}`, sk: "STATE" }),
    attributes: ({ id, host, to, status, topic, answer, heldAt }: Recommendation) => {
      const ended = status === "answered" ? "#ANSWERED" : ""
      const place = `${heldAt}#${id}`
      return {
        out: `AGENCY#${host}#VOICES${ended}`,
        outSort: place,
        ...(to ? { in: `AGENCY#${to}#VOICES${ended}`, inSort: place } : {}),
        // Codes alone, for reports; a list reads what the children said from the row itself.
        card: { id, status, topic, ...(answer ? { answer: answer.status } : {}) },
      }
    },
  },
}
