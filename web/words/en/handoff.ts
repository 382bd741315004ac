import type { handoff as source } from "../id/handoff.ts"

export const handoff: { readonly [Key in keyof typeof source]: string } = {
  "act.title": "What you can do",
  "handoff.category": "Category",
  "handoff.child": "Child",
  "handoff.region": "District",
  "record.zone": "Time zone",
  "offering.errors": "{{ n }} [thing needs|things need] mending",
  "offering.filter": "Filter by name or kind",
  "offering.found": "{{ n }} [agency|agencies]",
  "offering.targetEmpty": "No agency matches this search.",
}
