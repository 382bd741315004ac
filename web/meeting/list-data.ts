import { query } from "@solidjs/router"
import type { MeetingCard } from "#shared/meeting/meeting.ts"
import { pagePath, read } from "../api.ts"
import type { Page } from "../reading.tsx"

export type When = "upcoming" | "past"

export const getMeetings = query(
  (when: When, cursor?: string) => read<Page<MeetingCard>>(pagePath("meetings", { when }, cursor)),
  "meetings",
)

/** Asked for a time, and still to be answered by the reader: a vote counts until the deadline. */
export const waitsForVote = ({ myVote, deadline }: MeetingCard, at: number): boolean =>
  myVote === "wanted" && deadline !== undefined && Date.parse(deadline) > at
