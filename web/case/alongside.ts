import { type Risk, rankOf } from "#shared/case/lists/risk.ts"
import type { HandoffStatus } from "#shared/handoff/handoff.ts"
import type { Answer, Problem, Receipt, read, run } from "../api.ts"
import type { HandoffCard, HandoffView } from "../handoff/data.ts"
import type { Page } from "../reading.tsx"

/** A case does not know its handoffs: each is raised by an act of its own, with its own clocks. */
export type Raise = { readonly case: string; readonly risk: Risk; readonly reason: string }

/** How many rose, and why the others did not. */
export type Raised = { readonly count: number; readonly problems: readonly Problem[] }

const ends: readonly HandoffStatus[] = [
  "closed",
  "declined",
  "withdrawn",
  "expired",
  "cancelled",
  "returned",
]
export const hasEnded = ({ status }: Pick<HandoffCard, "status">): boolean => ends.includes(status)

/** Open handoffs that still count the child as less in danger than its case does. */
export const laggingIn = (
  cards: readonly HandoffCard[],
  risk: Risk | undefined,
): readonly HandoffCard[] =>
  cards.filter((card) => risk !== undefined && !hasEnded(card) && rankOf(card.risk) > rankOf(risk))

type Api = { readonly read: typeof read; readonly run: typeof run }

/** Services and placements that still lie with a former custodian, for the present one to take. */
export const leftBehindIn = (cards: readonly HandoffCard[]): readonly HandoffCard[] =>
  cards.filter(({ takeOver }) => takeOver !== undefined)

/** Takes each over, one after the other; what moved on meanwhile is told, and stops no other. */
export async function takeOverAll(
  cards: readonly Pick<HandoffCard, "id" | "takeOver">[],
  api: Pick<Api, "run">,
): Promise<Raised> {
  let count = 0
  const problems: Problem[] = []
  for (const { id, takeOver: etag } of cards) {
    if (!etag) continue
    const answer = await api.run({ path: "handoffs", id, verb: "take-over", body: {}, etag })
    if (answer.ok) count += 1
    else problems.push(answer.problem)
  }
  return { count, problems }
}

/** As it stands now: a handoff that moved on meanwhile is looked at once more. */
async function raiseOne(api: Api, id: string, { risk, reason }: Raise): Promise<Answer<Receipt>> {
  const seen = await api.read<HandoffView>(`handoffs/${id}`)
  if (!seen.ok) return seen
  const ask = { path: "handoffs", id, verb: "raise-risk", body: { risk, reason } }
  return api.run({ ...ask, ...(seen.etag ? { etag: seen.etag } : {}) })
}

const isStale = (answer: Answer<Receipt>): boolean =>
  !answer.ok && answer.problem.code.startsWith("conflict.")

/** Raises every open handoff that lags behind its case, one after the other; one refusal stops none. */
export async function raiseAlong(raise: Raise, api: Api): Promise<Raised> {
  const page = await api.read<Page<HandoffCard>>(`cases/${raise.case}/handoffs`)
  if (!page.ok) return { count: 0, problems: [page.problem] }
  let count = 0
  const problems: Problem[] = []
  for (const { id } of laggingIn(page.value.items, raise.risk)) {
    const first = await raiseOne(api, id, raise)
    const answer = isStale(first) ? await raiseOne(api, id, raise) : first
    if (answer.ok) count += 1
    else problems.push(answer.problem)
  }
  return { count, problems }
}
