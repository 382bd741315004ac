import type { Budget, Case, Receipt, TeamSeatRow } from "#shared/case/case.ts"
import { rankOf } from "#shared/case/lists/risk.ts"
import { cardOf } from "#shared/case/views.ts"
import { day } from "#shared/kernel/instant.ts"
import { hiddenFrom, type Stores } from "../platform/rows.ts"
import { dueIndexOf } from "../platform/table.ts"

/** A care holder with a conflict of interest was shut out: the case is in its list no more. */
const caresOpenly = ({ careHolder, conflictedAgencies }: Case): boolean =>
  careHolder !== undefined && !conflictedAgencies.includes(careHolder)

/** Only what is open stands in a list and runs against a clock. */
function caseAttributes(it: Case): Record<string, unknown> {
  if (it.status !== "open") return dueIndexOf(it)
  const sort = `${rankOf(it.risk)}${it.openedAt}#${it.id}`
  return {
    ...dueIndexOf(it),
    in: `AGENCY#${it.custodian}#MINE`,
    inSort: sort,
    ...(caresOpenly(it) ? { out: `AGENCY#${it.careHolder}#CARE`, outSort: sort } : {}),
    // Whoever holds it or cares for the child sees the same of it in a list.
    card: cardOf(it, "custodian"),
    ...hiddenFrom(it.excludedPersons),
  }
}

export const caseStores: Stores = {
  case: { key: ([id]) => ({ pk: `CASE#${id}`, sk: "STATE" }), attributes: caseAttributes },
  custody: { key: ([id, epoch]) => ({ pk: `CASE#${id}`, sk: `CUSTODY#${epoch}` }) },
  care: { key: ([id, epoch]) => ({ pk: `CASE#${id}`, sk: `CARE#${epoch}` }) },
  "case-reference": { key: ([reference]) => ({ pk: `REFERENCE#${reference}`, sk: "CASE" }) },
  "case-team": {
    key: ([id, agency]) => ({ pk: `CASE#${id}`, sk: `TEAM#${agency}` }),
    attributes: (it: TeamSeatRow) => ({
      in: `AGENCY#${it.agency}#TEAM`,
      inSort: `${it.openedAt}#${it.case}`,
    }),
  },
  "kept-away": { key: ([who, id]) => ({ pk: `AWAY#${who}`, sk: `CASE#${id}` }) },
  receipt: {
    key: ([id, receipt]) => ({ pk: `CASE#${id}`, sk: `RECEIPT#${receipt}` }),
    attributes: (it: Receipt) => ({
      in: `CASE#${it.case}#RECEIPTS`,
      inSort: `${it.at}#${it.id}`,
      card: it,
    }),
  },
  lock: { key: ([id, name]) => ({ pk: `CASE#${id}`, sk: `LOCK#${name}` }) },
  "moving-words": { key: ([handoff]) => ({ pk: `HANDOFF#${handoff}`, sk: "WORDS" }) },
  blind: { key: ([word]) => ({ pk: `BLIND#${word}`, sk: "CASES" }) },
  /** Counts one day; forgotten when nobody asks again. */
  budget: {
    key: ([who]) => ({ pk: `BUDGET#${who}`, sk: "DAY" }),
    attributes: (it: Budget) => ({ expires: Math.floor((Date.parse(it.day) + 2 * day) / 1000) }),
  },
  section: { sealed: true, key: ([id, kind]) => ({ pk: `CASE#${id}`, sk: `SECTION#${kind}` }) },
}
