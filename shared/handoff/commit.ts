import { agencyRef } from "../agency/agency.ts"
import { movingWordsRef } from "../case/case.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type HandoffId, handoffRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { Commitment } from "./rules/commitment.ts"
import {
  committed,
  committingRefs,
  committingRefusals,
  mayCommit,
  readyOf,
} from "./rules/committing.ts"
import { commitReferral } from "./rules/complete.ts"

/** Completes a handoff: a referral by its first contact, all that moves by both sides' record. */
export const commit = defineVerb({
  noun: "handoffs",
  name: "commit",
  title: { id: "Selesaikan serah terima", en: "Complete the handoff" },
  input: Commitment,
  roles: [],
  refusals: {
    ...committingRefusals,
    ...pick(handoffRefusals, "handoff.missing", "handoff.contact-required"),
  },
  first: ({ id, actor, input }) => ({
    handoff: handoffRef(id as HandoffId),
    words: input && movingWordsRef(id),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff, words }, { input }) => committingRefs({ handoff, words }, input),
  may: (found, facts) => mayCommit(found, facts),
  decide: (found, input, facts) => {
    const ready = readyOf(found, facts)
    if (!ready) return refuse("handoff.missing")
    return ready.handoff.state.moves === "nothing"
      ? commitReferral(ready, input, facts)
      : committed(found, { input }, facts)
  },
})
