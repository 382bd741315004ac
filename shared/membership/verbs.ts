import * as z from "zod/mini"
import type { PersonId } from "../kernel/id.ts"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { type Membership, membershipRef } from "./membership.ts"

export const memberships: Noun = {
  path: "memberships",
  ref: (id, actor) => membershipRef(id as PersonId, actor.agency),
  verbs: [],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Anggota instansi saya", en: "Members of my agency" },
      query: z.strictObject({ ...pageQuery }),
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu anggota", en: "One member" },
      query: z.strictObject({}),
    },
  ],
  missing: "membership.missing",
  knows: () => true,
  statusOf: (state) => (state as Membership).status,
}
