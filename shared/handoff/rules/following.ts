import {
  type BlindEntry,
  blindRef,
  type Case,
  type MovingWords,
  type TeamSeatRow,
  teamSeatRef,
} from "../../case/case.ts"
import { movedWrites, ownOf } from "../../case/rules/blind.ts"
import { seatsGone } from "../../case/rules/team.ts"
import { remove, type Write } from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Handoff } from "../handoff.ts"

/** What was found under `followingRefs`. */
export type Following = {
  readonly seats: readonly Row<TeamSeatRow>[]
  readonly entries: readonly Row<BlindEntry>[]
  /** Words of the child that were recorded on its way. */
  readonly words: Row<MovingWords> | undefined
}

/**
 * Rows beside a case that say whose it is, and follow its custody: the two houses' seats on its
 * team (no other seat changes), and what tells others whom to ask about the same child.
 */
export function followingRefs(row: Row<Handoff> | undefined, words: Row<MovingWords> | undefined) {
  const blinds = new Set([...(row?.state.blinds ?? []), ...((row && words?.state.blinds) ?? [])])
  const it = row?.state.moves === "custody" ? row.state : undefined
  return {
    seats: it ? [it.from, it.to].map((agency) => teamSeatRef(it.case, agency)) : [],
    entries: it ? [...blinds].map(blindRef) : [],
  }
}

/** @param next the case under its new custodian */
export const follow = ({ seats, entries, words }: Following, next: Case): readonly Write[] => [
  ...seatsGone(seats, next),
  ...movedWrites(entries, ownOf(next)),
  ...(words ? [remove(words)] : []),
]
