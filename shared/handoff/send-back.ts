import * as z from "zod/mini"
import { caseRef, relyOnCase } from "../case/case.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type HandoffId, handoffRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { standing } from "./rules/standing.ts"

/** A supervisor returns a submitted draft to its author, with a note. */
export const sendBack = defineVerb({
  noun: "handoffs",
  name: "send-back",
  title: { id: "Kembalikan ke penulis", en: "Send back to the author" },
  input: z.strictObject({ note: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)) }),
  roles: ["SUPERVISOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.case-closed",
    "handoff.case-moved",
  ),
  first: ({ id }) => ({ handoff: handoffRef(id as HandoffId) }),
  second: ({ handoff }) => ({ case: handoff && caseRef(handoff.state.case) }),
  may: (found, facts) => standing(found, facts, ["source", ["pending-approval"]]),
  decide: ({ handoff, case: child }, { note }, { at }) => {
    if (!handoff || !child) return refuse("handoff.missing")
    const { due: _due, ...pending } = handoff.state
    const next = { ...pending, status: "draft", sentBack: note, updatedAt: at } as const
    return changeOf(handoff, next, {
      event: "handoff.sent-back",
      relies: [relyOnCase(child)],
    })
  },
})
