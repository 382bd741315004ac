import type { AgencyId, Brand, MeetingId } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Ref } from "../kernel/ref.ts"
import type { ReplyStatus, Topic } from "./lists/topics.ts"

export type RecommendationId = Brand<"RecommendationId">

/**
 * What children said together at a meeting of theirs, and what became of it. It knows of no child:
 * neither who said it, nor how old they are, nor where they live (domain.md S0-21, S0-22).
 */
export type Recommendation = {
  readonly id: RecommendationId
  readonly meeting: MeetingId
  readonly meetingTitle: string
  /** When that meeting ended: the quarter in which it counts. */
  readonly heldAt: Instant
  readonly host: AgencyId
  readonly hostName: string
  readonly topic: Topic
  readonly text: string
  readonly status: "recorded" | "routed" | "answered"
  /** Whose answer is asked for. */
  readonly to?: AgencyId
  readonly toName?: string
  readonly routedAt?: Instant
  readonly answer?: {
    readonly status: ReplyStatus
    readonly text: string
    /** By when what was accepted will be done. */
    readonly until?: Instant
    readonly at: Instant
  }
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

export const recommendationRef = (id: RecommendationId): Ref<Recommendation> => ({
  subject: "recommendation",
  parts: [id],
})
