import * as z from "zod/mini"
import { type Agency, agencyRef } from "../agency/agency.ts"
import type { Case } from "../case/case.ts"
import { caseRef, relyOnCase } from "../case/case.ts"
import { rely } from "../kernel/decision.ts"
import type { Row } from "../kernel/ref.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { type PartnershipId, sharedIn, sharedRefs } from "../partnership/partnership.ts"
import { type Handoff, type HandoffId, handoffRef, type Review } from "./handoff.ts"
import { basisSchema, pullAnswerSchema } from "./lists/reasons.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { draftOf, draftWrites } from "./rules/drafting.ts"
import { fitFields, unfit } from "./rules/fit.ts"
import { isInvolved } from "./rules/involved.ts"
import { endedAs, heldRefs, letGo } from "./rules/release.ts"
import { standing } from "./rules/standing.ts"
import { documentList, line, paragraph, why } from "./rules/texts.ts"

/** A yes may bring along what the transfer needs; a supervisor looks at it before it leaves. */
const Answer = z.strictObject({
  answer: pullAnswerSchema,
  text: why,
  safety: z.optional(paragraph),
  documents: documentList,
  basis: z.optional(z.strictObject({ kind: basisSchema, by: line, note: paragraph })),
  childView: z.optional(
    z.union([z.strictObject({ view: paragraph }), z.strictObject({ absent: paragraph })]),
  ),
})
type Answer = z.infer<typeof Answer>

type Parties = {
  readonly child: Case
  readonly source: Row<Agency>
  readonly target: Row<Agency>
  readonly partnerships: readonly PartnershipId[]
}

const reviewOf = ({ basis, childView, text }: Answer, custodian: Agency): Review => ({
  basis: basis ?? { kind: "BEST_INTEREST", by: custodian.name, note: text },
  childView: childView ?? { absent: text },
})

/** The transfer that a yes opens: from the custodian to whoever asked, for what they asked. */
const transferOf = (
  { id, need, masked }: Handoff,
  { child, source, target, partnerships }: Parties,
  [review, input, facts]: readonly [Review, Answer, Facts],
): Handoff =>
  draftOf(
    { child, from: target.state, to: source.state, partnerships },
    {
      kind: "transfer",
      service: need.service,
      masked: { reason: masked.reason, safety: input.safety ?? "", documents: input.documents },
      basis: review.basis,
      parent: id,
    },
    facts,
  )

/** The custodian answers whoever asked for a child: a yes drafts the transfer, and no more. */
export const answerPull = defineVerb({
  noun: "handoffs",
  name: "answer-pull",
  title: { id: "Jawab permintaan alih", en: "Answer the request" },
  input: Answer,
  roles: ["CASE_MANAGER", "SUPERVISOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.wrong-kind",
    "handoff.own-act",
    "handoff.case-closed",
    "handoff.case-moved",
    "handoff.receiver-suspended",
    "handoff.receiver-conflicted",
    "handoff.receiver-cannot-receive",
    "handoff.not-for-victims",
    "handoff.service-not-offered",
    "handoff.child-not-served",
  ),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    source: input && handoff && agencyRef(handoff.state.from),
    ...(input && handoff ? sharedRefs(handoff.state.to, handoff.state.from) : {}),
    ...heldRefs(input && handoff),
  }),
  may: (found, facts) => {
    const refused = standing(found, facts, ["target", ["offered"]])
    if (refused || !found.handoff) return refused
    const { state } = found.handoff
    if (state.kind !== "pull") return refuse("handoff.wrong-kind")
    return isInvolved(state, facts.actor.person, ["wrote"]) ? refuse("handoff.own-act") : undefined
  },
  decide: (found, input, facts) => {
    const { handoff, case: child, source, own, pair, ownDecrees, otherDecrees } = found
    if (!handoff || !child || !source || !own) return refuse("handoff.missing")
    const { answer, text } = input
    const answered = { ...handoff.state, pullAnswer: { answer, text } }
    const writes = letGo(handoff.state, found)
    if (answer !== "AGREED") {
      return changeOf(handoff, endedAs(answered, "declined", facts.at), {
        event: "handoff.pull-answered",
        facts: { answer },
        writes,
        relies: [relyOnCase(child)],
      })
    }
    const partnerships = sharedIn({
      pair: pair?.state,
      ownDecrees: ownDecrees?.state,
      otherDecrees: otherDecrees?.state,
    })
    const review = reviewOf(input, own.state)
    const parties = { child: child.state, source, target: own, partnerships }
    const draft = transferOf(handoff.state, parties, [review, input, facts])
    const refused = unfit(draft, child.state, source.state)
    if (refused) return refused
    const closed = { ...endedAs(answered, "closed", facts.at), followedBy: draft.id }
    return changeOf(handoff, closed, {
      event: "handoff.pull-answered",
      facts: { answer, transfer: draft.id },
      writes: [...writes, ...draftWrites(draft, review)],
      relies: [relyOnCase(child), rely(source, ...fitFields)],
      alsoChains: [handoffRef(draft.id)],
    })
  },
})
