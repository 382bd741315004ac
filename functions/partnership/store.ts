import type { Party } from "#shared/partnership/partnership.ts"
import type { Stores } from "../platform/rows.ts"

export const partnershipStores: Stores = {
  partnership: { key: ([id]) => ({ pk: `PARTNERSHIP#${id}`, sk: "STATE" }) },
  pair: { key: ([a, b]) => ({ pk: `PARTNERS#${a}#${b}`, sk: "LIST" }) },
  /** A party finds its agreements by the day they lapse: the radar reads the front of the list. */
  party: {
    key: ([id, agency]) => ({ pk: `PARTNERSHIP#${id}`, sk: `PARTY#${agency}` }),
    attributes: (party: Party) => ({
      in: `AGENCY#${party.agency}#PARTNERS`,
      inSort: `${party.until}#${party.partnership}`,
      card: party,
    }),
  },
}
