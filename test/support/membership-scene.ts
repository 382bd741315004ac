import type { Agency } from "#shared/agency/agency.ts"
import { agencyRef } from "#shared/agency/agency.ts"
import type { AgencyType } from "#shared/agency/lists/agency-types.ts"
import type { Role } from "#shared/kernel/actor.ts"
import type { AgencyId, PersonId } from "#shared/kernel/id.ts"
import { instantOf } from "#shared/kernel/instant.ts"
import {
  affiliationsRef,
  emailRef,
  type Membership,
  membershipIdOf,
  membershipRef,
  personRef,
  staffingRef,
} from "#shared/membership/membership.ts"
import { type Player, player } from "./cast.ts"
import { putRows, type Seed, seed } from "./rows.ts"
import { type Scene, type Voice, voiceOf } from "./scene.ts"
import { agencyOf } from "./seeds.ts"
import { forge } from "./tokens.ts"

export type Place = readonly [player: Player, status?: Membership["status"]]

export const someone = (name: string, agency: string, ...roles: readonly Role[]): Player =>
  player(name, agency as AgencyId, roles)

/** Rows of one person at one agency, with the address they can be invited by. */
function placeSeeds([who, status = "active"]: Place): Seed[] {
  const { id, agency, name, email, sub, roles } = who
  return [
    seed(personRef(id), { id, name, email }),
    seed(emailRef(email), { person: id }),
    seed({ subject: "subject", parts: [sub] }, { person: id }),
    seed(affiliationsRef(id), { agencies: [agency] }),
    seed(membershipRef(id, agency), {
      id: membershipIdOf(agency, id),
      person: id,
      agency,
      status,
      roles,
      since: instantOf(Date.now() - 1000),
      holds: [],
    }),
  ]
}

export type House = {
  readonly id: string
  readonly type: AgencyType
  readonly more?: Partial<Agency>
  readonly people: readonly Place[]
}

/** An agency with its people, and the staffing that goes with them. */
export async function putHouse(scene: Scene, { id, type, more, people }: House): Promise<void> {
  const agency = id as AgencyId
  const active = people.filter(([, status = "active"]) => status === "active")
  const who = (...wanted: readonly Role[]): readonly PersonId[] =>
    active
      .filter(([{ roles }]) => wanted.some((role) => roles.includes(role)))
      .map(([each]) => each.id)
  await putRows(scene.tables, [
    seed(agencyRef(agency), { ...agencyOf(agency, `Instansi ${id}`, type), ...more }),
    seed(staffingRef(agency), {
      agency,
      admins: who("AGENCY_ADMIN"),
      leaders: who("AGENCY_ADMIN", "SUPERVISOR"),
      members: active.length,
    }),
    ...people.flatMap(placeSeeds),
  ])
}

type Manner = {
  /** Second since 1970 at which everybody signed in; far ahead unless told. */
  readonly signedIn?: number
  /** An API of the test’s own making on the same tables. */
  readonly server?: { readonly fetch: (request: Request) => Response | Promise<Response> }
}

/** Speaks as people whom the sign-in page does not know. */
export function voiceAs(scene: Scene, { signedIn, server }: Manner = {}): Voice {
  const auth_time = signedIn ?? Math.floor(Date.now() / 1000) + 86_400
  const tokens = new Map<string, string>()
  return voiceOf(
    async (path, init) => {
      const url = `${scene.system.url}/v1${path}`
      return server ? server.fetch(new Request(url, init)) : fetch(url, init)
    },
    ({ sub }) => {
      const token = tokens.get(sub) ?? forge(scene.data, sub, { claims: { auth_time } })
      tokens.set(sub, token)
      return token
    },
  )
}
