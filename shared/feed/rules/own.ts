import { type Actor, hasRole } from "../../kernel/actor.ts"
import type { Feed } from "../feed.ts"

export const isOwn = ({ person, agency }: Feed, actor: Actor): boolean =>
  person === actor.person && agency === actor.agency

/** Whether a subscription still opens what it was made for, to whoever made it. */
export const opens = (feed: Feed, actor: Actor): boolean =>
  feed.status === "active" &&
  isOwn(feed, actor) &&
  (feed.scope === "person" || hasRole(actor, "COORDINATOR"))
