import { type Hours, workingDaysLater } from "../../agency/rules/working-time.ts"
import type { Risk } from "../../case/lists/risk.ts"
import { hour, type Instant, later } from "../../kernel/instant.ts"
import type { ClockKind, Due } from "../handoff.ts"

type Length = { readonly hours: number } | { readonly workingDays: number }

const hours = (count: number): Length => ({ hours: count })
const days = (count: number): Length => ({ workingDays: count })

/**
 * Default clocks (handoff.md 4; configuration, no legal norm): clock hours day and night for
 * EMERGENCY and HIGH, working days of the target for MEDIUM and LOW.
 */
const lengths: Record<Risk, Record<ClockKind, Length>> = {
  EMERGENCY: {
    approve: hours(1),
    acknowledge: hours(1),
    decide: hours(4),
    handover: hours(24),
    progress: hours(24),
  },
  HIGH: {
    approve: hours(4),
    acknowledge: hours(4),
    decide: hours(24),
    handover: hours(72),
    progress: hours(72),
  },
  MEDIUM: {
    approve: days(1),
    acknowledge: days(1),
    decide: days(3),
    handover: days(10),
    progress: days(14),
  },
  LOW: {
    approve: days(3),
    acknowledge: days(3),
    decide: days(7),
    handover: days(15),
    progress: days(30),
  },
}

/** When a clock that starts now runs out, by the hours of whoever must act. */
export function dueFrom(at: Instant, [kind, risk]: readonly [ClockKind, Risk], open: Hours): Due {
  const length = lengths[risk][kind]
  if ("hours" in length) return { kind, at: later(at, length.hours * hour) }
  return { kind, at: workingDaysLater(at, length.workingDays, [open, []]) }
}
