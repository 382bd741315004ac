import type { Batch } from "#shared/batch/batch.ts"
import { cardOf } from "#shared/batch/views.ts"
import type { Stores } from "../platform/rows.ts"

export const batchStores: Stores = {
  batch: {
    key: ([id]) => ({ pk: `BATCH#${id}`, sk: "STATE" }),
    attributes: (batch: Batch) => ({
      in: `AGENCY#${batch.agency}#BATCHES`,
      inSort: `${batch.createdAt}#${batch.id}`,
      card: cardOf(batch),
    }),
  },
  "batch-words": { sealed: true, key: ([id]) => ({ pk: `BATCH#${id}`, sk: "WORDS" }) },
}
