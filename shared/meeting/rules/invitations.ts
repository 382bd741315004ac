import * as z from "zod/mini"
import type { Agency } from "../../agency/agency.ts"
import { agencyId, personId } from "../../kernel/id.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Membership } from "../../membership/membership.ts"
import type { Invitation, Meeting } from "../meeting.ts"
import { refuse } from "../refusals.ts"
import { type Asked, mostOfAgency } from "./seats.ts"

export const NamedInput = z.strictObject({
  person: personId,
  part: z.enum(["lead", "deputy", "delegate"]),
})

/** An agency that is asked, and of its people whoever is asked by name. */
export const InvitationInput = z.strictObject({
  agency: agencyId,
  need: z.enum(["mandatory", "optional"]),
  minDelegates: z.optional(z.int().check(z.gte(1), z.lte(20))),
  people: z.optional(z.array(NamedInput).check(z.maxLength(mostOfAgency))),
})
export type InvitationInput = z.infer<typeof InvitationInput>

/** Invitations with the agencies' names, before anybody has answered; people have seats instead. */
export function invitationsOf(
  asked: readonly InvitationInput[],
  agencies: readonly Row<Agency>[],
): readonly Invitation[] | Refusal {
  const known = new Map(agencies.map(({ state }) => [state.id, state]))
  if (asked.some((each) => known.get(each.agency)?.status !== "active")) {
    return refuse("meeting.agency-unknown")
  }
  return asked.map(({ agency, need, minDelegates }) => ({
    agency,
    need,
    name: known.get(agency)?.name ?? "",
    answer: "PENDING",
    ...(minDelegates ? { minDelegates } : {}),
  }))
}

/** Whoever is named must serve at that agency now, once, and not be kept away from the child. */
export function unnameable(
  asked: readonly Asked[],
  members: readonly Row<Membership>[],
  { excludedPersons }: Pick<Meeting, "excludedPersons">,
): Refusal | undefined {
  const people = asked.map(({ person }) => person)
  if (new Set(people).size !== people.length) return refuse("meeting.person-twice")
  const serves = ({ person, agency }: Asked) =>
    members.some(
      ({ state }) =>
        state.person === person && state.agency === agency && state.status === "active",
    )
  const isKept = people.some((person) => excludedPersons.includes(person))
  return isKept || !asked.every(serves) ? refuse("meeting.person-unknown") : undefined
}
