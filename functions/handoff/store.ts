import type { Risk } from "#shared/case/lists/risk.ts"
import { rankOf } from "#shared/case/lists/risk.ts"
import {
  dueOf,
  type Handoff,
  type HandoffId,
  isOffered,
  isOpen,
  type Need,
} from "#shared/handoff/handoff.ts"
import { type Listed, listedOf } from "#shared/handoff/views.ts"
import { hiddenFrom, type Item, type Stores } from "../platform/rows.ts"
import { dueIndexOf } from "../platform/table.ts"

/** What ended sorts by when, what is open by risk and due time. */
function place(handoff: Handoff): { suffix: string; sort: string } {
  if (!isOpen(handoff)) {
    return { suffix: "#ENDED", sort: `${handoff.updatedAt}#${handoff.id}` }
  }
  const due = dueOf(handoff)?.due ?? handoff.updatedAt
  return { suffix: "", sort: `${rankOf(handoff.risk)}${due}#${handoff.id}` }
}

/**
 * The receiver's list has it from its offer on; whatever was never offered stays in the house,
 * but for a recall, which the receiver wrote.
 */
const isTold = (handoff: Handoff): boolean => isOffered(handoff) || handoff.recalledBy !== undefined

/**
 * A card as it lies in the indexes: values without names, and nothing that the key says already.
 * Each page pays for every byte of its rows: so packed, twenty of them fill two blocks of 4 kB
 * and not three.
 */
type Packed = readonly [
  ...who: [Listed["from"], Listed["fromName"], Listed["to"], Listed["toName"]],
  ...what: [Listed["kind"], Listed["status"], Risk],
  ...need: [Need["service"], Need["ageBand"], Need["sex"], Need["region"], Need["category"]],
  updatedAt: Listed["updatedAt"],
  due?: Due["kind"],
  level?: Listed["level"],
]
type Due = NonNullable<Listed["due"]>

function packed(listed: Listed): Packed {
  const { from, fromName, to, toName, kind, status, risk, need, updatedAt, due, level } = listed
  const { service, ageBand, sex, region, category } = need
  const named = [from, fromName, to, toName, kind, status, risk] as const
  const rest = [service, ageBand, sex, region, category, updatedAt] as const
  if (!due) return [...named, ...rest]
  return level > 0 ? [...named, ...rest, due.kind, level] : [...named, ...rest, due.kind]
}

/** What is due stands in the sort key, behind the rank of the risk. */
const dueIn = (item: Item): Due["at"] =>
  String(item["inSort"] ?? item["outSort"]).slice(1, 25) as Due["at"]

/** As much of a handoff as an index gave. */
export function listedIn(item: Item): Listed {
  const [from, fromName, to, toName, kind, status, risk, ...rest] = item["card"] as Packed
  const [service, ageBand, sex, region, category, updatedAt, due, level = 0] = rest
  return {
    id: String(item["pk"]).slice("HANDOFF#".length) as HandoffId,
    from,
    fromName,
    to,
    toName,
    kind,
    status,
    risk,
    updatedAt,
    level,
    need: { service, ageBand, sex, region, category },
    due: due && { kind: due, at: dueIn(item) },
  }
}

export const handoffStores: Stores = {
  handoff: {
    key: ([id]) => ({ pk: `HANDOFF#${id}`, sk: "STATE" }),
    attributes: (handoff: Handoff) => {
      const { suffix, sort } = place(handoff)
      return {
        ...dueIndexOf(handoff),
        card: packed(listedOf(handoff)),
        ...hiddenFrom(handoff.excludedPersons),
        out: `AGENCY#${handoff.from}#OUT${suffix}`,
        outSort: sort,
        ...(isTold(handoff) ? { in: `AGENCY#${handoff.to}#IN${suffix}`, inSort: sort } : {}),
      }
    },
  },
  "handoff-of-case": { key: ([child, id]) => ({ pk: `CASE#${child}`, sk: `HANDOFF#${id}` }) },
}
