import * as z from "zod/mini"
import { agencyRef } from "../agency/agency.ts"
import { mayHoldCases } from "../agency/lists/agency-types.ts"
import { create, rely } from "../kernel/decision.ts"
import { agencyId, personId } from "../kernel/id.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { isDistrict, regionCode } from "../region/region.ts"
import type { Case, CaseId } from "./case.ts"
import { caseRef, custodyRef, referenceRef, sectionRef } from "./case.ts"
import { categorySchema } from "./lists/categories.ts"
import { riskSchema } from "./lists/risk.ts"
import { sourceSchema } from "./lists/sources.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
const paragraph = z.string().check(z.trim(), z.minLength(1), z.maxLength(4000))

/** What is needed to take responsibility for a child: the envelope, and two sealed sections. */
const Opening = z.strictObject({
  source: sourceSchema,
  region: regionCode,
  category: categorySchema,
  abhPosition: z.optional(z.enum(["CONFLICT", "VICTIM", "WITNESS"])),
  risk: riskSchema,
  sex: z.enum(["F", "M"]),
  age: z.int().check(z.gte(0), z.lte(18)),
  externalReferences: z._default(
    z.array(z.strictObject({ system: line, number: line })).check(z.maxLength(20)),
    [],
  ),
  excludedPersons: z._default(z.array(personId).check(z.maxLength(50)), []),
  conflictedAgencies: z._default(z.array(agencyId).check(z.maxLength(50)), []),
  identity: z.strictObject({
    name: line,
    nik: z.optional(z.string().check(z.regex(/^\d{16}$/))),
    birthDate: z.optional(z.iso.date()),
    address: z.optional(paragraph),
  }),
  summary: z.strictObject({ assessment: paragraph, plan: z.optional(paragraph) }),
})

/** `18.72` and the id's last letters: says nothing of the child, short enough for the phone. */
const referenceOf = (region: string, id: string): string =>
  `${region.replace(".", "")}-${id.slice(-6).toUpperCase()}`

/** Opens a case: the actor's agency is its custodian from this instant on (epoch 1). */
export const open = defineVerb({
  noun: "cases",
  name: "open",
  creates: true,
  title: { id: "Buka kasus", en: "Open a case" },
  input: Opening,
  roles: ["CASE_MANAGER", "INTAKE_OFFICER", "SUPERVISOR"],
  refusals: pick(
    caseRefusals,
    "case.agency-cannot-hold",
    "case.region-unknown",
    "case.guardian-excluded",
  ),
  first: ({ actor }) => ({ agency: agencyRef(actor.agency) }),
  second: () => ({}),
  may: ({ agency }) =>
    agency && mayHoldCases(agency.state.type) && agency.state.status === "active"
      ? undefined
      : refuseCase("case.agency-cannot-hold"),
  decide: ({ agency }, input, { actor, at, id }) => {
    if (!agency) return refuseCase("case.agency-cannot-hold")
    if (!isDistrict(input.region)) return refuseCase("case.region-unknown")
    if (input.excludedPersons.includes(actor.person)) return refuseCase("case.guardian-excluded")
    const { identity, summary, abhPosition, ...envelope } = input
    const own = id("case") as CaseId
    const state: Case = {
      ...envelope,
      ...(abhPosition ? { abhPosition } : {}),
      id: own,
      reference: referenceOf(input.region, own),
      status: "open",
      custodian: actor.agency,
      custodianName: agency.state.name,
      custodyEpoch: 1,
      openedAt: at,
      openedBy: actor.person,
    }
    const custody = { case: own, epoch: 1, custodian: actor.agency, from: at, act: "case.opened" }
    return {
      subject: caseRef(own),
      status: "open",
      writes: [
        create(caseRef(own), state),
        create(referenceRef(state.reference), { case: own }),
        create(custodyRef(own, 1), custody),
        create(sectionRef(own, "identity"), { case: own, kind: "identity", content: identity }),
        create(sectionRef(own, "summary"), { case: own, kind: "summary", content: summary }),
      ],
      relies: [rely(agency, "status", "type")],
      event: {
        type: "case.opened",
        facts: { custodian: actor.agency, epoch: 1, risk: input.risk },
      },
      notices: [],
    }
  },
})
