import type { CaseId } from "#shared/case/case.ts"
import { type Actor, hasRole } from "#shared/kernel/actor.ts"
import {
  type Group,
  type Meeting,
  type MeetingCard,
  meetingRef,
  type Seat,
} from "#shared/meeting/meeting.ts"
import { currentSeats } from "#shared/meeting/rules/seats.ts"
import type { Question } from "../http/read.ts"
import type { namesOf } from "../http/timeline.ts"
import { type Item, loadRows } from "../platform/rows.ts"

type NameOf = Awaited<ReturnType<typeof namesOf>>

/** Seats that the reader may see: the host sees all, everybody else their own agency's. */
const seatsShown = (meeting: Meeting, { agency }: Actor): readonly Seat[] =>
  currentSeats(meeting).filter((each) => agency === meeting.host || each.agency === agency)

/** People whose names the places of a meeting are shown with. */
export const peopleSeated = (meeting: Meeting, actor: Actor): readonly string[] => [
  ...seatsShown(meeting, actor).flatMap(({ person, delegatedTo }) =>
    delegatedTo ? [person, delegatedTo] : [person],
  ),
  ...(meeting.setAside ?? []).flatMap(({ person }) => person ?? []),
  ...meeting.invitations.flatMap(({ agency, headcount }) =>
    agency === actor.agency || meeting.host === actor.agency ? (headcount?.named ?? []) : [],
  ),
]

const seatFor = ({ person, agency, part, partstat, mode, delegatedTo }: Seat, nameOf: NameOf) => ({
  person: nameOf("person", person),
  agency,
  part,
  partstat,
  ...(mode ? { mode } : {}),
  ...(delegatedTo ? { delegatedTo: nameOf("person", delegatedTo) } : {}),
})

/** A group as the reader may see it: who of other agencies sits in it is only counted. */
function groupFor(group: Group, meeting: Meeting, [actor, nameOf]: readonly [Actor, NameOf]) {
  const shown = new Set(seatsShown(meeting, actor).map(({ person }) => person))
  const { name, topic, rapporteur, people, counts, report } = group
  return {
    name,
    ...(topic ? { topic } : {}),
    ...(rapporteur && shown.has(rapporteur) ? { rapporteur: nameOf("person", rapporteur) } : {}),
    people: people.filter((each) => shown.has(each)).map((each) => nameOf("person", each)),
    size: people.length,
    ...(counts ? { counts } : {}),
    ...(report ? { report } : {}),
    isMine: people.includes(actor.person),
  }
}

/** The people of a meeting as far as the reader may see them, and how many more are told of. */
export function peopleFor(meeting: Meeting, actor: Actor, nameOf: NameOf) {
  const isHost = actor.agency === meeting.host
  const counted = meeting.invitations.filter(
    ({ agency, headcount }) => headcount && (isHost || agency === actor.agency),
  )
  const aside = isHost && hasRole(actor, "COORDINATOR") ? (meeting.setAside ?? []) : []
  return {
    seats: seatsShown(meeting, actor).map((each) => seatFor(each, nameOf)),
    headcounts: counted.map(({ agency, headcount }) => ({
      agency,
      ...headcount,
      named: (headcount?.named ?? []).map((each) => nameOf("person", each)),
    })),
    ...(meeting.groups
      ? { groups: meeting.groups.map((each) => groupFor(each, meeting, [actor, nameOf])) }
      : {}),
    ...(meeting.urgent ? { urgent: true } : {}),
    ...(meeting.network ? { network: meeting.network } : {}),
    ...(meeting.programme ? { programme: meeting.programme } : {}),
    ...(meeting.prevention === undefined ? {} : { prevention: meeting.prevention }),
    ...(meeting.classes ? { classes: meeting.classes } : {}),
    ...(meeting.predecessor ? { predecessor: meeting.predecessor } : {}),
    ...(meeting.successor ? { successor: meeting.successor } : {}),
    ...(aside.length > 0
      ? {
          setAside: aside.map(({ person, ...rest }) => ({
            ...rest,
            ...(person ? { person: nameOf("person", person) } : {}),
          })),
        }
      : {}),
  }
}

/** A card as its reader sees it: what a subscribed calendar needs is no affair of theirs. */
export const cardTo = (
  { feed, ...card }: MeetingCard,
  { person }: Actor,
): Omit<MeetingCard, "feed"> => ({
  ...card,
  ...(feed?.silent?.includes(person) ? { mySeat: "wanted" as const } : {}),
})

/** Whether a list may show a row: uninvited people see nothing, unless they coordinate. */
export const isShownTo = (item: Item, actor: Actor): boolean => {
  const { feed } = item["card"] as MeetingCard
  return hasRole(actor, "COORDINATOR") || !feed?.removed?.includes(actor.person)
}

/** The cases behind conferences: asked only of whoever is kept away from some child. */
export async function casesBehind(
  { deps }: Question,
  items: readonly Item[],
): Promise<ReadonlyMap<unknown, CaseId>> {
  const refs = items
    .map((item) => item["card"] as MeetingCard)
    .flatMap(({ id, profile }) => (profile === "case-conference" ? [meetingRef(id)] : []))
  const rows = await loadRows(deps.tables, refs, false)
  const found = [...rows.values()].map(({ state }) => state as Meeting)
  const cases = new Map(found.map((each) => [each.id, each.case]))
  return new Map(
    items.flatMap((item) => {
      const behind = cases.get((item["card"] as MeetingCard).id)
      return behind ? [[item["pk"], behind] as const] : []
    }),
  )
}
