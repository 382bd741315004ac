import type { region as source } from "../id/region.ts"

export const region: { readonly [Key in keyof typeof source]: string } = {
  "region.province": "Province",
  "region.district": "District",
  "region.add": "Add the region",
  "region.drop": "Remove",
  "region.whole": "All of {{ name }} ({{ n }} districts)",
  "region.count": "{{ n }} districts in {{ provinces }} provinces",
  "region.countOne": "{{ n }} districts",
}
