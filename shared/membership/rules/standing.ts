import type { Agency } from "../../agency/agency.ts"
import { type Actor, hasRole } from "../../kernel/actor.ts"
import { type Reliance, rely } from "../../kernel/decision.ts"
import type { AgencyId, PersonId } from "../../kernel/id.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { type Membership, partsOfMembership, type Staffing } from "../membership.ts"
import { refuse } from "../refusals.ts"

/** The membership a path names; one that cannot exist is looked for like any other. */
export const subjectRef = (id: string): Ref<Membership> => ({ subject: "membership", parts: [id] })

/** The two halves of the id in a path, whether or not there is such a membership. */
export const halvesOf = (id: string): readonly [AgencyId, PersonId] =>
  partsOfMembership(id) ?? ["unknown" as AgencyId, "unknown" as PersonId]

/**
 * Its agency knows a membership, the person does, and so do those who vouch for it: the agency
 * that invited from outside, the one that asked for roles, and the ones that may agree.
 */
export const knowsMembership = (
  { agency, person, asked, invitedBy }: Membership,
  actor: Pick<Actor, "agency" | "person">,
): boolean =>
  agency === actor.agency ||
  person === actor.person ||
  invitedBy === actor.agency ||
  asked?.agency === actor.agency ||
  asked?.seconders.includes(actor.agency) === true

type Statuses = readonly Membership["status"][]

/** What most acts on a membership need: it is known, at the right stage, and of the own agency. */
export function standing(
  row: Row<Membership> | undefined,
  actor: Actor,
  statuses: Statuses,
): Refusal | undefined {
  if (!row || !knowsMembership(row.state, actor)) return refuse("membership.missing")
  if (row.state.agency !== actor.agency) return refuse("membership.not-yours")
  return wrongState(row.state, statuses)
}

export const wrongState = ({ status }: Membership, statuses: Statuses): Refusal | undefined =>
  statuses.includes(status) ? undefined : refuse("membership.wrong-state", { status })

export const notForOneself = ({ person }: Membership, actor: Actor): Refusal | undefined =>
  person === actor.person ? refuse("membership.oneself") : undefined

/** Whether those who invited from outside still answer for a membership: nobody leads there yet. */
export const answersFor = (
  { invitedBy }: Membership,
  staffing: Staffing | undefined,
  actor: Actor,
): boolean => invitedBy === actor.agency && (staffing?.admins ?? []).length === 0

/** What is done for another agency rests on the own one: suspended, it has no say elsewhere. */
export const notElsewhere = (
  agency: AgencyId,
  own: Row<Agency> | undefined,
  actor: Actor,
): Refusal | undefined =>
  agency === actor.agency || own?.state.status === "active"
    ? undefined
    : refuse("membership.agency-inactive")

/** The own agency's standing, relied on where one acts for another. */
export const relyOnOwn = (agency: AgencyId, own: Row<Agency> | undefined): readonly Reliance[] =>
  own && own.state.id !== agency ? [rely(own, "status")] : []

export const isAdministrator = (actor: Actor, { agency }: Pick<Membership, "agency">): boolean =>
  actor.agency === agency && hasRole(actor, "AGENCY_ADMIN")
