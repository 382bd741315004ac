import { rankOf } from "#shared/case/lists/risk.ts"
import {
  type Due,
  type Handoff,
  type HandoffId,
  type Need,
  openStatuses,
} from "#shared/handoff/handoff.ts"
import type { Listed } from "#shared/handoff/views.ts"
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

/**
 * A card as it lies in the indexes: values without names, and nothing that the key says already.
 * Each page pays for every byte of its rows: so packed, twenty of them fill two blocks of 4 kB
 * and not three.
 */
type Packed = readonly [
  ...who: [Listed["from"], Listed["fromName"], Listed["to"], Listed["toName"]],
  ...what: [Listed["kind"], Listed["status"], Listed["risk"]],
  ...need: [Need["service"], Need["ageBand"], Need["sex"], Need["region"], Need["category"]],
  updatedAt: Listed["updatedAt"],
  due?: Due["kind"],
]

function packed(handoff: Listed): Packed {
  const { from, fromName, to, toName, kind, status, risk, need, updatedAt, due } = handoff
  const { service, ageBand, sex, region, category } = need
  const named = [from, fromName, to, toName, kind, status, risk] as const
  const rest = [service, ageBand, sex, region, category, updatedAt] as const
  return due ? [...named, ...rest, due.kind] : [...named, ...rest]
}

/** What is due stands in the sort key, behind the rank of the risk. */
const dueIn = (item: Item): Due["at"] =>
  String(item["inSort"] ?? item["outSort"]).slice(1, 25) as Due["at"]

/** As much of a handoff as an index gave. */
export function listedIn(item: Item): Listed {
  const [from, fromName, to, toName, kind, status, risk, ...rest] = item["card"] as Packed
  const [service, ageBand, sex, region, category, updatedAt, due] = rest
  return {
    id: String(item["pk"]).slice("HANDOFF#".length) as HandoffId,
    from,
    fromName,
    to,
    toName,
    kind,
    status,
    risk,
    need: { service, ageBand, sex, region, category },
    updatedAt,
    ...(due ? { due: { kind: due, at: dueIn(item) } } : {}),
  }
}

export const handoffStores: Stores = {
  handoff: {
    key: ([id]) => ({ pk: `HANDOFF#${id}`, sk: "STATE" }),
    attributes: (handoff: Handoff) => {
      const { suffix, sort } = place(handoff)
      return {
        card: packed(handoff),
        ...hiddenFrom(handoff.excludedPersons),
        out: `AGENCY#${handoff.from}#OUT${suffix}`,
        outSort: sort,
        ...(isOffered(handoff) ? { in: `AGENCY#${handoff.to}#IN${suffix}`, inSort: sort } : {}),
      }
    },
  },
}
