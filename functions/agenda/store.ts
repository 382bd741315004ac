import type { Item } from "#shared/meeting/rows/item.ts"
import { hiddenFrom, type Stores } from "../platform/rows.ts"

const isWaiting = ({ status }: Item): boolean => status === "proposed" || status === "deferred"

export const agendaStores: Stores = {
  item: {
    key: ([id]) => ({ pk: `ITEM#${id}`, sk: "STATE" }),
    attributes: (item: Item) => {
      const sort = `${item.createdAt}#${item.id}`
      return {
        // Only what waits for a meeting stands in the host's backlog.
        ...(isWaiting(item) ? { in: `AGENCY#${item.host}#AGENDA`, inSort: sort } : {}),
        out: `AGENCY#${item.proposer}#PROPOSED`,
        outSort: sort,
        ...hiddenFrom([...item.excludedPersons, ...item.recused]),
      }
    },
  },
  "item-words": { sealed: true, key: ([id]) => ({ pk: `ITEM#${id}`, sk: "WORDS" }) },
}
