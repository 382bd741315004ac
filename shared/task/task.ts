import { type CaseId, type Section, sectionRef } from "../case/case.ts"
import type { Risk } from "../case/lists/risk.ts"
import type { AgencyId, Brand, PersonId } from "../kernel/id.ts"
import { idSchema } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Ref } from "../kernel/ref.ts"
import type { TaskKind } from "./lists/kinds.ts"

export type TaskId = Brand<"TaskId">
export const taskId = idSchema<TaskId>()

/** Something that must still be done for a child. Its words lie sealed; the envelope holds a kind. */
export type Task = {
  readonly id: TaskId
  readonly case: CaseId
  readonly caseReference: string
  readonly kind: TaskKind
  /** The agency that has to do it: the custodian, until a handoff moves it. */
  readonly owner: AgencyId
  /** The custody epoch it has come along to, whoever owned it before. */
  readonly epoch: number
  readonly worker?: PersonId
  readonly due: Instant
  readonly risk: Risk
  readonly status: "open" | "done" | "dropped"
  readonly excludedPersons: readonly PersonId[]
  /** Looked at by the receiver of this handoff, who takes it as it is or on another day. */
  readonly placed?: {
    readonly handoff: string
    readonly how: "accepted" | "re-dated"
    readonly at: Instant
    /** The receiver's day, which counts once the task is theirs. */
    readonly due?: Instant
  }
  /** What a conference decided, which this does: it ends with that action, and not by itself. */
  readonly action?: string
  readonly createdBy: PersonId
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

/** How much is open on a case, and which handoff is about to take it along. */
export type TaskCount = {
  readonly case: CaseId
  /** Tasks. */
  readonly open: number
  /** Services and placements that go on: handoffs that go along as tasks do. */
  readonly running?: number
  /**
   * The handoff whose manifest all further ones join: tasks, services and placements that have come
   * along to this custody epoch or an earlier one, whoever has them.
   */
  readonly manifest?: { readonly handoff: string; readonly epoch: number }
}

/**
 * What goes along with a child (handoff.md 6.2): counters over the case's open tasks and the
 * services and placements that go on, since there may be more of them than one transaction takes,
 * and the clocks that run on the case.
 */
export type Manifest = {
  readonly handoff: string
  readonly case: CaseId
  readonly listed: number
  /** What the receiver has not looked at yet: nothing may be left at commit. */
  readonly unplaced: number
  /** What still lies with the former custodian: nothing may be left when the handoff closes. */
  readonly unmoved: number
  readonly drawnAt: Instant
}

export const taskRef = (id: TaskId): Ref<Task> => ({ subject: "task", parts: [id] })
export const taskCountRef = (id: CaseId): Ref<TaskCount> => ({ subject: "task-count", parts: [id] })
export const manifestRef = (handoff: string): Ref<Manifest> => ({
  subject: "manifest",
  parts: [handoff],
})

/**
 * A task that does what a conference decided, and went to another owner: its action stands in that
 * one's list from then on, until the action itself tells that it is theirs.
 */
export type Errand = {
  readonly action: string
  readonly task: TaskId
  readonly owner: AgencyId
  readonly due: Instant
}
export const errandRef = (action: string): Ref<Errand> => ({ subject: "errand", parts: [action] })

/** The words of one task, sealed apart from its envelope. */
export type TaskWords = {
  readonly note?: string
  readonly changes: readonly {
    readonly at: Instant
    readonly due: Instant
    readonly reason: string
  }[]
  /** Why it was dropped. */
  readonly dropped?: string
}
export const taskWordsRef = ({ case: child, id }: Pick<Task, "case" | "id">): Ref<Section> =>
  sectionRef(child, `task-${id}`)
