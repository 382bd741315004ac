import {
  type BlindEntry,
  blindRef,
  type Case,
  type TeamSeatRow,
  teamSeatRef,
} from "../../case/case.ts"
import { movedWrites } from "../../case/rules/blind.ts"
import { seatsGone } from "../../case/rules/team.ts"
import type { Write } from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Handoff } from "../handoff.ts"

/** What was found under `followingRefs`. */
export type Following = {
  readonly seats: readonly Row<TeamSeatRow>[]
  readonly entries: readonly Row<BlindEntry>[]
}

/**
 * Rows beside a case that say whose it is, and follow its custody: the two houses' seats on its
 * team (no other seat changes), and what tells others whom to ask about the same child.
 */
export function followingRefs(row: Row<Handoff> | undefined) {
  const it = row?.state.moves === "custody" ? row.state : undefined
  return {
    seats: it ? [it.from, it.to].map((agency) => teamSeatRef(it.case, agency)) : [],
    entries: (it?.blinds ?? []).map(blindRef),
  }
}

/** @param next the case under its new custodian */
export const follow = ({ seats, entries }: Following, next: Case): readonly Write[] => [
  ...seatsGone(seats, next),
  ...movedWrites(entries, { case: next.id, agency: next.custodian, name: next.custodianName }),
]
