import { type Desk, deskRef, peopleOf } from "#shared/agency/agency.ts"
import type { Role } from "#shared/kernel/actor.ts"
import type { AgencyId, PersonId } from "#shared/kernel/id.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import type { Audience } from "#shared/kernel/notice.ts"
import { refKey } from "#shared/kernel/ref.ts"
import type { Membership } from "#shared/membership/membership.ts"
import type { RegionCode } from "#shared/region/region.ts"
import { loadRows, readPage, type Tables } from "../platform/rows.ts"
import type { Barred } from "./barred.ts"
import type { Opens } from "./opens.ts"
import { coordinating, rungsFrom } from "./territory.ts"

async function membersOf(tables: Tables, agency: AgencyId): Promise<readonly Membership[]> {
  const members: Membership[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await readPage(tables, {
      hash: `AGENCY#${agency}`,
      beginsWith: "MEMBER#",
      limit: 100,
      ...(from ? { from } : {}),
    })
    members.push(...page.items.map((item) => item["s"] as Membership))
    from = page.next
  } while (from)
  return members
}

const withRole = (members: readonly Membership[], ...roles: readonly Role[]): PersonId[] =>
  members
    .filter((each) => roles.some((role) => each.roles.includes(role)))
    .map((each) => each.person)

/** Somebody who is told, in the inbox that they have with one agency. */
export type Reader = { readonly agency: AgencyId; readonly person: PersonId }

type House = {
  readonly known: readonly Membership[]
  readonly members: readonly Membership[]
  readonly leaders: readonly PersonId[]
}

/** Of a house those count who may open what it is told of: others stand in for nobody. */
async function houseOf(tables: Tables, agency: AgencyId, opens: Opens): Promise<House> {
  const known = await membersOf(tables, agency)
  const members = known.filter((each) => each.status === "active" && opens(each))
  return { known, members, leaders: withRole(members, "SUPERVISOR", "AGENCY_ADMIN") }
}

const orLeaders = ({ leaders }: House, people: readonly PersonId[]): readonly PersonId[] =>
  people.length > 0 ? people : leaders

async function peopleAtDesk(
  tables: Tables,
  { members }: House,
  { agency, at }: { readonly agency: AgencyId; readonly at: Instant },
): Promise<readonly PersonId[]> {
  const desk = (await loadRows(tables, [deskRef(agency)])).get(refKey(deskRef(agency)))
  const active = new Set(members.map((each) => each.person))
  const seated = desk ? peopleOf(desk.state as Desk, at) : []
  return seated.filter((person) => active.has(person))
}

/** The roles behind an audience of one house. */
const rolesOf = {
  supervisors: ["SUPERVISOR"],
  administrators: ["AGENCY_ADMIN"],
  coordinators: ["COORDINATOR", "HANDOFF_OFFICER"],
} as const satisfies Record<string, readonly Role[]>

type Told = { readonly audience: Audience; readonly at: Instant; readonly opens: Opens }
type OfHouse = Exclude<Audience, { readonly to: "territory" }>

/**
 * The people of a house behind an audience, as it is at delivery.
 * Nobody at the desk is no reason to tell nobody: then its administrators and supervisors hear.
 */
async function peopleFor(
  tables: Tables,
  { audience, at, opens }: Told & { readonly audience: OfHouse },
): Promise<readonly PersonId[]> {
  const { agency } = audience
  const house = await houseOf(tables, agency, opens)
  const { known, members } = house
  if (audience.to === "person") {
    // Whoever has left cannot hear: then their supervisors do, or the end of the story is lost.
    // Whoever is invited finds it with their first sign-in.
    const own = known.find((each) => each.person === audience.person)
    const isHere = own?.status === "active" || own?.status === "invited"
    if (isHere) return opens(own) ? [audience.person] : []
    return orLeaders(house, withRole(members, "SUPERVISOR"))
  }
  if (audience.to === "desk") {
    return orLeaders(house, await peopleAtDesk(tables, house, { agency, at }))
  }
  return orLeaders(house, withRole(members, ...rolesOf[audience.to]))
}

type Region = Extract<Audience, { readonly to: "territory" }>

/** Those who coordinate a territory, each in their own agency's inbox; none that `mayHear` bars. */
async function coordinatorsFor(
  tables: Tables,
  { region, level, opens }: Region & Pick<Told, "opens">,
  mayHear: (reader: Reader) => boolean,
): Promise<readonly Reader[]> {
  for (const rung of rungsFrom(level)) {
    const agencies = await coordinating(tables, region as RegionCode, rung)
    const readers = await Promise.all(
      agencies.map(async (agency) => {
        const house = await houseOf(tables, agency, opens)
        const people = withRole(house.members, "COORDINATOR").map((person) => ({ agency, person }))
        const heard = people.filter(mayHear)
        const leaders = house.leaders.map((person) => ({ agency, person })).filter(mayHear)
        return heard.length > 0 ? heard : leaders
      }),
    )
    const all = readers.flat()
    if (all.length > 0) return all
  }
  return []
}

/** Everybody a notice is for, as it is at delivery; never somebody who must not learn of the child. */
export async function readersFor(
  tables: Tables,
  { audience, at, opens }: Told,
  { persons, agencies }: Barred,
): Promise<readonly Reader[]> {
  const mayHear = ({ person, agency }: Reader): boolean =>
    !persons.includes(person) && !agencies.includes(agency)
  if (audience.to === "territory") return coordinatorsFor(tables, { ...audience, opens }, mayHear)
  const people = await peopleFor(tables, { audience, at, opens })
  return people.map((person) => ({ agency: audience.agency, person })).filter(mayHear)
}
