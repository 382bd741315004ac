import * as z from "zod/mini"
import { caseRef, relyOnCase } from "../case/case.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type HandoffId, handoffRef } from "./handoff.ts"
import { handoffRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { holderRefs, waitsNoMore } from "./rules/duties.ts"
import { freeLock, freePlace, heldRefs } from "./rules/release.ts"
import { notAuthor, standingToEnd } from "./rules/standing.ts"

/** The sender takes an offer back before the handover began; a reserved place is free again. */
export const withdraw = defineVerb({
  noun: "handoffs",
  name: "withdraw",
  title: { id: "Tarik kembali", en: "Withdraw" },
  input: z.strictObject({ reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(2000)) }),
  roles: ["CASE_MANAGER", "SUPERVISOR"],
  refusals: pick(
    handoffRefusals,
    "handoff.missing",
    "handoff.not-yours",
    "handoff.wrong-state",
    "handoff.not-author",
  ),
  first: ({ id }) => ({ handoff: handoffRef(id as HandoffId) }),
  second: ({ handoff }, { input }) => ({
    case: handoff && caseRef(handoff.state.case),
    ...heldRefs(handoff),
    ...holderRefs(input && handoff),
  }),
  may: (found, facts) => {
    const refused = standingToEnd(found, facts, ["source", ["offered", "under-review", "accepted"]])
    if (refused || !found.handoff) return refused
    return notAuthor(found.handoff.state, facts.actor)
  },
  decide: ({ handoff, case: child, lock, capacity, ...holders }, input, { at }) => {
    if (!handoff || !child) return refuse("handoff.missing")
    const { due: _due, ...open } = handoff.state
    const next = {
      ...open,
      status: "withdrawn",
      withdrawn: input.reason,
      holdsPlace: false,
      updatedAt: at,
    } as const
    return changeOf(handoff, next, {
      event: "handoff.withdrawn",
      writes: [
        ...freeLock(open, lock),
        ...freePlace(open, capacity),
        ...waitsNoMore(open.id, holders),
      ],
      relies: [relyOnCase(child)],
    })
  },
})
