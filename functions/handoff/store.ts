import { rankOf } from "#shared/case/lists/risk.ts"
import { type Handoff, type HandoffId, openStatuses } from "#shared/handoff/handoff.ts"
import { cardOf, type HandoffCard } from "#shared/handoff/views.ts"
import { instantOf, msOf } from "#shared/kernel/instant.ts"
import { hiddenFrom, type Item, type Stores } from "../platform/rows.ts"

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

type Packed = readonly [
  string,
  readonly [HandoffCard["kind"], HandoffCard["status"], HandoffCard["risk"]],
  HandoffCard["need"],
]

/**
 * A card as it lies in the indexes: values without names, moments as numbers. Twenty of them fill
 * two blocks of 4 kB, and a page costs one unit; with names it would cost half as much again.
 */
const packed = (handoff: Handoff) => {
}

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
