import * as z from "zod/mini"
import type { Actor } from "../../kernel/actor.ts"
import { type Reliance, rely } from "../../kernel/decision.ts"
import { type PersonId, personId } from "../../kernel/id.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { type Membership, membershipRef } from "../../membership/membership.ts"
import { refuse } from "../refusals.ts"

/** Who speaks for an agency in a network, and who does where they cannot. */
export const focalPoints = {
  focalPoint: personId,
  deputy: z.optional(personId),
}
type Named = { readonly focalPoint: PersonId; readonly deputy?: PersonId | undefined }

/** The places of the people named at the actor's own agency. */
export const placesOf = (input: Named | undefined, { agency }: Pick<Actor, "agency">) => ({
  focal: input && membershipRef(input.focalPoint, agency),
  second: input?.deputy ? membershipRef(input.deputy, agency) : undefined,
})

type Places = {
  readonly focal: Row<Membership> | undefined
  readonly second: Row<Membership> | undefined
}

const isActive = (row: Row<Membership> | undefined): boolean => row?.state.status === "active"

/** Both are active members of the agency that names them, and not the same person. */
export function unfitPeople(input: Named, { focal, second }: Places): Refusal | undefined {
  if (input.focalPoint === input.deputy) return refuse("network.same-person")
  const known = isActive(focal) && (input.deputy === undefined || isActive(second))
  return known ? undefined : refuse("network.person-unknown")
}

export const relyOnPeople = ({ focal, second }: Places): readonly Reliance[] =>
  [focal, second].flatMap((row) => (row ? [rely(row, "status")] : []))
