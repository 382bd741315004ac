import { createSignal } from "solid-js"
import type { Answer, Receipt } from "../api.ts"
import type { Act } from "../handoff/data.ts"
import { t } from "../words/words.ts"
import type { AgencyView } from "./data.ts"

/** What became of one approval. */
export type Outcome = {
  readonly id: string
  readonly name: string
  readonly ok: boolean
  readonly words: string
}

type Read = (id: string) => Promise<Answer<AgencyView>>
type Do = (act: Act) => Promise<Answer<Receipt>>

/** Looks at the page as it is now, and approves exactly that. */
async function approve(id: string, look: Read, act: Do): Promise<Outcome> {
  const seen = await look(id)
  if (!seen.ok) return { id, name: id, ok: false, words: wordsOf(seen.problem) }
  const { name, can, why } = seen.value
  if (can["approve"] !== true) return { id, name, ok: false, words: why["approve"] ?? "" }
  const done = await act({ id, verb: "approve", body: {}, etag: seen.etag })
  if (!done.ok) return { id, name, ok: false, words: wordsOf(done.problem) }
  const isIn = done.value.status === "active"
  return { id, name, ok: true, words: t(isIn ? "queue.active" : "queue.first") }
}

const wordsOf = (problem: { readonly status: number; readonly title: string }): string =>
  problem.status === 0 ? t("problem.unreachable") : problem.title || t("problem.fault")

/** Approves several registrations one after the other, and keeps what became of each. */
export function createApprovals(look: Read, act: Do) {
  const [outcomes, setOutcomes] = createSignal<readonly Outcome[]>([])
  const [left, setLeft] = createSignal(0)
  const run = async (ids: readonly string[]) => {
    setOutcomes([])
    setLeft(ids.length)
    for (const id of ids) {
      const outcome = await approve(id, look, act)
      setOutcomes((known) => [...known, outcome])
      setLeft((known) => known - 1)
    }
  }
  return { outcomes, left, run }
}
