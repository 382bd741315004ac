import { rankOf } from "#shared/case/lists/risk.ts"
import type { HandoffCard } from "../handoff/data.ts"

/** The gravest first, and among equals what is due first. */
export const byUrgency = (
  a: Pick<HandoffCard, "risk" | "due">,
  b: Pick<HandoffCard, "risk" | "due">,
): number => rankOf(a.risk) - rankOf(b.risk) || (a.due?.at ?? "~").localeCompare(b.due?.at ?? "~")
