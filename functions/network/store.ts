import type { NetworkSeat } from "#shared/network/network.ts"
import type { Stores } from "../platform/rows.ts"

export const networkStores: Stores = {
  network: {
    key: ([id]) => ({ pk: `NETWORK#${id}`, sk: "STATE" }),
  },
  /** A member finds its networks by name. */
  "network-seat": {
    key: ([id, agency]) => ({ pk: `NETWORK#${id}`, sk: `SEAT#${agency}` }),
    attributes: (seat: NetworkSeat) => ({
      in: `AGENCY#${seat.agency}#NETWORKS`,
      inSort: `${seat.name}#${seat.network}`,
      card: seat,
    }),
  },
}
