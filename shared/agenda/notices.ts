import type { AgencyId, PersonId } from "../kernel/id.ts"
import type { Audience, Notice, Urgency } from "../kernel/notice.ts"
import type { Meeting } from "../meeting/meeting.ts"
import type { Item } from "../meeting/rows/item.ts"
import { mayTell } from "../meeting/rules/access.ts"

export type AgendaEvent =
  | "agenda.proposed"
  | "agenda.placed"
  | "agenda.turned-down"
  | "agenda.withdrawn"
  | "agenda.recused"
  | "agenda.opened"
  | "agenda.recorded"
  | "agenda.decided"
  | "agenda.deferred"
  | "agenda.amended"

const person = (agency: AgencyId, who: PersonId): Audience => ({
  to: "person",
  agency,
  person: who,
})

const mayHear = (item: Item, meeting: Meeting | undefined, who: PersonId): boolean =>
  mayTell(item, who) && !meeting?.excludedPersons.includes(who)

const waiting: readonly Item["status"][] = ["proposed", "deferred", "withdrawn"]

/** Once it is on an agenda, what is for named people is no affair of whoever else wrote it. */
function isMeant({ access, status, proposedBy }: Item, meeting: Meeting | undefined): boolean {
  if (waiting.includes(status) || access.to !== "people") return true
  const { owner, chair, minuteTaker } = meeting ?? {}
  const people = access.people.map(({ person: who }) => who)
  return [...people, owner, chair, minuteTaker].includes(proposedBy)
}

/** Whoever sorts what is proposed: those who run the meeting it is for, else the coordinators. */
const triage = (item: Item, meeting: Meeting | undefined): readonly Audience[] =>
  meeting
    ? [...new Set([meeting.chair ?? meeting.owner, meeting.owner])]
        .filter((who) => mayHear(item, meeting, who))
        .map((who) => person(meeting.host, who))
    : [{ to: "coordinators", agency: item.host }]

/** Who is told of an act on an item: whoever proposed it, or whoever has to sort it. */
export function noticesFor(
  kind: AgendaEvent,
  item: Item,
  meeting: Meeting | undefined,
): readonly Notice[] {
  const tell = (audience: Audience, urgency: Urgency): Notice => ({
    kind,
    audience,
    urgency,
    about: { noun: "agenda-items", id: item.id },
  })
  const proposer =
    isMeant(item, meeting) && mayHear(item, meeting, item.proposedBy)
      ? [tell(person(item.proposer, item.proposedBy), "info")]
      : []
  const told: Record<AgendaEvent, readonly Notice[]> = {
    "agenda.proposed": triage(item, meeting).map((each) => tell(each, "week")),
    "agenda.placed": proposer,
    "agenda.turned-down": proposer,
    "agenda.withdrawn": triage(item, meeting).map((each) => tell(each, "info")),
    // In the room everybody hears it, and outside nobody is to know of it.
    "agenda.recused": [],
    "agenda.opened": [],
    "agenda.recorded": [],
    "agenda.decided": proposer,
    "agenda.deferred": proposer,
    "agenda.amended": [],
  }
  return told[kind]
}
