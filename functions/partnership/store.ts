import type { Stores } from "../platform/rows.ts"

export const partnershipStores: Stores = {
  partnership: { key: ([id]) => ({ pk: `PARTNERSHIP#${id}`, sk: "STATE" }) },
  pair: { key: ([a, b]) => ({ pk: `PARTNERS#${a}#${b}`, sk: "LIST" }) },
}
