import type { AgencyId } from "../kernel/id.ts"
import type { Audience, Notice, Urgency } from "../kernel/notice.ts"
import type { Meeting } from "./meeting.ts"
import { isPollEvent, type PollEvent, pollNotices } from "./rules/poll-notices.ts"
import { isRoomEvent, type RoomEvent, roomNotices } from "./rules/room-notices.ts"
import { currentSeats } from "./rules/seats.ts"
import { wasSent } from "./rules/standing.ts"

export type MeetingEvent =
  | PollEvent
  | RoomEvent
  | "meeting.drafted"
  | "meeting.scheduled"
  | "meeting.rescheduled"
  | "meeting.cancelled"
  | "meeting.recorded-late"
  | "meeting.answered"
  | "meeting.details-changed"
  | "meeting.invited"
  | "meeting.uninvited"
  | "meeting.counted"
  | "meeting.reply-taken"
  | "meeting.reply-set-aside"
  | "meeting.groups-arranged"
  | "meeting.group-reported"

/** Who is told of an act on a meeting; a case conference is urgent, a routine meeting is not. */
export function noticesFor(kind: MeetingEvent, meeting: Meeting, by: AgencyId): readonly Notice[] {
  if (isRoomEvent(kind)) return roomNotices(kind, meeting, by)
  if (isPollEvent(kind)) return pollNotices(kind, meeting, by)
  const about = { noun: "meetings", id: meeting.id } as const
  const asked: Urgency = meeting.profile === "case-conference" ? "now" : "week"
  const tell = (audience: Audience, urgency: Urgency): Notice => ({
    kind,
    audience,
    urgency,
    about,
  })
  const invited = meeting.invitations
    .filter((each) => each.agency !== by)
    .map((each) => tell({ to: "coordinators", agency: each.agency }, asked))
  const seated = currentSeats(meeting)
    .filter(({ part }) => part !== "owner")
    .map(({ agency, person }) => tell({ to: "person", agency, person }, asked))
  const owner = tell({ to: "person", agency: meeting.host, person: meeting.owner }, "info")
  const told: Record<Exclude<MeetingEvent, PollEvent | RoomEvent>, readonly Notice[]> = {
    "meeting.drafted": [],
    "meeting.scheduled": [...invited, ...seated],
    "meeting.rescheduled": [...invited, ...seated],
    "meeting.cancelled": [...invited, ...seated],
    // What is over calls nobody: no message leaves after the start (meetings.md, corrections).
    "meeting.recorded-late": [],
    "meeting.groups-arranged": [],
    "meeting.group-reported": [],
    "meeting.answered": by === meeting.host ? [] : [owner],
    "meeting.details-changed": wasSent(meeting) ? invited : [],
    // Those who came or went are told by name: the act knows who they are.
    "meeting.invited": [],
    "meeting.uninvited": [],
    "meeting.counted": [],
    "meeting.reply-taken": [owner],
    "meeting.reply-set-aside": [owner],
  }
  return told[kind]
}
