import type { Batch } from "#shared/batch/batch.ts"
import type { Stores } from "../platform/rows.ts"

export const batchStores: Stores = {
  batch: {
    key: ([id]) => ({ pk: `BATCH#${id}`, sk: "STATE" }),
    attributes: (batch: Batch) => ({
      in: `AGENCY#${batch.agency}#BATCHES`,
      inSort: `${batch.createdAt}#${batch.id}`,
      // Counts hang on the reader: the card is made when it is read, from the row.
      card: { id: batch.id },
    }),
  },
  "batch-words": { sealed: true, key: ([id]) => ({ pk: `BATCH#${id}`, sk: "WORDS" }) },
}
