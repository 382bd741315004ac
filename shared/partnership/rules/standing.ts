import type { Actor } from "../../kernel/actor.ts"
import type { AgencyId } from "../../kernel/id.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Delivery, Partnership } from "../partnership.ts"
import { refuse } from "../refusals.ts"

/** Who speaks for an agency in its agreements. */
export const speakers = ["COORDINATOR", "SUPERVISOR", "AGENCY_ADMIN"] as const

/** The agency that takes a delivery in; a province without one has nobody to confirm. */
export const takerOf = ({ to }: Delivery): AgencyId | undefined =>
  "agency" in to ? to.agency : to.through

export const isParty = ({ parties }: Partnership, { agency }: Actor): boolean =>
  parties.includes(agency)

export const isRecipient = ({ supplies }: Partnership, { agency }: Actor): boolean =>
  supplies.some(({ deliveries }) => deliveries.some((each) => takerOf(each) === agency))

/** The parties, and whoever receives something once it counts; nobody else hears of it. */
export const knowsPartnership = (partnership: Partnership, actor: Actor): boolean =>
  isParty(partnership, actor) || (isUnderWay(partnership) && isRecipient(partnership, actor))

/** Signed by all, if only for a time: supplies went out, or still do. */
export const isUnderWay = ({ status }: Partnership): boolean =>
  status === "active" || status === "ended"

/** What every act of a party needs: it is there, they are a party, and it is at the right stage. */
export function standing(
  row: Row<Partnership> | undefined,
  actor: Actor,
  from: readonly Partnership["status"][],
): Refusal | undefined {
  if (!row || !knowsPartnership(row.state, actor)) return refuse("partnership.missing")
  if (!isParty(row.state, actor)) return refuse("partnership.not-a-party")
  if (from.includes(row.state.status)) return undefined
  return refuse("partnership.wrong-state", { status: row.state.status })
}
