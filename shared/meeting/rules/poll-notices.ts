import type { AgencyId } from "../../kernel/id.ts"
import type { Audience, Notice, Urgency } from "../../kernel/notice.ts"
import type { Meeting } from "../meeting.ts"
import { delegatesOf } from "./poll.ts"

/** What happens in a poll on the time of a meeting, as the ledger and its notices call it. */
const pollEvents = [
  "meeting.poll-opened",
  "meeting.slot-offered",
  "meeting.slots-changed",
  "meeting.poll-closed",
  "meeting.poll-lapsed",
  "meeting.poll-ready",
  "meeting.poll-reminded",
] as const
export type PollEvent = (typeof pollEvents)[number]

export const isPollEvent = (kind: string): kind is PollEvent =>
  pollEvents.some((each) => each === kind)

/** Who speaks for an agency in a poll: the people named for it, else its coordinators. */
function votersOf({ seats }: Meeting, agency: AgencyId): readonly Audience[] {
  const named = delegatesOf(seats, agency)
  if (named.length === 0) return [{ to: "coordinators", agency }]
  return named.map(({ person }) => ({ to: "person", agency, person }))
}

const urgencyOf = ({ profile }: Meeting): Urgency =>
  profile === "case-conference" ? "now" : "week"

/** A message about a poll to those who vote for these agencies. */
export const tellVoters = (
  kind: PollEvent,
  meeting: Meeting,
  agencies: readonly AgencyId[],
): readonly Notice[] =>
  agencies
    .flatMap((agency) => votersOf(meeting, agency))
    .map((audience) => ({
      kind,
      audience,
      urgency: urgencyOf(meeting),
      about: { noun: "meetings", id: meeting.id },
    }))

const tellOwner = (kind: PollEvent, meeting: Meeting): readonly Notice[] => [
  {
    kind,
    audience: { to: "person", agency: meeting.host, person: meeting.owner },
    urgency: "week",
    about: { noun: "meetings", id: meeting.id },
  },
]

/**
 * Who is told of what happened in a poll. Changed slots, and reminders, concern only those who have
 * voted or have not: the act knows who they are.
 */
export function pollNotices(kind: PollEvent, meeting: Meeting, by: AgencyId): readonly Notice[] {
  const others = meeting.invitations
    .map(({ agency }) => agency)
    .filter((agency) => agency !== by && agency !== meeting.host)
  const told: Partial<Record<PollEvent, readonly Notice[]>> = {
    "meeting.poll-opened": tellVoters(kind, meeting, others),
    "meeting.slot-offered": by === meeting.host ? [] : tellOwner(kind, meeting),
    "meeting.poll-closed": tellVoters(kind, meeting, others),
    "meeting.poll-lapsed": [...tellVoters(kind, meeting, others), ...tellOwner(kind, meeting)],
    "meeting.poll-ready": tellOwner(kind, meeting),
  }
  return told[kind] ?? []
}
