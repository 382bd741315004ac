import type { Agency } from "#shared/agency/agency.ts"
import { agencyRef } from "#shared/agency/agency.ts"
import { type Actor, hasRole } from "#shared/kernel/actor.ts"
import type { AgencyId, PersonId } from "#shared/kernel/id.ts"
import { refKey } from "#shared/kernel/ref.ts"
import {
  type Affiliations,
  affiliationsRef,
  type Duty,
  type Membership,
  membershipRef,
  type Person,
  personRef,
} from "#shared/membership/membership.ts"
import { leaderRoles } from "#shared/membership/rules/second.ts"
import { memberships } from "#shared/membership/verbs.ts"
import { oneWithCan } from "../http/can.ts"
import { missing, pageOf, type Question, type Readers } from "../http/read.ts"
import { timelineOf } from "../http/timeline.ts"
import type { RowMap } from "../platform/find.ts"
import { etagOf } from "../platform/perform.ts"
import { loadRows, type StoredRow, type Tables } from "../platform/rows.ts"

/** How much of somebody a reader sees: addresses and numbers are for those who lead the agency. */
type Sight = { readonly actor: Actor; readonly rows: RowMap }

/** Those who vouch for a membership from another agency learn what they answer for, and no more. */
const isOutside = ({ agency, person }: Membership, actor: Actor): boolean =>
  agency !== actor.agency && person !== actor.person

const leads = (actor: Actor, agency: AgencyId): boolean =>
  actor.agency === agency && hasRole(actor, ...leaderRoles)

const personIn = (rows: RowMap, id: PersonId): Partial<Person> =>
  (rows.get(refKey(personRef(id)))?.state as Person | undefined) ?? {}

const nameIn = (rows: RowMap, id: PersonId) => ({ id, name: personIn(rows, id).name ?? id })

/** Everybody a membership names. */
const peopleIn = ({ person, asked }: Membership): readonly PersonId[] =>
  asked ? [person, asked.by] : [person]

const loadPeople = (tables: Tables, people: readonly PersonId[]): Promise<RowMap> =>
  people.length > 0 ? loadRows(tables, people.map(personRef), false) : Promise.resolve(new Map())

function contactView(contact: Membership["contact"], isLeader: boolean) {
  if (!contact) return {}
  return { contact: isLeader ? contact : { profession: contact.profession } }
}

const plainOf = ({ id, person, roles, status, asked }: Membership, rows: RowMap) => ({
  id,
  person: nameIn(rows, person),
  roles,
  status,
  ...(asked ? { asked: { roles: asked.roles, by: nameIn(rows, asked.by), at: asked.at } } : {}),
})

/** How much waits for somebody; which handoffs they are is for those who see these. */
const dutiesOf = ({ holds }: Membership) => {
  const countOf = (as: Duty["as"]) => holds.filter((each) => each.as === as).length
  return { reviewer: countOf("reviewer"), worker: countOf("worker") }
}

function viewOf(member: Membership, { actor, rows }: Sight) {
  const plain = plainOf(member, rows)
  if (isOutside(member, actor)) return plain
  const { agency, person, certificate, since, until, holds, contact } = member
  const isLeader = leads(actor, agency)
  const { email } = personIn(rows, person)
  return {
    ...plain,
    person: { ...plain.person, ...(isLeader && email ? { email } : {}) },
    ...(certificate ? { certificate } : {}),
    since,
    ...(until ? { until } : {}),
    holds: holds.length,
    ...contactView(contact, isLeader),
  }
}

/** Whether the agency asked for is one's own, or one that the own agency vouches for and one leads. */
async function mayList({ deps, actor }: Question, agency: AgencyId): Promise<boolean> {
  if (agency === actor.agency) return true
  if (!hasRole(actor, ...leaderRoles)) return false
  const ref = agencyRef(agency)
  const found = (await loadRows(deps.tables, [ref], false)).get(refKey(ref))
  const { parent, sponsor } = (found?.state ?? {}) as Partial<Agency>
  return parent === actor.agency || sponsor === actor.agency
}

export const membershipReads: Readers = {
  list: async (question) => {
    const { actor, deps, query } = question
    const agency = (query["agency"] as AgencyId | undefined) ?? actor.agency
    if (!(await mayList(question, agency))) return missing(memberships.missing)
    const isOwn = agency === actor.agency
    const page = await pageOf(question, {
      wanted: { hash: `AGENCY#${agency}`, beginsWith: "MEMBER#", stale: true },
      toCard: (item) => item["s"] as Membership,
      // Whom an agency knows outside the network is its own affair.
      shows: (item) => isOwn || (item["s"] as Membership).status !== "contact",
    })
    if (!("body" in page)) return page
    const rows = await loadPeople(deps.tables, page.body.items.flatMap(peopleIn))
    const sight = { actor, rows }
    return { body: { ...page.body, items: page.body.items.map((each) => viewOf(each, sight)) } }
  },
  one: async (question) => {
    const one = await oneWithCan(memberships, question)
    if (!one) return missing(memberships.missing)
    const member = one.row.state as Membership
    const { actor } = question
    const outside = isOutside(member, actor)
    const [rows, timeline] = await Promise.all([
      loadPeople(question.deps.tables, peopleIn(member)),
      outside ? [] : timelineOf(question, one.row.ref),
    ])
    const { can, why } = one
    return {
      body: {
        ...viewOf(member, { actor, rows }),
        agency: member.agency,
        ...(outside ? {} : { holds: dutiesOf(member), timeline }),
        version: one.row.version,
        can,
        why,
      },
      etag: etagOf(memberships, one.row),
    }
  },
}

type Place = { readonly row: StoredRow; readonly member: Membership; readonly agency: Agency }

const memberAt = ({ member, agency }: Place) => ({
  id: member.id,
  agency: { id: agency.id, name: agency.name, type: agency.type, zone: agency.hours.zone },
  roles: member.roles,
  status: member.status,
  ...(member.certificate ? { certificate: member.certificate } : {}),
})

/** What an invitation offers: roles that two others agreed on, else those that were asked for. */
const invitationAt = ({ row, member, agency }: Place) => ({
  id: member.id,
  agency: { id: agency.id, name: agency.name, type: agency.type },
  roles: member.roles.length > 0 ? member.roles : (member.asked?.roles ?? []),
  version: row.version,
  etag: etagOf(memberships, row),
})

/** Who I am, for which agencies in which roles I may act, and which of them invite me. */
export async function whoAmI(tables: Tables, person: PersonId) {
  const rows = await loadRows(tables, [personRef(person), affiliationsRef(person)])
  const known = rows.get(refKey(personRef(person)))?.state as Person | undefined
  const agencies =
    (rows.get(refKey(affiliationsRef(person)))?.state as Affiliations | undefined)?.agencies ?? []
  const refs = agencies.flatMap((id) => [membershipRef(person, id), agencyRef(id)])
  const found = refs.length > 0 ? await loadRows(tables, refs) : new Map<string, StoredRow>()
  const places = agencies.flatMap((id): Place[] => {
    const row = found.get(refKey(membershipRef(person, id)))
    const agency = found.get(refKey(agencyRef(id)))?.state as Agency | undefined
    return row && agency ? [{ row, member: row.state as Membership, agency }] : []
  })
  const at = (status: Membership["status"]) =>
    places.filter(({ member }) => member.status === status)
  return {
    person: known,
    memberships: at("active").map(memberAt),
    invitations: at("invited").map(invitationAt),
  }
}
