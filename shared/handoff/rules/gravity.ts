import type { Case } from "../../case/case.ts"
import { type Risk, rankOf } from "../../case/lists/risk.ts"
import type { Handoff } from "../handoff.ts"

type Graded = { readonly risk: Risk }

/** A case may have become graver since its handoff was written: whichever is graver counts. */
export const gravest = (handoff: Graded, child: Graded | undefined): Risk =>
  child && rankOf(child.risk) < rankOf(handoff.risk) ? child.risk : handoff.risk

/** The handoff as it is to be judged now, and as an act on it leaves it. */
export const atGravest = (handoff: Handoff, child: Pick<Case, "risk"> | undefined): Handoff => {
  const risk = gravest(handoff, child)
  return risk === handoff.risk ? handoff : { ...handoff, risk }
}
