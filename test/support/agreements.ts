import type { AgencyId } from "#shared/kernel/id.ts"
import { day, type Instant, later } from "#shared/kernel/instant.ts"
import type { AnyVerb } from "#shared/kernel/verb.ts"
import {
  type Partnership,
  type PartnershipId,
  partnershipId,
  partnershipRef,
} from "#shared/partnership/partnership.ts"
import { propose } from "#shared/partnership/propose.ts"
import { sign } from "#shared/partnership/sign.ts"
import { must, wednesday } from "./journey.ts"
import { kiki, koko, seat } from "./town.ts"
import { type Attempt, type Seat, see, type World } from "./world.ts"

export const lukman = seat("lukman", "lksa")

/** What Dinsos and RPSA agree on, unless changed: shelter in Metro for a year. */
export const proposal = (change: Record<string, unknown> = {}) => ({
  kind: "PKS",
  number: "PKS-UJI/1",
  title: "Penampungan sementara",
  parties: ["dinsos", "rpsa"],
  from: wednesday,
  until: later(wednesday, 365 * day),
  clauses: [{ effect: "allow", services: ["TEMPORARY_SHELTER"], regions: ["18.72"] }],
  ...change,
})

/** The same with supplies to an agency and to a province. */
export const programme = (change: Record<string, unknown> = {}) =>
  proposal({
    kind: "COUNTRY_PROGRAMME",
    foci: ["Perlindungan anak"],
    clauses: [{ effect: "deny" }],
    supplies: [
      {
        item: "Masker",
        unit: "kotak",
        deliveries: [
          { to: { agency: "lksa" }, planned: 40 },
          { to: { region: "18", through: "dinsos" } },
        ],
      },
    ],
    ...change,
  })

/** New terms, with a second clause that holds children in conflict with the law back. */
export const terms = (change: Record<string, unknown> = {}) => ({
  from: wednesday,
  until: later(wednesday, 700 * day),
  clauses: [{ effect: "allow" }, { effect: "deny", categories: ["AMPK02_ABH"] }],
  ...change,
})

export const proposing = (input: unknown = proposal(), by: Seat = koko): Attempt => ({
  verb: propose,
  input,
  by,
  at: wednesday,
})

/** Who signs for each agency of the town. */
export const signers: Readonly<Record<string, Seat>> = { dinsos: koko, rpsa: kiki, lksa: lukman }

export function proposedIn(world: World, input: unknown = proposal()): PartnershipId {
  return partnershipId.parse(must(world, proposing(input)).subject.parts[0])
}

/** Proposed by Dinsos, then signed by all the others. */
export function activeIn(world: World, input: unknown = proposal()): PartnershipId {
  const id = proposedIn(world, input)
  signAll(world, id)
  return id
}

export function signAll(world: World, id: PartnershipId, at: Instant = wednesday): void {
  const { parties, signatures, amendment }: Partnership = see(world, partnershipRef(id))
  const signed = new Set((amendment?.signatures ?? signatures).map(({ agency }) => agency))
  const waiting = parties.filter((each: AgencyId) => !signed.has(each))
  for (const agency of waiting) must(world, { verb: sign, id, by: signers[agency] ?? koko, at })
}

/** An act on an agreement, on Wednesday. */
export const acting = (
  verb: AnyVerb,
  [id, by, input]: readonly [string, Seat, unknown?],
  at: Instant = wednesday,
): Attempt => ({ verb, id, by, input: input ?? {}, at })
