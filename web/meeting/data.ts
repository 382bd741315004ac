import { action, query } from "@solidjs/router"
import type {
  Answer as AnswerCode,
  Headcount,
  MeetingCard,
  Seat,
  SetAside,
} from "#shared/meeting/meeting.ts"
import type { Session } from "#shared/meeting/rows/session.ts"
import { type Answer, type Receipt, read, run } from "../api.ts"
import type { Named, Powers, Step } from "../handoff/data.ts"
import type { PollView } from "./poll-view.ts"

export type { AnswerCode, MeetingCard, Session }

export type Invitation = {
  readonly agency: Named
  readonly need: "mandatory" | "optional"
  readonly answer: AnswerCode
  readonly note?: string
  readonly delegate?: { readonly id: string; readonly name: string }
}

/** Somebody's own place in the meeting: of one's own agency, and for the host of everybody. */
export type SeatView = {
  readonly person: Named
  readonly agency: string
  readonly part: Seat["part"]
  readonly partstat: Seat["partstat"]
  readonly mode?: "ONSITE" | "ONLINE"
}

/** How many of an agency come; null is unknown. */
export type HeadcountView = {
  readonly agency: string
  readonly expected: number | null
  readonly named: readonly Named[]
  readonly unnamed: number
  readonly actual: number | null
}

/** A reply by mail that was not believed, or came too late: for the host's coordinator. */
export type AsideView = Pick<SetAside, "why" | "at" | "partstat"> & { readonly person?: Named }

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
    readonly tentative?: boolean
    readonly poll?: PollView
    readonly seats?: readonly SeatView[]
    readonly headcounts?: readonly HeadcountView[]
    readonly setAside?: readonly AsideView[]
    readonly override?: { readonly reason: string }
    readonly recordedLate?: boolean
    readonly headcount?: number | null
    /** Of several sessions: who came to each. */
    readonly attendance?: readonly (number | null)[]
    readonly classes?: readonly Headcount[]
    readonly timeline: readonly Step[]
  }

export const getMeeting = query((id: string) => read<MeetingView>(`meetings/${id}`), "meeting")

export type Act = {
  readonly id: string
  readonly verb: string
  readonly body: unknown
  readonly etag: string | undefined
}

const act = ({ id, verb, body, etag }: Act): Promise<Answer<Receipt>> =>
  run({ path: "meetings", id, verb, body, ...(etag ? { etag } : {}) })

export const actOnMeeting = action(act, "act-on-meeting")

/** The same without reading every page anew after it: for one press of many. */
export const actQuietly = act

export const draftMeeting = action(
  (body: unknown): Promise<Answer<Receipt>> => run({ path: "meetings", body }),
  "draft-meeting",
)
