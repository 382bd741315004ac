import type { Region } from "#shared/region/region.ts"
import type { Stores } from "../platform/rows.ts"

export const regionStores: Stores = {
  region: {
    key: ([code]) => ({ pk: `REGION#${code}`, sk: "STATE" }),
    attributes: (region: Region) => ({
      in: region.parent ? `REGIONS#${region.parent}` : "REGIONS",
      inSort: region.code,
      card: region,
    }),
  },
}
