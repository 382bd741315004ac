import type { PersonId } from "#shared/kernel/id.ts"
import { refKey } from "#shared/kernel/ref.ts"
import {
  type Affiliations,
  affiliationsRef,
  type Membership,
  membershipRef,
  type Person,
  personRef,
} from "#shared/membership/membership.ts"
import { memberships } from "#shared/membership/verbs.ts"
import { oneWithCan } from "../http/can.ts"
import { missing, pageOf, type Readers } from "../http/read.ts"
import { namesOf } from "../http/timeline.ts"
import { etagOf } from "../platform/perform.ts"
import { loadRows, type Tables } from "../platform/rows.ts"

const viewOf = ({ roles, certificate, status }: Membership) => ({
  roles,
  status,
  ...(certificate ? { certificate } : {}),
})

export const membershipReads: Readers = {
  list: async (question) => {
    const { actor, deps } = question
    const page = await pageOf(question, {
      wanted: { hash: `AGENCY#${actor.agency}`, beginsWith: "MEMBER#", stale: true },
      toCard: (item) => item["s"] as Membership,
    })
    if (!("body" in page)) return page
    const people = page.body.items.map((each) => each.person)
    const nameOf = await namesOf(deps.tables, [[], people])
    const items = page.body.items.map((each) => ({
      person: nameOf("person", each.person),
      ...viewOf(each),
    }))
    return { body: { ...page.body, items } }
  },
  one: async (question) => {
    const one = await oneWithCan(memberships, question)
    if (!one) return missing(memberships.missing)
    const membership = one.row.state as Membership
    const nameOf = await namesOf(question.deps.tables, [[], [membership.person]])
    return {
      body: { person: nameOf("person", membership.person), ...viewOf(membership), can: one.can },
      etag: etagOf(memberships, one.row),
    }
  },
}

type AgencyFacts = { name: string; type: string; hours: { zone: string } }

/** Who I am, and for which agencies in which roles I may act. */
export async function whoAmI(tables: Tables, person: PersonId) {
  const own = [personRef(person), affiliationsRef(person)]
  const rows = await loadRows(tables, own)
  const known = rows.get(refKey(personRef(person)))?.state as Person | undefined
  const agencies =
    (rows.get(refKey(affiliationsRef(person)))?.state as Affiliations | undefined)?.agencies ?? []
  const refs = agencies.flatMap((agency) => [
    membershipRef(person, agency),
    { subject: "agency", parts: [agency] },
  ])
  const found = refs.length > 0 ? await loadRows(tables, refs) : new Map()
  const mine = agencies.flatMap((agency) => {
    const membership = found.get(refKey(membershipRef(person, agency)))?.state as
      | Membership
      | undefined
    const facts = found.get(`agency#${agency}`)?.state as AgencyFacts | undefined
    if (!membership || membership.status !== "active" || !facts) return []
    const { name, type, hours } = facts
    return [{ agency: { id: agency, name, type, zone: hours.zone }, ...viewOf(membership) }]
  })
  return { person: known, memberships: mine }
}
