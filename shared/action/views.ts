import type { Instant } from "../kernel/instant.ts"
import type { Task } from "../task/task.ts"
import type { Action, ActionWords } from "./action.ts"
import { dueOf, isOverdue, ownerOf, verifierOf } from "./rules/standing.ts"

export type Seen = {
  readonly action: Action
  readonly task: Task | undefined
  readonly at: Instant
  /** Whether the reader's agency has a part in the case, and so knows its number. */
  readonly isOfCase: boolean
  /** Numbers of a case in which the reader's agency has no part: no word of it may name them. */
  readonly hidden: readonly string[]
}

/** What a list shows of an action: whose, until when, how far; no words of anybody. */
export const cardOf = ({ action, task, at, isOfCase }: Seen) => ({
  id: action.id,
  status: action.status,
  due: dueOf(action, task),
  overdue: isOverdue(action, task, at),
  meeting: { id: action.meeting, name: action.meetingTitle },
  ...(action.number ? { number: action.number } : {}),
  owner: ownerOf(action, task),
  ...(action.person ? { person: action.person } : {}),
  verifier: verifierOf(action, task) ?? action.verifier,
  ...(isOfCase && action.caseReference ? { caseReference: action.caseReference } : {}),
  carried: action.carried.length,
})
export type ActionCard = ReturnType<typeof cardOf>

/** One action with its words, for whoever may know of it. */
export const viewOf = (seen: Seen, { text, evidence, reason, notes }: ActionWords) => {
  const { action, isOfCase } = seen
  const isNumbered = isOfCase && action.case && action.caseReference
  return {
    ...cardOf(seen),
    host: { id: action.host, name: action.hostName },
    item: action.item,
    ...(isNumbered ? { case: { id: action.case, reference: action.caseReference } } : {}),
    ...(isOfCase && action.task ? { task: action.task } : {}),
    text,
    ...(evidence ? { evidence } : {}),
    ...(reason ? { reason } : {}),
    notes,
    createdAt: action.createdAt,
  }
}
