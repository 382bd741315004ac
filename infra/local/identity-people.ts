/** Somebody of the demonstration who can sign in on this machine. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly email: string
  /** What the identity provider calls them; in the table it leads to their person id. */
  readonly sub: string
  /** Shared secret of their one-time codes, in base 32. */
  readonly totpSecret: string
  readonly agencies: readonly Place[]
}
type Place = {
  readonly agency: string
  readonly agencyName: string
  readonly roles: readonly string[]
}

export type AgencyGroup = { readonly name: string; readonly people: readonly Person[] }

/** People under the first agency they belong to, in the order they are given. */
export function groupByAgency(people: readonly Person[]): readonly AgencyGroup[] {
  const groups = new Map<string, Person[]>()
  for (const person of people) {
    const name = person.agencies[0]?.agencyName ?? ""
    const group = groups.get(name) ?? []
    groups.set(name, [...group, person])
  }
  return [...groups].map(([name, members]) => ({ name, people: members }))
}
