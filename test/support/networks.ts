import { agencyRef } from "#shared/agency/agency.ts"
import { agencyId } from "#shared/kernel/id.ts"
import { type Instant, later } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import { admit } from "#shared/network/admit.ts"
import { agree } from "#shared/network/agree.ts"
import { found } from "#shared/network/found.ts"
import { type NetworkId, networkRef } from "#shared/network/network.ts"
import { propose } from "#shared/network/propose.ts"
import { objectionPeriod } from "#shared/network/rules/admission.ts"
import { must, wednesday } from "./journey.ts"
import { kiki, koko, lia, oki, seat, town } from "./town.ts"
import { type Attempt, mend, put, type Seat, see, type World } from "./world.ts"

export const lukman = seat("lukman", "lksa")

/** The PKSAI of Kota Metro, chaired by its Dinas Sosial. */
export const founding = (change: Record<string, unknown> = {}) => ({
  name: "PKSAI Kota Metro",
  kind: "PKSAI",
  level: "DISTRICT",
  region: "18.72",
  decree: { number: "SK-UJI/463", date: "2026-01-15", issuer: "Wali Kota Metro" },
  chair: { agency: "dinsos", title: "Kepala Dinas Sosial" },
  sector: "SOCIAL",
  ...change,
})

export const acting = (
  verb: AnyVerb,
  [id, by, input]: readonly [string, Seat, unknown?],
  at: Instant = wednesday,
): Attempt => ({ verb, id, by, input: input ?? {}, at })

/** The first instant at which nobody may object any more. */
export const ripe: Instant = later(wednesday, objectionPeriod)

/** Who speaks for each agency, and whom it names: a focal point and a deputy. */
export const people = {
  rpsa: { by: kiki, named: { focalPoint: oki.person, deputy: kiki.person } },
  lksa: { by: lukman, named: { focalPoint: lia.person } },
} as const
type Joining = keyof typeof people

export function foundedIn(world: World, input: unknown = founding()): NetworkId {
  const attempt = { verb: found, input, by: koko, at: wednesday }
  return must(world, attempt).subject.parts[0] as NetworkId
}

/** Proposed by Dinsos, and agreed to by itself. */
export function candidateIn(world: World, id: NetworkId, agency: Joining): void {
  const { by, named } = people[agency]
  must(world, acting(propose, [id, koko, { agency, sector: "CARE" }]))
  must(world, acting(agree, [id, by, named]))
}

/** A network with these members besides Dinsos. */
export function networkOf(...joining: readonly Joining[]): readonly [World, NetworkId] {
  const world = town()
  const id = foundedIn(world)
  for (const agency of joining) {
    candidateIn(world, id, agency)
    must(world, acting(admit, [id, koko, { agency }], ripe))
  }
  return [world, id]
}

/** Takes an agency of the town out of work. */
export const suspendIn = (world: World, agency: string): void =>
  mend(world, agencyRef(agencyId.parse(agency)), { status: "suspended" })

/** So many further agencies of the register. */
export function crowdIn(world: World, size: number) {
  const known = see(world, agencyRef(agencyId.parse("rpsa")))
  const ids = Array.from({ length: size }, (_, place) => agencyId.parse(`mitra-${place}`))
  for (const id of ids) put(world, agencyRef(id), { ...known, id })
  return ids
}

export const networkIn = (world: World, id: NetworkId) => see(world, networkRef(id))
