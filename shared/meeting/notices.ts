import type { AgencyId } from "../kernel/id.ts"
import type { Audience, Notice, Urgency } from "../kernel/notice.ts"
import type { Meeting } from "./meeting.ts"

export type MeetingEvent =
  | "meeting.drafted"
  | "meeting.scheduled"
  | "meeting.rescheduled"
  | "meeting.cancelled"
  | "meeting.recorded-late"
  | "meeting.answered"

/** Who is told of an act on a meeting; a case conference is urgent, a routine meeting is not. */
export function noticesFor(kind: MeetingEvent, meeting: Meeting, by: AgencyId): readonly Notice[] {
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
  const owner = tell({ to: "person", agency: meeting.host, person: meeting.owner }, "info")
  const told: Record<MeetingEvent, readonly Notice[]> = {
    "meeting.drafted": [],
    "meeting.scheduled": invited,
    "meeting.rescheduled": invited,
    "meeting.cancelled": invited,
    // What is over calls nobody: no message leaves after the start (meetings.md, corrections).
    "meeting.recorded-late": [],
    "meeting.answered": by === meeting.host ? [] : [owner],
  }
  return told[kind]
}
