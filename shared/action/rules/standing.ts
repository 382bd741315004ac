import { type Case, caseRef } from "../../case/case.ts"
import { isNamedAway } from "../../case/rules/relation.ts"
import { type Actor, hasRole, worksOnCases } from "../../kernel/actor.ts"
import type { AgencyId } from "../../kernel/id.ts"
import type { Instant } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { type Errand, errandRef, type Task, taskCountRef, taskRef } from "../../task/task.ts"
import { type Action, type ActionId, type ActionStatus, actionRef, openActions } from "../action.ts"
import { refuse } from "../refusals.ts"

/** A child's action goes where the child goes: its task says whose it is now. */
export const ownerOf = (action: Action, task: Task | undefined): AgencyId =>
  task?.owner ?? action.owner

/** The new owner may have taken the task for another day. */
export const dueOf = (action: Action, task: Task | undefined): Instant =>
  task?.status === "open" ? task.due : action.due

/** Nobody verifies their own deed: where the child went to the verifier, the host looks. */
export function verifierOf(action: Action, task: Task | undefined): AgencyId | undefined {
  const owner = ownerOf(action, task)
  return [action.verifier, action.host].find((each) => each !== owner)
}

/** Still to be done when its day has passed; what was done late is no longer overdue. */
export const isOverdue = (action: Action, task: Task | undefined, at: Instant): boolean =>
  openActions.includes(action.status) && action.status !== "done" && dueOf(action, task) < at

export const hosts = ({ host, runs }: Action, actor: Actor): boolean =>
  actor.agency === host && (runs.includes(actor.person) || hasRole(actor, "COORDINATOR"))

/** As much as the action's own row tells of who may know of it. */
export const mayKnowAction = (
  { excludedPersons, case: child, ofConference }: Action,
  actor: Actor,
): boolean =>
  !excludedPersons.includes(actor.person) && ((!child && !ofConference) || worksOnCases(actor))

type Behind = { readonly task: Task | undefined; readonly case: Case | undefined }

/** Where the item was for named people, an agency's other people are not meant. */
const isNamed = ({ people, person, runs }: Action, actor: Actor): boolean =>
  !people || [...people, ...runs, person].includes(actor.person)

/** Owner, verifier and host know of it, as far as item and case keep nobody away. */
export function knowsAction(action: Action, actor: Actor, { task, case: child }: Behind): boolean {
  if (!mayKnowAction(action, actor) || !isNamed(action, actor)) return false
  if (child && isNamedAway(child, actor)) return false
  const agencies = [ownerOf(action, task), verifierOf(action, task)]
  return agencies.includes(actor.agency) || hosts(action, actor)
}

export type Subjects = {
  readonly action: Row<Action> | undefined
  readonly task: Row<Task> | undefined
  readonly case: Row<Case> | undefined
  readonly errand?: Row<Errand> | undefined
}

export const actionFor = ({ id }: { readonly id: string }) => ({
  action: actionRef(id as ActionId),
})

/** The rows that tell whose it is, and what ends with it. */
export const around = (action: Row<Action> | undefined) => ({
  task: action?.state.task ? taskRef(action.state.task) : undefined,
  case: action?.state.case ? caseRef(action.state.case) : undefined,
  count: action?.state.case ? taskCountRef(action.state.case) : undefined,
  errand: action?.state.task ? errandRef(action.state.id) : undefined,
})

export function unknown({ action, ...behind }: Subjects, actor: Actor): Refusal | undefined {
  const seen = { task: behind.task?.state, case: behind.case?.state }
  return action && knowsAction(action.state, actor, seen) ? undefined : refuse("action.missing")
}

export const isOwner = ({ action, task }: Subjects, { agency }: Actor): boolean =>
  action !== undefined && ownerOf(action.state, task?.state) === agency

export function notAt(
  { action }: Pick<Subjects, "action">,
  ...statuses: readonly ActionStatus[]
): Refusal | undefined {
  const status = action?.state.status
  return status && statuses.includes(status)
    ? undefined
    : refuse("action.wrong-state", status ? { status } : undefined)
}

/** What every act of the owner needs: it is known, theirs, and at the right stage. */
export function owning(
  found: Subjects,
  actor: Actor,
  ...statuses: readonly ActionStatus[]
): Refusal | undefined {
  const refused = unknown(found, actor)
  if (refused) return refused
  return isOwner(found, actor) ? notAt(found, ...statuses) : refuse("action.not-owner")
}
