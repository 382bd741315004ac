import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { officeOf } from "../agency/rules/working-time.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { withClock } from "../kernel/clock.ts"
import { rely } from "../kernel/decision.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { conversationRef, type HandoffId, handoffRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { clockFrom } from "./rules/clocks.ts"
import { atGravest, gravest } from "./rules/gravity.ts"
import { paused } from "./rules/reckoning.ts"
import { conversationIn, sayIn } from "./rules/remarks.ts"
import { isFrozen, standing } from "./rules/standing.ts"
import { fitsRound, paragraph } from "./rules/texts.ts"

const roundsAtMost = 2

/** The reviewer asks what the decision needs: the clock to decide stands still, up to its cap. */
export const ask = defineVerb({
  noun: "handoffs",
  name: "ask",
  title: { id: "Tanya pengirim", en: "Ask the sender" },
  input: z.strictObject({
    questions: z.array(paragraph).check(z.minLength(1), z.maxLength(10), z.refine(fitsRound)),
  }),
  roles: ["HANDOFF_OFFICER"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.not-reviewer",
    "handoff.frozen",
    "handoff.no-questions",
    "handoff.rounds-used",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    source: input && handoff && agencyRef(handoff.state.from),
    said: input && handoff && conversationRef(handoff.state),
  }),
  may: (found, { actor, ...facts }) => {
    const refused = standing(found, { ...facts, actor }, ["target", ["under-review"]])
    if (refused || !found.handoff) return refused
    const { reviewer, rounds } = found.handoff.state
    if (reviewer !== actor.person) return refuse("handoff.not-reviewer")
    const frozen = isFrozen(found.handoff.state)
    if (frozen) return frozen
    if (gravest(found.handoff.state, found.case?.state) === "EMERGENCY")
      return refuse("handoff.no-questions")
    return rounds < roundsAtMost ? undefined : refuse("handoff.rounds-used")
  },
  decide: ({ handoff, case: child, source, said }, { questions }, { actor, at, calendar }) => {
    if (!handoff || !child || !source) return refuse("handoff.missing")
    const state = atGravest(handoff.state, child.state)
    const { risk, rounds, pauseLeft, clocks } = state
    const reply = clockFrom(at, ["reply", risk], officeOf(source.state, calendar))
    const before = conversationIn(said)
    const round = { askedAt: at, askedBy: actor.person, questions }
    const next = {
      ...state,
      status: "info-requested",
      rounds: rounds + 1,
      pausedAt: at,
      clocks: withClock(paused(clocks, pauseLeft), reply),
      updatedAt: at,
    } as const
    return changeOf(handoff, next, {
      event: "handoff.asked",
      facts: { questions: questions.length, round: next.rounds },
      writes: [sayIn(said, next, { ...before, rounds: [...before.rounds, round] })],
      relies: [relyOnCase(child), rely(source, "hours")],
    })
  },
})
