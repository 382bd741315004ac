import { query } from "@solidjs/router"
import type { MeetingCard } from "#shared/meeting/meeting.ts"
import { type Answer, pagePath, read } from "../api.ts"
import type { Page } from "../reading.tsx"
import type { When } from "./list-data.ts"

const day = 86_400_000

const weekPages = 4

/** Pages of one side of now, until one of them reaches beyond what is asked for. */
async function until(
  when: When,
  isBeyond: (card: MeetingCard) => boolean,
): Promise<Answer<Page<MeetingCard>>> {
  const items: MeetingCard[] = []
  let cursor: string | undefined
  for (let page = 0; page < weekPages; page += 1) {
    const path = pagePath("meetings", { when, limit: "50" }, cursor)
    const answer: Answer<Page<MeetingCard>> = await read(path)
    if (!answer.ok) return answer
    items.push(...answer.value.items)
    cursor = answer.value.cursor
    if (!cursor || answer.value.items.some(isBeyond)) break
  }
  return { ok: true, value: { items } }
}

/** The meetings around some days, those that are over among them. */
export const getWeek = query(
  async (from: string, to: string): Promise<Answer<Page<MeetingCard>>> => {
    const isAhead = Date.parse(to) > Date.now() - day
    const isBehind = Date.parse(from) < Date.now() + day
    const nothing = { ok: true, value: { items: [] } } as const
    const [past, ahead] = await Promise.all([
      isBehind
        ? until("past", ({ end = "" }) => Date.parse(end) < Date.parse(from) - day)
        : nothing,
      isAhead
        ? until("upcoming", ({ start = "" }) => Date.parse(start) > Date.parse(to) + day)
        : nothing,
    ])
    if (!past.ok) return past
    return ahead.ok
      ? { ok: true, value: { items: [...past.value.items, ...ahead.value.items] } }
      : ahead
  },
  "meetings-week",
)
