import type { Clocked } from "./outbox/wake.ts"

/** Nouns whose rows carry clocks. A minute in which none runs out loads none of them. */
export const clocked: Clocked = {
  "CASE#": async () => (await import("#shared/case/verbs.ts")).cases,
  "HANDOFF#": async () => (await import("#shared/handoff/verbs.ts")).handoffs,
  "MEETING#": async () => (await import("#shared/meeting/verbs.ts")).meetings,
}
