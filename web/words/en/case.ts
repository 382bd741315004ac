import type { caseWords as source } from "../id/case.ts"

export const caseWords: { readonly [Key in keyof typeof source]: string } = {
  "case.list": "Cases",
  "case.open": "Open",
  "case.closed": "Closed",
  "case.opened": "Opened",
  "case.custodian": "Custodian",
  "case.offer": "Offer to another agency",
  "case.title": "Case {{ reference }}",
  "case.noIdentity": "The child’s identity is kept apart and is not shown here.",
}
