import type { Recommendation } from "./recommendation.ts"

/** A recommendation as both of its agencies read it. */
export const viewOf = ({ host, hostName, to, toName, ...rest }: Recommendation) => ({
  ...rest,
  host: { id: host, name: hostName },
  ...(to ? { to: { id: to, name: toName ?? to } } : {}),
})
export type RecommendationView = ReturnType<typeof viewOf>
