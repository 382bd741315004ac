import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import type { Membership } from "./membership.ts"
import { membershipRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { notInvited } from "./rules/invitation.ts"
import { forgetAll, reminderRefs } from "./rules/reminders.ts"
import { subjectRef } from "./rules/standing.ts"

/** The person invited says no; whatever was asked or agreed for them falls away. */
export const declineInvitation = defineVerb({
  noun: "memberships",
  name: "decline-invitation",
  whileInvited: true,
  title: { id: "Tolak undangan", en: "Decline the invitation" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(
    membershipRefusals,
    "membership.missing",
    "membership.not-yours",
    "membership.not-invited",
    "membership.wrong-state",
  ),
  first: ({ id, input }) => ({
    membership: subjectRef(id),
    reminders: input ? reminderRefs(id) : [],
  }),
  second: () => ({}),
  may: ({ membership }, { actor }) => notInvited(membership, actor),
  decide: ({ membership, reminders }, _, { at }) => {
    if (!membership) return refuse("membership.missing")
    const { asked: _asked, ...rest } = membership.state
    const next: Membership = { ...rest, status: "ended", roles: [], until: at, signInsFrom: at }
    return changeOf(membership, next, {
      event: "membership.declined",
      writes: forgetAll(reminders),
    })
  },
})
