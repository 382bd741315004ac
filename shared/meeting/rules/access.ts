import { type Actor, hasRole, worksOnCases } from "../../kernel/actor.ts"
import type { PersonId } from "../../kernel/id.ts"
import type { Meeting } from "../meeting.ts"
import type { Item } from "../rows/item.ts"
import { isUnseated } from "./seats.ts"
import { knowsMeeting } from "./standing.ts"

/** As much of an item as says who may know of it; minutes and excerpts keep just this. */
export type Knowable = Pick<Item, "access" | "case" | "recused" | "excludedPersons"> &
  Partial<Pick<Item, "host" | "proposer" | "proposedBy" | "status">>

/** Uninvited as a person: of a child they learn nothing more, whoever they coordinate. */
export const isRemoved = (meeting: Meeting | undefined, { person, agency }: Actor): boolean =>
  (meeting?.seats ?? []).some(
    (each) => each.person === person && each.agency === agency && each.removedAt !== undefined,
  )

/** Whoever runs the meeting for its host: they call every item, so they know every item. */
const runsMeeting = ({ host, chair, minuteTaker, owner }: Meeting, actor: Actor): boolean =>
  actor.agency === host && [chair, minuteTaker, owner].includes(actor.person)

/** Chair and minute taker; where none is named, the meeting's owner stands for them. */
export const leadsMeeting = (
  { host, owner, chair, minuteTaker }: Meeting,
  actor: Pick<Actor, "person" | "agency">,
): boolean => actor.agency === host && [chair ?? owner, minuteTaker ?? owner].includes(actor.person)

/** Triage is theirs: what waits has no chair yet, and what is on no child is no secret of theirs. */
const arranges = (item: Knowable, actor: Actor, meeting: Meeting | undefined): boolean => {
  const isHost = actor.agency === (meeting?.host ?? item.host)
  return isHost && hasRole(actor, "COORDINATOR") && (meeting === undefined || !item.case)
}

/** Whether an item's own list names them; of an item on a child `all` means nobody. */
function isListed({ access, case: child }: Knowable, { person, agency }: Actor): boolean {
  if (access.to === "all") return child === undefined
  if (access.to === "agencies") return access.agencies.includes(agency)
  return access.people.some((each) => each.person === person && each.agency === agency)
}

/** What is not on an agenda (yet, or any more) belongs to whoever proposed it. */
const isOwnProposal = (item: Knowable, { agency }: Actor): boolean =>
  item.proposer === agency &&
  (item.status === "proposed" || item.status === "deferred" || item.status === "withdrawn")

/**
 * The one rule of who may know of an agenda item (meetings.md 3.2). Agenda, call-in window,
 * calendar, feed, notice, minutes, excerpt and print all ask it.
 * @param meeting the one whose agenda it is on; nothing while it waits in the host's backlog
 */
export function mayKnowItem(item: Knowable, actor: Actor, meeting: Meeting | undefined): boolean {
  if (item.excludedPersons.includes(actor.person)) return false
  if (item.recused.includes(actor.person)) return false
  // Of a conference nobody hears who does not work on cases, whatever of it is on no child.
  const isOnCases = item.case !== undefined || meeting?.profile === "case-conference"
  if (isOnCases && !worksOnCases(actor)) return false
  if (item.case && isRemoved(meeting, actor)) return false
  if (meeting && (meeting.excludedPersons.includes(actor.person) || isUnseated(meeting, actor))) {
    return false
  }
  if (meeting && runsMeeting(meeting, actor)) return true
  if (arranges(item, actor, meeting)) return true
  if (isOwnProposal(item, actor)) return item.access.to !== "people" || isWriter(item, actor)
  if (!isListed(item, actor)) return false
  // What is open to all who are invited is the host's own while nobody is.
  const isInHouse = item.access.to !== "all" || actor.agency === item.host
  return meeting ? knowsMeeting(meeting, actor) : isInHouse
}

/** Where people are named, the proposer's colleagues are not meant. */
const isWriter = (item: Knowable, actor: Actor): boolean =>
  item.proposedBy === actor.person || isListed(item, actor)

/** Whether a message about it may reach somebody: whoever stepped back hears nothing more. */
export const mayTell = (
  { excludedPersons, recused }: Pick<Knowable, "excludedPersons" | "recused">,
  person: PersonId,
): boolean => !excludedPersons.includes(person) && !recused.includes(person)
