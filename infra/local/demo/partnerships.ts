import { agencyId, personId } from "#shared/kernel/id.ts"
import { day, type Instant, instantSchema, later } from "#shared/kernel/instant.ts"
import { refKey } from "#shared/kernel/ref.ts"
import {
  type Pair,
  type Partnership,
  type PartnershipId,
  pairRef,
  pairsOf as pairsBehind,
  partnershipId,
  partnershipRef,
  type Signature,
} from "#shared/partnership/partnership.ts"
import { listWrites } from "#shared/partnership/rules/change.ts"
import { type Agreement, agreements } from "./agreements.ts"
import { staffOf } from "./people.ts"
import { type Seed, seed } from "./rows.ts"

const whenOf = (when: number | string, now: Instant): Instant =>
  typeof when === "number" ? later(now, when * day) : instantSchema.parse(`${when}T00:00:00+07:00`)

/** Somebody of each party signed on the day from which it counts. */
const signaturesOf = (parties: readonly string[], at: Instant): readonly Signature[] =>
  parties.flatMap((agency) => {
    const [first] = staffOf(agency)
    if (!first) return []
    return [{ agency: agencyId.parse(agency), person: personId.parse(first.id), at }]
  })

function partnershipOf(agreement: Agreement, now: Instant): Partnership {
  const { from, until, clauses, parties, ...rest } = agreement
  return {
    ...rest,
    id: partnershipId.parse(agreement.id),
    parties: parties.map((each) => agencyId.parse(each)),
    version: 1,
    signatures: signaturesOf(parties, whenOf(from, now)),
    earlier: [],
    foci: agreement.foci ?? [],
    supplies: agreement.supplies ?? [],
    from: whenOf(from, now),
    until: whenOf(until, now),
    clauses: clauses.map((each, place) => ({
      services: [],
      regions: [],
      categories: [],
      data: ["MASKED", "SUMMARY", "IDENTITY"],
      effect: "allow",
      ...each,
      id: String(place + 1),
    })),
  }
}

/** Which agreements stand between each two: ended ones too, so that a guard can say why not. */
function pairsOf(partnerships: readonly Partnership[]): readonly Seed[] {
  const pairs = new Map<string, Seed & { readonly state: Pair }>()
  for (const { id, kind, parties } of partnerships) {
    for (const [one, other] of pairsBehind({ kind, parties })) {
      const ref = pairRef(one, other)
      const before: readonly PartnershipId[] = pairs.get(refKey(ref))?.state.partnerships ?? []
      pairs.set(refKey(ref), { ref, state: { partnerships: [...before, id] } })
    }
  }
  return [...pairs.values()]
}

/** The entry in each party's own list, as the verbs make it. */
const listedOf = (partnership: Partnership): readonly Seed[] =>
  listWrites(partnership, { lists: [] }).flatMap((write) =>
    write.how === "create" ? [seed(write.ref, write.state)] : [],
  )

/** The agreements as rows, and the row of each two agencies that share one. */
export function partnershipRows(now: Instant): readonly Seed[] {
  const partnerships = agreements.map((each) => partnershipOf(each, now))
  return [
    ...partnerships.map((each) => seed(partnershipRef(each.id), each)),
    ...partnerships.flatMap(listedOf),
    ...pairsOf(partnerships),
  ]
}
