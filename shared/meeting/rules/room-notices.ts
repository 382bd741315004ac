import type { AgencyId } from "../../kernel/id.ts"
import type { Audience, Notice, Urgency } from "../../kernel/notice.ts"
import type { Meeting } from "../meeting.ts"
import { effectiveAnswer } from "./answers.ts"

/** What happens from the start of a meeting on, as the ledger and its notices call it. */
export const roomEvents = [
  "meeting.started",
  "meeting.roll-called",
  "meeting.checked-in",
  "meeting.code-missed",
  "meeting.left",
  "meeting.pledged",
  "meeting.handed-over",
  "meeting.went-on",
  "meeting.adjourned",
  "meeting.successor-waived",
  "meeting.ended",
  "meeting.not-held",
  "meeting.minutes-drafted",
  "meeting.minutes-written",
  "meeting.minutes-circulated",
  "meeting.minutes-signed",
  "meeting.minutes-corrected",
  "meeting.minutes-approved",
  "meeting.closed",
  "meeting.reopen-asked",
  "meeting.reopen-refused",
  "meeting.reopened",
  "meeting.start-reminder",
  "meeting.no-show",
  "meeting.minutes-due",
  "meeting.comment-ending",
  "meeting.successor-due",
  "meeting.time-released",
] as const
export type RoomEvent = (typeof roomEvents)[number]

export const isRoomEvent = (kind: string): kind is RoomEvent =>
  roomEvents.some((each) => each === kind)

type Told = readonly (readonly [Audience, Urgency])[]
type Teller = (meeting: Meeting, by: AgencyId) => Told

const coordinators = (agency: AgencyId): Audience => ({ to: "coordinators", agency })

const person = ({ host }: Meeting, each: Meeting["chair"]): readonly Audience[] =>
  each ? [{ to: "person", agency: host, person: each }] : []

const invited =
  (urgency: Urgency): Teller =>
  (meeting, by) =>
    meeting.invitations
      .filter(({ agency }) => agency !== by)
      .map(({ agency }) => [coordinators(agency), urgency])

const runners: Teller = (meeting) =>
  [...new Set([meeting.owner, meeting.chair, meeting.minuteTaker])].flatMap((each) =>
    person(meeting, each).map((audience) => [audience, "week"] as const),
  )

/** Whoever has not signed is asked to; whoever was not there is only told. */
const signers: Teller = ({ minutes }) =>
  (minutes?.signatures ?? [])
    .filter(({ version }) => version === minutes?.version)
    .filter(({ stand }) => stand === "PENDING" || stand === "INFORMED")
    .map(({ agency, stand }) => [coordinators(agency), stand === "PENDING" ? "week" : "info"])

const pending: Teller = (meeting, by) => signers(meeting, by).filter(([, how]) => how === "week")

/** Of a conference administrators know nothing: a supervisor agrees. */
const seconders: Teller = ({ host, profile }) => [
  ...(profile === "coordination"
    ? ([[{ to: "administrators", agency: host }, "week"]] as const)
    : []),
  [{ to: "supervisors", agency: host }, "week"],
]

/** Who has not answered yet, not through delegates either, is reminded a day before. */
const silent: Teller = ({ invitations, seats }) =>
  invitations
    .filter((each) => effectiveAnswer(each, seats) === "PENDING")
    .map(({ agency }) => [coordinators(agency), "now"])

/** What is not named here is told to nobody: whoever is in the room knows it. */
const tellers: Readonly<Partial<Record<RoomEvent, Teller>>> = {
  "meeting.adjourned": invited("info"),
  "meeting.not-held": invited("info"),
  "meeting.minutes-circulated": signers,
  "meeting.minutes-signed": (meeting, by) => (by === meeting.host ? [] : runners(meeting, by)),
  "meeting.minutes-approved": invited("info"),
  "meeting.reopen-asked": seconders,
  "meeting.reopened": invited("info"),
  "meeting.start-reminder": silent,
  "meeting.no-show": runners,
  "meeting.minutes-due": runners,
  "meeting.comment-ending": (meeting, by) => [...pending(meeting, by), ...runners(meeting, by)],
  "meeting.successor-due": runners,
}

/** Who is told of what happened in a meeting or to its minutes. */
export function roomNotices(kind: RoomEvent, meeting: Meeting, by: AgencyId): readonly Notice[] {
  const about = { noun: "meetings", id: meeting.id } as const
  const told = tellers[kind]?.(meeting, by) ?? []
  return told.map(([audience, urgency]) => ({ kind, audience, urgency, about }))
}
