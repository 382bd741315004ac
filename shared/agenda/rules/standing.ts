import { type Case, caseRef } from "../../case/case.ts"
import { isNamedAway } from "../../case/rules/relation.ts"
import { type Actor, hasRole, worksOnCases } from "../../kernel/actor.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { type Meeting, type MeetingStatus, meetingRef } from "../../meeting/meeting.ts"
import { type Item, type ItemId, type ItemStatus, itemRef } from "../../meeting/rows/item.ts"
import { type Roll, rollRef } from "../../meeting/rows/minutes.ts"
import { isRemoved, leadsMeeting, mayKnowItem, mayTell } from "../../meeting/rules/access.ts"
import { refuse } from "../refusals.ts"

export type Subjects = {
  readonly item: Row<Item> | undefined
  readonly meeting: Row<Meeting> | undefined
  readonly case: Row<Case> | undefined
}

export const itemFor = ({ id }: { readonly id: string }) => ({ item: itemRef(id as ItemId) })

/** The rows that tell who may know of an item. */
export const around = (item: Row<Item> | undefined) => ({
  meeting: item?.state.meeting ? meetingRef(item.state.meeting) : undefined,
  case: item?.state.case ? caseRef(item.state.case) : undefined,
})

type Seen = { readonly meeting: Meeting | undefined; readonly case: Case | undefined }

/** Whether somebody may know of it now, also when the case keeps them away since it was written. */
export function isKnown(item: Item, actor: Actor, { meeting, case: child }: Seen): boolean {
  return mayKnowItem(item, actor, meeting) && !(child && isNamedAway(child, actor))
}

/**
 * Whoever proposed it hears what becomes of it, even where its meeting is a draft yet or their
 * agency is not invited: a message holds no word of it. Who is kept away hears nothing.
 */
export function hearsOfOwn(item: Item, actor: Actor, { meeting, case: child }: Seen): boolean {
  const isWriter = item.proposedBy === actor.person && item.proposer === actor.agency
  if (!isWriter || !worksOnCases(actor) || !mayTell(item, actor.person)) return false
  if (meeting?.excludedPersons.includes(actor.person) || isRemoved(meeting, actor)) return false
  return !(child && isNamedAway(child, actor))
}

/** What every act on an item needs: whoever may not know of it hears that there is none. */
export function unknown(
  { item, meeting, case: child }: Subjects,
  actor: Actor,
): Refusal | undefined {
  const seen = { meeting: meeting?.state, case: child?.state }
  return item && isKnown(item.state, actor, seen) ? undefined : refuse("agenda.missing")
}

/** Whoever sorts the backlog and makes the agenda: the host's coordinators, and the chair. */
export const arranges = (
  { item, meeting }: Pick<Subjects, "item" | "meeting">,
  actor: Actor,
): boolean =>
  (item?.state.host === actor.agency && hasRole(actor, "COORDINATOR")) ||
  (meeting !== undefined && leadsMeeting(meeting.state, actor))

export function notAt(
  { item }: Pick<Subjects, "item">,
  ...statuses: readonly ItemStatus[]
): Refusal | undefined {
  const status = item?.state.status
  return status && statuses.includes(status)
    ? undefined
    : refuse("agenda.wrong-state", status ? { status } : undefined)
}

/** Before a meeting its agenda is made; once it has begun it is worked through. */
export const beforehand: readonly MeetingStatus[] = ["draft", "polling", "scheduled"]

/** The roll of the actor's own agency tells whether they signed the statement. */
export const ownRoll = (item: Row<Item> | undefined, { agency }: Pick<Actor, "agency">) =>
  item?.state.meeting ? rollRef(item.state.meeting, agency) : undefined

/** Whether somebody signed the statement of confidentiality in this room. */
export const hasPledged = (roll: Roll | undefined, { person }: Pick<Actor, "person">): boolean =>
  roll?.entries.some((each) => each.person === person && each.pledgedAt !== undefined) ?? false

export type InRoom = Subjects & { readonly roll: Row<Roll> | undefined }

/** What an act in the room needs: its leaders, the right stage, and for a child the statement. */
export function inRoom(
  found: InRoom,
  actor: Actor,
  ...statuses: readonly ItemStatus[]
): Refusal | undefined {
  const refused = unknown(found, actor)
  const { item, meeting, roll } = found
  if (refused || !item) return refused
  if (!meeting || !leadsMeeting(meeting.state, actor)) return refuse("agenda.not-yours")
  const { status } = meeting.state
  if (status !== "in-progress") return refuse("agenda.meeting-wrong-state", { status })
  const wrong = notAt(found, ...statuses)
  if (wrong) return wrong
  const isSigned = !item.state.case || hasPledged(roll?.state, actor)
  return isSigned ? undefined : refuse("agenda.pledge-required")
}

/** As much as the item's own row tells of who may know of it. */
export const isOpenTo = ({ excludedPersons, recused, case: child }: Item, actor: Actor): boolean =>
  !excludedPersons.includes(actor.person) &&
  !recused.includes(actor.person) &&
  (!child || worksOnCases(actor))
