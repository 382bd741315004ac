import { documents } from "#functions/platform/clients.ts"
import { names, readName } from "#functions/platform/names.ts"
import { loadRows, type StoredRow, type Tables } from "#functions/platform/rows.ts"
import { stores } from "#functions/stores.ts"
import { type Agency, agencyRef } from "#shared/agency/agency.ts"
import type { AgencyId, PersonId } from "#shared/kernel/id.ts"
import { type Ref, refKey } from "#shared/kernel/ref.ts"
import {
  type Affiliations,
  affiliationsRef,
  type Membership,
  membershipRef,
} from "#shared/membership/membership.ts"
import type { Person, Place } from "./identity-people.ts"

let made: Tables | undefined
function tables(): Tables {
  made ??= {
    client: documents(),
    main: readName(names.table),
    sealed: readName(names.sealedTable),
    stores,
  }
  return made
}

type Found = ReadonlyMap<string, StoredRow>
const load = async (refs: readonly Ref<unknown>[]): Promise<Found> =>
  refs.length > 0 ? loadRows(tables(), refs, false) : new Map()

const stateOf = <State>(found: Found, ref: Ref<State>): State | undefined =>
  found.get(refKey(ref))?.state as State | undefined

const subjectRef = (sub: string): Ref<{ readonly person: PersonId }> => ({
  subject: "subject",
  parts: [sub],
})

function placeOf(membership: Membership | undefined, agency: Agency | undefined): Place[] {
  if (!membership || !agency) return []
  const { status, roles } = membership
  if (status !== "active" && status !== "invited") return []
  const isInvited = status === "invited" ? { isInvited: true } : {}
  return [{ agency: agency.id, agencyName: agency.name, roles, ...isInvited }]
}

const order = new Intl.Collator("id")

/** People with the agencies that the table says they belong or are invited to, by agency. */
export async function withPlaces(people: readonly Person[]): Promise<readonly Person[]> {
  const subjects = await load(people.map((each) => subjectRef(each.sub)))
  const idOf = (person: Person) => stateOf(subjects, subjectRef(person.sub))?.person
  const ids = people.map(idOf).filter((id) => id !== undefined)
  const known = await load(ids.map(affiliationsRef))
  const agenciesOf = (id: PersonId): readonly AgencyId[] =>
    (stateOf(known, affiliationsRef(id)) as Affiliations | undefined)?.agencies ?? []
  const seats = ids.flatMap((id) => agenciesOf(id).map((agency) => membershipRef(id, agency)))
  const agencies = [...new Set(ids.flatMap(agenciesOf))].map(agencyRef)
  const [memberships, profiles] = await Promise.all([load(seats), load(agencies)])
  const placesOf = (id: PersonId): readonly Place[] =>
    agenciesOf(id).flatMap((agency) =>
      placeOf(
        stateOf(memberships, membershipRef(id, agency)),
        stateOf(profiles, agencyRef(agency)),
      ),
    )
  const placed = people.map((person) => {
    const id = idOf(person)
    return { ...person, agencies: id ? placesOf(id) : [] }
  })
  const headingOf = (person: Person): string => person.agencies[0]?.agencyName ?? ""
  return placed.toSorted((a, b) => order.compare(headingOf(a), headingOf(b)))
}
