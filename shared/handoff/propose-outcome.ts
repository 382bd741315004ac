import * as z from "zod/mini"
import { type Agency, agencyRef } from "../agency/agency.ts"
import { serviceSchema } from "../agency/lists/services.ts"
import { officeOf } from "../agency/rules/working-time.ts"
import { type Case, caseRef, type Section } from "../case/case.ts"
import { hasRole } from "../kernel/actor.ts"
import { create, rely, replace, type Write } from "../kernel/decision.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { type Handoff, type HandoffId, handoffRef, outcomeRef } from "./handoff.ts"
import { type OutcomeCode, outcomeCodeSchema } from "./lists/outcomes.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { atStage, clockFrom } from "./rules/clocks.ts"
import { atGravest } from "./rules/gravity.ts"
import { handRoles } from "./rules/handover.ts"
import { coordinatorRung } from "./rules/ladder.ts"
import { leavesCare } from "./rules/outcome.ts"
import { returnOpen } from "./rules/returning.ts"
import { groundOf, isFrozen, type Subjects, sideOf, standingToEnd } from "./rules/standing.ts"
import { paragraph } from "./rules/texts.ts"

const Outcome = z.strictObject({
  code: outcomeCodeSchema,
  /** What was given. */
  services: z.array(serviceSchema).check(z.maxLength(20)),
  /** What the child and its family say of it, or why nobody could be asked. */
  feedback: z.union([z.strictObject({ view: paragraph }), z.strictObject({ absent: paragraph })]),
  note: paragraph,
})
type Outcome = z.infer<typeof Outcome>

function sealed(handoff: Handoff, row: Row<Section> | undefined, outcome: Outcome): Write {
  const ref = outcomeRef(handoff)
  const state = { case: handoff.case, kind: `outcome-${handoff.id}`, content: outcome }
  return row ? replace(row, state) : create(ref, state)
}

/** A placement is over when the child has left: until then it is given back, not closed. */
const isStillHere = ({ moves, to }: Handoff, child: Case, code: OutcomeCode): boolean =>
  moves === "care" && child.careHolder === to && child.custodian !== to && !leavesCare(code)

/** Nobody of the house answers: it may not work any more, or the coordinator was told in vain. */
const isSilent = (target: Agency, rows: readonly (Row<Handoff> | undefined)[]): boolean =>
  target.status !== "active" ||
  rows.some((row) => row?.state.clocks.some(({ rung }) => rung >= coordinatorRung))

type Silent = Subjects & {
  readonly target?: Row<Agency> | undefined
  readonly follower?: Row<Handoff> | undefined
}

/** That a child has left a house says whoever works there; where nobody answers there, the coordinator. */
function notForThem(found: Silent, { actor }: Facts): Refusal | undefined {
  const { handoff, target, follower } = found
  if (!handoff) return undefined
  if (sideOf(handoff.state, actor, groundOf(found)) !== "coordinator") {
    return hasRole(actor, ...handRoles) ? undefined : refuse("handoff.not-yours")
  }
  const isMute = target && isSilent(target.state, [handoff, follower])
  return handoff.state.moves === "care" && isMute ? undefined : refuse("handoff.not-yours")
}

/** The target says how it ended; it ends only when somebody else has verified that. */
export const proposeOutcome = defineVerb({
  noun: "handoffs",
  name: "propose-outcome",
  title: { id: "Ajukan hasil", en: "Propose the outcome" },
  input: Outcome,
  roles: [...handRoles, "COORDINATOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.frozen",
    "handoff.return-open",
    "handoff.child-still-here",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    follower: handoff?.state.followedBy && handoffRef(handoff.state.followedBy),
    target: handoff && agencyRef(handoff.state.to),
    source: handoff && input && agencyRef(handoff.state.from),
    outcome: handoff && input && outcomeRef(handoff.state),
  }),
  may: (found, facts) => {
    // What is under way is brought to its end, also when the child has another custodian by now.
    const refused =
      standingToEnd(found, facts, [["target", "coordinator"], ["active"]]) ??
      notForThem(found, facts)
    if (refused || !found.handoff) return refused
    return isFrozen(found.handoff.state) ?? returnOpen(found.follower, found.case)
  },
  decide: ({ handoff, case: child, source, outcome, follower }, input, { actor, at, calendar }) => {
    if (!handoff || !child || !source) return refuse("handoff.missing")
    if (isStillHere(handoff.state, child.state, input.code)) {
      return refuse("handoff.child-still-here")
    }
    const state = atGravest(handoff.state, child.state)
    const { risk, clocks } = state
    const next: Handoff = {
      ...state,
      status: "outcome-proposed",
      outcome: { code: input.code, at, by: actor.person },
      clocks: atStage(clocks, clockFrom(at, ["verify", risk], officeOf(source.state, calendar))),
      updatedAt: at,
    }
    return changeOf(handoff, next, {
      event: "handoff.outcome-proposed",
      facts: { code: input.code, services: input.services },
      writes: [sealed(handoff.state, outcome, input)],
      relies: [rely(child, "excludedPersons", "careHolder"), ...(follower ? [rely(follower)] : [])],
    })
  },
})
