import { type Change, type Reliance, replace } from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import { noticesFor, type RecommendationEvent } from "../notices.ts"
import type { Recommendation } from "../recommendation.ts"

/** An act on a recommendation, told in codes. */
export const changeOf = (
  row: Row<Recommendation>,
  next: Recommendation,
  {
    event,
    relies = [],
  }: { readonly event: RecommendationEvent; readonly relies?: readonly Reliance[] },
): Change => ({
  subject: row.ref,
  status: next.status,
  writes: [replace(row, next)],
  relies,
  event: {
    type: event,
    facts: {
      topic: next.topic,
      ...(next.to ? { to: next.to } : {}),
      ...(next.answer ? { answer: next.answer.status } : {}),
    },
  },
  notices: noticesFor(event, next),
})
