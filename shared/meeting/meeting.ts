import type { ActionId } from "../action/action.ts"
import type { CaseId } from "../case/case.ts"
import type { Clock } from "../kernel/clock.ts"
import type { AgencyId, MeetingId, PersonId } from "../kernel/id.ts"
import type { Instant, Zone } from "../kernel/instant.ts"
import type { Ref } from "../kernel/ref.ts"
import type { NetworkId } from "../network/network.ts"
import type { RegionCode } from "../region/region.ts"
import type { MeetingType, Mode, Profile } from "./lists/meeting-types.ts"
import type { ItemId } from "./rows/item.ts"
import type { HandOver, Minutes } from "./rows/minutes.ts"
import type { Poll } from "./rows/poll.ts"
import type { Session } from "./rows/session.ts"

/** Where a meeting stands (meetings.md 1.1); moving it to another time is an act, not a status. */
export const meetingStatuses = [
  "draft",
  "polling",
  "scheduled",
  "in-progress",
  "adjourned",
  "held",
  "minutes-draft",
  "minutes-review",
  "minutes-approved",
  "closed",
  "cancelled",
] as const
export type MeetingStatus = (typeof meetingStatuses)[number]

export const answers = ["PENDING", "ACCEPTED", "DECLINED", "TENTATIVE", "DELEGATED"] as const
export type Answer = (typeof answers)[number]

/** People of an agency: asked for, named, unnamed, and who came; null is unknown. */
export type AgencyHeadcount = {
  readonly expected: number | null
  readonly named: readonly PersonId[]
  readonly unnamed: number
  readonly actual: number | null
  readonly confirmedAt?: Instant
}

/** An agency's place in a meeting, and what it answered. */
export type Invitation = {
  readonly agency: AgencyId
  readonly name: string
  readonly need: "mandatory" | "optional"
  readonly answer: Answer
  readonly answeredBy?: PersonId
  readonly delegate?: PersonId
  readonly note?: string
  /** Delegates who must be free for the agency to count as free; 1 where nothing is said. */
  readonly minDelegates?: number
  readonly headcount?: AgencyHeadcount
}

/** People counted by agency or by class of agency, where nobody has an account; null is unknown. */
export type Headcount = {
  readonly label: string
  readonly count: number | null
  readonly expected?: number | null
  readonly confirmed?: number | null
}

export const seatParts = ["owner", "chair", "minute-taker", "lead", "deputy", "delegate"] as const
export type SeatPart = (typeof seatParts)[number]

export const partstats = ["NEEDS-ACTION", "ACCEPTED", "TENTATIVE", "DECLINED", "DELEGATED"] as const
export type Partstat = (typeof partstats)[number]

/** A person's place in a meeting, and what their calendar was last told (meetings.md 1.1). */
export type Seat = {
  readonly person: PersonId
  readonly agency: AgencyId
  readonly part: SeatPart
  readonly partstat: Partstat
  readonly mode?: "ONSITE" | "ONLINE"
  /** Counts the calendar objects of this person: never falls, never below the meeting's own. */
  readonly sent?: {
    readonly method: "REQUEST" | "CANCEL"
    readonly sequence: number
    readonly at: Instant
  }
  /** The revision and the time of the last reply that counted. */
  readonly reply?: { readonly sequence: number; readonly at: Instant }
  readonly delegatedTo?: PersonId
  /** Uninvited at this time: from then on no access, and no message. */
  readonly removedAt?: Instant
  readonly group?: string
}

/** Why a reply by mail changed nothing: it waits for the organiser's eye. */
export const asideReasons = ["token", "unknown", "stale", "revision"] as const
export type AsideReason = (typeof asideReasons)[number]

/** A reply that was not believed, or came too late; addresses are not kept. */
export type SetAside = {
  readonly why: AsideReason
  readonly at: Instant
  readonly person?: PersonId
  readonly partstat: Partstat
  readonly sequence: number
  readonly dtstamp: Instant
}

/** What fixes a time: who must be there, and whether the chair overrode it. */
export type Override = { readonly reason: string; readonly by: PersonId; readonly at: Instant }

export const meetingClocks = [
  "poll-reminder",
  "poll-deadline",
  "start-reminder",
  "no-show",
  "decision-summary",
  "comment-window",
  "successor",
  "release",
] as const
export type MeetingClock = Clock<(typeof meetingClocks)[number]>

