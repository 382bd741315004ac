import type { Case } from "../../case/case.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { type Handoff, isOpen } from "../handoff.ts"
import { refuse } from "../refusals.ts"

/** A return gives care back: only whoever has the child can (of custody the epoch says so). */
export const isElsewhere = (
  { kind, moves, from }: Pick<Handoff, "kind" | "moves" | "from">,
  child: Case | undefined,
): Refusal | undefined =>
  kind === "return" && moves === "care" && child?.careHolder !== from
    ? refuse("handoff.child-elsewhere")
    : undefined

/**
 * A return that is under way: until it ends, nothing else is decided about its parent. One that was
 * written under a former custodian can only end itself, and holds up nothing.
 */
export const returnOpen = (
  follower: Row<Handoff> | undefined,
  child: Row<Case> | undefined,
): Refusal | undefined =>
  follower && isOpen(follower.state) && follower.state.epoch === child?.state.custodyEpoch
    ? refuse("handoff.return-open")
    : undefined
