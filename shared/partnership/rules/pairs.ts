import { create, replace, type Write } from "../../kernel/decision.ts"
import { type Row, refKey } from "../../kernel/ref.ts"
import { type Pair, type Partnership, pairRef, pairsOf, partnershipRef } from "../partnership.ts"

/** So many agreements two agencies may share that have not ended: a handoff asks each of them. */
export const pairLimit = 20

const isFull = ({ state }: Row<Pair>): boolean => state.partnerships.length >= pairLimit

/** Of full pairs, what they list: what has ended makes room. */
export const listedIn = (pairs: readonly Row<Pair>[]) =>
  [...new Set(pairs.filter(isFull).flatMap(({ state }) => state.partnerships))].map(partnershipRef)

/** Both are final, so that nothing listed here comes back into force. */
const isFinal = ({ status }: Partnership): boolean => status === "ended" || status === "declined"

/**
 * Lists a new agreement under each of its pairs; a full list lets go of what has ended.
 * @returns nothing where two parties share too many that have not
 */
export function pairWrites(
  agreement: Pick<Partnership, "id" | "kind" | "parties">,
  pairs: readonly Row<Pair>[],
  listed: readonly Row<Partnership>[],
): readonly Write[] | undefined {
  const final = new Set(listed.filter(({ state }) => isFinal(state)).map(({ state }) => state.id))
  const known = new Map(pairs.map((row) => [refKey(row.ref), row]))
  const writes: Write[] = []
  for (const [one, other] of pairsOf(agreement)) {
    const ref = pairRef(one, other)
    const row = known.get(refKey(ref))
    const open = (row?.state.partnerships ?? []).filter((each) => !final.has(each))
    if (open.length >= pairLimit) return undefined
    const state = { partnerships: [...open, agreement.id] }
    writes.push(row ? replace(row, state) : create(ref, state))
  }
  return writes
}
