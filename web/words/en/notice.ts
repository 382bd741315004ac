import type { notice as source } from "../id/notice.ts"

export const notice: { readonly [Key in keyof typeof source]: string } = {
  "inbox.title": "Inbox",
  "inbox.lede": "Notices without content: open the page to read.",
  "inbox.unread": "Unread",
  "inbox.read": "Read",
  "inbox.empty": "The inbox is empty",
  "inbox.emptyText": "Every change that concerns you arrives here.",
  "inbox.allRead": "Everything has been read.",
  "inbox.mark": "Mark as read",

  "urgency.now": "Act now",
  "urgency.week": "This week",
  "urgency.info": "For information",

  "about.handoffs": "Handoff",
  "about.meetings": "Meeting",
  "about.cases": "Case",
  "about.agencies": "Agency",
  "about.memberships": "Membership",
  "about.partnerships": "Agreement",
  "about.networks": "Network",
  "about.tasks": "Task",
  "about.batches": "Bulk handoff",
  "about.actions": "Action",
  "about.agenda-items": "Agenda item",
}
