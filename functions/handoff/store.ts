import { rankOf } from "#shared/case/lists/risk.ts"
import { type Handoff, openStatuses } from "#shared/handoff/handoff.ts"
import { cardOf } from "#shared/handoff/views.ts"
import { hiddenFrom, type Stores } from "../platform/rows.ts"

/** What ended sorts by when, what is open by risk and due time. */
function place(handoff: Handoff): { suffix: string; sort: string } {
  if (!openStatuses.includes(handoff.status)) {
    return { suffix: "#ENDED", sort: `${handoff.updatedAt}#${handoff.id}` }
  }
  const due = handoff.due?.at ?? handoff.updatedAt
  return { suffix: "", sort: `${rankOf(handoff.risk)}${due}#${handoff.id}` }
}

/** The receiver's list has it from its offer on; whatever was never offered stays in the house. */
const isOffered = ({ status }: Handoff): boolean =>
  status !== "draft" && status !== "pending-approval"

export const handoffStores: Stores = {
  handoff: {
    key: ([id]) => ({ pk: `HANDOFF#${id}`, sk: "STATE" }),
    attributes: (handoff: Handoff) => {
      const { suffix, sort } = place(handoff)
      return {
        card: cardOf(handoff),
        ...hiddenFrom(handoff.excludedPersons),
        out: `AGENCY#${handoff.from}#OUT${suffix}`,
        outSort: sort,
        ...(isOffered(handoff) ? { in: `AGENCY#${handoff.to}#IN${suffix}`, inSort: sort } : {}),
      }
    },
  },
}
