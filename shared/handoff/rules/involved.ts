import type { PersonId } from "../../kernel/id.ts"
import type { Handoff } from "../handoff.ts"

/** Acts on a handoff that somebody else judges, and who did them, for whichever agency. */
const doers = {
  wrote: ({ author }) => author,
  approved: ({ approver }) => approver,
  deferred: ({ toRatify }) => toRatify?.by,
  released: ({ handover }) => handover?.giver,
  withdrew: ({ withdrawal }) => withdrawal?.by,
  received: ({ worker }) => worker,
  proposed: ({ outcome }) => outcome?.by,
} as const satisfies Record<string, (handoff: Handoff) => PersonId | undefined>

export type Deed = keyof typeof doers

/**
 * Whether somebody would judge what they did themselves: a person of two agencies stays the same
 * person (handoff.md 2.7).
 */
export const isInvolved = (
  handoff: Handoff,
  person: PersonId,
  deeds: readonly [Deed, ...Deed[]],
): boolean => deeds.some((each) => doers[each](handoff) === person)
