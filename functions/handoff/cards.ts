import { type Agency, agencyRef } from "#shared/agency/agency.ts"
import { caseRef } from "#shared/case/case.ts"
import type { HandoffTier } from "#shared/case/lists/disclosure.ts"
import { type Handoff, handoffRef, isOpen } from "#shared/handoff/handoff.ts"
import { sideOf } from "#shared/handoff/rules/standing.ts"
import { knowsCategory, tierOf } from "#shared/handoff/rules/tier.ts"
import { cardOf, type Listed, stubOf, withoutCategory } from "#shared/handoff/views.ts"
import { type Ref, type Row, refKey } from "#shared/kernel/ref.ts"
import type { Question } from "../http/read.ts"
import { type Item, loadRows } from "../platform/rows.ts"
import { listedIn } from "./store.ts"

export type Seen = {
  readonly handoff: Handoff
  readonly own: Agency
  readonly tier: HandoffTier
}

/** The tier of the reader of one handoff; nothing where they stand on no side of it. */
export function seenIn(
  { actor }: Question,
  handoff: Handoff,
  stateOf: <State>(ref: Ref<State>) => State | undefined,
): Seen | undefined {
  const child = stateOf(caseRef(handoff.case))
  const own = stateOf(agencyRef(actor.agency))
  if (!child || !own || !sideOf(handoff, actor, { own, child })) return undefined
  return { handoff, own, tier: tierOf(handoff, actor, { ...child, type: own.type }) }
}

export const statesOf = async <State>({ deps }: Question, refs: readonly Ref<State>[]) =>
  [...(await loadRows(deps.tables, refs, false)).values()] as readonly Row<State>[]

/** Whoever gave a child away keeps the stub of it, also in a list. */
const isGiven = ({ kind, status }: Listed): boolean =>
  (kind === "transfer" || kind === "return") &&
  ["active", "outcome-proposed", "closed"].includes(status)

const goesOn: readonly Listed["status"][] = ["active", "outcome-proposed"]

/** Whether it hangs on the child's whereabouts now how much of a card its reader may see. */
function mayHaveMoved(listed: Listed, isOut: boolean): boolean {
  if (isOut) return !isGiven(listed)
  const { kind, status } = listed
  return isOpen(listed) && (kind === "pull" || (kind !== "referral" && goesOn.includes(status)))
}

/** Those of a list that to their reader are stubs by now: the child has left them. */
async function leftBehind(question: Question, listed: readonly Listed[], own: Agency) {
  const rows = await statesOf(
    question,
    listed.map(({ id }) => handoffRef(id)),
  )
  const children = await statesOf(question, [
    ...new Map(rows.map(({ state }) => [state.case, caseRef(state.case)])).values(),
  ])
  const known = new Map(
    [...children, { ref: agencyRef(own.id), state: own }].map(
      ({ ref, state }) => [refKey(ref), state] as const,
    ),
  )
  const stateOf = <State>(ref: Ref<State>) => known.get(refKey(ref)) as State | undefined
  const tiers = rows.map(({ state }) => [state.id, seenIn(question, state, stateOf)?.tier] as const)
  return new Set(tiers.flatMap(([id, tier = "stub"]) => (tier === "stub" ? [id] : [])))
}

/** Cards of any list of handoffs: each shows as far as the handoff itself would, and no further. */
export function cardsFor(question: Question) {
  const { agency } = question.actor
  const reader = statesOf(question, [agencyRef(agency)])
  // Where the list itself fails first, nobody waits for this any more.
  reader.catch(() => {})
  return async (all: readonly Listed[]) => {
    const [own] = await reader
    if (!own || all.length === 0) return []
    const isOut = ({ from }: Listed): boolean => from === agency
    const unsure = all.filter((each) => mayHaveMoved(each, isOut(each)))
    const left = await leftBehind(question, unsure, own.state)
    const isStub = (each: Listed): boolean =>
      left.has(each.id) || (isOut(each) ? isGiven(each) : !isOpen(each))
    return all.map((each) => {
      if (isStub(each)) return stubOf(each)
      const card = cardOf(each)
      // Some kinds of agency are not told what befell the children offered to them.
      return isOut(each) || knowsCategory(own.state.type) ? card : withoutCategory(card)
    })
  }
}

/** The case behind cards of a list, which do not name it. */
export const behind = (question: Question) => async (items: readonly Item[]) => {
  const refs = items.map((item) => handoffRef(listedIn(item).id))
  const states = await statesOf(question, refs)
  return new Map(states.map(({ state }) => [`HANDOFF#${state.id}`, state.case] as const))
}
