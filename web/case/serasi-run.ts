import { createSignal } from "solid-js"
import { type Answer, type Problem, type Receipt, read, run } from "../api.ts"
import type { HandoffView } from "../handoff/data.ts"
import { type GroundTexts, groundOf, type ViewTexts, viewOf } from "../handoff/ground-fields.tsx"
import { linesOf } from "../ui/lines.ts"

/** What is said once and sent to everybody. */
export type Common = GroundTexts &
  ViewTexts & {
    readonly reason: string
    readonly safety: string
    readonly documents: string
  }

export type Target = { readonly service: string; readonly agency: string; readonly name: string }

/** How far the request to one agency is; `handoff` once its draft is there. */
export type Result = Target & {
  readonly state: "waiting" | "running" | "offered" | "submitted" | "draft" | "failed"
  readonly handoff?: string
  readonly problem?: Problem
}

export type Asking = ReturnType<typeof createAsking>

export function createAsking() {
  const [results, setResults] = createSignal<readonly Result[]>([])
  const [isRunning, setRunning] = createSignal(false)
  const put = (place: number, change: Partial<Result>) =>
    setResults((all) => all.map((each, at) => (at === place ? { ...each, ...change } : each)))
  return { results, setResults, isRunning, setRunning, put, again: () => Promise.resolve() }
}

type Wanted = {
  readonly child: string
  readonly common: Common
  readonly targets: readonly Target[]
}

const bodyOf = ({ child, common }: Wanted, { service, agency }: Target) => ({
  case: child,
  kind: "referral",
  to: agency,
  service,
  reason: common.reason.trim(),
  safety: common.safety.trim(),
  documents: linesOf(common.documents),
  basis: groundOf(common),
  childView: viewOf(common),
})

type Sent = Pick<Result, "state"> & Partial<Pick<Result, "problem">>

/** Sends a draft by whichever way is open to its author: at once, or through a supervisor. */
async function send(id: string): Promise<Sent> {
  const seen = await read<HandoffView>(`handoffs/${id}`)
  if (!seen.ok) return { state: "draft", problem: seen.problem }
  const verb = (["offer", "submit"] as const).find((each) => seen.value.can[each] === true)
  if (!verb) return { state: "draft" }
  const answer: Answer<Receipt> = await run({
    path: "handoffs",
    id,
    verb,
    body: {},
    ...(seen.etag ? { etag: seen.etag } : {}),
  })
  if (!answer.ok) return { state: "draft", problem: answer.problem }
  return { state: verb === "offer" ? "offered" : "submitted" }
}

async function askOne(wanted: Wanted, result: Result): Promise<Partial<Result>> {
  if (result.handoff) return send(result.handoff)
  const made = await run({ path: "handoffs", body: bodyOf(wanted, result) })
  if (!made.ok) return { state: "failed", problem: made.problem }
  return { handoff: made.value.id, ...(await send(made.value.id)) }
}

const isOver = ({ state }: Result): boolean => state === "offered" || state === "submitted"

/** Asks one after the other; what one agency refuses stops no other. */
export async function askAll(asking: Asking, wanted: Wanted): Promise<void> {
  if (asking.isRunning()) return
  asking.setRunning(true)
  if (asking.results().length === 0) {
    asking.setResults(wanted.targets.map((each) => ({ ...each, state: "waiting" })))
  }
  asking.again = () => askAll(asking, wanted)
  for (const [place, result] of asking.results().entries()) {
    if (isOver(result)) continue
    asking.put(place, { state: "running" })
    asking.put(place, await askOne(wanted, result))
  }
  asking.setRunning(false)
}
