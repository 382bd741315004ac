import * as z from "zod/mini"
import { type Clock, firstOf, withClock } from "../kernel/clock.ts"
import type { Change } from "../kernel/decision.ts"
import { day, type Instant, later } from "../kernel/instant.ts"
import type { Row } from "../kernel/ref.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type Case, type CaseId, caseRef } from "./case.ts"
import { type CaseClockKind, isStatutory, statutoryClocks } from "./lists/clocks.ts"
import { onBreach, onDetentionEnds, onViolation } from "./notices.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { afterAlarm, isPastLimit, limitOf, withAlarm, withoutAlarm } from "./rules/alarm.ts"
import { changed, changeOf } from "./rules/change.ts"
import { flagged } from "./rules/flags.ts"

/** The clock of a case that has run out, the earliest first. */
export function dueClock(it: Case, at: Instant): Clock<CaseClockKind> | undefined {
  // An alarm that comes after the limit itself would say that there is time left.
  const clocks = isPastLimit(it.clocks, at) ? withoutAlarm(it.clocks) : it.clocks
  const first = it.status === "open" ? firstOf(clocks) : undefined
  return first && first.due <= at ? first : undefined
}

/** The custodian's house on the first rung; the district with it on the second, and from then on. */
const lastRung = 2

/** A day until the district hears, then every week for as long as nobody has done it. */
const nextAt = (at: Instant, rung: number): Instant => later(at, rung < lastRung ? day : 7 * day)

/** What the law forbids to last longer, when it does for the first time. */
const violated = ({ kind, rung }: Clock<CaseClockKind>) =>
  rung === 0 && isStatutory(kind) ? statutoryClocks[kind].violates : undefined

/** Nobody is late yet: those who can see to the child's release hear in time. */
function warned(child: Row<Case>, alarm: Clock<CaseClockKind>, at: Instant): Change {
  const { state } = child
  const limit = limitOf(state.clocks, alarm)
  const next = changed(state, at, { clocks: afterAlarm(state.clocks, alarm) })
  return changeOf(child, next, {
    event: "case.detention-ends",
    facts: limit ? { clock: limit.kind, due: limit.due } : {},
    notices: onDetentionEnds(next),
  })
}

/** Tells whoever must act that a deadline of a case has passed; who holds the child never changes. */
export const breach = defineVerb({
  noun: "cases",
  name: "breach",
  bySystem: true,
  title: { id: "Tenggat terlewati", en: "A deadline passed" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(caseRefusals, "case.missing", "case.nothing-due"),
  first: ({ id }) => ({ case: caseRef(id as CaseId) }),
  second: () => ({}),
  may: ({ case: child }, { at }) => {
    if (!child) return refuseCase("case.missing")
    return dueClock(child.state, at) ? undefined : refuseCase("case.nothing-due")
  },
  decide: ({ case: child }, _, { at }) => {
    const clock = child && dueClock(child.state, at)
    if (!clock) return refuseCase("case.nothing-due")
    if (clock.kind === "detention-ends") return warned(child, clock, at)
    const { state } = child
    const rung = Math.min(clock.rung + 1, lastRung)
    const late = withClock(state.clocks, { ...clock, due: nextAt(at, rung), rung })
    const rule = violated(clock)
    const flag = rule && ({ code: "RIGHTS_VIOLATION", rule, at: clock.due } as const)
    const next = changed(state, at, {
      clocks: withAlarm(late, state.clocks),
      ...(flag ? { flags: flagged(state.flags, flag) } : {}),
    })
    return changeOf(child, next, {
      event: "case.breached",
      facts: { clock: clock.kind, rung, due: clock.due, ...(rule ? { violates: rule } : {}) },
      notices: [...onBreach(next, rung), ...(rule ? onViolation(next) : [])],
    })
  },
})
