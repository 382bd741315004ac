import * as z from "zod/mini"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type BatchId, batchRef } from "./batch.ts"
import { batchRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { entriesFor } from "./rules/entries.ts"
import { standing } from "./rules/standing.ts"

/** A second person agrees to the whole; from then on its children can be offered. */
export const approve = defineVerb({
  noun: "batches",
  name: "approve",
  title: { id: "Setujui", en: "Approve" },
  input: z.strictObject({}),
  roles: ["SUPERVISOR"],
  refusals: pick(
    batchRefusals,
    "batch.missing",
    "batch.wrong-state",
    "batch.own-approval",
    "batch.another-approver",
  ),
  first: ({ id }) => ({ batch: batchRef(id as BatchId) }),
  second: () => ({}),
  may: ({ batch }, { actor }) => {
    const refused = standing(batch, actor, ["pending-approval"])
    if (refused || !batch) return refused
    if (batch.state.author === actor.person) return refuse("batch.own-approval")
    // Whoever approves stands on every offer: they must be free to know of each child.
    const isWhole = entriesFor(batch.state, actor).length === batch.state.entries.length
    return isWhole ? undefined : refuse("batch.another-approver")
  },
  decide: ({ batch }, _, { actor, at }) => {
    if (!batch) return refuse("batch.missing")
    const running = { status: "running", approver: actor.person, updatedAt: at } as const
    return changeOf(batch, { ...batch.state, ...running }, "batch.approved")
  },
})
