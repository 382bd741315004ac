import type { Section } from "../../case/case.ts"
import { type Change, create, type Reliance, replace, type Write } from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import { noticesFor, type TaskEvent } from "../notices.ts"
import { type Task, type TaskWords, taskWordsRef } from "../task.ts"

/** What a case worker wrote of a task; nothing where nobody did. */
export const wordsIn = (section: Row<Section> | undefined): TaskWords =>
  (section?.state.content as TaskWords | undefined) ?? { changes: [] }

export const wordsWrite = (
  task: Task,
  section: Row<Section> | undefined,
  words: TaskWords,
): Write => {
  const state: Section = { case: task.case, kind: `task-${task.id}`, content: words }
  return section ? replace(section, state) : create(taskWordsRef(task), state)
}

/** What reports need of a task, in codes. */
export const figuresOf = (task: Task) => ({
  kind: task.kind,
  risk: task.risk,
  owner: task.owner,
  due: task.due,
})

type Step = {
  readonly event: TaskEvent
  readonly writes: readonly Write[]
  readonly relies: readonly Reliance[]
  readonly facts?: Readonly<Record<string, unknown>>
}

/** An act on an existing task: its new state, the event, and who is told. */
export const changeOf = (row: Row<Task>, next: Task, step: Step): Change => ({
  subject: row.ref,
  status: next.status,
  writes: [replace(row, next), ...step.writes],
  relies: step.relies,
  event: { type: step.event, facts: { ...figuresOf(next), ...step.facts } },
  notices: noticesFor(step.event, next),
})
