import { partsOfMembership } from "#shared/membership/membership.ts"
import { digest } from "../platform/ledger.ts"
import type { Stores } from "../platform/rows.ts"

export const membershipStores: Stores = {
  membership: {
    key: ([id = ""]) => {
      const [agency, person] = partsOfMembership(id) ?? ["unknown", id]
      return { pk: `AGENCY#${agency}`, sk: `MEMBER#${person}` }
    },
  },
  staffing: { key: ([agency]) => ({ pk: `AGENCY#${agency}`, sk: "STAFFING" }) },
  person: { key: ([id]) => ({ pk: `PERSON#${id}`, sk: "STATE" }) },
  /** By a digest: an address stands in no key. */
  email: { key: ([email = ""]) => ({ pk: `EMAIL#${digest(email)}`, sk: "PERSON" }) },
  affiliations: { key: ([id]) => ({ pk: `PERSON#${id}`, sk: "AFFILIATIONS" }) },
  /** The sign-in's subject, to the person it belongs to. */
  subject: { key: ([sub]) => ({ pk: `SUB#${sub}`, sk: "PERSON" }) },
}
