import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { withoutClock } from "../kernel/clock.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { conversationRef, type HandoffId, handoffRef, type Round } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { resumed } from "./rules/reckoning.ts"
import { conversationIn, sayIn } from "./rules/remarks.ts"
import { isFrozen, standing } from "./rules/standing.ts"
import { fitsRound, paragraph } from "./rules/texts.ts"

const Answering = z.strictObject({
  answers: z
    .array(z.union([z.strictObject({ answer: paragraph }), z.strictObject({ refused: paragraph })]))
    .check(z.minLength(1), z.maxLength(10), z.refine(fitsRound)),
})

/** The round that waits for its answers. */
const openRound = (rounds: readonly Round[]): Round | undefined => {
  const last = rounds.at(-1)
  return last?.answers ? undefined : last
}

/** The sender answers every question, or says why not; the clock to decide goes on. */
export const answer = defineVerb({
  noun: "handoffs",
  name: "answer",
  title: { id: "Jawab pertanyaan", en: "Answer the questions" },
  input: Answering,
  roles: ["CASE_MANAGER", "SUPERVISOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.frozen",
    "handoff.answers-missing",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    said: input && handoff && conversationRef(handoff.state),
  }),
  may: (found, facts) => {
    const refused = standing(found, facts, ["source", ["info-requested"]])
    if (refused || !found.handoff) return refused
    return isFrozen(found.handoff.state)
  },
  decide: ({ handoff, case: child, said }, { answers }, { actor, at }) => {
    if (!handoff || !child) return refuse("handoff.missing")
    const before = conversationIn(said)
    const round = openRound(before.rounds)
    if (round?.questions.length !== answers.length) {
      return refuse("handoff.answers-missing", { questions: round?.questions.length ?? 0 })
    }
    const answered = { ...round, answeredAt: at, answeredBy: actor.person, answers }
    const { pausedAt, ...waiting } = handoff.state
    const { clocks, pauseLeft } = resumed(waiting, pausedAt ?? at, at)
    const next = {
      ...waiting,
      status: "under-review",
      clocks: withoutClock(clocks, "reply"),
      pauseLeft,
      updatedAt: at,
    } as const
    const refusing = answers.filter((each) => "refused" in each).length
    return changeOf(handoff, next, {
      event: "handoff.answered",
      facts: { answered: answers.length - refusing, refused: refusing },
      writes: [sayIn(said, next, { ...before, rounds: [...before.rounds.slice(0, -1), answered] })],
      relies: [relyOnCase(child)],
    })
  },
})
