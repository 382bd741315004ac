import type { Case } from "../case.ts"
import type { CareArrangement } from "../lists/care.ts"
import { careArrangements } from "../lists/care.ts"
import type { ReunificationCheck } from "../lists/protection.ts"

/** Options nearer to a family than an institution, in their order: each is looked at first. */
export const nearerOptions: readonly CareArrangement[] = (
  Object.keys(careArrangements) as CareArrangement[]
).filter((each) => each !== "RESIDENTIAL_TEMPORARY")

/** Whether a child lives in an institution's care: by its arrangement, or by a placement. */
export const isInCare = ({ care, careHolder }: Case): boolean =>
  careHolder !== undefined || care?.arrangement === "RESIDENTIAL_TEMPORARY"

/** Whether a child was ever looked after away from its family. */
export const wasInCare = (it: Case): boolean => it.careEpoch > 0 || isInCare(it)

/** To live with kin or at home after an institution is a return, with its checks. */
export const isReturn = (it: Case, to: CareArrangement): boolean =>
  isInCare(it) && (to === "NUCLEAR_FAMILY" || to === "SUBSTITUTE_FAMILY")

/** Checks that a return still waits for: a substitute family stands for one that refuses. */
export function uncheckedOf({ reunification }: Case): readonly ReunificationCheck[] {
  const isAccepted = reunification.FAMILY_ACCEPTS ?? reunification.SUBSTITUTE_SOUGHT
  return [
    ...(reunification.CHILD_PREPARED ? [] : (["CHILD_PREPARED"] as const)),
    ...(isAccepted ? [] : (["FAMILY_ACCEPTS"] as const)),
    ...(reunification.SAFE ? [] : (["SAFE"] as const)),
  ]
}
