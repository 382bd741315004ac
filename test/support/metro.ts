import { people } from "#infra/local/demo/people.ts"
import { agencyId, personId } from "#shared/kernel/id.ts"
import type { Player } from "./cast.ts"

/** Somebody of the demonstration at their first agency, by address. */
export function metroPlayer(email: string): Player {
  const person = people.find((each) => each.email === email)
  const [place] = person?.agencies ?? []
  if (!person || !place) throw new Error(`nobody of Metro has the address ${email}`)
  const { name, sub, totpSecret, agencies } = person
  return {
    id: personId.parse(person.id),
    name,
    email,
    sub,
    totpSecret,
    agency: agencyId.parse(place.agency),
    roles: place.roles,
    agencies,
  }
}
