import { type AgencyEntry, agencyOf } from "#infra/local/demo/agency-entry.ts"
import { partnershipRows } from "#infra/local/demo/partnerships.ts"
import { people as demoPeople } from "#infra/local/demo/people.ts"
import { agencyRows, peopleRows } from "#infra/local/demo/register.ts"
import type { SystemOptions } from "#infra/local/system.ts"
import { type Desk, deskRef } from "#shared/agency/agency.ts"
import type { Role } from "#shared/kernel/actor.ts"
import { agencyId } from "#shared/kernel/id.ts"
import type { Instant } from "#shared/kernel/instant.ts"
import { castOf, type Player, player } from "./cast.ts"
import { pactOf, registered } from "./register.ts"
import { type Seed, seed } from "./rows.ts"
import { openSceneOn, type Scene } from "./scene.ts"
import { peopleSeeds } from "./seeds.ts"

/** A house that the demonstration lacks, and who works there: the first officer answers the desk. */
export type TownHouse = { readonly entry: AgencyEntry; readonly staff: readonly Player[] }

/** What a scenario adds to the register of the demonstration. */
export type Additions = {
  readonly houses: readonly TownHouse[]
  /** Who has an agreement with whom, about everything. */
  readonly pacts: readonly (readonly [string, string])[]
}

/** An invented house with its people, by given name. */
export const staffed = (
  entry: AgencyEntry,
  people: Readonly<Record<string, readonly Role[]>>,
): TownHouse => ({
  entry,
  staff: Object.entries(people).map(([given, roles]) => ({
    ...player(`${given.toLowerCase()}-${entry.id}`, agencyId.parse(entry.id), roles),
    name: `${given} Peragaan`,
  })),
})

/** The first of a house who holds this role. */
export function memberOf({ entry, staff }: TownHouse, role: Role): Player {
  const found = staff.find(({ roles }) => roles.includes(role))
  if (!found) throw new Error(`nobody at ${entry.id} is ${role}`)
  return found
}

function deskSeeds({ entry, staff }: TownHouse): readonly Seed[] {
  const agency = agencyId.parse(entry.id)
  const [onDuty, ...roster] = staff
    .filter(({ roles }) => roles.includes("HANDOFF_OFFICER"))
    .map(({ id }) => id)
  if (!onDuty) return []
  const desk: Desk = { agency, active: true, onDuty, roster, weeks: [] }
  return [seed(deskRef(agency), desk)]
}

const seedsOf = ({ houses, pacts }: Additions, now: Instant): readonly Seed[] => [
  ...houses.flatMap(({ entry }) => registered(agencyOf(entry))),
  ...houses.flatMap(deskSeeds),
  ...houses.flatMap(({ staff }) => peopleSeeds(staff)),
  ...pacts.flatMap(([one, other]) => pactOf([agencyId.parse(one), agencyId.parse(other)], now)),
]

/** The register of the demonstration without its stories, and the houses that one scenario adds. */
export const openTown = (town: Additions, options: Partial<SystemOptions> = {}): Promise<Scene> =>
  openSceneOn(
    {
      cast: castOf(1),
      people: [...demoPeople, ...town.houses.flatMap(({ staff }) => staff)],
      seeds: (now) => [
        [...agencyRows(now), ...peopleRows(now), ...partnershipRows(now)].map(
          ({ ref, state }): Seed => [ref, state],
        ),
        seedsOf(town, now),
      ],
    },
    options,
  )
