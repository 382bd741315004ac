import type { Stores } from "../platform/rows.ts"

export const membershipStores: Stores = {
  membership: { key: ([agency, person]) => ({ pk: `AGENCY#${agency}`, sk: `MEMBER#${person}` }) },
  person: { key: ([id]) => ({ pk: `PERSON#${id}`, sk: "STATE" }) },
  affiliations: { key: ([id]) => ({ pk: `PERSON#${id}`, sk: "AFFILIATIONS" }) },
  /** The sign-in's subject, to the person it belongs to. */
  subject: { key: ([sub]) => ({ pk: `SUB#${sub}`, sk: "PERSON" }) },
}
