import type { Programme } from "#shared/programme/programme.ts"
import { cardOf } from "#shared/programme/views.ts"
import type { Stores } from "../platform/rows.ts"

export const programmeStores: Stores = {
  programme: {
    key: ([id]) => ({ pk: `PROGRAMME#${id}`, sk: "STATE" }),
    attributes: (programme: Programme) => {
      const { id, host, network, status, createdAt } = programme
      // What still runs stands before what is closed.
      const place = `${status === "running" ? "2" : "1"}#${createdAt}#${id}`
      return {
        in: `AGENCY#${host}#PROGRAMMES`,
        inSort: place,
        ...(network ? { out: `NETWORK#${network}#PROGRAMMES`, outSort: place } : {}),
        card: cardOf(programme),
      }
    },
  },
}
