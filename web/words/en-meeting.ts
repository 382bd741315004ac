import { calendar } from "./en/calendar.ts"
import { meetingPage } from "./en/meeting-page.ts"
import { poll } from "./en/poll.ts"
import { scheduling } from "./en/scheduling.ts"
import type { MeetingWords } from "./id-meeting.ts"

export const words: MeetingWords = { ...meetingPage, ...scheduling, ...poll, ...calendar }
