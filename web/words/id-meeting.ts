import { calendar } from "./id/calendar.ts"
import { meetingPage } from "./id/meeting-page.ts"
import { poll } from "./id/poll.ts"
import { scheduling } from "./id/scheduling.ts"

const own = { ...meetingPage, ...scheduling, ...poll, ...calendar }

/** A text for every key of the pages of meetings and calendars. */
export type MeetingWords = { readonly [Key in keyof typeof own]: string }

export const words: MeetingWords = own
