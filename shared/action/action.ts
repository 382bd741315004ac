import type { CaseId } from "../case/case.ts"
import { type AgencyId, type Brand, idSchema, type MeetingId, type PersonId } from "../kernel/id.ts"
import type { Instant } from "../kernel/instant.ts"
import type { Ref } from "../kernel/ref.ts"
import type { TaskId } from "../task/task.ts"

export type ActionId = Brand<"ActionId">
export const actionId = idSchema<ActionId>()

/**
 * Where an action stands (meetings.md 1.2). `not-possible` says that circumstances changed, and is
 * no failure; `not-done` is one. Overdue is derived, never stored.
 */
export const actionStatuses = [
  "proposed",
  "accepted",
  "in-progress",
  "blocked",
  "done",
  "verified",
  "not-possible",
  "not-done",
  "superseded",
] as const
export type ActionStatus = (typeof actionStatuses)[number]

/** What somebody has to do because a meeting decided so. Its words lie sealed. */
export type Action = {
  readonly id: ActionId
  readonly meeting: MeetingId
  readonly meetingTitle: string
  /** The agenda item that decided it. */
  readonly item: string
  /** Decision number, once the meeting has ended. */
  readonly number?: string
  /** The agency whose meeting it was: it follows the action over its meetings. */
  readonly host: AgencyId
  readonly hostName: string
  readonly owner: AgencyId
  readonly ownerName: string
  /** Whoever of the owner's people does it. */
  readonly person?: PersonId
  /** Another agency that sees that it was done; never the owner. */
  readonly verifier: AgencyId
  readonly due: Instant
  readonly status: ActionStatus
  /** Decided at a conference, which is kept from whoever does not work on cases. */
  readonly ofConference?: true
  readonly case?: CaseId
  readonly caseReference?: string
  /** On no child itself, it comes from a conference on this one, and tells of that. */
  readonly conferredOn?: CaseId
  /** The custodian's actions for a child move along with the child, as this task. */
  readonly task?: TaskId
  /** Whoever must not know: kept away from the child, or recused from the item. */
  readonly excludedPersons: readonly PersonId[]
  /** Whoever ran the meeting for its host: they follow what became of it. */
  readonly runs: readonly PersonId[]
  /** Where the item was for named people only, so is this. */
  readonly people?: readonly PersonId[]
  /** Meetings that found it unfinished and carried it on, oldest first. */
  readonly carried: readonly MeetingId[]
  /** Why it went the way it did: codes and instants, newest last. */
  readonly steps: readonly {
    readonly status: ActionStatus
    readonly at: Instant
    readonly by: PersonId
    readonly agency: AgencyId
  }[]
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

/** The words of an action, sealed apart from it. */
export type ActionWords = {
  readonly text: string
  /** What shows that it was done: a document's name or number, never the document. */
  readonly evidence?: string
  /** Why it is blocked, was not possible, was not done, or replaced. */
  readonly reason?: string
  readonly notes: readonly {
    readonly at: Instant
    readonly agency: AgencyId
    readonly text: string
  }[]
}

export const actionRef = (id: ActionId): Ref<Action> => ({ subject: "action", parts: [id] })
export const actionWordsRef = (id: ActionId): Ref<ActionWords> => ({
  subject: "action-words",
  parts: [id],
})

/** Statuses in which an action still asks for something. */
export const openActions: readonly ActionStatus[] = [
  "proposed",
  "accepted",
  "in-progress",
  "blocked",
  "done",
]
