import { action, query } from "@solidjs/router"
import type {
  Answer as AnswerCode,
  Headcount,
  MeetingCard,
  Session,
} from "#shared/meeting/meeting.ts"
import { type Answer, pagePath, type Receipt, read, run } from "../api.ts"
import type { Named, Powers, Step } from "../handoff/data.ts"
import type { Page } from "../reading.tsx"

export type { AnswerCode, MeetingCard, Session }
export type When = "upcoming" | "past"

export type Invitation = {
  readonly agency: Named
  readonly need: "mandatory" | "optional"
  readonly answer: AnswerCode
  readonly note?: string
  readonly delegate?: { readonly id: string; readonly name: string }
}

export type MeetingView = MeetingCard &
  Powers & {
    readonly version: number
    readonly sessions: readonly Session[]
    readonly invitations: readonly Invitation[]
    readonly caseReference?: string
    readonly chair?: Named
    readonly minuteTaker?: Named
    readonly owner: Named
    readonly past: readonly { readonly sessions: readonly Session[]; readonly reason: string }[]
    readonly cancelled?: string
    readonly recordedLate?: boolean
    readonly headcount?: number | null
    readonly classes?: readonly Headcount[]
    readonly timeline: readonly Step[]
  }

export const getMeetings = query(
  (when: When, cursor?: string) => read<Page<MeetingCard>>(pagePath("meetings", { when }, cursor)),
  "meetings",
)

export const getMeeting = query((id: string) => read<MeetingView>(`meetings/${id}`), "meeting")

export type Act = {
  readonly id: string
  readonly verb: string
  readonly body: unknown
  readonly etag: string | undefined
}

export const actOnMeeting = action(
  ({ id, verb, body, etag }: Act): Promise<Answer<Receipt>> =>
    run({ path: "meetings", id, verb, body, ...(etag ? { etag } : {}) }),
  "act-on-meeting",
)

export const draftMeeting = action(
  (body: unknown): Promise<Answer<Receipt>> => run({ path: "meetings", body }),
  "draft-meeting",
)
