import { rankOf } from "#shared/case/lists/risk.ts"
import type { HandoffCard } from "../handoff/data.ts"

type Timed = Pick<HandoffCard, "due"> & { readonly level?: number }

const isTold = ({ level }: Timed): boolean => (level ?? 0) > 0

/** A limit was missed: it has passed, or somebody was told so and the clock runs on to the next. */
export const isLate = (card: Timed, now: number): boolean =>
  isTold(card) || (card.due !== undefined && Date.parse(card.due.at) < now)

type Pressing = Timed & Pick<HandoffCard, "risk">

/** The gravest first; among equals what was missed, and then what is due first. */
export const byUrgency = (a: Pressing, b: Pressing): number =>
  rankOf(a.risk) - rankOf(b.risk) ||
  Number(isTold(b)) - Number(isTold(a)) ||
  (a.due?.at ?? "~").localeCompare(b.due?.at ?? "~")
