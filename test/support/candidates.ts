import fc from "fast-check"
import { type AgencyType, agencyTypeCodes } from "#shared/agency/lists/agency-types.ts"
import type { AgencyCard } from "#shared/agency/rules/card.ts"
import type { Ask, Candidate } from "#shared/directory/rules/candidate.ts"
import { rankCandidates } from "#shared/directory/rules/rank.ts"
import type { AgencyId } from "#shared/kernel/id.ts"
import type { PartnershipId } from "#shared/partnership/partnership.ts"
import type { RegionCode } from "#shared/region/region.ts"

export const metro = "18.72" as RegionCode
export const lampungTengah = "18.02" as RegionCode
export const wayKanan = "18.08" as RegionCode
export const pekanbaru = "14.71" as RegionCode
export const us = "lpa-metro" as AgencyId

/** A girl of 13, victim of a sexual crime, who needs a bed. */
export const ask = (change: Partial<Ask> = {}): Ask => ({
  from: us,
  region: metro,
  service: "TEMPORARY_SHELTER",
  category: "AMPK10_SEXUAL_CRIME",
  age: 13,
  sex: "F",
  abhPosition: "VICTIM",
  ...change,
})

export const card = (change: Partial<AgencyCard> = {}): AgencyCard => ({
  id: "rumah-aman" as AgencyId,
  name: "Rumah Aman",
  type: "LKSA",
  region: metro,
  catchment: [metro],
  services: ["TEMPORARY_SHELTER"],
  serves: { ages: [0, 17], sexes: ["F", "M"], categories: [] },
  zone: "WIB",
  status: "active",
  grade: "A",
  ...change,
})

export const covered = { partnership: "pks-1" as PartnershipId, number: "PKS/1", clause: "1" }
export const free = (room: number) => ({ known: true, room, stale: false })
export const uncounted = { known: false, room: 0, stale: false }

/** Fits in every respect unless changed. */
export const candidate = (
  agency: Partial<AgencyCard> = {},
  change: Partial<Omit<Candidate, "agency">> = {},
): Candidate => ({
  agency: card(agency),
  room: free(2),
  load: 0.5,
  cover: covered,
  ...change,
})

const places = [metro, lampungTengah, wayKanan, pekanbaru, "18" as RegionCode]
const roomOf = fc.oneof(
  fc.nat(4).map(free),
  fc.constantFrom(uncounted, { known: false, room: 3, stale: true }),
)
// Half of them LKSA, so that many of a crowd compete.
const typeOf: fc.Arbitrary<AgencyType> = fc.oneof(
  fc.constant<AgencyType>("LKSA"),
  fc.constantFrom<AgencyType>(...agencyTypeCodes),
)

const cardOfAny = (id: number): fc.Arbitrary<AgencyCard> =>
  fc.record({
    id: fc.constant(`instansi-${id}` as AgencyId),
    name: fc.constantFrom("Bina", "Harapan", "Kasih"),
    type: typeOf,
    region: fc.constantFrom(...places),
    catchment: fc.constantFrom([metro], [metro], ["18" as RegionCode], [lampungTengah]),
    services: fc.constantFrom(
      ["TEMPORARY_SHELTER"],
      ["TEMPORARY_SHELTER", "EDUCATION"],
      ["EDUCATION"],
    ),
    serves: fc.constantFrom(
      { ages: [0, 17], sexes: ["F", "M"], categories: [] },
      { ages: [0, 17], sexes: ["F", "M"], categories: [] },
      { ages: [0, 5], sexes: ["F", "M"], categories: [] },
      { ages: [0, 17], sexes: ["M"], categories: [] },
      { ages: [0, 17], sexes: ["F", "M"], categories: ["AMPK13_NEGLECT"] },
    ),
    zone: fc.constant("WIB"),
    status: fc.constantFrom("active", "active", "active", "suspended", "succeeded", "pending"),
    grade: fc.constantFrom("A", "B", "C", "NONE", undefined),
    location: fc.option(
      fc.record({
        latitude: fc.double({ min: -6, max: -4, noNaN: true }),
        longitude: fc.double({ min: 104, max: 106, noNaN: true }),
      }),
      { nil: undefined },
    ),
  }) as fc.Arbitrary<AgencyCard>

const candidateAny = (id: number): fc.Arbitrary<Candidate> =>
  fc
    .record(
      {
        agency: id === 0 ? cardOfAny(0).map((own) => ({ ...own, id: us })) : cardOfAny(id),
        room: roomOf,
        load: fc.double({ min: 0, max: 1.2, noNaN: true }),
        cover: fc.constant(covered),
      },
      { requiredKeys: ["agency", "room"] },
    )
    .map((each) => each as Candidate)

/** Agencies of every kind and standing, the one that asks among them; no two of one id. */
export const crowd: fc.Arbitrary<readonly Candidate[]> = fc
  .integer({ min: 1, max: 9 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, id) => candidateAny(id))))

export const askAny: fc.Arbitrary<Ask> = fc
  .record(
    {
      category: fc.constantFrom("AMPK02_ABH", "AMPK10_SEXUAL_CRIME", "AMPK13_NEGLECT"),
      age: fc.nat(18),
      sex: fc.constantFrom("F" as const, "M" as const),
      abhPosition: fc.constantFrom("CONFLICT" as const, "VICTIM" as const, "WITNESS" as const),
      siblings: fc.integer({ min: 1, max: 4 }),
      data: fc.constantFrom("SUMMARY" as const, "IDENTITY" as const),
      conflicted: fc.constant(["instansi-1", "instansi-2"] as AgencyId[]),
      origin: fc.constant({ latitude: -5.11, longitude: 105.31 }),
    },
    { requiredKeys: [] },
  )
  .map((change): Ask => ({ from: us, region: metro, service: "TEMPORARY_SHELTER", ...change }))

/** Who fits, the best first. */
export const idsIn = (given: Ask, candidates: readonly Candidate[]): readonly string[] =>
  rankCandidates(given, candidates).fit.map(({ agency }) => agency.id)
