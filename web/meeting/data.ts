import { action, query } from "@solidjs/router"
import { type Answer, type Receipt, read, run } from "../api.ts"
import type { Named } from "../handoff/data.ts"
import type { Page } from "../reading.tsx"
import type { Zone } from "../ui/time.ts"

export type AnswerCode = "PENDING" | "ACCEPTED" | "DECLINED" | "TENTATIVE" | "DELEGATED"
export type When = "upcoming" | "past"

export type MeetingCard = {
  readonly id: string
  readonly profile: "coordination" | "case-conference"
  readonly type: string
  readonly title: string
  readonly status: "draft" | "scheduled" | "cancelled" | "held"
  readonly start?: string
  readonly end?: string
  readonly mode?: string
  readonly host: Named
  readonly myAnswer?: AnswerCode
}

export type Session = {
  readonly start: string
  readonly end: string
  readonly zone: Zone
  readonly mode: string
  readonly venue?: string
}

export type Invitation = {
  readonly agency: Named
  readonly need: "mandatory" | "optional"
  readonly answer: AnswerCode
  readonly answeredBy?: Named
  readonly delegate?: Named
  readonly note?: string
}

export type MeetingView = MeetingCard & {
  readonly version: number
  readonly sessions: readonly Session[]
  readonly invitations: readonly Invitation[]
  readonly chair?: Named
  readonly minuteTaker?: Named
  readonly caseReference?: string
  readonly headcount?: number | null
  readonly classes?: readonly { readonly label: string; readonly count: number | null }[]
  readonly cancelled?: string
  readonly past: readonly { readonly sessions: readonly Session[]; readonly reason: string }[]
  readonly timeline: readonly {
    readonly type: string
    readonly at: string
    readonly agency: Named
    readonly person?: Named
  }[]
  readonly can: Readonly<Record<string, true | string>>
  readonly why: Readonly<Record<string, string>>
}

export const getMeetings = query(
  (when: When, cursor?: string) =>
    read<Page<MeetingCard>>(
      `meetings?${new URLSearchParams({ when, limit: "20", ...(cursor ? { cursor } : {}) })}`,
    ),
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
