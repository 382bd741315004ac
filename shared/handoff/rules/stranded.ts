import type { Instant } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Partnership } from "../../partnership/partnership.ts"
import { sayingOf } from "../../partnership/rules/cover.ts"
import type { Handoff, HandoffStatus } from "../handoff.ts"
import { coverOf, needsCover, scopeOf } from "./fit.ts"

const ahead: readonly HandoffStatus[] = [
  "draft",
  "pending-approval",
  "offered",
  "under-review",
  "info-requested",
  "accepted",
  "handover",
]

/** Steps that ask for cover still lie ahead; what was completed goes on without. */
const isUnderWay = (handoff: Handoff): boolean =>
  ahead.includes(handoff.status) && handoff.kind !== "pull" && needsCover(handoff)

/** Whether this agreement is one that the handoff may go by, whatever the day. */
const restsOn = (handoff: Handoff, partnership: Partnership): boolean =>
  handoff.partnerships.includes(partnership.id) &&
  sayingOf(partnership.clauses, scopeOf(handoff)).verdict === "covered"

/**
 * Whether a handoff stops once this agreement is over: it goes by it, and no other of those it
 * knows covers it then.
 * @param others rows of further agreements; only those the handoff was written with count
 */
export function isStranded(
  handoff: Handoff,
  [partnership, others]: readonly [Partnership, readonly Row<Partnership>[]],
  at: Instant,
): boolean {
  if (!isUnderWay(handoff) || !restsOn(handoff, partnership)) return false
  const lapse = partnership.status === "active" && partnership.until > at ? partnership.until : at
  const left = others.filter(
    ({ state }) => state.id !== partnership.id && handoff.partnerships.includes(state.id),
  )
  return coverOf(handoff, left, lapse) === undefined
}
