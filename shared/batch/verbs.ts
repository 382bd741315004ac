import * as z from "zod/mini"
import type { Noun } from "../kernel/noun.ts"
import { pageQuery } from "../kernel/page.ts"
import { commonRefusals } from "../kernel/verb.ts"
import { approve } from "./approve.ts"
import { type Batch, type BatchId, batchRef } from "./batch.ts"
import { cancel } from "./cancel.ts"
import { create } from "./create.ts"
import { offer } from "./offer.ts"
import { knowsBatch } from "./rules/standing.ts"

export const batches: Noun = {
  path: "batches",
  ref: (id) => batchRef(id as BatchId),
  verbs: [create, approve, offer, cancel],
  reads: [
    {
      name: "list",
      path: "",
      title: { id: "Serah terima massal instansi saya", en: "Bulk handoffs of my agency" },
      query: z.strictObject({ ...pageQuery }),
      refusals: commonRefusals,
    },
    {
      name: "one",
      path: "/{id}",
      title: { id: "Satu serah terima massal", en: "One bulk handoff" },
      query: z.strictObject({}),
    },
  ],
  missing: "batch.missing",
  knows: (state, actor) => knowsBatch(state as Batch, actor),
  statusOf: (state) => (state as Batch).status,
}
