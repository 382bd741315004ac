import { relyOnCase } from "../../case/case.ts"
import {
  type Change,
  create,
  type Reliance,
  remove,
  replace,
  type Write,
} from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Facts } from "../../kernel/verb.ts"
import {
  type Action,
  type ActionStatus,
  type ActionWords,
  actionWordsRef,
  openActions,
} from "../action.ts"
import { type ActionEvent, noticesFor } from "../notices.ts"
import { dueOf, isOwner, type Subjects } from "./standing.ts"

/** So many steps and notes are kept; the ledger keeps every one of them. */
const kept = 30

export const wordsWrite = (
  { id }: Action,
  row: Row<ActionWords> | undefined,
  words: Partial<ActionWords>,
): Write => {
  const known = row?.state ?? { text: "", notes: [] }
  const next = { ...known, ...words, notes: (words.notes ?? known.notes).slice(-kept) }
  return row ? replace(row, next) : create(actionWordsRef(id), next)
}

/** What reports need of an action, in codes. */
export const figuresOf = ({ meeting, host, owner, verifier, due, task }: Action) => ({
  meeting,
  host,
  owner,
  verifier,
  due,
  ...(task ? { task } : {}),
})

type Moved = { readonly found: Subjects; readonly status: ActionStatus }

/**
 * The action one step on. Whoever acts as its owner is its owner from then on: after the child has
 * moved, its next act brings it into the new owner's list.
 */
export function stepped(
  action: Action,
  { found, status }: Moved,
  { actor, at }: Pick<Facts, "actor" | "at">,
): Action {
  const step = { status, at, by: actor.person, agency: actor.agency }
  const isTaken = isOwner(found, actor) && action.owner !== actor.agency
  const { person: _former, ...rest } = action
  return {
    ...(isTaken ? rest : action),
    owner: isTaken ? actor.agency : action.owner,
    ownerName: isTaken ? (found.case?.state.custodianName ?? action.ownerName) : action.ownerName,
    due: dueOf(action, found.task?.state),
    status,
    steps: [...action.steps, step].slice(-kept),
    updatedAt: at,
  }
}

type Step = {
  readonly event: ActionEvent
  readonly found: Subjects
  readonly writes: readonly Write[]
  readonly relies?: readonly Reliance[]
  readonly facts?: Readonly<Record<string, unknown>>
}

/** Once the action tells itself whose it is, or asks for nothing more, nothing else has to. */
function errandOver({ errand }: Subjects, { owner, status }: Action): readonly Write[] {
  if (!errand) return []
  const isTold = errand.state.owner === owner || !openActions.includes(status)
  return isTold ? [remove(errand)] : []
}

/** An act on an action: its new state, the event, and who is told. */
export const changeOf = (row: Row<Action>, next: Action, step: Step): Change => ({
  subject: row.ref,
  status: next.status,
  writes: [replace(row, next), ...step.writes, ...errandOver(step.found, next)],
  relies: [
    ...(step.found.case ? [relyOnCase(step.found.case)] : []),
    ...(step.found.task ? [{ row: step.found.task, fields: ["owner", "status"] }] : []),
    ...(step.relies ?? []),
  ],
  event: { type: step.event, facts: { ...figuresOf(next), ...step.facts } },
  notices: noticesFor(step.event, next, step.found.task?.state),
})
