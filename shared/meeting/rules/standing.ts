import { type Actor, hasRole, system, worksOnCases } from "../../kernel/actor.ts"
import type { PersonId } from "../../kernel/id.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Meeting, MeetingStatus } from "../meeting.ts"
import { refuse } from "../refusals.ts"
import { isUnseated } from "./seats.ts"

/** A draft went to nobody; one called off as a draft shows it by its first revision number. */
export const wasSent = ({ status, sequence }: Meeting): boolean =>
  status !== "draft" && !(status === "cancelled" && sequence === 0)

/** Called off as a draft that nobody else ever heard of. */
export const isAbandoned = (meeting: Meeting): boolean =>
  meeting.status === "cancelled" && !wasSent(meeting) && meeting.poll === undefined

/** Whoever was asked which time suits them goes on knowing what became of it. */
const isInvited = (meeting: Meeting, actor: Actor): boolean =>
  (wasSent(meeting) || meeting.poll !== undefined) &&
  meeting.invitations.some((each) => each.agency === actor.agency)

/**
 * Who may know of a meeting: its host, and whoever is invited once it is scheduled.
 * A case conference is kept from whoever does not work on cases, whatever their agency.
 */
export function knowsMeeting(meeting: Meeting, actor: Actor): boolean {
  if (actor.person === system.person) return true
  if (meeting.profile === "case-conference" && !worksOnCases(actor)) return false
  if (meeting.excludedPersons.includes(actor.person) || isUnseated(meeting, actor)) return false
  return meeting.host === actor.agency || isInvited(meeting, actor)
}

/** What every act of the organiser needs: it exists, it is theirs, at the right stage. */
export function hosting(
  row: Row<Meeting> | undefined,
  actor: Actor,
  from: readonly MeetingStatus[],
): Refusal | undefined {
  if (!row || !knowsMeeting(row.state, actor)) return refuse("meeting.missing")
  if (row.state.host !== actor.agency || !hasRole(actor, "COORDINATOR")) {
    return refuse("meeting.not-yours")
  }
  if (!from.includes(row.state.status)) {
    return refuse("meeting.wrong-state", { status: row.state.status })
  }
  return undefined
}

/** The host's coordinators, and whoever else leads it, whatever roles they have. */
function led(
  row: Row<Meeting> | undefined,
  actor: Actor,
  [posts, from]: readonly [readonly (PersonId | undefined)[], readonly MeetingStatus[]],
): Refusal | undefined {
  const leads = row?.state.host === actor.agency && posts.includes(actor.person)
  const own: Actor = leads ? { ...actor, roles: [...actor.roles, "COORDINATOR"] } : actor
  const refused = row && !knowsMeeting(row.state, actor) ? refuse("meeting.missing") : undefined
  const wrong = refused ?? hosting(row, own, from)
  const isColleague = row?.state.host === actor.agency && wrong?.refused === "meeting.not-yours"
  if (!isColleague) return wrong
  return { refused: "role.required", kind: "forbidden", facts: { roles: ["COORDINATOR"] } }
}

/** The same of an act that the chair may do too. */
export const leading = (
  row: Row<Meeting> | undefined,
  actor: Actor,
  from: readonly MeetingStatus[],
): Refusal | undefined => led(row, actor, [[row?.state.chair], from])

/** And of one that the minute taker may do as well. */
export const noting = (
  row: Row<Meeting> | undefined,
  actor: Actor,
  from: readonly MeetingStatus[],
): Refusal | undefined => led(row, actor, [[row?.state.chair, row?.state.minuteTaker], from])
