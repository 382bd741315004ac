import { create, replace } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Membership, personRef } from "./membership.ts"
import { membershipRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { Contact, contactOf, keeperRoles } from "./rules/person.ts"
import { halvesOf, standing, subjectRef } from "./rules/standing.ts"

/** Writes a contact anew: what is left out is gone. */
export const changeContact = defineVerb({
  noun: "memberships",
  name: "change-contact",
  title: { id: "Ubah kontak", en: "Change the contact" },
  input: Contact,
  roles: keeperRoles,
  refusals: pick(
    membershipRefusals,
    "membership.missing",
    "membership.not-yours",
    "membership.wrong-state",
  ),
  first: ({ id, input }) => ({
    membership: subjectRef(id),
    person: input && personRef(halvesOf(id)[1]),
  }),
  second: () => ({}),
  may: ({ membership }, { actor }) => standing(membership, actor, ["contact"]),
  decide: ({ membership, person }, input) => {
    if (!membership) return refuse("membership.missing")
    const next: Membership = { ...membership.state, contact: contactOf(input) }
    const { name, email } = input
    const state = { id: next.person, name, ...(email ? { email } : {}) }
    return changeOf(membership, next, {
      event: "membership.contact-changed",
      writes: [person ? replace(person, state) : create(personRef(next.person), state)],
    })
  },
})