/** What happens in the room. */
export type Room = {
  readonly openedAt: Instant
  readonly openedBy: PersonId
  /** Six digits, said aloud: whoever types them is in the room. */
  readonly code: string
  /** It went on without a quorum: why, and when the decisions are looked at again. */
  readonly inquorate?: { readonly reason: string; readonly reviewBy: Instant }
  readonly endedAt?: Instant
}

export type Group = {
  readonly name: string
  readonly topic?: string
  readonly rapporteur?: PersonId
  readonly people: readonly PersonId[]
  /** Places for people without an account, by class label. */
  readonly counts?: readonly Headcount[]
  readonly report?: string
}

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
  /** Where people sit together: its own region, else that of whoever called it. */
  readonly place?: RegionCode
  /** The network whose decisions are numbered here; without one the host numbers its own. */
  readonly network?: NetworkId
  /** The programme it belongs to, one of a series. */
  readonly programme?: string
  /** Prevention, not response (PP 59/2019 reporting keeps them apart). */
  readonly prevention?: boolean
  readonly case?: CaseId
  /** Case conference: the case's reference, never a name. */
  readonly caseReference?: string
  /** Copied from the case: the child is in conflict with the law, so a quorum needs Bapas. */
  readonly isJuvenileJustice?: boolean
  /** Within 24 hours: shorter guards, looked at afterwards. */
  readonly urgent?: boolean
  /** Copied from the case: people who may not learn that it is conferred on. */
  readonly excludedPersons: readonly PersonId[]
  readonly chair?: PersonId
  readonly minuteTaker?: PersonId
  readonly sessions: readonly Session[]
  readonly invitations: readonly Invitation[]
  /** At most 130 people. */
  readonly seats?: readonly Seat[]
  readonly groups?: readonly Group[]
  readonly poll?: Poll
  readonly override?: Override
  /** iCalendar: fixed at creation, derived from neither case nor child. */
  readonly uid: string
  /** iCalendar: never falls. */
  readonly sequence: number
  /** Polled afresh while it stands: flagged TENTATIVE until it is fixed again (T9). */
  readonly tentative?: boolean
  /** Slots it had before, with the reason it moved. */
  readonly past: readonly { readonly sessions: readonly Session[]; readonly reason: string }[]
  readonly cancelled?: string
  /** Items in the order of the agenda; at most 30. */
  readonly agenda?: readonly ItemId[]
  /** Actions its items led to; at most 60. */
  readonly actions?: readonly ActionId[]
  /** What the meeting before left unfinished: looked at again here. */
  readonly carried?: readonly ActionId[]
  readonly room?: Room
  /** At most 20, newest last: the minutes tell of them. */
  readonly handOvers?: readonly HandOver[]
  readonly adjourned?: { readonly at: Instant; readonly reason: string }
  readonly successor?: MeetingId
  readonly successorWaived?: string
  readonly predecessor?: MeetingId
  readonly minutes?: Minutes
  /** People who came; null where the source does not say. */
  readonly headcount?: number | null
  /** Of several sessions: the people who came to each, in their order; null is unknown. */
  readonly attendance?: readonly (number | null)[]
  readonly classes?: readonly Headcount[]
  readonly recordedLate?: boolean
  /** Replies that changed nothing, newest last; at most 50. */
  readonly setAside?: readonly SetAside[]
  readonly clocks?: readonly MeetingClock[]
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
  /** Until when votes are asked for. */
  readonly deadline?: Instant
  /** In an open poll, of whoever is asked: told by a list as it is read, and kept nowhere. */
  readonly myVote?: "wanted" | "given"
  /** Whoever reads has a place of their own, and nothing was said for it: told as it is read. */
  readonly mySeat?: "wanted"
  /** Called off before anybody heard of it: it is in no list any more. */
  readonly abandoned?: true
  /** What a subscribed calendar needs, so that it reads no meeting of its own. */
  readonly feed?: {
    readonly uid: string
    readonly sequence: number
    readonly updatedAt: Instant
    readonly sessions: readonly Session[]
    readonly tentative: boolean
    /** Of this agency, whoever has a seat now. */
    readonly people: readonly PersonId[]
    /** Of them, whoever was told a later revision than the meeting's: uninvited, and asked again. */
    readonly raised?: Readonly<Record<string, number>>
    /** Of this agency, whoever had a seat and has none any more. */
    readonly removed?: readonly PersonId[]
    /** Of an agency that gave no word of its own, whoever was asked by name and is silent. */
    readonly silent?: readonly PersonId[]
  }
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
