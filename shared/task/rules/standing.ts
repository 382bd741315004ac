import type { Case } from "../../case/case.ts"
import { isKeptAway } from "../../case/rules/relation.ts"
import { type Actor, worksOnCases } from "../../kernel/actor.ts"
import type { AgencyId } from "../../kernel/id.ts"
import { day, type Instant, later } from "../../kernel/instant.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { actorOf, type Membership } from "../../membership/membership.ts"
import { refuse } from "../refusals.ts"
import type { Task } from "../task.ts"

/** Who works on tasks, in every agency. */
export const taskRoles = ["CASE_MANAGER", "SUPERVISOR", "CASE_TEAM_MEMBER"] as const

/** Who may know of a task as far as its own row tells: which agency is for `standing` to say. */
export const mayKnowTask = ({ excludedPersons }: Task, actor: Actor): boolean =>
  worksOnCases(actor) && !excludedPersons.includes(actor.person)

/** The agencies behind a case's tasks: its custodian, and whoever looks after the child. */
export const worksFor = (child: Case, agency: AgencyId): boolean =>
  child.custodian === agency || child.careHolder === agency

/** The task's owner knows it, and whoever has the child: a former custodian until it has moved. */
export const knowsTask = (task: Task, child: Case, actor: Actor): boolean =>
  mayKnowTask(task, actor) &&
  !isKeptAway(child, actor) &&
  (task.owner === actor.agency || worksFor(child, actor.agency))

/** What every act on a task needs: it is known, and not done yet. */
export function standing(
  {
    task,
    case: child,
  }: { readonly task: Row<Task> | undefined; readonly case: Row<Case> | undefined },
  actor: Actor,
): Refusal | undefined {
  if (!task || !child || !knowsTask(task.state, child.state, actor)) return refuse("task.missing")
  return task.state.status === "open" ? undefined : refuse("task.finished")
}

/** What a conference asked for ends where the conference asked for it, and is dated there. */
export const byAction = (task: Row<Task> | undefined): Refusal | undefined =>
  task?.state.action ? refuse("task.by-action") : undefined

const farthest = 3 * 366 * day

/** A task lies ahead, and not so far that it is a slip of the pen. */
export const isImplausible = (due: Instant, at: Instant): boolean =>
  due <= at || due > later(at, farthest)

/** Somebody who can be given a task on this case. */
export function canWork(member: Row<Membership> | undefined, child: Case): boolean {
  const actor = member && actorOf(member.state)
  return actor !== undefined && !isKeptAway(child, actor)
}
