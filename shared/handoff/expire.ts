import * as z from "zod/mini"
import { caseRef } from "../case/case.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type HandoffId, handoffRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { actDue, lapsing } from "./rules/ladder.ts"
import { endedAs, heldRefs, letGo } from "./rules/release.ts"
import { standingToEnd } from "./rules/standing.ts"

/** Nobody answered on any rung: the offer lapses, and the child stays with its custodian. */
export const expire = defineVerb({
  noun: "handoffs",
  name: "expire",
  bySystem: true,
  title: { id: "Tawaran gugur", en: "The offer lapses" },
  input: z.strictObject({}),
  roles: [],
  refusals: pick(handoffRefusals, "handoff.missing", "handoff.wrong-state", "handoff.not-expiring"),
  first: ({ id }) => ({ handoff: handoffRef(id as HandoffId) }),
  second: ({ handoff }) => ({
    case: handoff && caseRef(handoff.state.case),
    ...heldRefs(handoff),
  }),
  may: (found, facts) => {
    const refused = standingToEnd(found, facts, ["system", lapsing])
    if (refused || !found.handoff) return refused
    const isDue = actDue(found.handoff.state, facts.at) === "expire"
    return isDue ? undefined : refuse("handoff.not-expiring")
  },
  decide: ({ handoff, case: _child, ...held }, _, { at }) => {
    if (!handoff) return refuse("handoff.missing")
    return changeOf(handoff, endedAs(handoff.state, "expired", at), {
      event: "handoff.expired",
      writes: letGo(handoff.state, held),
      relies: [],
    })
  },
})
