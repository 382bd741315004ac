import type { Context } from "hono"
import { worksOnCases } from "#shared/kernel/actor.ts"
import type { MeetingCard } from "#shared/meeting/meeting.ts"
import { feedLimit, noteUse, type Opened, openedBy, rowsAround } from "./feed/feed.ts"
import type { Door } from "./http/door.ts"
import { withoutKeptAway } from "./http/kept-away.ts"
import type { Question } from "./http/read.ts"
import { unknownPath } from "./http/run-read.ts"
import { casesBehind } from "./meeting/cards.ts"
import { subscribed } from "./meeting/feed.ts"
import { digest } from "./platform/keys.ts"
import { canonical } from "./platform/ledger.ts"
import { names, readName } from "./platform/names.ts"
import type { Item } from "./platform/rows.ts"

const cardOf = (item: Item): MeetingCard => item["card"] as MeetingCard

const isHidden = (item: Item, { actor }: Opened): boolean => {
  const hidden = item["hidden"]
  return Array.isArray(hidden) && hidden.includes(actor.person)
}

/** Meetings that whoever subscribed may know of now, as their agency's list has them. */
async function cardsFor(question: Question, opened: Opened): Promise<readonly MeetingCard[]> {
  const { deps, at, actor } = question
  const keep = withoutKeptAway(question, (items) => casesBehind(question, items))
  const rows = await rowsAround(deps.tables, actor.agency, at)
  const seesCases = worksOnCases(actor)
  const shown = rows.filter(
    (item) => !isHidden(item, opened) && (seesCases || cardOf(item).profile !== "case-conference"),
  )
  return (await keep(shown)).map(cardOf)
}

const isKnown = (context: Context, etag: string): boolean =>
  (context.req.header("If-None-Match") ?? "")
    .split(",")
    .some((each) => each.trim().replace(/^W\//, "") === etag)

async function answerFeed(context: Context, question: Question, opened: Opened) {
  const { feed, actor } = opened
  const subject = feed.scope === "person" ? { person: actor.person } : {}
  const cards = await cardsFor(question, opened)
  await noteUse(question.deps.tables, opened, question.at)
  const own = subscribed(cards, subject, question.at)
  const portal = readName(names.portal)
  const etag = `"${digest(canonical([1, portal, subject, own])).slice(0, 32)}"`
  const headers = { ETag: etag, "Cache-Control": "private", "Referrer-Policy": "no-referrer" }
  if (isKnown(context, etag)) return new Response(null, { status: 304, headers })
  // Only a feed that has changed pays for the library.
  const { feedOf } = await import("./meeting/calendar-feed.ts")
  const type = "text/calendar; charset=utf-8"
  const file = feedOf(own, subject, { portal, language: question.language })
  return new Response(file, { headers: { ...headers, "Content-Type": type } })
}

const tooOften = (): Response =>
  new Response(null, {
    status: 429,
    headers: { "Retry-After": "60", "Cache-Control": "no-store" },
  })

/**
 * A calendar by its token, for programs that cannot sign in. The token stands in the query, which
 * no log of ours holds; what is no token, was revoked or belongs to nobody any more is not there.
 */
export function subscription(door: Door): (context: Context) => Promise<Response> {
  const isWithin = feedLimit()
  return async (context) => {
    const token = context.req.query("token") ?? ""
    const at = door.now()
    if (!isWithin(token, at)) return tooOften()
    const opened = await openedBy(door.deps, token)
    if (!opened) return unknownPath(context)
    const { actor } = opened
    const question = { deps: door.deps, actor, at, language: "id" as const, id: "", query: {} }
    return answerFeed(context, question, opened)
  }
}
