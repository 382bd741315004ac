import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { type Service, serviceSchema } from "../agency/lists/services.ts"
import { ageBandOf, type Case, caseId, caseRef, relyOnCase } from "../case/case.ts"
import { create as createRow, rely } from "../kernel/decision.ts"
import { agencyId } from "../kernel/id.ts"
import type { Row } from "../kernel/ref.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { sharedIn, sharedRefs } from "../partnership/partnership.ts"
import { type Handoff, type HandoffId, handoffRef, type Review, reviewRef } from "./handoff.ts"
import { basisSchema } from "./lists/reasons.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { fitFields, unfit } from "./rules/fit.ts"

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
const paragraph = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))

/** What is asked of whom, on which basis; `reason` and `safety` must not identify the child. */
const Creation = z.strictObject({
  case: caseId,
  kind: z.enum(["referral", "transfer"]),
  to: agencyId,
  service: serviceSchema,
  reason: paragraph,
  safety: paragraph,
  documents: z._default(z.array(line).check(z.maxLength(30)), []),
  basis: z.strictObject({ kind: basisSchema, by: line, note: paragraph }),
  childView: z.union([z.strictObject({ view: paragraph }), z.strictObject({ absent: paragraph })]),
  overrides: z.optional(
    z.strictObject({ capacity: z.optional(paragraph), catchment: z.optional(paragraph) }),
  ),
})

const needOf = (child: Row<Case>, service: Service) => ({
  service,
  ageBand: ageBandOf(child.state.age),
  sex: child.state.sex,
  region: child.state.region,
  category: child.state.category,
})

/** Drafts a handoff of a case that the actor's agency holds; nobody else hears of it yet. */
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
    "handoff.service-not-offered",
    "handoff.child-not-served",
  ),
  first: ({ input, actor }) => ({
    case: input && caseRef(input.case),
    target: input && agencyRef(input.to),
    source: agencyRef(actor.agency),
    ...(input ? sharedRefs(actor.agency, input.to) : {}),
  }),
  second: () => ({}),
  may: () => undefined,
  decide: ({ case: child, target, source, ...between }, input, { actor, at, id }) => {
    if (!child || !source || child.state.custodian !== actor.agency) {
      return refuse("handoff.case-not-held")
    }
    if (child.state.excludedPersons.includes(actor.person)) return refuse("handoff.case-not-held")
    if (child.state.status !== "open") return refuse("handoff.case-closed")
    // Whoever may no longer work lets the children go: a transfer takes one away from it.
    if (source.state.status !== "active" && input.kind !== "transfer") {
      return refuse("handoff.source-suspended")
    }
    if (input.to === actor.agency) return refuse("handoff.to-itself")
    if (!target) return refuse("handoff.receiver-unknown")
    const own = id("handoff") as HandoffId
    const state: Handoff = {
      id: own,
      case: child.state.id,
      caseReference: child.state.reference,
      kind: input.kind,
      status: "draft",
      risk: child.state.risk,
      from: actor.agency,
      to: input.to,
      fromName: source.state.name,
      toName: target.state.name,
      author: actor.person,
      excludedPersons: child.state.excludedPersons,
      need: needOf(child, input.service),
      masked: { reason: input.reason, safety: input.safety, documents: input.documents },
      basis: { kind: input.basis.kind },
      epoch: child.state.custodyEpoch,
      partnerships: sharedIn({
        pair: between.pair?.state,
        ownDecrees: between.ownDecrees?.state,
        otherDecrees: between.otherDecrees?.state,
      }),
      ...(input.overrides ? { overrides: input.overrides } : {}),
      holdsPlace: false,
      createdAt: at,
      updatedAt: at,
    }
    const review: Review = { basis: input.basis, childView: input.childView }
    const refused = unfit(state, child.state, target.state)
    if (refused) return refused
    return {
      subject: handoffRef(own),
      status: "draft",
      writes: [
        createRow(handoffRef(own), state),
        createRow(reviewRef(state), { case: state.case, kind: own, content: review }),
      ],
      relies: [relyOnCase(child), rely(target, ...fitFields), rely(source, "status")],
      event: {
        type: "handoff.created",
        facts: { kind: state.kind, risk: state.risk, from: state.from, to: state.to },
      },
      notices: [],
    }
  },
})
