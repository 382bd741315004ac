import { type Change, create, type Reliance, replace, type Write } from "../../kernel/decision.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Notice } from "../../kernel/notice.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Facts } from "../../kernel/verb.ts"
import { type Case, sectionRef } from "../case.ts"
import type { CaseEvent } from "../notices.ts"

export type Step = {
  readonly event: CaseEvent
  readonly facts?: Readonly<Record<string, unknown>>
  readonly writes?: readonly Write[]
  readonly relies?: readonly Reliance[]
  readonly notices?: readonly Notice[]
}

/** What reports need of every act on a case, without identity. */
const figuresOf = ({ custodian, category, region, risk, tier }: Case) => ({
  custodian,
  category,
  region,
  risk,
  tier,
})

/** The event of an act on a case, and what comes with it; its row is among the writes given. */
export const changeWith = (row: Row<Case>, next: Case, step: Required<Step>): Change => ({
  subject: row.ref,
  status: next.status,
  writes: step.writes,
  relies: step.relies,
  event: { type: step.event, facts: { ...figuresOf(next), ...step.facts } },
  notices: step.notices,
})

/** An act on an existing case: its new state, the event, and who is told. */
export function changeOf(row: Row<Case>, next: Case, step: Step): Change {
  const { writes = [], facts = {}, relies = [], notices = [] } = step
  // Declines count up beside every version: a count that moved meanwhile must not be lost.
  const all = [replace(row, next, ["bounces"]), ...writes]
  return changeWith(row, next, { event: step.event, facts, relies, notices, writes: all })
}

/** Words that people wrote for an act lie sealed, each time in a section of its own. */
export function words(
  { id }: Pick<Case, "id">,
  [kind, content]: readonly [kind: string, content: Readonly<Record<string, unknown>>],
  facts: Facts,
): Write {
  const section = facts.id(kind)
  return create(sectionRef(id, section), {
    case: id,
    kind: section,
    content: { ...content, at: facts.at, by: facts.actor.person },
  })
}

/** The case as it is with these parts said anew, at this instant. */
export const changed = (it: Case, at: Instant, parts: Partial<Case>): Case => ({
  ...it,
  ...parts,
  updatedAt: at,
})
