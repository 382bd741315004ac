import * as z from "zod/mini"
import { replace } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Feed, type FeedId, feedRef } from "./feed.ts"
import { feedRefusals, refuse } from "./refusals.ts"
import { isOwn } from "./rules/own.ts"

/** Ends a subscription at once: its address answers like one that never was. */
export const revoke = defineVerb({
  noun: "feeds",
  name: "revoke",
  title: { id: "Cabut langganan", en: "Revoke the subscription" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(feedRefusals, "feed.missing", "feed.revoked"),
  first: ({ id }) => ({ feed: feedRef(id as FeedId) }),
  second: () => ({}),
  may: ({ feed }, { actor }) => {
    if (!feed || !isOwn(feed.state, actor)) return refuse("feed.missing")
    return feed.state.status === "revoked" ? refuse("feed.revoked") : undefined
  },
  decide: ({ feed }, _, { at }) => {
    if (!feed) return refuse("feed.missing")
    const next: Feed = { ...feed.state, status: "revoked", revokedAt: at }
    return {
      subject: feed.ref,
      status: next.status,
      writes: [replace(feed, next)],
      relies: [],
      event: { type: "feed.revoked", facts: { scope: next.scope } },
      notices: [],
    }
  },
})
