import type { Agency } from "../../agency/agency.ts"
import { type Actor, hasRole } from "../../kernel/actor.ts"
import type { PersonId } from "../../kernel/id.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Group, Headcount, Meeting, MeetingStatus, Seat } from "../meeting.ts"
import { refuse } from "../refusals.ts"
import { type Spreadable, spread } from "./groups.ts"
import { knowsMeeting } from "./standing.ts"

/** A group as it is asked for. */
export type AskedGroup = {
  readonly name: string
  readonly topic?: string | undefined
  readonly rapporteur?: PersonId | undefined
  readonly people: readonly PersonId[]
  readonly counts: readonly { readonly label: string; readonly count: number | null }[]
}

/** Who is to be put into groups that have not said whom they want. */
export type Rest = {
  readonly pairs: readonly (readonly PersonId[])[]
  /** People without an account, by class. */
  readonly counts: readonly { readonly label: string; readonly count: number }[]
}

const leads = ({ host, chair, minuteTaker }: Meeting, actor: Actor): boolean =>
  host === actor.agency &&
  (hasRole(actor, "COORDINATOR") || chair === actor.person || minuteTaker === actor.person)

/** What every act on groups needs; where one child is talked of, nobody splits up. */
export function grouping(
  row: Row<Meeting> | undefined,
  actor: Actor,
  from: readonly MeetingStatus[],
): Refusal | undefined {
  if (!row || !knowsMeeting(row.state, actor)) return refuse("meeting.missing")
  const { state } = row
  if (state.profile === "case-conference") return refuse("meeting.no-groups")
  if (!from.includes(state.status)) return refuse("meeting.wrong-state", { status: state.status })
  const reports = (state.groups ?? []).some(({ rapporteur }) => rapporteur === actor.person)
  return leads(state, actor) || reports ? undefined : refuse("meeting.not-leading")
}

/** Whether the groups themselves are theirs to arrange: who only reports leaves them as they are. */
export const arranges = (meeting: Meeting, actor: Actor): Refusal | undefined =>
  leads(meeting, actor) ? undefined : refuse("meeting.not-leading")

/** Who has a place in the meeting now. */
export const seated = ({ seats = [] }: Meeting): readonly Seat[] =>
  seats.filter(({ removedAt }) => !removedAt)

/** Whoever calls, chairs or writes goes round between the groups, unless somebody puts them in. */
const participantsIn = (meeting: Meeting): readonly PersonId[] =>
  seated(meeting)
    .filter(({ part }) => part === "lead" || part === "deputy" || part === "delegate")
    .map(({ person }) => person)

const peopleIn = ({ people, rapporteur }: AskedGroup): readonly PersonId[] => [
  ...people,
  ...(rapporteur && !people.includes(rapporteur) ? [rapporteur] : []),
]

/** Nobody sits in two groups, and groups are told apart by their names. */
export function unfit(
  meeting: Meeting,
  groups: readonly AskedGroup[],
  rest: Rest,
): Refusal | undefined {
  const names = groups.map(({ name }) => name)
  const people = groups.flatMap(peopleIn)
  const isTwice = (all: readonly string[]) => new Set(all).size !== all.length
  if (isTwice(names) || isTwice(people)) return refuse("meeting.group-twice")
  const known = new Set(seated(meeting).map(({ person }) => person))
  const strangers = [...people, ...rest.pairs.flat()].filter((each) => !known.has(each))
  if (strangers.length > 0) return refuse("meeting.person-unknown")
  const used = [
    ...meeting.sessions.flatMap(({ group }) => group ?? []),
    ...(meeting.groups ?? []).flatMap(({ name, report }) => (report ? [name] : [])),
  ]
  return used.every((each) => names.includes(each)) ? undefined : refuse("meeting.group-in-use")
}

type Unit = Spreadable & { readonly person?: PersonId; readonly label?: string }

const provinceOf = (agencies: readonly Row<Agency>[], agency: string): string | undefined =>
  agencies.find(({ state }) => state.id === agency)?.state.region.slice(0, 2)

/** `where` tells heads that were counted into one group from those of another, or of none. */
const crowdOf = (
  { label, count }: { readonly label: string; readonly count: number },
  where = "",
): Unit[] =>
  Array.from({ length: count }, (_, place) => ({
    // Padded, so that the tenth does not come before the second.
    key: `${label}#${where}#${String(place).padStart(6, "0")}`,
    agency: label,
    label,
  }))

const headsIn = (units: readonly Unit[]): readonly Headcount[] =>
  [...Map.groupBy(units, ({ label }) => label)].flatMap(([label, all]) =>
    label === undefined ? [] : [{ label, count: all.length }],
  )

function added(counts: AskedGroup["counts"], more: readonly Headcount[]): readonly Headcount[] {
  const labels = [...new Set([...counts, ...more].map(({ label }) => label))]
  return labels.map((label) => {
    const told = [...counts, ...more].filter((each) => each.label === label)
    const isUnknown = told.some(({ count }) => count === null)
    return {
      label,
      count: isUnknown ? null : told.reduce((sum, { count }) => sum + (count ?? 0), 0),
    }
  })
}

/** The groups as they will stand: whoever was left over is spread by agency, then province. */
export function arranged(
  meeting: Meeting,
  { groups, rest }: { readonly groups: readonly AskedGroup[]; readonly rest?: Rest | undefined },
  agencies: readonly Row<Agency>[],
): readonly Group[] {
  const unitOf = (person: PersonId): Unit => {
    const agency = seated(meeting).find((each) => each.person === person)?.agency ?? ""
    return { key: person, person, agency, province: provinceOf(agencies, agency) }
  }
  const placed = groups.map((group) => [
    ...peopleIn(group).map(unitOf),
    ...group.counts.flatMap(({ label, count }) =>
      crowdOf({ label, count: count ?? 0 }, group.name),
    ),
  ])
  const taken = new Set(groups.flatMap(peopleIn))
  const left = [...new Set([...participantsIn(meeting), ...(rest?.pairs.flat() ?? [])])]
    .filter((each) => !taken.has(each))
    .map(unitOf)
  const filled = rest
    ? spread([...left, ...rest.counts.flatMap((each) => crowdOf(each))], placed, rest.pairs)
    : placed
  return groups.map(({ name, topic, rapporteur, counts }, place) => {
    const more = (filled[place] ?? []).slice(placed[place]?.length ?? 0)
    const all = [...(placed[place] ?? []), ...more]
    const heads = added(counts, headsIn(more))
    const report = meeting.groups?.find((each) => each.name === name)?.report
    return {
      name,
      ...(topic ? { topic } : {}),
      ...(rapporteur ? { rapporteur } : {}),
      people: all.flatMap(({ person }) => person ?? []),
      ...(heads.length > 0 ? { counts: heads } : {}),
      ...(report ? { report } : {}),
    }
  })
}

/** Each seat with the group in which its person sits. */
export const seatsIn = (meeting: Meeting, groups: readonly Group[]): readonly Seat[] =>
  (meeting.seats ?? []).map(({ group: _former, ...seat }) => {
    const own = groups.find(({ people }) => people.includes(seat.person))
    return own ? { ...seat, group: own.name } : seat
  })
