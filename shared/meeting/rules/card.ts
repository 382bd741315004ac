import { type Meeting, type MeetingCard, spanOf } from "../meeting.ts"

/** What every list shows of a meeting, whoever reads it; the stores know no more than this. */
export function cardHead(
  meeting: Meeting,
): Omit<MeetingCard, "myAnswer" | "deadline" | "myVote" | "mySeat" | "abandoned" | "feed"> {
  const [first] = meeting.sessions
  return {
    id: meeting.id,
    profile: meeting.profile,
    type: meeting.type,
    title: meeting.title,
    status: meeting.status,
    ...spanOf(meeting.sessions),
    ...(first ? { zone: first.zone, mode: first.mode } : {}),
    host: { id: meeting.host, name: meeting.hostName },
  }
}
