import type { SameChild } from "../../case/case.ts"
import { type BlindEntry, type Budget, blindRef, type Case } from "../../case/case.ts"
import { budgetRefs, isSpent, sameChildIn, sameChildOf, spend } from "../../case/rules/blind.ts"
import type { Actor } from "../../kernel/actor.ts"
import type { Write } from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Facts } from "../../kernel/verb.ts"
import type { Handoff } from "../handoff.ts"

/** The rows behind a look for the same child elsewhere; none where nothing identifies it. */
export function lookRefs(
  handoff: Pick<Handoff, "blinds"> | undefined,
  actor: Pick<Actor, "person" | "agency">,
) {
  const words = handoff?.blinds ?? []
  return { entries: words.map(blindRef), budgets: words.length > 0 ? budgetRefs(actor) : [] }
}

type Looked = {
  readonly entries: readonly Row<BlindEntry>[]
  readonly budgets: readonly Row<Budget>[]
}

/**
 * Whether other agencies may know the same child: their coordinator is to be asked, nothing more is
 * said. Each look costs one answer of the day; once they are spent, the offer goes on without.
 */
export function lookAround(
  child: Case,
  { entries, budgets }: Looked,
  [blinds, { actor, at }]: readonly [readonly string[], Facts],
): { readonly sameChild: readonly SameChild[]; readonly writes: readonly Write[] } {
  if (blinds.length === 0 || isSpent(budgets, at)) return { sameChild: [], writes: [] }
  const houses = sameChildIn(entries, child.id, actor).filter(
    ({ agency }) => agency !== child.custodian,
  )
  return { sameChild: sameChildOf(houses, at), writes: spend(budgets, actor, at) }
}
