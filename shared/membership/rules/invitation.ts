import type { Actor } from "../../kernel/actor.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Membership } from "../membership.ts"
import { refuse } from "../refusals.ts"
import { standing } from "./standing.ts"

/** An invitation is answered by the person invited, acting for the agency that invites. */
export function notInvited(row: Row<Membership> | undefined, actor: Actor): Refusal | undefined {
  const refused = standing(row, actor, ["invited"])
  if (refused || !row) return refused
  return row.state.person === actor.person ? undefined : refuse("membership.not-invited")
}
