import type { CaseId } from "../case/case.ts"
import type { AgencyId, Brand, PersonId } from "../kernel/id.ts"
import type { Instant, Zone } from "../kernel/instant.ts"
import type { Ref } from "../kernel/ref.ts"
import type { RegionCode } from "../region/region.ts"
import type { MeetingType, Mode, Profile } from "./lists/meeting-types.ts"

export type MeetingId = Brand<"MeetingId">

/** The statuses this engine knows so far (meetings.md 1.1). */
export type MeetingStatus = "draft" | "scheduled" | "cancelled" | "held"

export type Session = {
  readonly start: Instant
  readonly end: Instant
  readonly zone: Zone
  readonly mode: Mode
  readonly venue?: string | undefined
}

export const answers = ["PENDING", "ACCEPTED", "DECLINED", "TENTATIVE", "DELEGATED"] as const
export type Answer = (typeof answers)[number]

/** An agency's place in a meeting, and what it answered. */
export type Invitation = {
  readonly agency: AgencyId
  readonly name: string
  readonly need: "mandatory" | "optional"
  readonly answer: Answer
  readonly answeredBy?: PersonId
  readonly delegate?: PersonId
  readonly note?: string
}

/** People counted by agency or by class of agency, where nobody has an account. */
export type Headcount = { readonly label: string; readonly count: number | null }

export type Meeting = {
  readonly id: MeetingId
  readonly profile: Profile
  readonly type: MeetingType
  readonly title: string
  readonly status: MeetingStatus
  readonly host: AgencyId
  readonly hostName: string
  readonly owner: PersonId
  readonly region?: RegionCode
  readonly case?: CaseId
  /** Case conference: the case's reference, never a name. */
  readonly caseReference?: string
  /** Copied from the case: people who may not learn that it is conferred on. */
  readonly excludedPersons: readonly PersonId[]
  readonly chair?: PersonId
  readonly minuteTaker?: PersonId
  readonly sessions: readonly Session[]
  readonly invitations: readonly Invitation[]
  /** iCalendar: fixed at creation, derived from neither case nor child. */
  readonly uid: string
  /** iCalendar: never falls. */
  readonly sequence: number
  /** Slots it had before, with the reason it moved. */
  readonly past: readonly { readonly sessions: readonly Session[]; readonly reason: string }[]
  readonly cancelled?: string
  /** People who came; null where the source does not say. */
  readonly headcount?: number | null
  readonly classes?: readonly Headcount[]
  readonly recordedLate?: boolean
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

export const meetingRef = (id: MeetingId): Ref<Meeting> => ({ subject: "meeting", parts: [id] })

/** A meeting as one agency's list shows it: one row for each agency invited. */
export type Invitee = {
  readonly meeting: MeetingId
  readonly agency: AgencyId
  readonly card: MeetingCard
  readonly excludedPersons: readonly PersonId[]
}

export type MeetingCard = {
  readonly id: MeetingId
  readonly profile: Profile
  readonly type: MeetingType
  readonly title: string
  readonly status: MeetingStatus
  readonly start?: Instant
  readonly end?: Instant
  readonly zone?: Zone
  readonly mode?: Mode
  readonly host: { readonly id: AgencyId; readonly name: string }
  readonly myAnswer?: Answer
}

export const inviteeRef = (meeting: MeetingId, agency: AgencyId): Ref<Invitee> => ({
  subject: "invitee",
  parts: [meeting, agency],
})

/** First start and last end over all sessions. */
export function spanOf(
  sessions: readonly Session[],
): { readonly start: Instant; readonly end: Instant } | undefined {
  const [first] = sessions
  if (!first) return undefined
  return sessions.reduce(
    (span, each) => ({
      start: each.start < span.start ? each.start : span.start,
      end: each.end > span.end ? each.end : span.end,
    }),
    { start: first.start, end: first.end },
  )
}
