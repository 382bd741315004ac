import type { today as source } from "../id/today.ts"

export const today: { readonly [Key in keyof typeof source]: string } = {
  "today.title": "Today",
  "today.count": "{{ n }} things wait for you",
  "today.one": "1 thing waits for you",
  "today.next": "Most urgent",
  "today.late": "Late",
  "today.colleagues": "Waiting for your colleagues",
  "today.inbound": "Coming in to your agency",
  "today.asked": "Needs you",
  "today.approvals": "Waiting for a supervisor’s approval",
  "today.meetings": "Meeting invitations to answer",
  "today.votes": "Times that wait for your vote",
  "today.returned": "Came back to you",
  "today.registrations": "Agency registrations waiting for approval: {{ n }}",
  "today.outbound": "What you sent",
  "today.all": "See all",
  "today.emptyTitle": "All taken care of",
  "today.emptyText":
    "No handoff, approval or invitation is waiting. New ones appear here by themselves.",
}
