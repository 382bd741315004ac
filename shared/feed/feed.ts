import type { AgencyId, Brand, PersonId } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Ref } from "../kernel/ref.ts"

/** SHA-256 of the token, in hexadecimal: the token itself never comes here but to be looked up. */
export type FeedId = Brand<"FeedId">

/** A person's own meetings, or all of their agency. */
export const feedScopes = ["person", "agency"] as const
export type FeedScope = (typeof feedScopes)[number]

/** A calendar that somebody subscribed to; whoever has its token reads it. */
export type Feed = {
  readonly id: FeedId
  readonly scope: FeedScope
  /** Whose it is: it shows what they may see now, and nothing once they have left. */
  readonly person: PersonId
  readonly agency: AgencyId
  readonly status: "active" | "revoked"
  readonly createdAt: Instant
  readonly revokedAt?: Instant
}

export const feedRef = (id: FeedId): Ref<Feed> => ({ subject: "feed", parts: [id] })
