import { type Instant, instantOf } from "#shared/kernel/instant.ts"
import { type Notice, reminderRef } from "#shared/kernel/notice.ts"
import {
  affiliationsRef,
  membershipIdOf,
  membershipRef,
  personRef,
} from "#shared/membership/membership.ts"
import type { Player } from "#test/support/cast.ts"
import { type Seed, seed } from "#test/support/rows.ts"

/** Somebody whom an agency has invited, as the register knows them. */
export const invitationOf = ({ id, name, email, agency }: Player): readonly Seed[] => [
  seed(personRef(id), { id, name, email }),
  seed(affiliationsRef(id), { agencies: [agency] }),
  seed(membershipRef(id, agency), {
    id: membershipIdOf(agency, id),
    person: id,
    agency,
    status: "invited",
    roles: [],
    since: instantOf(Date.now()),
    holds: [],
  }),
]

/** The message that follows. */
export const invitationEnvelope = ({ id, agency }: Player) => ({
  event: `${membershipIdOf(agency, id)}.1`,
  number: 0,
  at: instantOf(Date.now()),
  notice: {
    kind: "membership.invited",
    urgency: "info",
    about: { noun: "memberships", id: membershipIdOf(agency, id) },
    audience: { to: "person", agency, person: id },
  },
})

/** What tells somebody on that day that their certificate ends. */
export function reminderFor({ agency, id }: Player, due: Instant): Seed {
  const about = { noun: "memberships", id: membershipIdOf(agency, id) } as const
  const notice: Notice = {
    kind: "membership.certificate-ending",
    urgency: "week",
    about,
    audience: { to: "person", agency, person: id },
  }
  return seed(reminderRef(about, "certificate-30"), { due, notices: [notice] })
}
