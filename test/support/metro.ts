import { agencyNamed } from "#infra/local/demo/agencies.ts"
import { type AgencyEntry, agencyOf } from "#infra/local/demo/agency-entry.ts"
import { partnershipRows } from "#infra/local/demo/partnerships.ts"
import { people } from "#infra/local/demo/people.ts"
import { agencyRows, peopleRows } from "#infra/local/demo/register.ts"
import type { SystemOptions } from "#infra/local/system.ts"
import { agencyRef, capacityRef } from "#shared/agency/agency.ts"
import { tokensOf } from "#shared/agency/rules/register-rows.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, type Instant, later } from "#shared/kernel/instant.ts"
import { pairRef, partnershipId, partnershipRef } from "#shared/partnership/partnership.ts"
import type { Cast, Player } from "./cast.ts"
import { type Seed, seed } from "./rows.ts"
import { openSceneOn, type Scene } from "./scene.ts"

/** Somebody of the demonstration at their first agency, by address. */
export function metroPlayer(email: string): Player {
  const person = people.find((each) => each.email === email)
  const [place] = person?.agencies ?? []
  if (!person || !place) throw new Error(`nobody of Metro has the address ${email}`)
  const { name, sub, totpSecret, agencies } = person
  return {
    id: personId.parse(person.id),
    name,
    email,
    sub,
    totpSecret,
    agency: agencyId.parse(place.agency),
    roles: place.roles,
    agencies,
  }
}

/** A house for children in conflict with the law: the demonstration has none in Metro. */
const lpks: AgencyEntry = {
  id: "lpks-metro",
  name: "LPKS Bina Muda Metro",
  type: "LPKS",
  region: "18.72",
  services: ["TEMPORARY_SHELTER", "RESIDENTIAL_CARE"],
  open: "always",
}

const dinsos = agencyId.parse("dinsos-metro")
const centre = agencyId.parse("balai-rumbai")
const standing = partnershipId.parse("pks-dinsos-metro-balai-rumbai")
const agreed = partnershipId.parse("pks-residensial-rumbai")

/** What the ministry's centre gives beside what the demonstration says: residential ATENSI. */
function residentialSeeds(now: Instant): readonly Seed[] {
  const known = agencyNamed(centre)
  const balai = { ...known, services: [...known.services, "RESIDENTIAL_CARE"] } as const
  const [places, taken] = [120, 25]
  const room = places - taken
  const counted = { places, taken, reserved: 0, room, closed: false, asOf: now }
  return [
    seed(agencyRef(centre), balai),
    seed(capacityRef(centre, "RESIDENTIAL_CARE"), {
      agency: centre,
      service: "RESIDENTIAL_CARE",
      ...counted,
    }),
    seed(pairRef(dinsos, centre), { partnerships: [standing, agreed] }),
    seed(partnershipRef(agreed), {
      id: agreed,
      kind: "PKS",
      number: "PKS-UJI/13/RUMBAI",
      title: "ATENSI residensial bagi anak dari Kota Metro",
      parties: [dinsos, centre],
      status: "active",
      version: 1,
      signatures: [],
      earlier: [],
      foci: [],
      supplies: [],
      from: later(now, -30 * day),
      until: later(now, 300 * day),
      clauses: [
        {
          id: "1",
          effect: "allow",
          services: ["RESIDENTIAL_CARE"],
          regions: ["18.72"],
          categories: [],
          data: ["MASKED", "SUMMARY", "IDENTITY"],
        },
      ],
    }),
  ]
}

function lpksSeeds(): readonly Seed[] {
  const agency = agencyOf(lpks)
  const found = tokensOf(agency).map(({ ref, state }): Seed => [ref, state])
  return [seed(agencyRef(agency.id), agency), ...found]
}

const castOfMetro = (): Cast => {
  const [worker, supervisor, officer, coordinator, stranger] = [
    metroPlayer("wulan@dinsos-metro.example"),
    metroPlayer("hendra@dinsos-metro.example"),
    metroPlayer("ningsih@dinsos-metro.example"),
    metroPlayer("fitria@pksai-metro.example"),
    metroPlayer("yanti@lpa-lampung-tengah.example"),
  ]
  const all = people.map(({ email }) => metroPlayer(email))
  const rest = { supervisors: [supervisor], officers: [officer], strangers: [stranger], all }
  return { worker, supervisor, coordinator, ...rest }
}

/** The agencies, people and agreements of the demonstration, and not one case. */
export const openMetro = (options: Partial<SystemOptions>): Promise<Scene> =>
  openSceneOn(
    {
      cast: castOfMetro(),
      people,
      seeds: (now) => [
        [...agencyRows(now), ...peopleRows(now), ...partnershipRows(now)].map(
          ({ ref, state }): Seed => [ref, state],
        ),
        [...lpksSeeds(), ...residentialSeeds(now)],
      ],
    },
    options,
  )
