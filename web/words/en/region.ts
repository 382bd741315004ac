import type { region as source } from "../id/region.ts"

export const region: { readonly [Key in keyof typeof source]: string } = {
  "region.province": "Province",
  "region.district": "District",
  "region.add": "Add the region",
  "region.drop": "Remove",
  "region.whole": "All of {{ name }} ({{ n }} districts)",
  "region.count": "{{ n }} [district|districts] in {{ provinces }} [province|provinces]",
  "region.countOne": "{{ n }} [district|districts]",
}
