import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { serviceSchema } from "../agency/lists/services.ts"
import { type Case, caseId, caseRef } from "../case/case.ts"
import { basisSchema } from "../handoff/lists/reasons.ts"
import { documentList, line, paragraph } from "../handoff/rules/texts.ts"
import { create as createRow, rely } from "../kernel/decision.ts"
import { agencyId } from "../kernel/id.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { sharedIn, sharedRefs } from "../partnership/partnership.ts"
import {
  type Batch,
  type BatchId,
  batchRef,
  batchWordsRef,
  type Entry,
  entriesAtMost,
} from "./batch.ts"
import { noticesFor } from "./notices.ts"
import { batchRefusals, refuse } from "./refusals.ts"
import { figuresOf } from "./rules/change.ts"

/** Which children go to whom, what for and why; the words hold for each of them. */
const Creation = z.strictObject({
  title: line,
  cases: z.array(caseId).check(z.minLength(1), z.maxLength(entriesAtMost)),
  kind: z.enum(["transfer", "referral"]),
  to: agencyId,
  service: serviceSchema,
  reason: paragraph,
  safety: paragraph,
  documents: documentList,
  basis: z.strictObject({ kind: basisSchema, by: line, note: paragraph }),
  childView: z.union([z.strictObject({ view: paragraph }), z.strictObject({ absent: paragraph })]),
  familyOptions: z.optional(paragraph),
})
type Creation = z.infer<typeof Creation>

type Children = readonly Row<Case>[]

/** Every child is the agency's own, and there; a stranger's case sounds like one that is not. */
function unheld({ cases }: Creation, children: Children, { actor }: Facts): Refusal | undefined {
  if (new Set(cases).size !== cases.length) return refuse("batch.case-twice")
  const held = children.filter(
    ({ state }) =>
      state.custodian === actor.agency && !state.excludedPersons.includes(actor.person),
  )
  const known = new Set(held.map(({ state }) => state.id))
  const strange = cases.filter((each) => !known.has(each))
  if (strange.length > 0) return refuse("batch.case-not-held", { cases: strange })
  const closed = held.filter(({ state }) => state.status !== "open").map(({ state }) => state.id)
  return closed.length > 0 ? refuse("batch.case-closed", { cases: closed }) : undefined
}

/** In the order in which they were chosen. */
const entriesOf = ({ cases }: Creation, children: Children): readonly Entry[] =>
  cases.flatMap((id) => {
    const state = children.find((each) => each.state.id === id)?.state
    const { reference, excludedPersons } = state ?? {}
    return reference && excludedPersons
      ? [{ case: id, reference, result: "waiting" as const, excludedPersons }]
      : []
  })

const wordsOf = ({ basis, childView, familyOptions }: Creation) => ({
  basis,
  childView,
  ...(familyOptions ? { familyOptions } : {}),
})

/** Puts together which children go to whom; a second person approves before any is offered. */
export const create = defineVerb({
  noun: "batches",
  name: "create",
  creates: true,
  title: { id: "Siapkan serah terima massal", en: "Prepare a bulk handoff" },
  input: Creation,
  roles: ["CASE_MANAGER", "SUPERVISOR"],
  refusals: pick(
    batchRefusals,
    "batch.case-twice",
    "batch.case-not-held",
    "batch.case-closed",
    "batch.receiver-unknown",
    "batch.to-itself",
    "batch.family-options-required",
  ),
  first: ({ input, actor }) => ({
    cases: input ? input.cases.map(caseRef) : [],
    target: input && agencyRef(input.to),
    source: agencyRef(actor.agency),
    ...(input ? sharedRefs(actor.agency, input.to) : {}),
  }),
  second: () => ({}),
  may: () => undefined,
  decide: ({ cases: children, target, source, ...between }, input, facts) => {
    const { actor, at, id } = facts
    const refused = unheld(input, children, facts)
    if (refused) return refused
    if (input.to === actor.agency) return refuse("batch.to-itself")
    if (!target || !source) return refuse("batch.receiver-unknown")
    if (input.service === "RESIDENTIAL_CARE" && !input.familyOptions) {
      return refuse("batch.family-options-required")
    }
    const { title, kind, service, reason, safety, documents, basis } = input
    const own = id("batch") as BatchId
    const state: Batch = {
      id: own,
      agency: actor.agency,
      agencyName: source.state.name,
      title,
      status: "pending-approval",
      kind,
      to: input.to,
      toName: target.state.name,
      service,
      masked: { reason, safety, documents },
      basis: { kind: basis.kind },
      partnerships: sharedIn({
        pair: between.pair?.state,
        ownDecrees: between.ownDecrees?.state,
        otherDecrees: between.otherDecrees?.state,
      }),
      entries: entriesOf(input, children),
      author: actor.person,
      createdAt: at,
      updatedAt: at,
    }
    return {
      subject: batchRef(own),
      status: state.status,
      // The cases are judged again, one by one, when each is offered: that is what counts.
      writes: [createRow(batchRef(own), state), createRow(batchWordsRef(own), wordsOf(input))],
      relies: [rely(source, "name")],
      event: { type: "batch.created", facts: figuresOf(state) },
      notices: noticesFor("batch.created", state),
    }
  },
})
