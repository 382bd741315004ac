import { loadRows } from "#functions/platform/rows.ts"
import { type Case, type CaseId, caseRef } from "#shared/case/case.ts"
import { cases } from "#shared/case/verbs.ts"
import { handoffs } from "#shared/handoff/verbs.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { minutesAgo, play, type Stage } from "../stage.ts"

/** An act so many minutes before loading; what it says may hang on that instant. */
export type Moment = {
  readonly verb: string
  readonly by: string
  readonly ago: number
  readonly input?: (stage: Stage) => unknown
}

export type HandoffStory = {
  readonly key: string
  readonly by: string
  readonly ago: number
  /** What `create` is told, without the case. */
  readonly asks: Readonly<Record<string, unknown>>
  readonly moments: readonly Moment[]
}

/** One invented child's case, and what was asked of others for it. */
export type CaseStory = {
  readonly key: string
  readonly by: string
  readonly ago: number
  readonly opening: Readonly<Record<string, unknown>>
  readonly handoffs: readonly HandoffStory[]
}

async function playHandoff(stage: Stage, child: string, story: HandoffStory): Promise<void> {
  const { key, by, ago, asks, moments } = story
  const created = {
    verb: "create",
    by,
    at: minutesAgo(stage, ago),
    input: { ...asks, case: child },
  }
  const rest = moments.map((each) => ({
    verb: each.verb,
    by: each.by,
    at: minutesAgo(stage, each.ago),
    input: each.input?.(stage) ?? {},
  }))
  await play(stage, { noun: handoffs, key, label: "handoff", steps: [created, ...rest] })
}

/** Opens the case and plays its handoffs through the verbs. */
export async function playCase(stage: Stage, story: CaseStory): Promise<Case> {
  const { key, by, ago, opening } = story
  const opened = { verb: "open", by, at: minutesAgo(stage, ago), input: opening }
  const id = await play(stage, { noun: cases, key, label: "case", steps: [opened] })
  for (const each of story.handoffs) await playHandoff(stage, id, each)
  const ref = caseRef(id as CaseId)
  const row = (await loadRows(stage.deps.tables, [ref])).get(refKey(ref))
  return row?.state as Case
}
