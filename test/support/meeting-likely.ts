import { agencyId } from "#shared/kernel/id.ts"
import { type Instant, later, minute } from "#shared/kernel/instant.ts"
import { type Meeting, type MeetingStatus, spanOf } from "#shared/meeting/meeting.ts"
import { delegatesOf } from "#shared/meeting/rules/poll.ts"
import { currentSeats } from "#shared/meeting/rules/seats.ts"
import { koko, seat, seats } from "./town.ts"
import { type Dice, pickFrom } from "./walk.ts"
import type { Seat } from "./world.ts"

/** Who calls meetings: one at each house. */
export const hosts: readonly Seat[] = [koko, seat("kiki", "rpsa"), seat("lukman", "lksa")]
const hostOf = ({ host }: Meeting): Seat => hosts.find(({ agency }) => agency === host) ?? koko

type Names = readonly [string, ...string[]]

/** What usually comes next at each stage, as often as it is named. */
const likely: Partial<Record<MeetingStatus, Names>> = {
  draft: ["schedule", "schedule", "schedule", "open-poll", "open-poll", "cancel", "record-late"],
  polling: ["vote", "vote", "vote", "vote", "vote", "pin", "schedule", "schedule", "schedule"],
  "in-progress": ["call-roll", "call-roll", "check-in", "end", "end"],
  adjourned: ["waive-successor"],
  held: ["draft-minutes", "draft-minutes", "draft-minutes"],
  "minutes-draft": ["circulate", "circulate", "circulate", "write-minutes"],
  "minutes-review": ["sign", "sign", "sign", "sign", "sign", "sign", "sign", "sign", "correct"],
  "minutes-approved": ["close", "close", "reopen", "confirm-reopen"],
  closed: ["reopen", "confirm-reopen"],
}

/** What happens now and then, in whatever order. */
const besides: Partial<Record<MeetingStatus, Names>> = {
  draft: ["invite", "uninvite", "change-details", "count", "arrange-groups", "arrange-agenda"],
  polling: ["offer-slot", "change-slots", "close-poll", "cancel", "invite", "uninvite", "count"],
  scheduled: ["invite", "uninvite", "change-details", "count", "arrange-groups", "take-reply"],
  "in-progress": [
    "arrange-groups",
    "report-group",
    "leave",
    "pledge",
    "proceed-inquorate",
    "adjourn",
    "hand-over",
  ],
  held: ["arrange-groups", "report-group", "hand-over"],
  "minutes-draft": ["arrange-groups", "report-group", "hand-over"],
}

const before: Names = ["answer", "answer", "take-reply", "reschedule", "open-poll", "cancel"]

/** Of what stands: it is opened in time, and told of when its time is over. */
function standing({ sessions }: Meeting, at: Instant): Names {
  const span = spanOf(sessions)
  if (!span) return before
  if (span.end <= at) return ["record-late", "record-late", "not-held"]
  return later(span.start, -30 * minute) <= at ? ["start", "start", "start", "cancel"] : before
}

/** A stage at which something is still to come. */
export const isLive = ({ status, clocks = [] }: Meeting): boolean => {
  if (status === "adjourned") return clocks.some(({ kind }) => kind === "successor")
  return status === "scheduled" || status in likely
}

const early: readonly MeetingStatus[] = ["draft", "polling", "scheduled"]
/** Before it begins most is done about a meeting. */
export const weighted = (all: readonly Meeting[]): readonly Meeting[] =>
  all.flatMap((each) => (early.includes(each.status) ? [each, each, each] : [each]))

/** Whether it is going on, or could begin now. */
export const isOn = (meeting: Meeting, at: Instant): boolean =>
  meeting.status === "in-progress" ||
  (meeting.status === "scheduled" && standing(meeting, at).includes("start"))

/** What somebody does next about a meeting. */
export function nameFrom(own: Meeting, { how, what }: Dice, at: Instant): string {
  const { status, poll } = own
  const more = besides[status]
  if (own.minutes?.asked && what % 4) return "confirm-reopen"
  if (status === "scheduled" && poll && !poll.closed && what % 3 === 0) {
    return pickFrom(["vote", "vote", "schedule", "offer-slot", "change-slots", "close-poll"], how)
  }
  if (more && what % 4 === 0) return pickFrom(more, how)
  return pickFrom(likely[status] ?? standing(own, at), how)
}

const coordinators = hosts.map(({ person }) => person)

/** Who votes for an agency: the people named, else whoever coordinates it. */
function votes({ seats: named }: Meeting, { person, agency }: Seat): boolean {
  const delegates = delegatesOf(named, agencyId.parse(agency))
  if (delegates.length === 0) return coordinators.includes(person)
  return delegates.some((each) => each.person === person)
}

const signs = (own: Meeting, { person }: Seat): boolean =>
  coordinators.includes(person) ||
  currentSeats(own).some((each) => each.person === person && each.part === "lead")

const posts: Readonly<Record<string, "chair" | "minuteTaker">> = {
  reschedule: "chair",
  cancel: "chair",
  schedule: "chair",
  end: "chair",
  adjourn: "chair",
  "proceed-inquorate": "chair",
  circulate: "chair",
  correct: "chair",
  reopen: "chair",
  start: "chair",
  "draft-minutes": "minuteTaker",
  "write-minutes": "minuteTaker",
  "call-roll": "minuteTaker",
}

const guestActs = /^(answer|vote|pin|offer-slot|sign|check-in|leave|pledge|take-reply)$/

function guestsFor(own: Meeting, name: string, { luck }: Dice): readonly Seat[] {
  const guests = seats.filter(({ agency }) =>
    own.invitations.some((each) => each.agency === agency),
  )
  if (luck % 5 === 0) return guests
  if (name === "sign") return guests.filter((each) => signs(own, each))
  const speaking = guests.filter((each) => votes(own, each))
  return /^(vote|pin|offer-slot)$/.test(name) && speaking.length > 0 ? speaking : guests
}

/** Whoever of the host may agree that minutes are opened again. */
const seconds: Readonly<Record<string, Seat>> = {
  dinsos: seat("dian", "dinsos"),
  rpsa: seat("susi", "rpsa"),
}

/** Whose turn it is, mostly. */
export function actorFor(own: Meeting, name: string, dice: Dice): Seat {
  const { who, how } = dice
  const guests = guestActs.test(name) ? guestsFor(own, name, dice) : []
  if (guests.length > 0) return pickFrom(guests, who)
  if (name === "confirm-reopen" && how % 5) return seconds[own.host] ?? hostOf(own)
  const post = posts[name]
  const person = post && own[post]
  return person && how % 5 ? { person, agency: own.host } : hostOf(own)
}
