import { create } from "../kernel/decision.ts"
import type { PersonId } from "../kernel/id.ts"
import { commonRefusals, defineVerb } from "../kernel/verb.ts"
import { type Membership, membershipIdOf, membershipRef, personRef } from "./membership.ts"
import { Contact, contactOf, keeperRoles } from "./rules/person.ts"

/** Writes down somebody without an account: a judge, a lawyer, a community figure. */
export const addContact = defineVerb({
  noun: "memberships",
  name: "add-contact",
  creates: true,
  title: { id: "Tambah kontak", en: "Add a contact" },
  input: Contact,
  roles: keeperRoles,
  refusals: commonRefusals,
  first: () => ({}),
  second: () => ({}),
  may: () => undefined,
  decide: (_, input, { actor, at, id }) => {
    const person = id("person") as PersonId
    const { name, email } = input
    const ref = membershipRef(person, actor.agency)
    const state: Membership = {
      id: membershipIdOf(actor.agency, person),
      person,
      agency: actor.agency,
      status: "contact",
      roles: [],
      since: at,
      holds: [],
      contact: contactOf(input),
    }
    return {
      subject: ref,
      status: state.status,
      writes: [
        create(ref, state),
        create(personRef(person), { id: person, name, ...(email ? { email } : {}) }),
      ],
      relies: [],
      event: { type: "membership.contact-added", facts: { agency: actor.agency, person } },
      notices: [],
    }
  },
})
