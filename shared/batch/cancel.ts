import * as z from "zod/mini"
import { hasRole } from "../kernel/actor.ts"
import { pick } from "../kernel/refusal.ts"
import { defineVerb } from "../kernel/verb.ts"
import { type BatchId, batchRef } from "./batch.ts"
import { batchRefusals, refuse } from "./refusals.ts"
import { changeOf } from "./rules/change.ts"
import { standing } from "./rules/standing.ts"

/** Calls off what still waits; what was offered stands, and is withdrawn one by one. */
export const cancel = defineVerb({
  noun: "batches",
  name: "cancel",
  title: { id: "Batalkan sisanya", en: "Cancel the rest" },
  input: z.strictObject({}),
  roles: ["CASE_MANAGER", "SUPERVISOR"],
  refusals: pick(batchRefusals, "batch.missing", "batch.wrong-state", "batch.not-author"),
  first: ({ id }) => ({ batch: batchRef(id as BatchId) }),
  second: () => ({}),
  may: ({ batch }, { actor }) => {
    const refused = standing(batch, actor, ["pending-approval", "running"])
    if (refused) return refused
    const isTheirs = batch?.state.author === actor.person || hasRole(actor, "SUPERVISOR")
    return isTheirs ? undefined : refuse("batch.not-author")
  },
  decide: ({ batch }, _, { at }) => {
    if (!batch) return refuse("batch.missing")
    const entries = batch.state.entries.map((each) =>
      each.result === "waiting" ? { ...each, result: "skipped" as const } : each,
    )
    const next = { ...batch.state, entries, status: "cancelled", updatedAt: at } as const
    return changeOf(batch, next, "batch.cancelled")
  },
})
