import { type Agency, agencyRef } from "../../agency/agency.ts"
import { coordinationFields } from "../../agency/rules/coordination.ts"
import { type Reliance, rely } from "../../kernel/decision.ts"
import type { Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import type { Ask, Facts } from "../../kernel/verb.ts"
import { type Case, type CaseId, caseRef } from "../case.ts"
import type { CaseRelation } from "../lists/disclosure.ts"
import { refuseCase } from "../refusals.ts"
import { relationOf } from "./relation.ts"

export type Subjects = {
  readonly case: Row<Case> | undefined
  /** The actor's own agency: without it nobody is taken for a coordinator. */
  readonly own?: Row<Agency> | undefined
}

/** The rows on which every case verb stands. */
export const subjectsFor = ({ id, actor }: Pick<Ask<unknown>, "id" | "actor">) => ({
  case: caseRef(id as CaseId),
  own: agencyRef(actor.agency),
})

/** How the actor stands to the case that was found. */
export const relationIn = ({ case: child, own }: Subjects, { actor }: Facts) =>
  child && relationOf(child.state, actor, own?.state)

type Step = readonly [
  relations: CaseRelation | readonly CaseRelation[],
  ...statuses: readonly Case["status"][],
]

/** What every act on a case needs: it is known, it is theirs to do, and the case is open. */
export function standing(
  found: Subjects,
  facts: Facts,
  [relations, ...statuses]: Step,
): Refusal | undefined {
  const relation = relationIn(found, facts)
  if (!relation || !found.case) return refuseCase("case.missing")
  if (![relations].flat().includes(relation)) return refuseCase("case.not-yours")
  const { status } = found.case.state
  const wanted = statuses.length > 0 ? statuses : ["open"]
  return wanted.includes(status) ? undefined : refuseCase("case.wrong-state", { status })
}

/** The right of a coordinator hangs on their agency's page; every other one on the case itself. */
export const relyOnStanding = (found: Subjects, facts: Facts): readonly Reliance[] =>
  found.own && relationIn(found, facts) === "coordinator"
    ? [rely(found.own, ...coordinationFields)]
    : []
