import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { serviceSchema } from "../agency/lists/services.ts"
import { type Case, caseId, caseRef } from "../case/case.ts"
import { halfYearLater } from "../case/rules/clocks.ts"
import { rely } from "../kernel/decision.ts"
import { agencyId } from "../kernel/id.ts"
import { type Instant, instantSchema } from "../kernel/instant.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { sharedIn, sharedRefs } from "../partnership/partnership.ts"
import { handoffRef } from "./handoff.ts"
import { basisSchema } from "./lists/reasons.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { draftFacts, draftOf, draftWrites } from "./rules/drafting.ts"
import { fitFields, unfit } from "./rules/fit.ts"
import { relyOnSender, sends } from "./rules/sender.ts"
import { documentList, line, paragraph } from "./rules/texts.ts"

/** What is asked of whom, on which basis; `reason` and `safety` must not identify the child. */
const Creation = z.strictObject({
  case: caseId,
  kind: z.enum(["referral", "transfer", "placement"]),
  to: agencyId,
  service: serviceSchema,
  reason: paragraph,
  safety: paragraph,
  documents: documentList,
  basis: z.strictObject({ kind: basisSchema, by: line, note: paragraph }),
  childView: z.union([z.strictObject({ view: paragraph }), z.strictObject({ absent: paragraph })]),
  overrides: z.optional(
    z.strictObject({ capacity: z.optional(paragraph), catchment: z.optional(paragraph) }),
  ),
  returnBy: z.optional(instantSchema),
  familyOptions: z.optional(paragraph),
})
type Creation = z.infer<typeof Creation>

/** A placement is looked at anew after six months at the latest (PP 44/2017). */
function isUnready(input: Creation, child: Case, at: Instant): Refusal | undefined {
  const { kind, service, familyOptions, returnBy } = input
  if ((kind === "placement" || service === "RESIDENTIAL_CARE") && !familyOptions) {
    return refuse("handoff.family-options-required")
  }
  const fits =
    kind === "placement"
      ? returnBy !== undefined && returnBy > at && returnBy <= halfYearLater(at, child.region)
      : returnBy === undefined
  return fits ? undefined : refuse("handoff.return-day-unfit")
}

const planOf = ({ reason, safety, documents, ...input }: Creation) => ({
  ...input,
  masked: { reason, safety, documents },
})

const reviewOf = ({ basis, childView, familyOptions }: Creation) => ({
  basis,
  childView,
  ...(familyOptions ? { familyOptions } : {}),
})

const isKept = (child: Case, person: string): boolean =>
  child.excludedPersons.some((each) => each === person)

/** Drafts a handoff of a child that the actor's agency answers for, or (a referral) looks after. */
export const create = defineVerb({
  noun: "handoffs",
  name: "create",
  creates: true,
  title: { id: "Siapkan serah terima", en: "Draft a handoff" },
  input: Creation,
  roles: ["CASE_MANAGER", "SUPERVISOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.case-not-held",
    "handoff.case-closed",
    "handoff.source-suspended",
    "handoff.receiver-unknown",
    "handoff.to-itself",
    "handoff.receiver-suspended",
    "handoff.receiver-conflicted",
    "handoff.receiver-cannot-receive",
    "handoff.not-for-victims",
    "handoff.service-not-offered",
    "handoff.child-not-served",
    "handoff.family-options-required",
    "handoff.return-day-unfit",
  ),
  first: ({ input, actor }) => ({
    case: input && caseRef(input.case),
    target: input && agencyRef(input.to),
    source: agencyRef(actor.agency),
    ...(input ? sharedRefs(actor.agency, input.to) : {}),
  }),
  second: () => ({}),
  may: () => undefined,
  decide: ({ case: child, target, source, ...between }, input, facts) => {
    const { actor, at } = facts
    if (!child || !source || !sends(child.state, actor.agency, input.kind)) {
      return refuse("handoff.case-not-held")
    }
    if (isKept(child.state, actor.person)) return refuse("handoff.case-not-held")
    if (child.state.status !== "open") return refuse("handoff.case-closed")
    // Whoever may no longer work lets the children go: a transfer takes one away from it.
    if (source.state.status !== "active" && input.kind !== "transfer") {
      return refuse("handoff.source-suspended")
    }
    if (input.to === actor.agency) return refuse("handoff.to-itself")
    if (!target) return refuse("handoff.receiver-unknown")
    const parties = { child: child.state, from: source.state, to: target.state }
    const partnerships = sharedIn({
      pair: between.pair?.state,
      ownDecrees: between.ownDecrees?.state,
      otherDecrees: between.otherDecrees?.state,
    })
    const state = draftOf({ ...parties, partnerships }, planOf(input), facts)
    const refused = isUnready(input, child.state, at) ?? unfit(state, child.state, target.state)
    if (refused) return refused
    return {
      subject: handoffRef(state.id),
      status: state.status,
      writes: draftWrites(state, reviewOf(input)),
      relies: [relyOnSender(child, state), rely(target, ...fitFields), rely(source, "status")],
      event: { type: "handoff.created", facts: draftFacts(state) },
      notices: [],
    }
  },
})
