import type { caseWords as source } from "../id/case.ts"

export const caseWords: { readonly [Key in keyof typeof source]: string } = {
  "case.list": "Cases",
  "case.listLede": "The children your agency is responsible for.",
  "case.empty": "No cases yet",
  "case.emptyText": "Cases your agency opens or takes over appear here.",
  "case.open": "Open",
  "case.closed": "Closed",
  "case.opened": "Opened",
  "case.custodian": "Custodian",
  "case.external": "Numbers in other systems",
  "case.offer": "Offer to another agency",
  "case.about": "About the case",
  "case.source": "Source of the report",
  "case.title": "Case {{ reference }}",
  "case.noIdentity": "The child’s identity is kept apart and is not shown here.",
}
