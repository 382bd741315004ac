import type { Role } from "#shared/kernel/actor.ts"
import type { AgencyId, PersonId } from "#shared/kernel/id.ts"

export const agencyIds = {
  source: "dinsos-uji" as AgencyId,
  target: "lpa-uji" as AgencyId,
  third: "lksa-uji" as AgencyId,
}

/** Somebody of a test: everything the sign-in and the register know of them. */
export type Player = {
  readonly id: PersonId
  readonly name: string
  readonly email: string
  readonly sub: string
  readonly totpSecret: string
  readonly agency: AgencyId
  readonly roles: readonly Role[]
  readonly agencies: readonly { agency: string; agencyName: string; roles: readonly string[] }[]
}

type Post = Pick<Player, "agency" | "roles">

export const player = (name: string, agency: AgencyId, roles: readonly Role[]): Player => ({
  id: name as PersonId,
  name: `Orang ${name}`,
  email: `${name}@${agency}.example`,
  sub: `sub-${name}`,
  totpSecret: "JBSWY3DPEHPK3PXP",
  agency,
  roles,
  agencies: [{ agency, agencyName: agency, roles }],
})

const crowd = (count: number, prefix: string, { agency, roles }: Post): Player[] =>
  Array.from({ length: count }, (_, place) => player(`${prefix}-${place + 1}`, agency, roles))

export type Cast = {
  readonly worker: Player
  readonly supervisor: Player
  readonly supervisors: readonly Player[]
  readonly officers: readonly Player[]
  readonly coordinator: Player
  readonly strangers: readonly Player[]
  readonly all: readonly Player[]
}

/** The people of three agencies: who sends, who receives, and who has no business here. */
export function castOf(size = 2): Cast {
  const worker = player("pekerja", agencyIds.source, ["CASE_MANAGER"])
  const supervisors = crowd(size, "supervisor", {
    agency: agencyIds.source,
    roles: ["SUPERVISOR"],
  })
  const officers = crowd(size, "petugas", {
    agency: agencyIds.target,
    roles: ["HANDOFF_OFFICER"],
  })
  const coordinator = player("koordinator", agencyIds.source, ["COORDINATOR"])
  const strangers = crowd(2, "asing", {
    agency: agencyIds.third,
    roles: ["HANDOFF_OFFICER", "SUPERVISOR"],
  })
  const [supervisor] = supervisors
  if (!supervisor) throw new Error("a cast has a supervisor")
  const all = [worker, ...supervisors, ...officers, coordinator, ...strangers]
  return { worker, supervisor, supervisors, officers, coordinator, strangers, all }
}
