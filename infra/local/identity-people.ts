/** Somebody who can sign in on this machine: of the demonstration, or invited since. */
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
export type Place = {
  readonly agency: string
  readonly agencyName: string
  readonly roles: readonly string[]
  /** Asked to join, and not yet answered. */
  readonly isInvited?: boolean
}

export type AgencyGroup = {
  readonly id: string
  readonly name: string
  readonly people: readonly Person[]
}

/** People under the first agency they belong to, in the order they are given. */
export function groupByAgency(people: readonly Person[]): readonly AgencyGroup[] {
  const groups = new Map<string, { id: string; name: string; people: Person[] }>()
  for (const person of people) {
    const [first] = person.agencies
    const id = first?.agency ?? ""
    const group = groups.get(id) ?? { id, name: first?.agencyName ?? "", people: [] }
    group.people.push(person)
    groups.set(id, group)
  }
  return [...groups.values()]
}

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((each) => each !== "")

/** People in whose name, address or agencies each of the words stands. */
export function searchPeople(people: readonly Person[], text: string): readonly Person[] {
  const wanted = wordsOf(text)
  if (wanted.length === 0) return []
  return people.filter(({ name, email, agencies }) => {
    const known = [name, email, ...agencies.map((each) => each.agencyName)].join(" ").toLowerCase()
    return wanted.every((each) => known.includes(each))
  })
}
