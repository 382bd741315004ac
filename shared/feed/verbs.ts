import * as z from "zod/mini"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { create } from "./create.ts"
import { type Feed, type FeedId, feedRef } from "./feed.ts"
import { revoke } from "./revoke.ts"
import { isOwn } from "./rules/own.ts"

export const feeds: Noun = {
  path: "feeds",
  ref: (id) => feedRef(id as FeedId),
  verbs: [create, revoke],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Langganan kalender saya", en: "My calendar subscriptions" },
      query: z.strictObject({ ...pageQuery }),
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu langganan", en: "One subscription" },
      query: z.strictObject({}),
    },
  ],
  missing: "feed.missing",
  knows: (state, actor) => isOwn(state as Feed, actor),
  statusOf: (state) => (state as Feed).status,
}
