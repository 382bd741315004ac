import * as z from "zod/mini"
import { agencyId } from "../kernel/id.ts"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { pick } from "../kernel/refusal.ts"
import { accept } from "./accept.ts"
import { addContact } from "./add-contact.ts"
import { agree } from "./agree.ts"
import { askRoles } from "./ask-roles.ts"
import { certify } from "./certify.ts"
import { changeContact } from "./change-contact.ts"
import { declineInvitation } from "./decline-invitation.ts"
import { end } from "./end.ts"
import { invite } from "./invite.ts"
import type { Membership } from "./membership.ts"
import { membershipRefusals } from "./refusals.ts"
import { refuseRoles } from "./refuse-roles.ts"
import { reinstate } from "./reinstate.ts"
import { revokeRoles } from "./revoke-roles.ts"
import { knowsMembership, subjectRef } from "./rules/standing.ts"
import { seat } from "./seat.ts"
import { suspend } from "./suspend.ts"

export const memberships: Noun = {
  path: "memberships",
  ref: subjectRef,
  verbs: [
    invite,
    accept,
    declineInvitation,
    askRoles,
    agree,
    refuseRoles,
    revokeRoles,
    certify,
    seat,
    suspend,
    reinstate,
    end,
    addContact,
    changeContact,
  ],
  reads: [
    {
      name: "list",
      path: "",
      title: {
        id: "Anggota instansi saya, atau instansi yang saya bina",
        en: "Members of my agency, or of one that mine vouches for",
      },
      query: z.strictObject({ ...pageQuery, agency: z.optional(agencyId) }),
      refusals: pick(membershipRefusals, "membership.missing"),
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu anggota", en: "One member" },
      query: z.strictObject({}),
    },
  ],
  missing: "membership.missing",
  knows: (state, actor) => knowsMembership(state as Membership, actor),
  statusOf: (state) => (state as Membership).status,
}
