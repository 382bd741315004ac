import { replace, type Write } from "../../kernel/decision.ts"
import type { PersonId } from "../../kernel/id.ts"
import type { Ref, Row } from "../../kernel/ref.ts"
import type { Refusal } from "../../kernel/refusal.ts"
import { type Case, type CaseId, isLocked, type Lock, lockRef, unverifiedRef } from "../case.ts"
import { type ClosureOutcome, goesToFamily } from "../lists/closures.ts"
import { keyCodes } from "../lists/keys.ts"
import { refuseCase } from "../refusals.ts"
import { isInCare, uncheckedOf, wasInCare } from "./return.ts"

type Count = { readonly open: number; readonly manifest?: unknown }

/** How many tasks are open; the noun of tasks, which keeps the row, comes after this one. */
const countRef = (id: CaseId): Ref<Count> => ({ subject: "task-count", parts: [id] })

/** What may still be under way for a child, besides what its own row tells. */
export const underWay = (id: string) => ({
  custodyLock: lockRef(id as CaseId, "custody"),
  careLock: lockRef(id as CaseId, "care"),
  unverified: unverifiedRef(id as CaseId),
  tasks: countRef(id as CaseId),
})

/** No handoff takes the tasks along any more: it cannot go on, or has nobody to go on with. */
export function unlisted(tasks: Row<Count> | undefined): readonly Write[] {
  if (!tasks?.state.manifest) return []
  const { manifest: _void, ...rest } = tasks.state
  return [replace(tasks, rest, ["open"])]
}

type UnderWay = {
  readonly custodyLock?: Row<unknown> | undefined
  readonly careLock?: Row<unknown> | undefined
  readonly unverified?: Row<Lock> | undefined
  readonly tasks?: Row<Count> | undefined
}

/** Why a case is not ready to be closed, the first thing that is missing. */
export function notReady(
  it: Case,
  { custodyLock, careLock, unverified, tasks }: UnderWay,
): Refusal | undefined {
  const missing = keyCodes.filter((key) => it.keys[key] === undefined)
  if (missing.length > 0) return refuseCase("case.keys-open", { missing })
  if (isInCare(it)) return refuseCase("case.child-in-care")
  const unchecked = wasInCare(it) ? uncheckedOf(it) : []
  if (unchecked.length > 0) return refuseCase("case.return-unchecked", { missing: unchecked })
  if (!it.reunification.MONITORED) return refuseCase("case.after-care-missing")
  if (custodyLock || careLock) return refuseCase("case.handoff-open")
  if (isLocked(unverified, it)) return refuseCase("case.custody-unverified")
  const open = tasks?.state.open ?? 0
  return open > 0 ? refuseCase("case.tasks-open", { open }) : undefined
}

/** Whether one person alone says that everything was done: somebody else closes it then. */
export const isOwnWork = ({ keys }: Case, person: PersonId): boolean =>
  Object.values(keys).every(({ by }) => by === person)

/** An outcome that says the child is with a family says that somebody has looked at that. */
export function unlikeOutcome(it: Case, outcome: ClosureOutcome): Refusal | undefined {
  const missing = goesToFamily.includes(outcome) ? uncheckedOf(it) : []
  return missing.length > 0 ? refuseCase("case.checks-for-outcome", { missing }) : undefined
}
