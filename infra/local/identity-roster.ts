import type { Account, Accounts } from "./identity-accounts.ts"
import type { Person } from "./identity-people.ts"

/** Everybody who can sign in on this machine. */
export type Roster = {
  /** With the agencies they belong to: for whoever picks one of them. */
  everybody(): Promise<readonly Person[]>
  find(by: "id" | "sub" | "email", value: string): Person | undefined
  /** Remembers a sign-in; of the demonstration's people there is nothing to remember. */
  signedIn(person: Person): void
}

const personOf = ({ sub, email, name, totpSecret }: Account): Person => ({
  id: sub,
  sub,
  email,
  name,
  totpSecret,
  agencies: [],
})

/** The people of the demonstration, and after them those who were invited. */
export function createRoster(people: readonly Person[], accounts: Accounts): Roster {
  return {
    async everybody() {
      const invited = accounts.all().map(personOf)
      if (invited.length === 0) return people
      // Reads the table: only whoever was invited is looked up there.
      const { withPlaces } = await import("./identity-places.ts")
      return [...people, ...(await withPlaces(invited))]
    },
    find(by, value) {
      const known = people.find((each) => each[by] === value)
      if (known) return known
      const account = accounts.find(by === "id" ? "sub" : by, value)
      return account ? personOf(account) : undefined
    },
    signedIn: (person) => accounts.signedIn(person.sub),
  }
}
