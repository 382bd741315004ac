import type { Role } from "#shared/kernel/actor.ts"
import type { Meeting } from "#shared/meeting/meeting.ts"
import type { Seat } from "./world.ts"

const lines = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "")

/** What meetings.md 1.1 allows, as often as every walk comes by it. */
export const usual = lines(`
  draft: nothing → draft
  open-poll: draft → polling
  open-poll: scheduled → scheduled
  vote: polling → polling
  pin: polling → polling
  offer-slot: polling → polling
  remind-poll: polling → polling
  lapse-poll: polling → draft
  close-poll: polling → draft
  cancel: draft → cancelled
  cancel: polling → cancelled
  cancel: scheduled → cancelled
  schedule: draft → scheduled
  schedule: polling → scheduled
  reschedule: scheduled → scheduled
  change-details: draft → draft
  change-details: scheduled → scheduled
  invite: draft → draft
  invite: scheduled → scheduled
  uninvite: scheduled → scheduled
  answer: scheduled → scheduled
  take-reply: scheduled → scheduled
  set-reply-aside: scheduled → scheduled
  remind: scheduled → scheduled
  start: scheduled → in-progress
  record-late: scheduled → held
  not-held: scheduled → adjourned
  call-roll: in-progress → in-progress
  check-in: in-progress → in-progress
  proceed-inquorate: in-progress → in-progress
  arrange-groups: in-progress → in-progress
  adjourn: in-progress → adjourned
  end: in-progress → held
  waive-successor: adjourned → adjourned
  remind: held → held
  draft-minutes: held → minutes-draft
  write-minutes: minutes-draft → minutes-draft
  circulate: minutes-draft → minutes-review
  sign: minutes-review → minutes-review
  sign: minutes-review → minutes-approved
  correct: minutes-review → minutes-draft
  close: minutes-approved → closed
  reopen: minutes-approved → minutes-approved
  reopen: closed → closed
  confirm-reopen: closed → minutes-draft
`)

/** Allowed as well, but too seldom for every walk to come by. */
const rare = lines(`
  vote: scheduled → scheduled
  pin: scheduled → scheduled
  offer-slot: scheduled → scheduled
  change-slots: polling → polling
  change-slots: scheduled → scheduled
  close-poll: scheduled → scheduled
  lapse-poll: polling → polling
  lapse-poll: scheduled → scheduled
  remind-poll: scheduled → scheduled
  record-late: draft → held
  change-details: polling → polling
  invite: polling → polling
  uninvite: draft → draft
  uninvite: polling → polling
  count: draft → draft
  count: polling → polling
  count: scheduled → scheduled
  count: held → held
  count: minutes-draft → minutes-draft
  hand-over: in-progress → in-progress
  hand-over: adjourned → adjourned
  hand-over: held → held
  hand-over: minutes-draft → minutes-draft
  hand-over: minutes-review → minutes-review
  hand-over: minutes-approved → minutes-approved
  leave: in-progress → in-progress
  pledge: in-progress → in-progress
  arrange-agenda: draft → draft
  arrange-agenda: polling → polling
  arrange-agenda: scheduled → scheduled
  arrange-agenda: in-progress → in-progress
  arrange-groups: draft → draft
  arrange-groups: polling → polling
  arrange-groups: scheduled → scheduled
  arrange-groups: held → held
  arrange-groups: minutes-draft → minutes-draft
  report-group: in-progress → in-progress
  report-group: held → held
  report-group: minutes-draft → minutes-draft
  remind: adjourned → adjourned
  remind: minutes-review → minutes-review
  remind: minutes-review → minutes-approved
  confirm-reopen: minutes-approved → minutes-draft
  confirm-reopen: minutes-approved → minutes-approved
  confirm-reopen: closed → closed
`)

export const table: readonly string[] = [...usual, ...rare]

type Post = "anybody" | "coordinator" | "lead" | "chair" | "scribe" | "either" | "desk" | "second"

/** Who may, by the column of actors in meetings.md 1.1. */
const posts: Readonly<Record<string, Post>> = {
  answer: "anybody",
  "take-reply": "anybody",
  vote: "anybody",
  pin: "anybody",
  "offer-slot": "anybody",
  "check-in": "anybody",
  leave: "anybody",
  pledge: "anybody",
  sign: "anybody",
  "report-group": "anybody",
  schedule: "lead",
  reschedule: "lead",
  cancel: "lead",
  "change-details": "desk",
  "arrange-agenda": "desk",
  "arrange-groups": "desk",
  start: "either",
  "call-roll": "either",
  "proceed-inquorate": "chair",
  adjourn: "chair",
  end: "chair",
  "draft-minutes": "scribe",
  "write-minutes": "either",
  circulate: "chair",
  correct: "chair",
  reopen: "chair",
  close: "desk",
  "hand-over": "desk",
  "record-late": "desk",
  "waive-successor": "desk",
  "confirm-reopen": "second",
}

type By = Seat & { readonly roles: readonly Role[] }

/** Told here once more and on its own: who does what about a meeting. */
export function mayDoAs(verb: string, meeting: Meeting, { person, agency, roles }: By): boolean {
  const post = posts[verb] ?? "coordinator"
  if (post === "anybody") return true
  if (agency !== meeting.host) return false
  const coordinates = roles.includes("COORDINATOR")
  const { owner, chair = owner, minuteTaker = owner, profile, minutes } = meeting
  const isRoutine = profile === "coordination" && coordinates
  const isChair = person === String(chair)
  const isScribe = person === String(minuteTaker)
  const isSenior = roles.some((role) => role === "AGENCY_ADMIN" || role === "SUPERVISOR")
  const may: Record<Exclude<Post, "anybody">, boolean> = {
    coordinator: coordinates,
    lead: coordinates || isChair,
    chair: isRoutine || isChair,
    scribe: isRoutine || isScribe,
    either: isRoutine || isChair || isScribe,
    desk: coordinates || isChair || isScribe,
    second: isSenior && minutes?.asked !== undefined && person !== String(minutes.asked.by),
  }
  return may[post]
}
