import type { Case, Custody } from "#shared/case/case.ts"
import { rankOf } from "#shared/case/lists/risk.ts"
import { cardOf } from "#shared/case/views.ts"
import { hiddenFrom, type Stores } from "../platform/rows.ts"

export const caseStores: Stores = {
  case: {
    key: ([id]) => ({ pk: `CASE#${id}`, sk: "STATE" }),
    attributes: (it: Case) =>
      it.status === "open"
        ? {
            in: `AGENCY#${it.custodian}#MINE`,
            inSort: `${rankOf(it.risk)}${it.openedAt}#${it.id}`,
            card: cardOf(it),
            ...hiddenFrom(it.excludedPersons),
          }
        : {},
  },
  custody: {
    key: ([id, epoch]) => ({ pk: `CASE#${id}`, sk: `CUSTODY#${epoch}` }),
    attributes: (it: Custody) => ({ in: `CUSTODY-AT#${it.case}`, inSort: it.from, card: it }),
  },
  "case-reference": { key: ([reference]) => ({ pk: `REFERENCE#${reference}`, sk: "CASE" }) },
  lock: { key: ([id, name]) => ({ pk: `CASE#${id}`, sk: `LOCK#${name}` }) },
  section: { sealed: true, key: ([id, kind]) => ({ pk: `CASE#${id}`, sk: `SECTION#${kind}` }) },
}
