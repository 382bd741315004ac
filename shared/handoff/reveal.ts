import * as z from "zod/mini"
import { type Agency, agencyRef } from "../agency/agency.ts"
import { type Case, caseRef } from "../case/case.ts"
import { type HandoffPart, handoffParts } from "../case/lists/disclosure.ts"
import { openedBy, purposeSchema, relyOnHolders } from "../case/rules/receipt.ts"
import { rely } from "../kernel/decision.ts"
import type { Notice } from "../kernel/notice.ts"
import type { Row } from "../kernel/ref.ts"
import { pick, type Refusal } from "../kernel/refusal.ts"
import { defineVerb, type Facts } from "../kernel/verb.ts"
import { type Handoff, type HandoffId, handoffRef, handoffStatuses } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { type Side, standingToEnd } from "./rules/standing.ts"
import { opensPart, tierOf } from "./rules/tier.ts"

const parts = Object.keys(handoffParts) as [HandoffPart, ...HandoffPart[]]
const sides: readonly Side[] = ["source", "target", "seconder", "coordinator", "custodian"]

type Found = {
  readonly handoff: Row<Handoff> | undefined
  readonly case: Row<Case> | undefined
  readonly own: Row<Agency> | undefined
}

/** Refuses whoever stands at a tier that opens none of these parts. */
function closedTo(found: Found, facts: Facts, wanted: readonly HandoffPart[]): Refusal | undefined {
  const refused = standingToEnd(found, facts, [sides, handoffStatuses])
  const { handoff, case: child, own } = found
  if (refused) return refused
  if (!handoff || !child || !own) return refuse("handoff.missing")
  const sight = { ...child.state, type: own.state.type }
  const tier = tierOf(handoff.state, facts.actor, sight)
  return wanted.some((part) => opensPart(tier, part)) ? undefined : refuse("handoff.sealed")
}

/** Whoever answers for the child hears of every other house that opens something of it. */
function told({ id, custodian }: Case, { actor }: Facts): readonly Notice[] {
  if (actor.agency === custodian) return []
  const audience = { to: "supervisors", agency: custodian } as const
  return [{ kind: "handoff.opened-by", audience, urgency: "info", about: { noun: "cases", id } }]
}

/** Opens a sealed part of a handoff for fifteen minutes, on a receipt that the custodian sees. */
export const reveal = defineVerb({
  noun: "handoffs",
  name: "reveal",
  title: { id: "Buka bagian tertutup", en: "Open a sealed part" },
  input: z.strictObject({ part: z.enum(parts), purpose: purposeSchema }),
  roles: [],
  refusals: pick(handoffRefusals, "handoff.missing", "handoff.sealed"),
  first: ({ id, actor }) => ({
    handoff: handoffRef(id as HandoffId),
    own: agencyRef(actor.agency),
  }),
  second: ({ handoff }) => ({ case: handoff && caseRef(handoff.state.case) }),
  may: (found, facts) => closedTo(found, facts, parts),
  decide: (found, { part, purpose }, facts) => {
    const refused = closedTo(found, facts, [part])
    const { handoff, case: child, own } = found
    if (refused || !handoff || !child || !own) return refused ?? refuse("handoff.missing")
    return openedBy(
      facts,
      { case: child.state.id, part, purpose, handoff: handoff.state.id },
      {
        event: "handoff.opened",
        relies: [rely(handoff), relyOnHolders(child), rely(own, "type")],
        notices: told(child.state, facts),
      },
    )
  },
})
