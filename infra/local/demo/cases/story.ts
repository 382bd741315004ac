import { performAsSystem } from "#functions/platform/perform.ts"
import { loadRows, type StoredRow } from "#functions/platform/rows.ts"
import { type Case, type CaseId, caseRef } from "#shared/case/case.ts"
import { cases } from "#shared/case/verbs.ts"
import type { Handoff } from "#shared/handoff/handoff.ts"
import { handoffs } from "#shared/handoff/verbs.ts"
import { system } from "#shared/kernel/actor.ts"
import { type Clock, firstOf } from "#shared/kernel/clock.ts"
import type { Noun } from "#shared/kernel/noun.ts"
import { refKey } from "#shared/kernel/ref.ts"
import { isRefusal } from "#shared/kernel/refusal.ts"
import { tasks } from "#shared/task/verbs.ts"
import { act, idOf, minutesAgo, type Stage } from "../stage.ts"

/** Ids of what a story has made so far, by the keys it gave them. */
export type Ids = ReadonlyMap<string, string>

/** An act so many minutes before loading; what it says may hang on that instant. */
export type Moment = {
  readonly verb: string
  readonly by: string
  readonly ago: number
  readonly input?: (stage: Stage, ids: Ids) => unknown
}

export type TaskStory = {
  readonly key: string
  readonly by: string
  readonly ago: number
  readonly asks: (stage: Stage) => Readonly<Record<string, unknown>>
}

export type HandoffStory = {
  readonly key: string
  readonly by: string
  readonly ago: number
  /** What `create` is told, without the case; of a return, what `return` is told. */
  readonly asks:
    | Readonly<Record<string, unknown>>
    | ((stage: Stage) => Readonly<Record<string, unknown>>)
  /** The handoff this one undoes, by its key: it is drafted by an act on that one. */
  readonly undoes?: string
  readonly moments: readonly Moment[]
}

/** One invented child's case, and what was asked of others for it. */
export type CaseStory = {
  readonly key: string
  readonly by: string
  readonly ago: number
  readonly opening: Readonly<Record<string, unknown>>
  readonly moments?: readonly Moment[]
  readonly tasks?: readonly TaskStory[]
  readonly handoffs: readonly HandoffStory[]
}

/** One act of the story, at its time; it may make something that later ones speak of. */
type Deed = { readonly ago: number; readonly run: (ids: Map<string, string>) => Promise<void> }

/** Acts on something the story has made already, in their order. */
const deedsOn = (
  stage: Stage,
  [noun, key]: readonly [Noun, string],
  moments: readonly Moment[],
): readonly Deed[] =>
  moments.map(({ verb, by, ago, input }, place) => ({
    ago,
    run: async (ids) => {
      const step = { verb, by, at: minutesAgo(stage, ago), input: input?.(stage, ids) ?? {} }
      await act(stage, { noun, id: ids.get(key) ?? "", key: `${key}-${place + 2}`, step })
    },
  }))

function creation(stage: Stage, story: HandoffStory, child: string): Deed {
  const { key, by, ago, asks, undoes } = story
  const told = () => (typeof asks === "function" ? asks(stage) : asks)
  return {
    ago,
    run: async (ids) => {
      const at = minutesAgo(stage, ago)
      if (!undoes) {
        const step = { verb: "create", by, at, input: { ...told(), case: child } }
        ids.set(key, await act(stage, { noun: handoffs, id: "", key: `${key}-1`, step }))
        return
      }
      const parent = ids.get(undoes) ?? ""
      const step = { verb: "return", by, at, input: told() }
      await act(stage, { noun: handoffs, id: parent, key: `${key}-1`, step })
      const row = await rowOf(stage, handoffs, parent)
      ids.set(key, String((row?.state as Handoff | undefined)?.followedBy))
    },
  }
}

const addition = (stage: Stage, { key, by, ago, asks }: TaskStory, child: string): Deed => ({
  ago,
  run: async (ids) => {
    const input = { ...asks(stage), case: child }
    const step = { verb: "add", by, at: minutesAgo(stage, ago), input }
    ids.set(key, await act(stage, { noun: tasks, id: "", key: `${key}-1`, step }))
  },
})

async function rowOf({ deps }: Stage, noun: Noun, id: string): Promise<StoredRow | undefined> {
  const ref = noun.ref(id, system)
  return (await loadRows(deps.tables, [ref])).get(refKey(ref))
}

/** What clocks that ran out meanwhile would have done, each at its own instant. */
async function wakeUntilNow(stage: Stage, noun: Noun, id: string): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) {
    const row = await rowOf(stage, noun, id)
    const first = firstOf((row?.state as { clocks?: readonly Clock[] } | undefined)?.clocks ?? [])
    if (!row || !first || first.due > stage.now) return
    const due = noun.wake?.(row.state, first.due)
    if (!due) return
    const outcome = await performAsSystem(stage.deps, {
      noun,
      id,
      row,
      at: first.due,
      ...due,
    })
    // The clock of the running system may be at the same row: what the row says then decides.
    if (isRefusal(outcome) && outcome.kind !== "conflict") {
      throw new Error(`the clock of ${id} was refused: ${outcome.refused}`)
    }
  }
}

async function playOn(stage: Stage, story: CaseStory, child: string): Promise<void> {
  const ids = new Map([[story.key, child]])
  const deeds: readonly Deed[] = [
    ...deedsOn(stage, [cases, story.key], story.moments ?? []),
    ...(story.tasks ?? []).map((each) => addition(stage, each, child)),
    ...story.handoffs.flatMap((each) => [
      creation(stage, each, child),
      ...deedsOn(stage, [handoffs, each.key], each.moments),
    ]),
  ]
  for (const deed of deeds.toSorted((one, other) => other.ago - one.ago)) await deed.run(ids)
  for (const { key } of story.handoffs) await wakeUntilNow(stage, handoffs, ids.get(key) ?? "")
  await wakeUntilNow(stage, cases, child)
}

/**
 * Opens the case and plays what followed through the verbs, in the order of time. A case that is
 * there was played to its end: a load that was cut off starts over from clean data.
 */
export async function playCase(stage: Stage, story: CaseStory): Promise<Case> {
  const { key, by, ago, opening } = story
  const id = idOf(stage, { by, key: `${key}-1`, label: "case" })
  if (!(await rowOf(stage, cases, id))) {
    const step = { verb: "open", by, at: minutesAgo(stage, ago), input: opening }
    await act(stage, { noun: cases, id: "", key: `${key}-1`, step })
    await playOn(stage, story, id)
  }
  const ref = caseRef(id as CaseId)
  const row = (await loadRows(stage.deps.tables, [ref])).get(refKey(ref))
  return row?.state as Case
}
