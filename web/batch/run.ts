import { createSignal } from "solid-js"
import type { Answer, Problem, Receipt } from "../api.ts"
import type { BatchView, EntryView } from "./data.ts"

type Ways = {
  readonly look: (id: string) => Promise<Answer<BatchView>>
  readonly offer: (id: string, child: string, etag: string) => Promise<Answer<Receipt>>
}

const etagOf = ({ version }: { readonly version: number }): string => `"${version}"`

/** Somebody else moved it on: what is there now decides how to go on. */
const isStale = ({ status }: Problem): boolean => status === 409 || status === 412

/**
 * Offers the children one after the other, each an act of its own: it can be stopped, break off and
 * go on anywhere, since what became of each stands in the row and not on this page.
 */
export function createRun({ look, offer }: Ways) {
  const [isRunning, setRunning] = createSignal(false)
  const [problem, setProblem] = createSignal<Problem>()
  const [seen, setSeen] = createSignal<BatchView>()
  let isStopped = false

  async function next(
    batch: BatchView,
    left: readonly EntryView[],
  ): Promise<BatchView | undefined> {
    const [entry] = left
    if (!entry) return undefined
    const done = await offer(batch.id, entry.case, etagOf(batch))
    if (!done.ok && !isStale(done.problem)) {
      setProblem(done.problem)
      return undefined
    }
    const fresh = await look(batch.id)
    if (fresh.ok) return fresh.value
    setProblem(fresh.problem)
    return undefined
  }

  async function run(
    id: string,
    wants: (entry: EntryView) => boolean = ({ result }) => result === "waiting",
  ): Promise<void> {
    if (isRunning()) return
    isStopped = false
    setProblem(undefined)
    setRunning(true)
    const first = await look(id)
    if (!first.ok) setProblem(first.problem)
    let batch = first.ok ? first.value : undefined
    // Each is tried once in a run: one that is refused again must not hold up the others.
    const tried = new Set<string>()
    while (batch && !isStopped) {
      setSeen(batch)
      const left: readonly EntryView[] = batch.entries.filter(
        (each) => wants(each) && !tried.has(each.case),
      )
      const [entry] = left
      if (entry) tried.add(entry.case)
      batch = await next(batch, left)
    }
    setRunning(false)
  }

  return { isRunning, problem, seen, run, stop: () => (isStopped = true) }
}
