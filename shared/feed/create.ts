import * as z from "zod/mini"
import { hasRole } from "../kernel/actor.ts"
import { create as made } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Feed, type FeedId, feedRef, feedScopes } from "./feed.ts"
import { feedRefusals, refuse } from "./refusals.ts"

const sha256 = z.pipe(
  z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  z.transform((raw) => raw as FeedId),
)

/**
 * Subscribes to a calendar. Whoever subscribes makes the token and keeps it: only its hash is told,
 * so that nothing here opens the calendar.
 */
export const create = defineVerb({
  noun: "feeds",
  name: "create",
  creates: true,
  title: { id: "Langganan kalender", en: "Subscribe to a calendar" },
  input: z.strictObject({ scope: z.enum(feedScopes), hash: sha256 }),
  roles: [],
  refusals: pick(feedRefusals, "feed.taken", "feed.not-coordinator"),
  first: ({ input }) => ({ feed: input ? feedRef(input.hash) : undefined }),
  second: () => ({}),
  may: () => undefined,
  decide: ({ feed }, { scope, hash }, { actor, at }) => {
    if (feed) return refuse("feed.taken")
    if (scope === "agency" && !hasRole(actor, "COORDINATOR")) return refuse("feed.not-coordinator")
    const { person, agency } = actor
    const state: Feed = { id: hash, scope, person, agency, status: "active", createdAt: at }
    return {
      subject: feedRef(hash),
      status: "active",
      writes: [made(feedRef(hash), state)],
      relies: [],
      event: { type: "feed.created", facts: { scope } },
      notices: [],
    }
  },
})
