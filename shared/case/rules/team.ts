import type { Agency } from "../../agency/agency.ts"
import { agencyTypes } from "../../agency/lists/agency-types.ts"
import { create, remove, replace, type Write } from "../../kernel/decision.ts"
import type { AgencyId } from "../../kernel/id.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { type Case, type TeamSeat, type TeamSeatRow, teamSeatRef } from "../case.ts"
import type { TeamRole } from "../lists/care.ts"
import { refuseCase } from "../refusals.ts"

/** So many agencies work on one case beside its custodian: each is told, each has a row. */
const mostSeats = 20

/**
 * Why a kind of agency does not sit in this role: who only meets never does, who only counts may
 * look on where a single case is its affair (KPAI, the directorate), and a bridge is an LPA.
 */
function unfitKind({ type }: Pick<Agency, "type">, role: TeamRole): Refusal | undefined {
  const { category, ceiling, receives } = agencyTypes[type]
  if (category === "COMMUNITY" || ceiling === "MEET") return refuseCase("case.agency-sees-no-case")
  if (ceiling === "AGG" && !(receives && role === "observer")) {
    return refuseCase("case.agency-sees-no-case")
  }
  return role === "bridge" && ceiling !== "STATUS" ? refuseCase("case.bridge-only-lpa") : undefined
}

/** Why an agency does not take this seat. */
export function unfitForTeam(
  it: Case,
  agency: Row<Agency> | undefined,
  role: TeamRole,
): Refusal | undefined {
  if (agency?.state.status !== "active") return refuseCase("case.agency-unknown")
  const { id } = agency.state
  if (it.conflictedAgencies.includes(id)) return refuseCase("case.agency-conflicted")
  if (it.custodian === id) return refuseCase("case.agency-is-custodian")
  const seat = it.team.find((each) => each.agency === id)
  if (seat?.role === role) return refuseCase("case.already-in-team")
  if (!seat && it.team.length >= mostSeats) return refuseCase("case.team-full")
  return unfitKind(agency.state, role)
}

export const withSeat = (team: Case["team"], seat: TeamSeat): Case["team"] => [
  ...team.filter(({ agency }) => agency !== seat.agency),
  seat,
]

export const withoutSeats = (team: Case["team"], ...agencies: readonly AgencyId[]): Case["team"] =>
  team.filter(({ agency }) => !agencies.includes(agency))

/** The rows by which the team's agencies find the case in their own list. */
export const seatRefs = (child: Row<Case> | undefined): readonly Ref<TeamSeatRow>[] =>
  child ? child.state.team.map(({ agency }) => teamSeatRef(child.state.id, agency)) : []

const seatRow = (it: Case, { agency, role }: TeamSeat): TeamSeatRow => ({
  case: it.id,
  agency,
  role,
  openedAt: it.openedAt,
})

const heldSeats = ({ status, team }: Case): Case["team"] => (status === "open" ? team : [])

/** Of these rows go those whose seat nobody holds any more. */
export const seatsGone = (rows: readonly Row<TeamSeatRow>[], next: Case): readonly Write[] =>
  rows
    .filter(({ state }) => !heldSeats(next).some(({ agency }) => agency === state.agency))
    .map(remove)

/** What it takes to make the rows of the seats say what the case says now. */
export function seatWrites(rows: readonly Row<TeamSeatRow>[], next: Case): readonly Write[] {
  const seats = heldSeats(next)
  const kept = seats.flatMap((seat) => {
    const row = rows.find(({ state }) => state.agency === seat.agency)
    const state = seatRow(next, seat)
    if (!row) return [create(teamSeatRef(next.id, seat.agency), state)]
    return row.state.role === seat.role ? [] : [replace(row, state)]
  })
  return [...seatsGone(rows, next), ...kept]
}
