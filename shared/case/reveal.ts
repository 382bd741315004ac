import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type CasePart, type CaseRelation, caseParts } from "./lists/disclosure.ts"
import { supervisors, tell } from "./notices.ts"
import { caseRefusals, refuseCase } from "./refusals.ts"
import { openedBy, purposeSchema, relyOnHolders } from "./rules/receipt.ts"
import { relationIn, standing, subjectsFor } from "./rules/standing.ts"

const partCodes = Object.keys(caseParts) as [CasePart, ...CasePart[]]
const openTo = (part: CasePart): readonly CaseRelation[] => caseParts[part]
const anyPart: readonly CaseRelation[] = partCodes.flatMap(openTo)

/**
 * Opens a sealed part of a case: the receipt is written before anything is shown, and the
 * custodian hears of every other agency that opens one (trust.md A08).
 */
export const reveal = defineVerb({
  noun: "cases",
  name: "reveal",
  title: { id: "Buka bagian tersegel", en: "Open a sealed part" },
  input: z.strictObject({
    part: z.enum(partCodes),
    purpose: purposeSchema,
  }),
  roles: [],
  refusals: pick(caseRefusals, "case.missing", "case.not-yours"),
  first: subjectsFor,
  second: () => ({}),
  may: (found, facts) => standing(found, facts, [anyPart, "open", "closed"]),
  decide: (found, { part, purpose }, facts) => {
    const { case: child } = found
    const relation = relationIn(found, facts)
    if (!child || !relation) return refuseCase("case.missing")
    if (!openTo(part).includes(relation)) return refuseCase("case.not-yours")
    const { id, custodian } = child.state
    const isOwn = facts.actor.agency === custodian
    return openedBy(
      facts,
      { case: id, part, purpose },
      {
        event: "case.revealed",
        relies: [relyOnHolders(child)],
        notices: isOwn
          ? []
          : tell(["case.opened-by", "week"], child.state, [supervisors(custodian)]),
      },
    )
  },
})
