import type { AgencyId, PersonId } from "../kernel/id.ts"
import type { Audience, Notice, TerritoryLevel, Urgency } from "../kernel/notice.ts"
import type { Case, TeamSeat } from "./case.ts"
import { isGrave } from "./lists/risk.ts"

/** What happens to a case, as the ledger keeps it. */
export type CaseEvent =
  | "case.opened"
  | "case.changed"
  | "case.assessed"
  | "case.risk-raised"
  | "case.risk-lowered"
  | "case.key-recorded"
  | "case.care-arranged"
  | "case.protected"
  | "case.reunification-checked"
  | "case.identified"
  | "case.team-joined"
  | "case.team-left"
  | "case.worker-named"
  | "case.kept-away"
  | "case.event-recorded"
  | "case.nudged"
  | "case.conference-asked"
  | "case.revealed"
  | "case.closed"
  | "case.reopened"
  | "case.care-taken"
  | "case.breached"
  | "case.detention-ends"

/** What people are told of a case; about events of their own, and of what follows from one. */
export type CaseNotice = CaseEvent | "case.opened-by" | "case.rights-violation"

export const person = (agency: AgencyId, who: PersonId): Audience => ({
  to: "person",
  agency,
  person: who,
})
export const supervisors = (agency: AgencyId): Audience => ({ to: "supervisors", agency })
export const desk = (agency: AgencyId): Audience => ({ to: "desk", agency })
/** Whoever coordinates the child's district, its province, or the centre. */
export const territory = (it: Case, level: TerritoryLevel): Audience => ({
  to: "territory",
  agency: it.custodian,
  region: it.region,
  level,
})

/** One message about a case to each of these. */
export const tell = (
  [kind, urgency]: readonly [CaseNotice, Urgency],
  { id }: Pick<Case, "id">,
  audiences: readonly Audience[],
): readonly Notice[] =>
  audiences.map((audience) => ({ kind, urgency, audience, about: { noun: "cases", id } }))

/** Who answers for a child in its house: the worker, and those who lead them. */
export const responsible = ({ custodian, worker }: Case): readonly Audience[] => [
  ...(worker ? [person(custodian, worker)] : []),
  supervisors(custodian),
]

export const urgencyOf = ({ risk }: Pick<Case, "risk">): Urgency => (isGrave(risk) ? "now" : "week")

/** The desks of those who work on the case beside its custodian. */
export const teamDesks = ({ team }: Pick<Case, "team">): readonly Audience[] =>
  team.map(({ agency }) => desk(agency))

const isBridge = ({ role }: TeamSeat): boolean => role === "bridge"

const bridges = ({ team }: Pick<Case, "team">): readonly Audience[] =>
  team.filter(isBridge).flatMap(({ agency }) => [desk(agency), supervisors(agency)])

/** Bapas and whoever else works with the child: each can do something about it. */
const providerDesks = ({ team }: Pick<Case, "team">): readonly Audience[] =>
  team.filter(({ role }) => role === "provider").map(({ agency }) => desk(agency))

/** A child's rights were violated: its house, its whole team, and the district hear at once. */
export const onViolation = (it: Case): readonly Notice[] =>
  tell(["case.rights-violation", "now"], it, [
    ...responsible(it),
    ...bridges(it),
    ...providerDesks(it),
    territory(it, "district"),
  ])

/** The longest time a child may be held is nearly over: whoever can see to its release hears. */
export const onDetentionEnds = (it: Case): readonly Notice[] =>
  tell(["case.detention-ends", "now"], it, [...responsible(it), ...bridges(it)])

/** A clock of the case ran out: its house first, from the second rung on the district too. */
export const onBreach = (it: Case, rung: number): readonly Notice[] =>
  tell(["case.breached", isGrave(it.risk) ? "now" : "week"], it, [
    ...responsible(it),
    ...(rung > 1 ? [territory(it, "district")] : []),
  ])
