import { createHash } from "node:crypto"
import { Secret } from "otpauth"
import type { Role } from "#shared/kernel/actor.ts"
import type { Person } from "../identity-people.ts"
import { agencyNamed } from "./agencies.ts"
import type { StaffEntry } from "./staff.ts"
import { staffElsewhere } from "./staff-elsewhere.ts"
import { metroStaff } from "./staff-metro.ts"

type Place = Person["agencies"][number] & { readonly roles: readonly Role[] }
export type DemoPerson = Omit<Person, "agencies"> & {
  readonly agencies: readonly Place[]
  readonly isCertified: boolean
  readonly isSeated: boolean
}

const hashOf = (text: string): Buffer => createHash("sha256").update(text).digest()

/** A UUID (version 8: of our own making) that the address alone decides. */
function subOf(email: string): string {
  const hex = hashOf(`sub ${email}`).toString("hex")
  const tail = `8${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18, 30)}`
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${tail}`
}

/** Anybody can work this out: that is fit for a demonstration, and for nothing else. */
const totpSecretOf = (email: string): string =>
  new Secret({ buffer: Uint8Array.from(hashOf(`totp ${email}`).subarray(0, 20)).buffer }).base32

function personOf(agency: string, entry: StaffEntry): DemoPerson {
  const given = (entry.name.split(" ")[0] ?? "").toLowerCase()
  const email = `${given}@${agency}.example`
  const places = [{ agency, roles: entry.roles }, ...(entry.also ? [entry.also] : [])]
  return {
    id: `${given}-${agency}`,
    name: entry.name,
    email,
    sub: subOf(email),
    totpSecret: totpSecretOf(email),
    agencies: places.map((each) => ({ ...each, agencyName: agencyNamed(each.agency).name })),
    isCertified: entry.certified === true,
    isSeated: entry.seated === true,
  }
}

/** Everybody who can sign in to the demonstration; the newcomer's officer comes first. */
export const people: readonly DemoPerson[] = Object.entries({
  ...metroStaff,
  ...staffElsewhere,
}).flatMap(([agency, staff]) => staff.map((each) => personOf(agency, each)))

/** Those whose first agency is this one. */
export const staffOf = (agency: string): readonly DemoPerson[] =>
  people.filter((each) => each.agencies[0]?.agency === agency)

/** The person with this address; a wrong one is a slip in the demonstration. */
export function personAt(email: string): DemoPerson {
  const person = people.find((each) => each.email === email)
  if (!person) throw new Error(`nobody of the demonstration has the address ${email}`)
  return person
}
