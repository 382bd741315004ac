import type { Actor } from "../../kernel/actor.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Programme } from "../programme.ts"
import { refuse } from "../refusals.ts"

/** Its host, and the members of the network that it is for. */
export const knowsProgramme = ({ host, followers }: Programme, { agency }: Actor): boolean =>
  host === agency || followers.includes(agency)

/** What every act on a programme needs: it is known, theirs, and still runs. */
export function running(row: Row<Programme> | undefined, actor: Actor): Refusal | undefined {
  if (!row || !knowsProgramme(row.state, actor)) return refuse("programme.missing")
  if (row.state.host !== actor.agency) return refuse("programme.not-yours")
  return row.state.status === "running" ? undefined : refuse("programme.closed")
}
